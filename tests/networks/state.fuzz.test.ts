/**
 * The data in the fixtures of pictures and videos, damaged at random value by value: no throw, a reading that passes
 * its schema, and nothing of anybody but whom the address names. Damaged markup is in `mutated.fuzz.test.ts`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { Reading } from '../../src/core/profile/reading.ts'
import { networks } from '../../src/networks/index.ts'

const IDS = ['youtube', 'tiktok', 'snapchat', 'pinterest', 'bilibili']
const root = new URL('.', import.meta.url)
/** One window for all pages: a window is what costs. */
const parser = new new JSDOM('').window.DOMParser()
const SCRIPT = /(<script[^>]*>[^{<]*)(\{[^<]*\})([^<]*<\/script>)/g

type Fixture = { html: string; url: URL }

function fixturesOf(id: string): Fixture[] {
  const folder = new URL(`${id}/`, root)
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => existsSync(new URL(`${name}/page.html`, folder)))
    .map((name) => ({
      html: readFileSync(new URL(`${name}/page.html`, folder), 'utf8'),
      url: new URL(JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')).url),
    }))
    .filter(({ html }) => html.includes('{"') || html.includes('{\n'))
}

const hostile = fc.constantFrom<unknown>(
  ...[null, true, -1, 0, 1e308, 0.5, '', '-5', '9'.repeat(400), '1e9', '12', '2.9m views', 'x'.repeat(2_000), [], {}],
  ...[{ toString: 1, simpleText: 9 }, { runs: [null, 3, { text: [] }] }, [[[[]]]], '\u202e12', '@', { length: 3 }],
)
/** Which of the values is replaced, in thousandths of all, and with what. */
const changes = fc.array(fc.tuple(fc.nat(999), hostile), { minLength: 1, maxLength: 4 })

type Place = { holder: Record<string, unknown>; key: string }

function placesIn(data: unknown, places: Place[] = []): Place[] {
  if (data === null || typeof data !== 'object') return places
  for (const key of Object.keys(data)) {
    places.push({ holder: data as Record<string, unknown>, key })
    placesIn((data as Record<string, unknown>)[key], places)
  }
  return places
}

function damaged(html: string, changes: readonly (readonly [number, unknown])[]): string {
  return html.replace(SCRIPT, (whole, before: string, json: string, after: string) => {
    let data: unknown
    try {
      data = JSON.parse(json.slice(0, json.lastIndexOf('}') + 1))
    } catch {
      return whole
    }
    const places = placesIn(data)
    for (const [where, value] of changes) {
      const place = places[Math.floor((where / 1_000) * places.length)]
      if (place) place.holder[place.key] = value
    }
    return before + JSON.stringify(data).replaceAll('<', '\\u003c') + after
  })
}

describe.each(IDS)('%s', (id) => {
  const network = networks.find((one) => one.id === id)
  const fixtures = fixturesOf(id)

  test('damaged data', () => {
    expect(fixtures.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), changes, ({ html, url }, changes) => {
        const page = parser.parseFromString(damaged(html, changes), 'text/html')
        const reading = network?.read(page, url) ?? {}
        if (Object.keys(reading).length === 0) return
        const parsed = Reading.safeParse({ platform: id, readAt: '2026-11-01', ...reading })
        expect(parsed.error?.issues ?? []).toEqual([])
        const named = network?.handleOf(url)
        if (named !== undefined) expect(reading.handle).toBe(named)
      }),
      { numRuns: 150 },
    )
  })

  test('data that are a hundred thousand deep', () => {
    const data = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`
    for (const { html, url } of fixtures) {
      const deep = html.replace(SCRIPT, (_, before: string, __, after: string) => before + data + after)
      expect(() => network?.read(parser.parseFromString(deep, 'text/html'), url)).not.toThrow()
    }
  })
})
