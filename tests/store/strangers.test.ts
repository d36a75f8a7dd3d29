import { describe, expect, test } from 'vitest'
import type { Account, Reading } from '../../src/core/profile/reading.ts'
import { everythingIn } from './raw.ts'
import { reading } from './reading.ts'
import { accountOf, openWorld } from './world.ts'

const stranger = (handle: string): Account => ({ handle, followsYou: false, youFollow: false })
const day = (n: number) => `2026-05-${String(n).padStart(2, '0')}T09:00:00.000Z`

/** One of the brand's stories, and who is in its list. */
function viewed(story: number, ...accounts: Account[]): Reading {
  return {
    platform: 'instagram',
    handle: 'brand.demo',
    readAt: day(story),
    people: [{ list: 'story-viewers', of: `${1000 + story}`, accounts }],
  }
}

const fan: Account = { handle: 'fan.demo', youFollow: true }
const follower: Account = { handle: 'follower.demo', followsYou: true, youFollow: false }

async function withStories() {
  const world = openWorld()
  const store = world.open()
  await store.append(reading({ handle: 'gus.demo', readAt: day(1) }))
  await store.append(viewed(2, fan, stranger('gus.demo'), stranger('once.demo')))
  await store.append(viewed(3, follower, fan, stranger('Gus.Demo')))
  await store.append(viewed(4, stranger('late.demo')))
  await store.append(viewed(5, stranger('gus.demo'), stranger('late.demo')))
  return { ...world, store }
}

describe('an account that was among the viewers', () => {
  test('says where and when, once its profile is known; its verdict too', async () => {
    const { store } = await withStories()
    const dossier = await accountOf(store, 'instagram', 'gus.demo')
    expect(dossier?.profile.sightings).toEqual({
      stories: 4,
      seen: [
        { story: '1002', at: day(2), position: 1, listed: 3 },
        { story: '1003', at: day(3), position: 2, listed: 3 },
        { story: '1005', at: day(5), position: 0, listed: 2 },
      ],
      others: [1, 1, 0],
    })
    expect(dossier?.verdict.findings.find(({ signal }) => signal === 'story-viewer')?.is).toBe('flag')
    expect(dossier?.verdict.suspicions.stories.level).not.toBe('unknown')
  })

  test('the lists of several own accounts are joined, and which of them have little in common', async () => {
    const { store } = await withStories()
    await store.append({ ...viewed(7, stranger('gus.demo'), stranger('else.demo')), handle: 'other.brand.demo' })
    const { sightings } = (await accountOf(store, 'instagram', 'gus.demo'))?.profile ?? {}
    expect(sightings?.seen.map(({ story }) => story)).toEqual(['1002', '1003', '1005', '1007'])
    expect([sightings?.stories, sightings?.accounts]).toEqual([5, 2])
  })

  test('nothing is said of who came once, follows, may follow, or is on another network', async () => {
    const { store } = await withStories()
    for (const handle of ['once.demo', 'follower.demo', 'fan.demo']) {
      await store.append(reading({ handle }))
      expect((await accountOf(store, 'instagram', handle))?.profile.sightings).toBeUndefined()
    }
    await store.append(reading({ handle: 'gus.demo', platform: 'tiktok' }))
    expect((await accountOf(store, 'tiktok', 'gus.demo'))?.profile.sightings).toBeUndefined()
  })

  test('the list grows as it is scrolled: a story counts once, a place as it was first', async () => {
    const { store } = await withStories()
    await store.append({ ...viewed(5, fan, stranger('gus.demo'), stranger('new.demo')), readAt: day(6) })
    const { sightings } = (await accountOf(store, 'instagram', 'gus.demo'))?.profile ?? {}
    expect(sightings?.stories).toBe(4)
    expect(sightings?.seen.at(-1)).toEqual({ story: '1005', at: day(5), position: 0, listed: 3 })
  })
})

test('nobody’s handle is in the database but those of profiles', async () => {
  const { name } = await withStories()
  const text = JSON.stringify(await everythingIn(name))
  for (const handle of ['once.demo', 'late.demo', 'fan.demo', 'follower.demo']) expect(text).not.toContain(handle)
})

describe('forgetting', () => {
  test('an account takes its sightings along', async () => {
    const { store } = await withStories()
    await store.forgetAccount('instagram', 'gus.demo')
    await store.append(reading({ handle: 'gus.demo' }))
    expect((await accountOf(store, 'instagram', 'gus.demo'))?.profile.sightings).toBeUndefined()
  })

  test('the brand takes its stories along', async () => {
    const { store } = await withStories()
    await store.forgetAccount('instagram', 'brand.demo')
    expect((await accountOf(store, 'instagram', 'gus.demo'))?.profile.sightings).toBeUndefined()
    expect(await store.size()).toEqual({ accounts: 1, readings: 1 })
  })

  test('stories that are too old go, and what they said with them', async () => {
    const { store, clock } = await withStories()
    const later = Date.parse(day(4)) + 400 * 86_400_000
    // Looked at once a week, as somebody does who uses it.
    for (; clock.now < later; clock.now = Math.min(later, clock.now + 6 * 86_400_000)) while (await store.tidy());
    while (await store.tidy());
    await store.append(reading({ handle: 'gus.demo', readAt: new Date(later).toISOString() }))
    expect((await accountOf(store, 'instagram', 'gus.demo'))?.profile.sightings).toBeUndefined()
  })
})

test('everything leaves and comes back, twice as well as once', async () => {
  const { store } = await withStories()
  const [header = '', ...lines] = (await pages(store)).flat()
  expect(await store.importLines(header, lines)).toMatchObject({ added: 0, refused: [] })
  const other = openWorld().open()
  const first = await other.importLines(header, lines)
  expect(first.refused).toEqual([])
  const [[before], [after]] = [await store.viewers(), await other.viewers()]
  expect(before?.named).not.toEqual({})
  // Who they are only the browser can tell that has seen them: the key stays there.
  expect(after).toEqual({ ...before, named: {} })
  expect(await other.importLines(header, lines)).toMatchObject({ added: 0, refused: [] })
  expect(await other.size()).toEqual(await store.size())
})

async function pages(store: ReturnType<ReturnType<typeof openWorld>['open']>): Promise<string[][]> {
  const all: string[][] = []
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const page = await store.exportPage(cursor)
    all.push(page.lines)
    cursor = page.next
  }
  return all
}
