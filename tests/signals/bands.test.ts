/**
 * What a sign calls a value, and where the value lies in the band it draws beside it, over every fixture of every sign:
 * what is flagged lies outside of it, and what is cleared not far outside.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/core/judgement/judge.ts'
import type { Reason } from '../../src/core/judgement/signal.ts'
import { mergeReading } from '../../src/core/profile/merge.ts'
import type { Profile } from '../../src/core/profile/profile.ts'
import { Reading } from '../../src/core/profile/reading.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'

const root = new URL('.', import.meta.url)
const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(new URL(`${name}/`, root)).map((file) => `${name}/${file}`))

function profileOf(path: string): Profile {
  const { profile } = JSON.parse(readFileSync(new URL(path, root), 'utf8'))
  const [first, ...later] = [profile].flat().map((one) => Reading.parse(one)) as [Reading, ...Reading[]]
  return later.reduce<Profile>((known, reading) => mergeReading(known, reading), mergeReading(undefined, first))
}

/** How far the value lies outside of the band, in widths of the band; 0 inside. */
function outside({ seen, normal, scale }: Reason): number {
  if (!normal) return Number.NaN
  const at = (value: number) => (scale === 'log' ? Math.log(Math.max(value, 1e-6)) : value)
  const [low, high] = [at(normal.low), at(normal.high)]
  return Math.max(0, low - at(seen.value), at(seen.value) - high) / Math.max(high - low, 1e-9)
}

const findings = cases.flatMap((path) => {
  const profile = profileOf(path)
  return judge(profile, signals, normsOf(profile.platform)).map((finding) => ({ path, ...finding }))
})

const shown = findings.flatMap(({ path, signal, is, reasons }) =>
  reasons
    .filter(({ normal }) => normal)
    .map((reason) => ({ name: `${signal} on ${path}`, signal, is, off: outside(reason) })),
)

describe('a value and the band it is drawn beside', () => {
  test('nothing flagged lies inside', () => {
    expect(shown.filter(({ is, off }) => is === 'flag' && off === 0).map(({ name }) => name)).toEqual([])
  })

  test('nothing cleared lies far outside: more than half of its width', () => {
    expect(
      shown.filter(({ is, off }) => is === 'clear' && off > 0.5).map(({ name, off }) => `${name}: ${off}`),
    ).toEqual([])
  })

  test('both are looked at on many cases of many signs', () => {
    const signsThat = (kind: string) => new Set(shown.filter(({ is }) => is === kind).map(({ signal }) => signal)).size
    expect(signsThat('flag')).toBeGreaterThan(12)
    expect(signsThat('clear')).toBeGreaterThan(12)
  })
})
