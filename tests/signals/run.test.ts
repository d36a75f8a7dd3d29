/**
 * Walks `tests/signals/<sign>/<case>.json`. A case is
 * `{ about, profile, expect: { is, evidence?, evidenceAtLeast?, evidenceAtMost?, says? } }`:
 * `about` says why in one line, `profile` is a reading (or a list of readings, oldest
 * first, that are merged), `evidence` the least and the most it may weigh (log10 of the
 * likelihood ratio), `says` the reasons given, in order.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { hasNorm } from '../../src/core/judgement/norm.ts'
import { mergeReading } from '../../src/core/profile/merge.ts'
import type { Profile } from '../../src/core/profile/profile.ts'
import { Reading } from '../../src/core/profile/reading.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'

const Case = z.strictObject({
  about: z.string().check(z.minLength(10)),
  profile: z.union([Reading, z.array(Reading).check(z.minLength(1))]),
  expect: z.strictObject({
    is: z.enum(['flag', 'clear', 'unsure', 'not-measured']),
    evidence: z.optional(z.tuple([z.number(), z.number()])),
    evidenceAtLeast: z.optional(z.number()),
    evidenceAtMost: z.optional(z.number()),
    messageKey: z.optional(z.array(z.string())),
  }),
})

const root = new URL('.', import.meta.url)
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())

function profileOf(readings: Reading | Reading[]): Profile {
  const [first, ...later] = [readings].flat() as [Reading, ...Reading[]]
  return later.reduce<Profile>((profile, reading) => mergeReading(profile, reading), mergeReading(undefined, first))
}

describe.each(folders.map((folder) => folder.name))('%s', (id) => {
  const sign = signals.find((candidate) => candidate.id === id)
  const cases = readdirSync(new URL(`${id}/`, root)).filter((name) => name.endsWith('.json'))

  test('is a sign', () => expect(sign).toBeDefined())

  test.each(cases)('%s', (name) => {
    const { profile, expect: expected } = Case.parse(JSON.parse(readFileSync(new URL(`${id}/${name}`, root), 'utf8')))
    const facts = profileOf(profile)
    if (!sign) throw new Error(`no sign ${id}`)
    const norms = normsOf(facts.platform)
    const isJudged =
      sign.needs.every((fact) => facts[fact] !== undefined) && (sign.norms ?? []).every((id) => hasNorm(norms, id))
    if (!isJudged) {
      expect('not-measured').toBe(expected.is)
      return
    }
    const opinion = sign.judge(facts as Parameters<typeof sign.judge>[0], norms as Parameters<typeof sign.judge>[1])
    expect(opinion.is).toBe(expected.is)
    if (opinion.is === 'flag') expect(opinion.evidence).toBeGreaterThan(0)
    if (opinion.is === 'clear') expect(opinion.evidence).toBeLessThanOrEqual(0)

    const evidence = opinion.is === 'unsure' ? 0 : opinion.evidence
    if (expected.evidence) {
      expect(evidence).toBeGreaterThanOrEqual(expected.evidence[0])
      expect(evidence).toBeLessThanOrEqual(expected.evidence[1])
    }
    if (expected.evidenceAtLeast !== undefined) expect(evidence).toBeGreaterThanOrEqual(expected.evidenceAtLeast)
    if (expected.evidenceAtMost !== undefined) expect(evidence).toBeLessThanOrEqual(expected.evidenceAtMost)
    if (expected.messageKey) expect(opinion.reasons.map((reason) => reason.messageKey)).toEqual(expected.messageKey)

    for (const reason of opinion.reasons) {
      expect(sign.words.en.reasons).toHaveProperty(reason.messageKey)
      expect(sign.words.fr.reasons).toHaveProperty(reason.messageKey)
    }
  })
})
