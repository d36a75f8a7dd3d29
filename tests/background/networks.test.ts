/** Scripts in step with what the user allows, on a browser of our own. */
import { beforeEach, expect, test } from 'vitest'
import { type Allowing, createNetworks } from '../../src/background/networks.ts'
import type { ToPage } from '../../src/messages/index.ts'

const entry = (id: string) => ({ id, name: id.toUpperCase(), hosts: [`https://${id}.example/*`] })
const CATALOGUE = [entry('first'), entry('one'), entry('two')]

let allowed: Set<string>
let registered: Map<string, { js?: string[]; matches?: string[] }>
let injected: [tab: number, file: string][]
let told: [tab: number, ToPage][]
let open: { id: number; url: string }[]

beforeEach(() => {
  allowed = new Set()
  registered = new Map()
  injected = []
  told = []
  open = []
})

function start() {
  const scripting = {
    getRegisteredContentScripts: async () => [...registered].map(([id, script]) => ({ id, ...script })),
    registerContentScripts: async (scripts: { id: string; js?: string[]; matches?: string[] }[]) => {
      for (const script of scripts) {
        if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`)
        registered.set(script.id, script)
      }
    },
    unregisterContentScripts: async ({ ids = [...registered.keys()] }: { ids?: string[] } = {}) => {
      for (const id of ids) registered.delete(id)
    },
    executeScript: async ({ target, files = [] }: { target: { tabId: number }; files?: string[] }) => {
      if (!open.some(({ id }) => id === target.tabId)) throw new Error('no such tab')
      for (const file of files) injected.push([target.tabId, file])
      return []
    },
  }
  const tabs = {
    query: async ({ url }: { url?: string[] }) =>
      open.filter((tab) => !url || url.some((pattern) => tab.url.startsWith(pattern.slice(0, -1)))),
    get: async (tab: number) => open.find(({ id }) => id === tab) ?? Promise.reject(new Error('no such tab')),
  }
  return createNetworks({
    catalogue: CATALOGUE,
    atInstallation: ['https://first.example/*'],
    permissions: {
      contains: async ({ origins = [] }: { origins?: string[] }) => origins.every((one) => allowed.has(one)),
      getAll: async () => ({ origins: [...allowed] }),
    },
    scripting,
    tabs,
    command: async (tab: number, command: ToPage) => {
      told.push([tab, command])
    },
    entryAt: (address: string) => CATALOGUE.find(({ id }) => address.startsWith(`https://${id}.example/`)),
  } as unknown as Allowing)
}

test('what is allowed is registered, and read at once where it stands', async () => {
  open = [
    { id: 1, url: 'https://one.example/ada.demo' },
    { id: 2, url: 'https://two.example/ada.demo' },
  ]
  allowed.add('https://one.example/*')
  await start().changed()
  expect([...registered.keys()]).toEqual(['one'])
  expect(registered.get('one')).toMatchObject({
    js: ['content/one.js'],
    matches: ['https://one.example/*'],
    runAt: 'document_idle',
    persistAcrossSessions: true,
  })
  expect(injected).toEqual([[1, 'content/one.js']])
})

test('what is taken back is unregistered, and every page hears of it', async () => {
  open = [{ id: 1, url: 'https://one.example/ada.demo' }]
  allowed.add('https://one.example/*')
  const networks = start()
  await networks.changed()
  allowed.clear()
  await networks.changed()
  expect(registered.size).toBe(0)
  expect(told).toEqual([[1, { say: 'worker:off', platform: 'one' }]])
})

test('a page that comes back from the browser’s cache hears what was taken back meanwhile', async () => {
  const networks = start()
  for (const platform of ['one', 'social.test']) expect(await networks.greet(1, platform)).toBe(false)
  expect(told).toEqual([
    [1, { say: 'worker:off', platform: 'one' }],
    [1, { say: 'worker:off', platform: 'social.test' }],
  ])
  told = []
  for (const host of ['one.example', 'social.test']) allowed.add(`https://${host}/*`)
  for (const platform of ['first', 'one', 'social.test']) expect(await networks.greet(1, platform)).toBe(true)
  expect(told).toEqual([])
})

test('two changes at once register nothing twice', async () => {
  for (const id of ['one', 'two']) allowed.add(`https://${id}.example/*`)
  const networks = start()
  await Promise.all([networks.changed(), networks.changed()])
  expect([...registered.keys()]).toEqual(['one', 'two'])
})

test('a worker that begins anew finds what was registered', async () => {
  allowed.add('https://one.example/*')
  await start().changed()
  await start().changed()
  expect([...registered.keys()]).toEqual(['one'])
})

test('an update registers afresh: addresses may be others', async () => {
  registered.set('one', { matches: ['https://old.example/*'] })
  registered.set('gone', { matches: ['https://gone.example/*'] })
  allowed.add('https://one.example/*')
  await start().installed()
  expect([...registered].map(([id, { matches }]) => [id, matches])).toEqual([['one', ['https://one.example/*']]])
})

test('one that is there from the installation on needs nothing', async () => {
  open = [{ id: 1, url: 'https://first.example/ada.demo' }]
  const networks = start()
  await networks.changed()
  expect(registered.size).toBe(0)
  expect(await networks.notAllowedIn(1)).toBeUndefined()
})

test('a tab is told by its address, where that can be seen', async () => {
  open = [
    { id: 1, url: 'https://one.example/ada.demo' },
    { id: 2, url: 'chrome://extensions/' },
  ]
  const networks = start()
  expect(await networks.notAllowedIn(1)).toBe('one')
  expect(await networks.notAllowedIn(2)).toBeUndefined()
  expect(await networks.notAllowedIn(3)).toBeUndefined()
  allowed.add('https://one.example/*')
  expect(await networks.notAllowedIn(1)).toBeUndefined()
})

test('a single look puts the script there and registers nothing', async () => {
  open = [
    { id: 1, url: 'https://one.example/ada.demo' },
    { id: 2, url: 'http://elsewhere.test/' },
  ]
  const networks = start()
  await networks.lookOnce(1)
  await networks.lookOnce(2)
  expect(injected).toEqual([[1, 'content/one.js']])
  expect(registered.size).toBe(0)
})

test('a site that is no network is asked for by its host, registered alone and taken back', async () => {
  open = [
    { id: 1, url: 'https://social.test/@fern' },
    { id: 2, url: 'https://another.test/@fern' },
  ]
  const networks = start()
  expect(await networks.notAllowedIn(1)).toBe('social.test')
  allowed.add('https://social.test/*')
  await networks.changed()
  expect(registered.get('social.test')).toMatchObject({ js: ['content/site.js'], matches: ['https://social.test/*'] })
  expect(injected).toEqual([[1, 'content/site.js']])
  expect(await networks.notAllowedIn(1)).toBeUndefined()
  expect(await networks.notAllowedIn(2)).toBe('another.test')
  allowed.clear()
  await networks.changed()
  expect(registered.size).toBe(0)
  expect(told).toContainEqual([1, { say: 'worker:off', platform: 'social.test' }])
})

test('a grant for every site registers nothing by itself', async () => {
  allowed.add('https://*/*')
  await start().changed()
  expect(registered.size).toBe(0)
})

test('a single look at a site keeps nothing', async () => {
  open = [{ id: 1, url: 'https://social.test/@fern' }]
  await start().lookOnce(1)
  expect(injected).toEqual([[1, 'content/site.js']])
  expect(registered.size).toBe(0)
})
