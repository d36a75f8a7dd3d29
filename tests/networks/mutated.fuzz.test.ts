/**
 * The fixtures of every network but Instagram, which has its own, damaged at random: no throw, a reading that passes its schema, a document
 * that is as it was, and nothing for an address that the page is not about.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { Reading } from '../../src/core/profile/reading.ts'
import { networks } from '../../src/networks/index.ts'

const root = new URL('.', import.meta.url)
const IDS = networks.map(({ id }) => id).filter((id) => id !== 'instagram')

/** One window for all pages: a window is what costs. */
const parser = new new JSDOM('').window.DOMParser()

type Fixture = { name: string; html: string; url: URL }

function fixturesOf(id: string): Fixture[] {
  const folder = new URL(`${id}/`, root)
  const cases = (existsSync(folder) ? readdirSync(folder) : []).filter((name) =>
    existsSync(new URL(`${name}/page.html`, folder)),
  )
  return cases.map((name) => ({
    name,
    html: readFileSync(new URL(`${name}/page.html`, folder), 'utf8'),
    url: new URL(JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')).url),
  }))
}

/** What a piece of a page is replaced with. */
const piece = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e99',
    '9'.repeat(400),
    'null',
    '{}',
    '[]',
    '"',
    '\\',
    '<',
    '</div>',
    '\u202e',
    '١٢٣',
  ),
  fc.constantFrom('__proto__', 'constructor', '<script>', '<a href="/x">', '2.5K', '12,3', 'NaN', '"count":-5', '​'),
  fc.string({ maxLength: 12 }),
)

/** Where it is cut, in thousandths of the page, and how much is cut out. */
const damage = fc.array(fc.tuple(fc.nat(999), fc.nat(40), piece), { minLength: 1, maxLength: 6 })

function damaged(html: string, cuts: readonly (readonly [number, number, string])[]): string {
  let text = html
  for (const [where, length, instead] of cuts) {
    const at = Math.floor((where / 1_000) * text.length)
    text = text.slice(0, at) + instead + text.slice(at + length)
  }
  return text
}

/** Numbers are what readers look for, so some of them change into other numbers and words. */
const numbers = fc.array(fc.tuple(fc.nat(500), piece), { maxLength: 5 })

function renumbered(html: string, changes: readonly (readonly [number, string])[]): string {
  let nth = 0
  const wanted = new Map(changes)
  return html.replace(/\d+/g, (number) => wanted.get(nth++) ?? number)
}

describe.each(IDS)('%s', (id) => {
  const network = networks.find((one) => one.id === id)
  const fixtures = fixturesOf(id)

  test.skipIf(!network || fixtures.length === 0)('damaged pages', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), damage, numbers, ({ html, url }, cuts, changes) => {
        const page = parser.parseFromString(damaged(renumbered(html, changes), cuts), 'text/html')
        const before = page.documentElement.outerHTML
        const reading = network?.read(page, url) ?? {}
        if (Object.keys(reading).length > 0) {
          const parsed = Reading.safeParse({ platform: id, readAt: '2026-11-01', ...reading })
          expect(parsed.error?.issues ?? []).toEqual([])
        }
        expect(page.documentElement.outerHTML).toBe(before)
      }),
      { numRuns: 120 },
    )
  })

  test.skipIf(!network)('any address', () => {
    const empty = parser.parseFromString('', 'text/html')
    const origins = (network?.hosts ?? []).map((host) => host.replace('*.', 'www.').replace('/*', ''))
    const word = fc.constantFrom(
      '@',
      'status',
      'post',
      'p',
      'posts',
      'in',
      'company',
      'profile',
      'i',
      'reel',
      '%E0%A4%A',
      '12',
    )
    const path = fc.oneof(
      fc.webPath(),
      fc.array(fc.oneof(word, fc.string({ maxLength: 8 }))).map((all) => `/${all.join('/')}`),
    )
    fc.assert(
      fc.property(fc.constantFrom(...origins), path, fc.webQueryParameters(), (origin, path, query) => {
        if (!URL.canParse(`${origin}${path}?${query}`)) return
        const url = new URL(`${origin}${path}?${query}`)
        const handle = network?.handleOf(url)
        if (handle !== undefined) {
          expect(Reading.safeParse({ platform: id, readAt: '2026-11-01', handle }).success).toBe(true)
        }
        expect(network?.read(empty, url)).toEqual({})
      }),
      { numRuns: 300 },
    )
  })

  test.skipIf(!network || fixtures.length === 0)("any page at another account's address", () => {
    for (const { html, url, name } of fixtures) {
      const page = parser.parseFromString(html, 'text/html')
      for (const address of network?.tryOn ?? []) {
        if (network?.handleOf(new URL(address)) === network?.handleOf(url)) continue
        expect(network?.read(page, new URL(address)), name).toEqual({})
      }
    }
  })
})
