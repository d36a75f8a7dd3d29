import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { heightAt } from '../../../src/core/learnt/fake-curves.ts'
import type { Account } from '../../../src/core/profile/reading.ts'
import { type Labelled, learnFakes, learnFrom } from '../../../tools/learn/fakes.ts'
import { shareSettingsFile } from '../../../tools/learn/share-settings.ts'

describe('learnt from invented accounts', () => {
  const people = (n: number, account: Account, fake: boolean): Labelled[] =>
    Array.from({ length: n }, () => ({ account, fake }))
  const set = [
    ...people(30, { followers: 400, following: 400, posts: 100 }, false),
    ...people(10, { followers: 10, following: 1_000, posts: 0 }, true),
  ]

  test('fakes score above people, and what is alike on both weighs nothing', () => {
    const { curves, genuine, fake } = learnFrom([set])
    expect(fake).toBeGreaterThan(genuine)
    expect(heightAt(curves.posts, 0)).toBeGreaterThan(heightAt(curves.posts, 2))
    const alike = learnFrom([set.map((row) => ({ ...row, account: { ...row.account, posts: 7 } }))])
    expect(new Set(alike.curves.posts.evidence)).toEqual(new Set([0]))
  })

  test('how many of each kind there are changes nothing', () => {
    const doubled = [...set, ...set.filter(({ fake }) => fake)]
    expect(learnFrom([doubled])).toEqual(learnFrom([set]))
  })
})

const DATA = '../shared/data'
const isThere = existsSync(`${DATA}/accounts-kaggle.ndjson`) && existsSync(`${DATA}/accounts-x-mib2015.ndjson`)
if (!isThere) console.log(`learn fakes: skipped, no data in ${DATA}`)

test.skipIf(!isThere)('the same data give the same bytes as those in use', { timeout: 60_000 }, () => {
  expect(learnFakes(DATA)).toBe(readFileSync('src/core/learnt/fakes.ts', 'utf8'))
})

test.skipIf(!isThere)('so do those that settings were chosen on', { timeout: 600_000 }, () => {
  expect(shareSettingsFile(DATA)).toBe(readFileSync('src/core/learnt/share-settings.ts', 'utf8'))
})
