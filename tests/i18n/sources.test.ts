/** Every source of what is normal, in the reader's language. */
import { expect, test } from 'vitest'
import type { Source } from '../../src/core/judgement/source.ts'
import { LEARNT } from '../../src/core/learnt/sources.ts'
import { VIEWERS_SOURCE } from '../../src/core/people/viewers.ts'
import { populationOf, sourceName } from '../../src/i18n/sources.ts'
import { normsByNetwork } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'

/** Sources anywhere below a thing. */
function sourcesIn(thing: unknown): Source[] {
  if (typeof thing !== 'object' || thing === null) return []
  const own = 'population' in thing && 'title' in thing ? [thing as Source] : []
  return [...own, ...Object.values(thing).flatMap(sourcesIn)]
}

const all = [[...normsByNetwork.values()], signals.map(({ sources }) => sources), LEARNT, VIEWERS_SOURCE].flatMap(
  sourcesIn,
)
const sources = [...new Map(all.map((source) => [source.id, source])).values()]

test('they are found', () => expect(sources.length).toBeGreaterThan(25))

test.each(sources)('$id: whom it was measured on is said in French', (source) => {
  expect(populationOf(source, 'fr')).not.toBe(source.population)
  expect(populationOf(source, 'en')).toBe(source.population)
})

test.each(sources)('$id: its name holds no English words', (source) => {
  expect(sourceName(source, 'fr')).not.toMatch(/\b(of|our|the|own|and|with|lists?|videos|accounts|channels|posts)\b/i)
})

test('a number in a title is not cut at its comma', () => {
  const source = {
    id: 'invented',
    title: 'Creators with 100,000 followers, measured',
    population: 'invented',
    year: 2017,
  }
  expect(sourceName(source, 'en')).toBe('Creators with 100,000 followers 2017')
})
