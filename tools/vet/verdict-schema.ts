/** A verdict's shape as a schema, for whoever reads what `vet` writes. A test holds it against the type. */
import * as z from 'zod/mini'
import { CAUSES } from '../../src/core/judgement/cause.ts'
import { NORM_IDS } from '../../src/core/judgement/norm.ts'
import { KINDS, SUSPICIONS } from '../../src/core/judgement/signal.ts'
import { FACTS, LISTS } from '../../src/core/profile/facts.ts'

const suspicion = z.enum(SUSPICIONS)
const share = z.number().check(z.gte(0))
const probability = z.number().check(z.gte(0), z.lte(1))
const score = z.int().check(z.gte(0), z.lte(100))
const count = z.int().check(z.gte(0))

export const source = z.strictObject({
  id: z.string(),
  title: z.string(),
  year: z.int(),
  population: z.string(),
  url: z.optional(z.string()),
})

/** Followers of the accounts that a source knows, where the account in question is none of them. */
const outside = z.optional(z.strictObject({ from: count, to: count }))

const engagementRate = z.strictObject({
  rate: share,
  low: share,
  high: share,
  per: z.enum(['followers', 'views', 'reach']),
  posts: count,
  expected: z.optional(z.strictObject({ p10: share, p50: share, p90: share, source, outside })),
})

const reason = z.strictObject({
  says: z.string(),
  seen: z.strictObject({ value: z.number(), low: z.optional(z.number()), high: z.optional(z.number()) }),
  normal: z.optional(z.strictObject({ low: z.number(), median: z.optional(z.number()), high: z.number() })),
  unit: z.enum(['share', 'ratio', 'per100', 'count', 'days']),
  scale: z.enum(['linear', 'log']),
  source,
  outside,
  posts: z.optional(z.array(z.string())),
  values: z.optional(z.record(z.string(), z.number())),
})

const findingBase = {
  signal: z.string(),
  about: suspicion,
  kind: z.optional(z.enum(KINDS)),
  because: z.array(reason),
  evidence: z.number(),
  causes: z.optional(z.array(z.enum(CAUSES))),
}
const finding = z.discriminatedUnion('is', [
  z.strictObject({ ...findingBase, is: z.literal('flag') }),
  z.strictObject({ ...findingBase, is: z.literal('clear') }),
  z.strictObject({ ...findingBase, is: z.literal('unsure') }),
  z.strictObject({
    ...findingBase,
    is: z.literal('not-measured'),
    missing: z.array(z.enum(FACTS)),
    norms: z.optional(z.array(z.enum(NORM_IDS))),
  }),
  z.strictObject({ ...findingBase, is: z.literal('failed'), message: z.string() }),
])

const level = z.strictObject({
  level: z.enum(['none', 'weak', 'moderate', 'strong', 'unknown']),
  probability: z.nullable(probability),
})

const step = z.strictObject({
  do: z.string(),
  gain: probability,
  about: z.array(suspicion),
  days: z.optional(count),
})

const interval = { share: probability, low: probability, high: probability }
const audience = { list: z.enum(LISTS), ...interval, tells: z.boolean(), accounts: count }
const audienceSample = z.discriminatedUnion('by', [
  z.strictObject({ ...audience, by: z.literal('counts') }),
  z.strictObject({ ...audience, by: z.literal('pictures'), bare: count }),
])

export const VerdictSchema = z.strictObject({
  score: z.nullable(score),
  range: z.nullable(z.tuple([score, score])),
  grade: z.enum(['authentic', 'mixed', 'suspicious', 'unknown']),
  confidence: z.enum(['low', 'medium', 'high']),
  engagement: z.nullable(engagementRate),
  rates: z.array(engagementRate),
  suspicions: z.strictObject({ likes: level, followers: level, stories: level }),
  findings: z.array(finding),
  next: z.array(step),
  basis: z.strictObject({
    posts: count,
    usablePosts: count,
    hiddenLikes: count,
    people: count,
    comments: count,
    stories: count,
    readings: count,
  }),
  audience: z.optional(z.array(audienceSample)),
  responseRate: z.optional(z.strictObject({ ...interval, answered: count, comments: count })),
})
