/**
 * Which networks may be read. The browser keeps what the user allowed; this keeps the scripts in step with it: one is
 * registered for each network that is allowed, put into the tabs that stand there already, and taken away again.
 */
import type { Permissions, Scripting, Tabs } from 'webextension-polyfill'
import type { ToPage } from '../messages/index.ts'
import type { NetworkEntry } from '../networks/catalogue.ts'

export type Allowing = {
  catalogue: readonly NetworkEntry[]
  /** Addresses whose scripts the manifest itself names. */
  atInstallation: readonly string[]
  permissions: Pick<Permissions.Static, 'contains'>
  scripting: Pick<
    Scripting.Static,
    'executeScript' | 'getRegisteredContentScripts' | 'registerContentScripts' | 'unregisterContentScripts'
  >
  tabs: Pick<Tabs.Static, 'query' | 'get'>
  command(tab: number, command: ToPage): Promise<void>
  entryAt(address: string): NetworkEntry | undefined
}

export function createNetworks(world: Allowing) {
  const { catalogue, atInstallation, permissions, scripting, tabs, command, entryAt } = world
  let last: Promise<unknown> = Promise.resolve()

  const isStatic = ({ hosts }: NetworkEntry) => hosts.every((host) => atInstallation.includes(host))
  const isAllowed = async (entry: NetworkEntry) =>
    isStatic(entry) || (await permissions.contains({ origins: [...entry.hosts] }))

  /** Registers what is allowed and not registered, and the other way round. Answers what has become so. */
  async function sync(): Promise<{ on: NetworkEntry[]; off: string[] }> {
    const optional = catalogue.filter((entry) => !isStatic(entry))
    const registered = new Set((await scripting.getRegisteredContentScripts()).map(({ id }) => id))
    const allowed = new Set<string>()
    for (const entry of optional) if (await isAllowed(entry)) allowed.add(entry.id)
    const on = optional.filter(({ id }) => allowed.has(id) && !registered.has(id))
    const off = [...registered].filter((id) => !allowed.has(id))
    if (on.length > 0) await scripting.registerContentScripts(on.map(scriptOf))
    if (off.length > 0) await scripting.unregisterContentScripts({ ids: off })
    return { on, off }
  }

  async function changed(): Promise<void> {
    const { on, off } = await sync()
    for (const { id, hosts } of on) {
      const open = await tabs.query({ url: [...hosts] })
      await Promise.all(open.map((tab) => (tab.id === undefined ? undefined : put(id, tab.id))))
    }
    if (off.length === 0) return
    for (const tab of await tabs.query({}))
      for (const platform of off)
        if (tab.id !== undefined) command(tab.id, { say: 'worker:off', platform }).catch(() => {})
  }

  /** A tab that was closed meanwhile, or shows a page of the browser's own, needs no script. */
  function put(id: string, tab: number): Promise<unknown> {
    return scripting.executeScript({ target: { tabId: tab }, files: [fileOf(id)] }).catch(() => {})
  }

  /** One change after the other: two at once would register a script twice. */
  function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const next = last.then(task, task)
    last = next.catch(() => {})
    return next
  }

  /** The network a tab stands on; undefined where it is none of ours, or its address is not ours to see. */
  async function networkIn(tab: number): Promise<NetworkEntry | undefined> {
    const { url } = await tabs.get(tab).catch(() => ({ url: undefined }))
    return url === undefined ? undefined : entryAt(url)
  }

  return {
    /** To be called whenever the user allowed or took back something. */
    changed: (): Promise<void> => inTurn(changed),
    /** The same after the extension was installed or updated: its networks may have other addresses now. */
    installed: (): Promise<void> =>
      inTurn(async () => {
        await scripting.unregisterContentScripts()
        await changed()
      }),
    /** The network that a tab stands on and that is not allowed. */
    async notAllowedIn(tab: number): Promise<string | undefined> {
      const entry = await networkIn(tab)
      return entry && !(await isAllowed(entry)) ? entry.id : undefined
    },
    /** Reads a tab this once: opening the popup has lent the extension the page. Rejects where it has not. */
    async lookOnce(tab: number): Promise<void> {
      const entry = await networkIn(tab)
      if (!entry) return
      await scripting.executeScript({ target: { tabId: tab }, files: [fileOf(entry.id)] })
    },
  }
}

function scriptOf({ id, hosts }: NetworkEntry): Scripting.RegisteredContentScript {
  return { id, js: [fileOf(id)], matches: [...hosts], runAt: 'document_idle', persistAcrossSessions: true }
}

/** As the build names it. */
function fileOf(id: string): string {
  return `content/${id}.js`
}
