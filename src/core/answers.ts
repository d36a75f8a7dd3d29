/** What the worker and the pages of the extension tell each other beside the judgement of one account. */

import type { Level } from './judgement/verdict.ts'
import type { Sightings } from './profile/reading.ts'

/** `lines`: NDJSON. `next`: the next page's cursor; absent on the last. `damaged`: records that could not be read. */
export type ExportPage = { lines: string[]; next?: string; damaged: number }

/** Characters of the longest line of a file that is looked at; no line that was ever written here is longer. */
export const LONGEST_LINE = 24_000_000

/** Why a line of a file is not taken. `invalid`: a fact is not as it should be; `future`: of a day that has not come. */
const REFUSALS = ['not-json', 'not-an-object', 'too-long', 'unknown-kind', 'invalid', 'future'] as const
export type Refusal = { why: (typeof REFUSALS)[number] /** Where in the line, for `invalid`. */; field?: string }

/** `line` counts from 0 within the lines that were given. `known`: what was there already. */
export type ImportReport = { added: number; known: number; refused: ({ line: number } & Refusal)[] }

/** Somebody who returned to the user's stories without following. `handle`: where the account's profile was looked at. */
export type ReturningViewer = {
  hash: string
  handle?: string
  followers?: number
  level: Level
  /** Weight of evidence, log10 of the likelihood ratio, mass viewer ÷ other stranger. */
  evidence: number
  sightings: Sightings
}

/** Of one network. `stories`: those whose lists were opened and when first (ISO 8601), oldest first. `strangers`: everybody seen who does not follow. */
export type StoryViewers = {
  platform: string
  stories: { id: string; at: string }[]
  strangers: number
  returning: ReturningViewer[]
}

/** What was kept before the database was found empty. `at`: when that was last looked at, ISO 8601. */
export type Loss = { accounts: number; at: string }
