/** The shape of what declared figures come to, as a schema, for whoever reads what `vet` writes. A test holds it against the type. */
import * as z from 'zod/mini'
import { CONTRADICTIONS } from '../../src/core/campaign/contradictions.ts'
import { FIGURES } from '../../src/core/campaign/figures.ts'
import { BASES, INPUTS } from '../../src/core/campaign/inputs.ts'
import { source } from './verdict-schema.ts'

const amount = z.number().check(z.gte(0))
const ends = { value: amount, low: amount, high: amount }
const inputs = z.array(z.enum(INPUTS))

const figure = z.strictObject({
  id: z.enum(FIGURES),
  ...ends,
  unit: z.enum(['share', 'ratio', 'money']),
  basis: z.enum(BASES),
  from: inputs,
  without: z.optional(inputs),
  partnerships: z.optional(z.int().check(z.gte(1))),
  normal: z.optional(z.strictObject({ p10: amount, p50: amount, p90: amount, source })),
})

const contradiction = z.strictObject({
  id: z.enum(CONTRADICTIONS),
  seen: z.strictObject(ends),
  limit: z.strictObject(ends),
  of: inputs,
  source: z.optional(source),
})

export const CampaignSchema = z.strictObject({ figures: z.array(figure), contradictions: z.array(contradiction) })
