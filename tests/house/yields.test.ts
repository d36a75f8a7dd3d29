/** What every network says its pages give, its own fixtures give. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { networkOf, networks } from '../../src/networks/index.ts'

type Case = { name: string; url: URL; reading: Record<string, unknown> }

function casesOf(id: string): Case[] {
  const folder = `tests/networks/${id}`
  return readdirSync(folder)
    .filter((name) => existsSync(`${folder}/${name}/expected.json`))
    .map((name) => {
      const { url, reading } = JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8'))
      return { name, url: new URL(url), reading }
    })
}

/** WeChat shows its counters to nearly nobody: that they are absent says nothing. */
const OWES_NOTHING = ['wechat']
const read = networks
  .filter(({ noAudience }) => !noAudience || noAudience.readsPosts)
  .filter(({ id }) => !OWES_NOTHING.includes(id))

test.each(read.map((network) => [network.id, network] as const))('%s says what its pages give', (_, network) => {
  expect(network.yields ?? []).not.toHaveLength(0)
  const kinds = network.yields?.map(({ page }) => page) ?? []
  expect(new Set(kinds).size).toBe(kinds.length)
})

const kinds = read.flatMap((network) =>
  (network.yields ?? []).map((kind) => [`${network.id} ${kind.page}`, network, kind] as const),
)

describe.each(kinds)('%s', (_, network, kind) => {
  const covered = casesOf(network.id).filter(
    ({ url, reading }) => kind.covers(url) && Object.keys(reading).length > 0 && reading.private !== true,
  )

  test('has a fixture', () => {
    expect(covered).not.toHaveLength(0)
  })

  test('is given by every page of it that is read', () => {
    const gave = ({ reading }: Case) =>
      kind.facts.every((fact) => (Array.isArray(fact) ? fact : [fact]).some((one) => one in reading))
    expect(covered.filter((one) => !gave(one)).map(({ name }) => name)).toEqual([])
  })

  test('is one kind of an address, and of no other network', () => {
    for (const { url } of covered) {
      expect(network.yields?.filter(({ covers }) => covers(url)).map(({ page }) => page)).toEqual([kind.page])
      expect(networkOf(url)).toBe(network)
    }
  })
})
