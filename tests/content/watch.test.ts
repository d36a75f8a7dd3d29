// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watch } from '../../src/content/watch.ts'
import { exactly } from '../../src/core/profile/reading.ts'
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
    if (!main) return {}
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
/** What the worker does before it answers. */
let hear: (message: FromPage) => void

beforeEach(() => {
  vi.useFakeTimers()
  said = []
  refuse = false
  alive = true
  hear = () => {}
})

afterEach(async () => {
  alive = false
  document.body.replaceChildren()
  await vi.runAllTimersAsync()
  vi.useRealTimers()
})

function open(path: string, html: string, read: Network = network): void {
  history.replaceState(null, '', path)
  document.body.innerHTML = html
  obey = watch(document, read, {
    say: async (message) => {
      if (refuse) throw new Error('the worker is gone')
      said.push(message)
      hear(message)
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
    const pages = said.filter(({ say }) => say === 'page:at').map(pageOf)
    expect(new Set(pages).size, 'each account is a page of its own').toBe(3)
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

test('what could not be said for long is said when somebody looks', async () => {
  refuse = true
  open('/mira.demo/', profile('mira.demo', 8000))
  await wait(600_000)
  refuse = false
  obey({ say: 'worker:there' })
  await wait(1_000)
  expect(said.map(({ say }) => say)).toEqual(['page:at', 'page:read'])
  said = []
  obey({ say: 'worker:there' })
  await wait(1_000)
  expect(said).toEqual([])
})

test('what was refused for a minute is said again by itself', async () => {
  refuse = true
  open('/mira.demo/', profile('mira.demo', 8000))
  await wait(60_000)
  refuse = false
  await wait(60_000)
  expect(said.map(({ say }) => say)).toEqual(['page:at', 'page:read'])
})

test('a page that nobody has gone to yet says nothing', async () => {
  const waiting = Object.assign(document, { prerendering: true })
  open('/mira.demo/', profile('mira.demo', 8000))
  document.body.append(document.createElement('p'))
  await wait(60_000)
  expect(said).toEqual([])
  waiting.prerendering = false
  document.dispatchEvent(new Event('prerenderingchange'))
  await wait(1_000)
  expect(said.map(({ say }) => say)).toEqual(['page:at', 'page:read'])
})

test('a look that fails is followed by as long a rest as any other', async () => {
  let looks = 0
  const failing: Network = {
    ...network,
    read: () => {
      looks += 1
      vi.spyOn(performance, 'now').mockReturnValue(looks * 1_000)
      throw new Error('a page that nobody foresaw')
    },
  }
  open('/mira.demo/', profile('mira.demo', 8000), failing)
  for (let n = 0; n < 200; n++) {
    document.body.append(document.createElement('p'))
    await wait(20).catch(() => {})
  }
  vi.restoreAllMocks()
  expect(looks).toBeLessThanOrEqual(3)
})

describe('an address that names nobody', () => {
  const post = (who: string, likes: number) => `<main data-who="${who}">${likes}</main>`
  const posts: Network = { ...network, handleOf: () => undefined }
  const pages = () => said.filter(({ say }) => say === 'page:at').map(pageOf)

  test('is the same page at another place within the post, and another page for another account', async () => {
    open('/post/?place=1', post('mira.demo', 10), posts)
    await wait(1_000)
    history.replaceState(null, '', '/post/?place=2')
    document.body.append(document.createElement('p'))
    await wait(1_000)
    expect(new Set(pages()).size).toBe(1)
    history.replaceState(null, '', '/post/?place=3')
    document.body.innerHTML = post('noor.demo', 20)
    await wait(1_000)
    expect(readings().map(({ handle }) => handle)).toEqual(['mira.demo', 'mira.demo', 'noor.demo'])
    expect(pageOf(said.at(-1))).toBe(pages().at(-1))
    expect(pageOf(said.at(-1))).not.toBe(pages()[0])
  })

  test('is another page for another post', async () => {
    open('/post/', post('mira.demo', 10), posts)
    await wait(1_000)
    history.replaceState(null, '', '/other-post/')
    document.body.append(document.createElement('p'))
    await wait(1_000)
    expect(new Set(pages()).size).toBe(2)
  })
})

test('names an account as its readings do, whatever way its address writes it', async () => {
  open('/Mira.Demo/', profile('mira.demo', 8000))
  await wait(1_000)
  expect(said).toMatchObject([{ handle: 'mira.demo' }, { reading: { handle: 'mira.demo' } }])
})

test('a worker that comes back empty is told everything again', async () => {
  open('/mira.demo/', profile('mira.demo', 8000))
  await wait(100)
  const page = pageOf(said[0])
  said = []
  obey({ say: 'worker:again' })
  await wait(1_000)
  expect(said.map(({ say }) => say)).toEqual(['page:at', 'page:read'])
  expect(said.map(pageOf)).toEqual([page, page])
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
  expect(said.map(({ say }) => say)).toEqual(['page:back', 'page:at', 'page:read'])
})

test('back from the browser’s cache of pages, it says nothing where it may not be read any more', async () => {
  open('/mira.demo/', profile('mira.demo', 8000))
  await wait(100)
  said = []
  hear = ({ say }) => {
    if (say !== 'page:back') return
    alive = false
    obey({ say: 'worker:off', platform: 'testnet' })
  }
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  document.body.innerHTML = profile('mira.demo', 9000)
  await wait(5_000)
  expect(said.map(({ say }) => say)).toEqual(['page:back'])
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

describe('what a page of a kind must give', () => {
  const owing: Network = {
    ...network,
    yields: [{ page: 'profile', covers: ({ pathname }) => pathname !== '/', facts: ['followers', 'posts'] }],
  }
  const yields = () => said.filter((message) => message.say === 'page:yield')

  test('is missed once, when the page has had time to draw itself', async () => {
    open('/mira.demo/', `<h1>mira.demo</h1>${profile('mira.demo', 8000)}`, owing)
    await wait(5_000)
    expect(yields()).toEqual([])
    await wait(60_000)
    expect(yields()).toMatchObject([{ platform: 'testnet', kind: 'profile', account: '/mira.demo/', isMiss: true }])
  })

  test('is looked for anew at the next address, and nowhere that is no such page', async () => {
    open('/mira.demo/', `<h1>mira.demo</h1>${profile('mira.demo', 8000)}`, owing)
    await wait(2_000)
    history.replaceState(null, '', '/')
    document.body.append(document.createElement('p'))
    await wait(60_000)
    expect(yields()).toEqual([])
  })

  test('is nothing on a network that says nothing of it', async () => {
    open('/mira.demo/', '<h1>mira.demo</h1>')
    await wait(60_000)
    expect(yields()).toEqual([])
  })
})
