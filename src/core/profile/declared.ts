/** What the user or the creator states, beside what was observed: no page shows it, and nobody can check it from outside. */
import * as z from 'zod/mini'
import { WrittenCount } from './fields.ts'

/**
 * Counts of people or events; `sales` and `cost` are amounts in the user's own currency. All of one publication, or of
 * the usual one. A plain number is exact; a rounded one ("12.3K") is an interval. Whoever was not asked stated nothing:
 * absent is not zero.
 */
export const Declared = z.object({
  reach: z.optional(WrittenCount),
  impressions: z.optional(WrittenCount),
  storyViews: z.optional(WrittenCount),
  likes: z.optional(WrittenCount),
  comments: z.optional(WrittenCount),
  shares: z.optional(WrittenCount),
  saves: z.optional(WrittenCount),
  clicks: z.optional(WrittenCount),
  leads: z.optional(WrittenCount),
  customers: z.optional(WrittenCount),
  sales: z.optional(WrittenCount),
  cost: z.optional(WrittenCount),
})
export type Declared = z.output<typeof Declared>
