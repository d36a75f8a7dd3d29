/** What the user can choose. */
import * as z from 'zod/mini'
import { PREVALENCE, SHORTCUTS, THEMES } from './choices.ts'
import { LANGUAGES } from './judgement/signal.ts'

export const Settings = z.object({
  /** Absent: the browser's language. */
  language: z.optional(z.enum(LANGUAGES)),
  /** Absent: the system's theme. */
  theme: z.optional(z.enum(THEMES)),
  /** Absent: keys such as J and K work on the desk's list. */
  shortcuts: z.optional(z.enum(SHORTCUTS)),
  /** Share of accounts believed to have bought something; absent: the published prevalence for the size. */
  prevalence: z.optional(z.number().check(z.gte(PREVALENCE.least), z.lte(PREVALENCE.most))),
})
export type Settings = z.output<typeof Settings>
