/** What a network declares that it cannot tell is what its fixtures show it not to tell; every trap that is known has a fixture. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { networks } from '../../src/networks/index.ts'
import { limitsOf } from '../../src/networks/limits.ts'
import { EXPECTED } from '../../src/networks/shared/untold.ts'
import { factsOf } from '../../tools/readme/tables.ts'

const readers = networks.filter(({ noAudience }) => !noAudience || noAudience.readsPosts)

/** A trap in words, and the fixtures of it. */
type Traps = Record<string, string[]>

function trapsOf(id: string): Traps {
  const file = `tests/networks/${id}/traps.json`
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

describe.each(readers.map(({ id }) => id))('%s', (id) => {
  test('gives each fact that is expected of any network, or says why not', () => {
    const { account, post } = factsOf(id)
    const given = EXPECTED.filter((fact) => account.includes(fact) || post.includes(fact))
    const unread = Object.keys(limitsOf(id).unread)
    expect([...given, ...unread].sort()).toEqual([...EXPECTED].sort())
  })

  test('has traps, of which one is a page that must give nothing', () => {
    const cases = Object.values(trapsOf(id)).flat()
    const readings = cases.map((name) => JSON.parse(readFileSync(`tests/networks/${id}/${name}/expected.json`, 'utf8')))
    expect(readings.some(({ reading }) => Object.keys(reading).length === 0)).toBe(true)
  })
})

describe.each(networks.map(({ id }) => id))('traps of %s', (id) => {
  const cases = readdirSync(`tests/networks/${id}`)

  test('each has a fixture', () => {
    expect(Object.keys(trapsOf(id))).not.toHaveLength(0)
    for (const [trap, names] of Object.entries(trapsOf(id))) {
      expect(names, trap).not.toHaveLength(0)
      for (const name of names) expect(cases, trap).toContain(name)
    }
  })
})
