/** What the worker and the pages of the extension tell each other beside the judgement of one account. */
import type { Sightings } from './reading.ts'
import type { Level } from './verdict.ts'

/** `lines`: NDJSON. `next`: the next page's cursor; absent on the last. `damaged`: records that could not be read. */
export type ExportPage = { lines: string[]; next?: string; damaged: number }

/** `line` counts from 0 within the lines that were given. `known`: what was there already. */
export type ImportReport = { added: number; known: number; refused: { line: number; why: string }[] }

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
