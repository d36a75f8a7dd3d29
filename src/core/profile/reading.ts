/**
 * What may be given from outside: an observation, and with it what somebody declares or remembers of the account. `vet` is
 * fed with it, and lines of an export hold it. A page says observations alone.
 */
import * as z from 'zod/mini'
import { Declared } from './declared.ts'
import { Memory, PostMemory } from './memory.ts'
import { Observation, Post } from './observation.ts'

export { exactly, type Fact, type Origin } from './facts.ts'
export { type Count, When } from './fields.ts'
export type { HistoryPoint, Sightings } from './memory.ts'
export { Account, type Comment, type People, type Post, type Wording } from './observation.ts'

/** A post with its earlier counts. */
const KnownPost = z.extend(Post, PostMemory.shape)
export type KnownPost = z.output<typeof KnownPost>

/** What is not of the moment in which a page was read. */
const { history, sightings } = Memory.shape

export const Reading = z.extend(Observation, {
  /** Newest first. */
  recent: z.optional(z.array(KnownPost).check(z.maxLength(1_000))),
  declared: z.optional(Declared),
  history,
  sightings,
})
export type Reading = z.output<typeof Reading>
