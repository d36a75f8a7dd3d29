/** What the user can choose. */
import * as z from 'zod/mini'
import { LANGUAGES } from './signal.ts'

export const Settings = z.object({
  /** Absent: the browser's language. */
  language: z.optional(z.enum(LANGUAGES)),
  /** Share of accounts believed to have bought something, 0.01–0.9; absent: the published prevalence for the size. */
  prevalence: z.optional(z.number().check(z.gte(0.01), z.lte(0.9))),
})
export type Settings = z.output<typeof Settings>
