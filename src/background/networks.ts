/**
 * Which networks, and which sites that are none, may be read. The browser keeps what the user allowed; this keeps the scripts in step with it: one is
 * registered for each that is allowed, put into the tabs that stand there already, and taken away again.
 */
import type { Permissions, Scripting, Tabs } from 'webextension-polyfill'
import type { Language } from '../core/judgement/signal.ts'
import type { ToPage } from '../messages/index.ts'
import type { NetworkEntry } from '../networks/catalogue.ts'
import { isSite, patternOf, siteAddressed, sitesAmong } from '../networks/sites.ts'

export type Allowing = {
  catalogue: readonly NetworkEntry[]
  /** Addresses whose scripts the manifest itself names. */
  atInstallation: readonly string[]
  permissions: Pick<Permissions.Static, 'contains' | 'getAll'>
  scripting: Pick<
    Scripting.Static,
    'executeScript' | 'getRegisteredContentScripts' | 'registerContentScripts' | 'unregisterContentScripts'
  >
  tabs: Pick<Tabs.Static, 'query' | 'get'>
  command(tab: number, command: ToPage): Promise<void>
  entryAt(address: string): NetworkEntry | undefined
}

/** What a script is registered for. */
type Readable = Pick<NetworkEntry, 'id' | 'hosts'>

export function createNetworks(world: Allowing) {
  const { catalogue, atInstallation, permissions, scripting, tabs, command, entryAt } = world
  let last: Promise<unknown> = Promise.resolve()

  const isStatic = ({ hosts }: Readable) => hosts.every((host) => atInstallation.includes(host))
  const isAllowed = async (one: Readable) => isStatic(one) || (await permissions.contains({ origins: [...one.hosts] }))

  /** Networks and sites that the user has allowed. */
  async function allowed(): Promise<Readable[]> {
    const networks: Readable[] = []
    for (const entry of catalogue) if (!isStatic(entry) && (await isAllowed(entry))) networks.push(entry)
    const { origins = [] } = await permissions.getAll()
    return [...networks, ...sitesAmong(origins, entryAt).map(siteOn)]
  }

  /** Registers what is allowed and not registered, and the other way round. Answers what has become so. */
  async function sync(): Promise<{ on: Readable[]; off: string[] }> {
    const wanted = await allowed()
    const registered = new Set((await scripting.getRegisteredContentScripts()).map(({ id }) => id))
    const on = wanted.filter(({ id }) => !registered.has(id))
    const off = [...registered].filter((id) => wanted.every((one) => one.id !== id))
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

  /** What a tab stands on; undefined where no page of it can be read, or its address is not ours to see. */
  async function placeIn(tab: number): Promise<Readable | undefined> {
    const { url } = await tabs.get(tab).catch(() => ({ url: undefined }))
    if (url === undefined) return undefined
    const site = siteAddressed(url, entryAt)
    return site === undefined ? entryAt(url) : siteOn(site)
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
    /**
     * A page that was left comes back: no page in the browser's cache hears that its network or site may not be read any
     * more, and what opening the popup lent was lent to the page as it was. Resolves, once the page knows, with whether it
     * may be read.
     */
    async greet(tab: number, platform: string): Promise<boolean> {
      const one = isSite(platform) ? siteOn(platform) : catalogue.find(({ id }) => id === platform)
      if (one && (await isAllowed(one))) return true
      await command(tab, { say: 'worker:off', platform }).catch(() => {})
      return false
    },
    /** The network or the site that a tab stands on and that is not allowed. */
    async notAllowedIn(tab: number): Promise<string | undefined> {
      const place = await placeIn(tab)
      return place && !(await isAllowed(place)) ? place.id : undefined
    },
    /** Reads a tab this once: opening the popup has lent the extension the page. Rejects where it has not. */
    async lookOnce(tab: number): Promise<void> {
      const place = await placeIn(tab)
      if (!place) return
      await scripting.executeScript({ target: { tabId: tab }, files: [fileOf(place.id)] })
    },
    /** Opens the picker over the page of a site, and the reader with it. Rejects where the page is not ours to touch. */
    async teach(tab: number, language: Language): Promise<void> {
      const place = await placeIn(tab)
      if (!place || !isSite(place.id)) return
      await scripting.executeScript({ target: { tabId: tab }, files: [fileOf(place.id), PICKER] })
      await command(tab, { say: 'worker:teach', language })
    },
  }
}

function siteOn(host: string): Readable {
  return { id: host, hosts: [patternOf(host)] }
}

function scriptOf({ id, hosts }: Readable): Scripting.RegisteredContentScript {
  return { id, js: [fileOf(id)], matches: [...hosts], runAt: 'document_idle', persistAcrossSessions: true }
}

/** As the build names it. */
const PICKER = 'content/picker.js'

/** As the build names it: every site has the same. */
function fileOf(id: string): string {
  return `content/${isSite(id) ? 'site' : id}.js`
}
