/** Hostile pages: no throw, nothing invented, nothing of another account, no long task. */
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { Reading } from '../../src/core/profile/reading.ts'
import { addressOf, isoTimeOf, postLink } from '../../src/networks/instagram/address.ts'
import instagram from '../../src/networks/instagram/index.ts'
import type { PartialReading } from '../../src/networks/shared/network.ts'

const HANDLE = 'nadia.fern'
const profile = new URL(`https://www.instagram.com/${HANDLE}/`)

/** One window for all pages: a window is what costs. */
const parser = new new JSDOM('').window.DOMParser()

function parse(html: string): Document {
  return parser.parseFromString(html, 'text/html')
}

function readPage(body: string, url = profile): PartialReading {
  return instagram.read(parse(`<!doctype html><html lang="en"><body>${body}</body></html>`), url)
}

function script(data: unknown): string {
  const json = JSON.stringify(data, (_, value) => (typeof value === 'bigint' ? Number(value) : value))
  return `<script type="application/json">${(json ?? 'null').replaceAll('<', '\\u003c')}</script>`
}

function isReading(reading: PartialReading): boolean {
  if (Object.keys(reading).length === 0) return true
  return Reading.safeParse({ platform: 'instagram', readAt: '2026-11-01T00:00:00Z', ...reading }).success
}

/** Words the reader looks for, so that arbitrary data gets past its first checks. */
const word = fc.constantFrom(
  ...['username', 'user', 'owner', 'code', 'shortcode', 'like_count', 'comment_count', 'follower_count', 'count'],
  ...['edge_followed_by', 'edge_owner_to_timeline_media', 'edges', 'node', 'taken_at', 'coauthor_producers', 'caption'],
  ...[
    'text',
    'media_type',
    '__proto__',
    'constructor',
    'toString',
    'timeline_pinned_user_ids',
    'play_count',
    'full_name',
  ],
)
const value = fc.oneof(
  fc.constantFrom(HANDLE, HANDLE.toUpperCase(), 'DeYuixDgKvn', 'somebody.else', '__proto__', '', '9'.repeat(400)),
  fc.constantFrom(-1, 0, 3, 1e13, 1e308, -0, 1.5, Number.MAX_SAFE_INTEGER, 1_793_093_400, true, false, null),
  fc.string(),
  fc.integer(),
)
const { data } = fc.letrec((tie) => ({
  data: fc.oneof({ maxDepth: 6, withCrossShrink: true }, value, tie('list'), tie('object')),
  list: fc.array(tie('data'), { maxLength: 5 }),
  object: fc.dictionary(word, tie('data'), { maxKeys: 8, noNullPrototype: false }),
}))

describe('embedded data', () => {
  test('any data gives a valid reading or none', () => {
    fc.assert(
      fc.property(data, (data) => {
        const reading = readPage(script({ username: HANDLE, code: 'x', data }))
        expect(isReading(reading)).toBe(true)
        expect(({} as Record<string, unknown>).like_count).toBeUndefined()
      }),
      { numRuns: 150 },
    )
  })

  test('nothing of another account, whatever its data', () => {
    fc.assert(
      fc.property(data, (data) => {
        const others = JSON.parse(JSON.stringify(data ?? null).replaceAll(/nadia\.fern/gi, 'somebody.else'))
        expect(readPage(script({ username: 'somebody.else', code: 'x', data: others }))).toEqual({})
      }),
      { numRuns: 100 },
    )
  })

  test('broken, empty and foreign scripts', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const json = `{"username":"${HANDLE}","code":"${text.replaceAll('<', '')}`
        expect(readPage(`<script type="application/json">${json}</script>`)).toEqual({})
        expect(readPage(`<script>window._sharedData = ${json}</script>`)).toEqual({})
      }),
      { numRuns: 60 },
    )
  })

  test('keys that would change prototypes are only keys', () => {
    const json = `{"__proto__":{"follower_count":9},"username":"${HANDLE}","constructor":{"prototype":{"like_count":3}},"code":"DeYuixDgKvn"}`
    expect(readPage(`<script type="application/json">${json}</script>`)).toEqual({})
    expect(Object.prototype).not.toHaveProperty('follower_count')
  })

  test('data a hundred thousand deep, and ten million characters long', () => {
    const deep = `${'{"a":'.repeat(100_000)}{"username":"${HANDLE}","follower_count":5}${'}'.repeat(100_000)}`
    expect(readPage(`<script type="application/json">${deep}</script>`)).toSatisfy(isReading)
    const long = `{"username":"${HANDLE}","follower_count":5,"code":"${'x'.repeat(1e7)}"}`
    const page = parse(`<script type="application/json">${long}</script>`)
    expect(instagram.read(page, profile)).toEqual({})
  })
})

/** A hostile element with the attributes and words the reader looks for. */
const attribute = fc.constantFrom(
  `href="/${HANDLE}/"`,
  `href="/${HANDLE}/p/DeYuixDgKvn/"`,
  'href="/somebody.else/reel/DeIBF8TgSzP/"',
  'href="//evil.example/p/DeIBF8TgSzP/"',
  'title="9,000,000"',
  'title="\u202e000,000,9"',
  'role="dialog"',
  'role="tablist"',
  'datetime="not a date"',
  'viewBox="0 0 40 40"',
  'd="M19.998 3.094"',
  'd="M20.656 17.008a9.993"',
  '',
)
const tag = fc.constantFrom(
  'a',
  'div',
  'span',
  'ul',
  'li',
  'h1',
  'h2',
  'svg',
  'path',
  'section',
  'article',
  'time',
  'img',
)
const words = fc.constantFrom(
  '12M followers',
  HANDLE,
  'somebody.else',
  '3,397',
  '٣٬٣٩٧',
  '1\u200f2',
  '12,3 k',
  '',
  '-5',
  '1e9',
)
const { element } = fc.letrec<{ element: string; inner: string }>((tie) => ({
  element: fc
    .tuple(tag, attribute, words, fc.array(tie('inner'), { maxLength: 4 }))
    .map(([tag, attribute, words, inner]) => `<${tag} ${attribute}>${words}${inner.join('')}</${tag}>`),
  inner: fc.oneof({ maxDepth: 5 }, words, tie('element')),
}))

describe('pages', () => {
  test('a name as long as a sentence or more is cut, and the rest is read', () => {
    const heads = `<header><h2>${HANDLE}</h2><h1>${'long '.repeat(100)}</h1><a href="/${HANDLE}/followers/">12 followers</a></header>`
    const reading = readPage(`<main>${heads}</main>`)
    expect(reading).toSatisfy(isReading)
    expect([reading.name?.length, reading.followers?.value]).toEqual([300, 12])
  })

  test('any markup gives a valid reading or none, and stays as it was', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 6 }), fc.boolean(), (elements, isPost) => {
        const html = `<main><header>${elements.join('')}</header>${elements.toReversed().join('')}</main>`
        const page = parse(html)
        const before = page.documentElement.outerHTML
        const url = isPost ? new URL('https://www.instagram.com/p/DeYuixDgKvn/') : profile
        expect(isReading(instagram.read(page, url))).toBe(true)
        expect(instagram.unreadPosts?.(page, url)).toBeInstanceOf(Array)
        expect(page.documentElement.outerHTML).toBe(before)
      }),
      { numRuns: 150 },
    )
  })

  test('any description gives counts within it or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(1e9), (text, count) => {
        const page = parse('<html lang="en"></html>')
        const tag = page.createElement('meta')
        tag.setAttribute('property', 'og:description')
        tag.setAttribute('content', `${count} Followers, 5 Following, 7 Posts - ${text} (@${HANDLE})`)
        page.head.append(tag)
        const reading = instagram.read(page, profile)
        expect(isReading(reading)).toBe(true)
        if (reading.followers) expect(reading.followers.value).toBe(count)
      }),
      { numRuns: 150 },
    )
  })

  test("another account's head gives nothing, whatever is in it", () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 5 }), (elements) => {
        const html = `<main><header><h2>the.other.one</h2>${elements.join('')}</header></main>`
        const page = parse(html.replaceAll('<h1', '<h2').replaceAll('</h1', '</h2'))
        // A heading of the account itself, in whatever it is wrapped, makes it the account's own head.
        const headings = [...page.querySelectorAll('h2')].map(({ textContent }) => textContent ?? '')
        if (headings.some((text) => text.includes(HANDLE))) return
        const reading = instagram.read(page, profile)
        expect([reading.followers, reading.following, reading.posts]).toEqual([undefined, undefined, undefined])
      }),
      {
        numRuns: 100,
        // Found by chance: the heading names the account in an element of its own.
        examples: [
          [[`<h2><span>${HANDLE}</span></h2><div><a href="/${HANDLE}/followers/"><b>12M</b> followers</a></div>`]],
        ],
      },
    )
  })

  test('a wide page', () => {
    const page = parse(
      `<main><header><h2>${HANDLE}</h2>${'<i>1</i>'.repeat(50_000)}</header>${'<a href="/x/p/DeYuixDgKvn/"><b>1</b></a>'.repeat(50_000)}</main>`,
    )
    expect(instagram.read(page, profile).followers).toBeUndefined()
  })
})

describe('addresses', () => {
  test('any path is an account, a post or nothing', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.string(), (path, text) => {
        for (const candidate of [path, `/${text}/`, `/${text}/p/${text}/`]) {
          const address = addressOf(candidate)
          if (address?.handle !== undefined) expect(address.handle).toMatch(/^[a-z0-9._]{1,30}$/)
          if (address?.code !== undefined) expect(address.code).toMatch(/^[\w-]+$/)
        }
        expect(postLink(`https://evil.example/p/${text}/`)).toBeUndefined()
      }),
    )
  })

  test("any code gives a moment of Instagram's time or none", () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[A-Za-z0-9_-]{5,40}$/), (text, code) => {
        for (const candidate of [text, code]) {
          const at = isoTimeOf(candidate)
          if (at) expect(Date.parse(at)).toBeGreaterThanOrEqual(Date.UTC(2011, 7, 24))
        }
      }),
    )
  })
})
