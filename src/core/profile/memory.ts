/** What is remembered of an account beside what its pages show: earlier counts, where it was seen, when each fact was. Only the store writes it. */
import * as z from 'zod/mini'
import { Count, Id, When } from './fields.ts'

/** A post's counts at one moment. */
const PostMoment = z.object({ at: When, likes: z.optional(Count), comments: z.optional(Count) })

export type PostMoment = z.output<typeof PostMoment>

/** What is remembered of a post. */
export const PostMemory = z.object({
  /** How its counts stood at earlier moments, oldest first. */
  earlier: z.optional(z.array(PostMoment).check(z.maxLength(100))),
  /** Likes and views were seen at moments far apart: the one may have grown since the other was seen. */
  countsApart: z.optional(z.literal(true)),
})

/** An account's counts at one moment. */
export const HistoryPoint = z.object({
  at: When,
  followers: z.optional(Count),
  following: z.optional(Count),
  posts: z.optional(Count),
})
export type HistoryPoint = z.output<typeof HistoryPoint>

/**
 * Where the account was seen in the viewer lists of the user's own stories, without following the
 * user: what the user knows first-hand of it.
 */
export const Sightings = z.object({
  /** The user's own stories whose viewer lists were read since the first sighting could have been made. */
  stories: z.int().check(z.gte(1)),
  /** One for each story under which the account was seen. `position`: place in the list, 0 first, of `listed` people. */
  seen: z
    .array(z.object({ story: Id, at: When, position: z.int().check(z.gte(0)), listed: z.int().check(z.gte(1)) }))
    .check(z.minLength(1), z.maxLength(1_000)),
  /** Of how many of the user's own accounts these stories are, counting those of one brand as one; 1 where absent. */
  accounts: z.optional(z.int().check(z.gte(1))),
  /** Over the same stories, how many of the user's other strangers were seen under one, under two, …: what chance and habit bring. */
  others: z.array(z.int().check(z.gte(0))).check(z.maxLength(1_000)),
})

export type Sightings = z.output<typeof Sightings>

export const Memory = z.object({
  /** Earlier counts, oldest first: what other readings showed, or what somebody wrote down. */
  history: z.optional(z.array(HistoryPoint).check(z.maxLength(2_000))),
  sightings: z.optional(Sightings),
  /** ISO 8601, the oldest reading. */
  firstReadAt: When,
  /** How many readings went in. */
  readings: z.int().check(z.gte(1)),
  /** Fact → when it was last seen (ISO 8601); a post's counts under `post:<id>`. Where nothing is said: at `readAt`. */
  seenAt: z.record(z.string(), When),
})
