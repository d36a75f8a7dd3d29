// @vitest-environment jsdom
/** Three invented sites of different structure: taught on one account's page, read on another's. */
import { beforeAll, describe, expect, test } from 'vitest'
import { Lesson, withLesson } from '../../src/core/lesson.ts'
import type { Post } from '../../src/core/profile/reading.ts'
import { siteAt } from '../../src/networks/generic/site.ts'
import { identify } from '../../src/networks/taught/address.ts'
import { readTaught } from '../../src/networks/taught/read.ts'
import { type LessonInMaking, lessonOn } from '../../src/networks/taught/teach.ts'
import { accounts, type SiteDrawn, sites } from './taught-sites.ts'

beforeAll(() => {
  // What browsers have, and this one has not: identifiers in these pages need no more.
  globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } as typeof CSS
})

const [fern, moss] = accounts

function open(html: string): Document {
  document.documentElement.innerHTML = html
  for (const [name, value] of [['lang', /lang="([^"]+)"/.exec(html)?.[1]]] as const)
    if (value) document.documentElement.setAttribute(name, value)
  return document
}

/** Points at an element as the picker does, letting the slider stand where it finds so many. */
function point(lesson: LessonInMaking, fact: 'followers' | 'likes', selector: string, wanted: number) {
  const element = document.querySelector(selector)
  if (!element) throw new Error(`nothing is ${selector}`)
  const levels = lesson.levels(element, fact)
  for (const level of levels) {
    const understood = lesson.understand(element, level.selector, fact)
    if (understood?.counts.length !== wanted) continue
    lesson.keep(fact, understood.recipes)
    return understood
  }
  throw new Error(`no level finds ${wanted}: ${levels.map(({ selector, numbers }) => `${selector} ${numbers.length}`)}`)
}

function teach(site: SiteDrawn): Lesson {
  const page = open(site.draw(fern))
  const lesson = lessonOn(page, new URL(site.addressOf(fern)))
  if (!lesson) throw new Error('the page names nobody')
  point(lesson, 'followers', site.followers, 1)
  point(lesson, 'likes', site.likes, fern.posts.length)
  return Lesson.parse(lesson.lesson())
}

const likesOf = (posts: readonly Post[] = []) =>
  posts.map(({ likes }) => (typeof likes === 'object' ? likes.value : likes))

describe.each(sites.map((site) => [site.name, site] as const))('%s', (_, site) => {
  test('what is taught on one account’s page is read on another’s', () => {
    const lesson = teach(site)
    const page = open(site.draw(moss))
    const before = page.documentElement.outerHTML
    const read = readTaught(page, new URL(site.addressOf(moss)), [lesson])
    expect(read.handle).toBe(moss.handle)
    expect(read.followers).toMatchObject(site.shownFollowers(moss))
    expect(likesOf(read.recent)).toEqual(moss.posts.map(({ likes }) => likes))
    expect(new Set(read.recent?.map(({ id }) => id)).size).toBe(moss.posts.length)
    expect(read.recent?.map(({ at }) => at)).toEqual(moss.posts.map(({ at }) => (site.hasDates ? at : undefined)))
    expect(page.documentElement.outerHTML).toBe(before)
  })

  test('a lesson holds neither the account nor its numbers', () => {
    const lesson = JSON.stringify(teach(site))
    expect(lesson.toLowerCase()).not.toContain(fern.handle)
    expect(lesson).not.toMatch(/48|210|203/)
  })

  test('several ways are kept where the page offers them', () => {
    const { followers = [], likes = [] } = teach(site)
    expect(followers.map(({ by }) => by)).toEqual(site.ways.followers)
    expect(likes.map(({ by }) => by)).toEqual(site.ways.likes)
  })

  test('nothing is said of an account whose page is not drawn yet', () => {
    const lesson = teach(site)
    expect(readTaught(open(site.draw(fern)), new URL(site.addressOf(moss)), [lesson])).toEqual({})
  })

  test('nothing is said at an address of another kind', () => {
    const lesson = teach(site)
    const page = open(site.draw(moss))
    for (const path of ['/', '/settings/privacy/account', `/other/kind/${moss.handle}`])
      expect(readTaught(page, new URL(path, site.addressOf(moss)), [lesson])).toEqual({})
  })

  test('nothing is said where the recipes disagree', () => {
    const lesson = teach(site)
    const page = open(site.rebuilt(site.draw(moss)))
    expect(readTaught(page, new URL(site.addressOf(moss)), [lesson]).followers).toBeUndefined()
  })

  test('a site with the lesson reads it beside what the page says of itself', () => {
    const network = siteAt(new URL(site.addressOf(moss)).origin)
    const url = new URL(site.addressOf(moss))
    const page = open(site.draw(moss))
    expect(network.ready(page, url)).toBe(false)
    network.learn?.([teach(site)])
    const again = open(site.draw(moss))
    expect(network.ready(again, url)).toBe(true)
    expect(network.read(again, url)).toMatchObject({ handle: moss.handle, followers: site.shownFollowers(moss) })
    network.learn?.([])
    expect(network.read(again, url)).toEqual({})
  })
})

describe('levels', () => {
  test('go from the number alone to everything like it, each wider than the last', () => {
    const site = sites[0] as SiteDrawn
    const page = open(site.draw(fern))
    const lesson = lessonOn(page, new URL(site.addressOf(fern)))
    const element = page.querySelector(site.likes)
    if (!lesson || !element) throw new Error('nothing to point at')
    const sizes = lesson.levels(element, 'likes').map(({ numbers }) => numbers.length)
    expect(sizes[0]).toBe(1)
    expect(sizes).toContain(fern.posts.length)
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b))
  })

  test('a number alone is no list of posts', () => {
    const site = sites[0] as SiteDrawn
    const page = open(site.draw(fern))
    const lesson = lessonOn(page, new URL(site.addressOf(fern)))
    const element = page.querySelector(site.likes)
    const [alone] = (element && lesson?.levels(element, 'likes')) ?? []
    expect(element && alone && lesson?.understand(element, alone.selector, 'likes')).toBeUndefined()
  })
})

test('a page that names nobody whom its address names cannot be taught', () => {
  const page = open('<title>Welcome</title><p><b>48,210</b> followers</p>')
  expect(lessonOn(page, new URL('https://social.example/fern.demo'))).toBeUndefined()
  const alone = open(
    '<title>Welcome</title><link rel="canonical" href="https://social.example/fern.demo"><b>48,210</b>',
  )
  expect(identify(alone, new URL('https://social.example/fern.demo'))).toBeUndefined()
})

test('a broken or hostile recipe finds nothing', () => {
  const site = sites[0] as SiteDrawn
  const page = open(site.draw(moss))
  const lesson = teach(site)
  const url = new URL(site.addressOf(moss))
  open(site.draw(moss))
  for (const at of [':has(', '*', 'html', '}{', 'a[href=', '__proto__'])
    expect(
      readTaught(page, url, [{ ...lesson, followers: [{ by: 'place', at }], likes: [{ by: 'place', at }] }]),
    ).toEqual({})
})

describe('lessons', () => {
  const lesson = (path: string, more: object) => Lesson.parse({ path: [path, '*'], proofs: ['text'], ...more })
  const recipe = (at: string) => [{ by: 'label', at }]

  test('of one kind of page add up, fact by fact', () => {
    const first = withLesson([], lesson('u', { followers: recipe('fans') }))
    expect(withLesson(first, lesson('u', { likes: recipe('likes') }))).toEqual([
      { path: ['u', '*'], proofs: ['text'], followers: recipe('fans'), likes: recipe('likes') },
    ])
  })

  test('are eight at most, the newest', () => {
    let all: Lesson[] = []
    for (let n = 0; n < 10; n += 1) all = withLesson(all, lesson(`kind-${n}`, { likes: recipe('likes') }))
    expect(all.map(({ path }) => path[0])).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((n) => `kind-${n}`))
  })

  test('that teach nothing are none', () => {
    expect(Lesson.safeParse({ path: ['*'], proofs: ['text'] }).success).toBe(false)
    expect(Lesson.safeParse({ path: ['*'], proofs: [], likes: recipe('likes') }).success).toBe(false)
  })
})
