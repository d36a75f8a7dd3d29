// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watch } from '../../src/content/watch.ts'
import { exactly } from '../../src/core/reading.ts'
import type { FromPage, ToPage } from '../../src/messages/index.ts'
import type { Network } from '../../src/networks/shared/network.ts'

/** A network whose page shows `<main data-who="handle">followers</main>`. */
const network: Network = {
  id: 'testnet',
  name: 'Test network',
  hosts: ['http://localhost/*'],
  handleOf: (url) => url.pathname.split('/')[1] || undefined,
  ready: (page) => page.querySelector('main') !== null,
  read: (page) => {
    const main = page.querySelector('main')
    return { handle: main?.dataset.who ?? '', followers: exactly(Number(main?.textContent)) }
  },
  unreadPosts: (page) => [...page.querySelectorAll('a')].map(({ id }) => id),
  readPosts: async (page, _url, { signal, step, skip = new Set() }) => {
    const tiles = [...page.querySelectorAll('a')].filter(({ id }) => !skip.has(id))
    const recent = []
    for (const [index, tile] of tiles.entries()) {
      if (signal.aborted) break
      await new Promise((resolve) => setTimeout(resolve, 200))
      recent.push({ id: tile.id, likes: exactly(Number(tile.dataset.likes)) })
      step(index + 1, tiles.length)
    }
    return { handle: page.querySelector('main')?.dataset.who ?? '', recent }
  },
  tryOn: [],
}

let said: FromPage[]
let refuse: boolean
let alive: boolean
let obey: (command: ToPage) => void

beforeEach(() => {
  vi.useFakeTimers()
  said = []
  refuse = false
  alive = true
})

afterEach(async () => {
  alive = false
  document.body.replaceChildren()
  await vi.runAllTimersAsync()
  vi.useRealTimers()
})

function open(path: string, html: string): void {
  history.replaceState(null, '', path)
  document.body.innerHTML = html
  obey = watch(document, network, {
    say: async (message) => {
      if (refuse) throw new Error('the worker is gone')
      said.push(message)
    },
    isAlive: () => alive,
  })
}

const profile = (who: string, followers: number) => `<main data-who="${who}">${followers}</main>`
const pageOf = (message: FromPage | undefined) => message?.page
const readings = () => said.filter((message) => message.say === 'page:read').map(({ reading }) => reading)
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('says where it is, then what it read', async () => {
  open('/mira.demo/', profile('mira.demo', 8000))
  await wait(100)
  expect(said[0]).toMatchObject({ say: 'page:at', platform: 'testnet', handle: 'mira.demo' })
  expect(readings()).toMatchObject([{ platform: 'testnet', handle: 'mira.demo', followers: { value: 8000 } }])
})

test('reads again when the page changes, and says nothing twice', async () => {
  open('/mira.demo/', profile('mira.demo', 8000))
  await wait(100)
  document.body.append(document.createElement('p'))
  await wait(2_000)
  expect(readings()).toHaveLength(1)
  document.body.innerHTML = profile('mira.demo', 8001)
  await wait(2_000)
  expect(readings().map(({ followers }) => followers?.value)).toEqual([8000, 8001])
})

test('a page that never stops changing is read a few times a second at most', async () => {
  open('/mira.demo/', profile('mira.demo', 0))
  for (let n = 1; n <= 100; n++) {
    document.body.innerHTML = profile('mira.demo', n)
    await wait(20)
  }
  expect(readings().length).toBeLessThanOrEqual(6)
})

describe('single-page navigation', () => {
  test('what is still drawn of the last account is not the next one’s', async () => {
    open('/mira.demo/', profile('mira.demo', 8000))
    await wait(100)
    history.pushState(null, '', '/noor.demo/')
    document.body.append(document.createElement('p'))
    await wait(2_000)
    expect(said.at(-1)).toMatchObject({ say: 'page:at', platform: 'testnet', handle: 'noor.demo' })
    document.body.innerHTML = profile('noor.demo', 55)
    await wait(2_000)
    expect(readings().map(({ handle }) => handle)).toEqual(['mira.demo', 'noor.demo'])
  })

  test('back to the first account says it again', async () => {
    open('/mira.demo/', profile('mira.demo', 8000))
    await wait(100)
    history.pushState(null, '', '/')
    document.body.innerHTML = ''
    await wait(2_000)
    history.pushState(null, '', '/mira.demo/')
    document.body.innerHTML = profile('mira.demo', 8000)
    await wait(2_000)
    expect(readings()).toHaveLength(2)
  })
})

test('what the worker could not store is said again', async () => {
  refuse = true
  open('/mira.demo/', profile('mira.demo', 8000))
  await wait(100)
  refuse = false
  await wait(10_000)
  expect(said.map(({ say }) => say)).toEqual(['page:at', 'page:read'])
})

test('a worker that comes back empty is told everything again', async () => {
  open('/mira.demo/', profile('mira.demo', 8000))
  await wait(100)
  said = []
  obey({ say: 'worker:again' })
  await wait(1_000)
  expect(said.map(({ say }) => say)).toEqual(['page:at', 'page:read'])
})

test('back from the browser’s cache of pages, it says everything again', async () => {
  open('/mira.demo/', profile('mira.demo', 8000))
  await wait(100)
  said = []
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
  await wait(1_000)
  expect(said).toEqual([])
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  await wait(1_000)
  expect(said.map(({ say }) => say)).toEqual(['page:at', 'page:read'])
})

test('says when the page goes, as the page it said to be', async () => {
  open('/mira.demo/', profile('mira.demo', 8000))
  await wait(100)
  dispatchEvent(new Event('pagehide'))
  expect(said.at(-1)).toEqual({ say: 'page:left', page: pageOf(said[0]) })
  expect(pageOf(said[0])).toBeTruthy()
})

test('falls silent when the extension is gone', async () => {
  open('/mira.demo/', profile('mira.demo', 8000))
  await wait(100)
  said = []
  alive = false
  document.body.innerHTML = profile('mira.demo', 9000)
  await wait(5_000)
  expect(said).toEqual([])
})

describe('reading the posts', () => {
  const page = `${profile('mira.demo', 8000)}<a id="a" data-likes="10"></a><a id="b" data-likes="20"></a><a id="c" data-likes="30"></a>`

  test('reads those not known yet, with progress and an end', async () => {
    open('/mira.demo/', page)
    await wait(100)
    said = []
    obey({ say: 'worker:read-posts', skip: ['b'] })
    await wait(5_000)
    expect(readings()[0]?.recent?.map(({ id }) => id)).toEqual(['a', 'c'])
    const progress = said.filter((message) => message.say === 'page:progress')
    expect(progress[0]).toMatchObject({ progress: { done: 1, total: 2 }, ended: false })
    expect(progress.at(-1)).toMatchObject({ progress: { done: 2, total: 2 }, ended: true })
  })

  test('keeps what was read when stopped', async () => {
    open('/mira.demo/', page)
    await wait(100)
    said = []
    obey({ say: 'worker:read-posts', skip: [] })
    await wait(300)
    obey({ say: 'worker:stop' })
    await wait(5_000)
    expect(readings()[0]?.recent).toHaveLength(2)
    expect(said.some((message) => message.say === 'page:progress' && message.ended)).toBe(true)
  })

  test('stops when the page becomes another account’s, and blames nobody else for it', async () => {
    open('/mira.demo/', page)
    await wait(100)
    said = []
    obey({ say: 'worker:read-posts', skip: [] })
    await wait(300)
    history.pushState(null, '', '/noor.demo/')
    document.body.append(document.createElement('p'))
    await wait(5_000)
    expect(readings().filter(({ handle, recent }) => handle === 'noor.demo' && recent)).toEqual([])
  })
})

describe('a network that is no longer allowed', () => {
  test('is watched no more', async () => {
    open('/mira.demo', '<main data-who="mira.demo">8000</main>')
    await vi.runAllTimersAsync()
    obey({ say: 'worker:off', platform: 'testnet' })
    said = []
    document.body.innerHTML = '<main data-who="mira.demo">9000</main>'
    await vi.runAllTimersAsync()
    expect(said).toEqual([])
  })

  test('unless it is another that is meant', async () => {
    open('/mira.demo', '<main data-who="mira.demo">8000</main>')
    await vi.runAllTimersAsync()
    obey({ say: 'worker:off', platform: 'elsewhere' })
    said = []
    document.body.innerHTML = '<main data-who="mira.demo">9000</main>'
    await vi.advanceTimersByTimeAsync(5_000)
    expect(said).toMatchObject([{ say: 'page:read' }])
  })
})
