/**
 * What one page showed at one moment: the only thing that ever enters Bonafide.
 *
 * The same schema checks what a content script sends, what `vet` is fed and
 * what a saved file holds, so everything downstream may trust its shape.
 * Missing is not zero: a fact nobody saw is absent.
 */
import * as z from 'zod/mini'
import { exactly, LARGEST_COUNT, LISTS, ORIGINS, type Count as SeenCount } from './facts.ts'

export { exactly, type Fact, type Origin } from './facts.ts'

const number = z.number().check(z.gte(0), z.lte(LARGEST_COUNT))

const LONGEST_SHOWN = 64

const interval = z
  .object({ value: number, low: number, high: number, shown: z.optional(z.string().check(z.maxLength(LONGEST_SHOWN))) })
  .check(z.refine(({ value, low, high }) => low <= value && value <= high, 'low ≤ value ≤ high'))

/** How a count may be written; a plain number stands for an exact one. */
export const WrittenCount = z.union([number, interval])

function isCount(count: unknown): count is SeenCount {
  if (typeof count !== 'object' || count === null || Array.isArray(count)) return false
  const { value, low, high, shown } = count as SeenCount
  if (typeof value !== 'number' || typeof low !== 'number' || typeof high !== 'number') return false
  const isText = shown === undefined || (typeof shown === 'string' && shown.length <= LONGEST_SHOWN)
  return isText && 0 <= low && low <= value && value <= high && high <= LARGEST_COUNT
}

/**
 * A count, whichever way it was written. Counts are most of what a reading holds: one that is as it
 * should be is looked at once, and only one that is not meets the schema that says what is wrong.
 */
export const Count = z.transform((written: unknown, ctx): SeenCount => {
  const count = typeof written === 'number' ? exactly(written) : (written as SeenCount)
  if (isCount(count)) {
    const { value, low, high, shown } = count
    return shown === undefined ? { value, low, high } : { value, low, high, shown }
  }
  const { error } = WrittenCount.safeParse(written)
  ctx.issues.push(...((error?.issues ?? []) as z.core.$ZodRawIssue[]))
  return count
})
export type Count = SeenCount

const Origins = z.record(z.string().check(z.maxLength(32)), z.enum(ORIGINS))

/** ISO 8601, a day or a moment with its zone. */
export const When = z.union([z.iso.datetime({ offset: true }), z.iso.date()])

/** Letters that reorder or hide text, and halves of letters: a handle with one of them is a trick, not a name. */
const HANDLE = /^[^\s\p{Cc}\p{Cf}\p{Cs}]{1,100}$/u
const Handle = z.string().check(z.regex(HANDLE))
const Id = z.string().check(z.minLength(1), z.maxLength(200))
const Name = z.string().check(z.maxLength(300))

/** A post's counts at one moment. */
const PostMoment = z.object({ at: When, likes: z.optional(Count), comments: z.optional(Count) })

export type PostMoment = z.output<typeof PostMoment>

export const Post = z.object({
  id: Id,
  at: z.optional(When),
  kind: z.optional(z.enum(['photo', 'carousel', 'video', 'short', 'live', 'text'])),
  likes: z.optional(z.union([z.literal('hidden'), Count])),
  comments: z.optional(Count),
  views: z.optional(Count),
  /** Reposts, retweets, forwards: whatever spreads the post. Quotes, where a network counts them apart, are not in it. */
  shares: z.optional(Count),
  quotes: z.optional(Count),
  /** Saves, bookmarks, favourites. */
  saves: z.optional(Count),
  /** Characters in the caption; the caption itself is not kept. */
  captionLength: z.optional(number),
  /** How the counts stood at earlier moments, oldest first. */
  earlier: z.optional(z.array(PostMoment).check(z.maxLength(100))),
  pinned: z.optional(z.boolean()),
  collaboration: z.optional(z.boolean()),
  /** The page marks it as advertising: a paid partnership, promoted, sponsored. */
  paid: z.optional(z.boolean()),
  origins: z.optional(Origins),
})
export type Post = z.output<typeof Post>

/** Somebody in a list: a follower, a commenter, a viewer. Only what the list shows. */
export const Account = z.object({
  handle: z.optional(Handle),
  /** Stands for the handle where that is not kept: the same person has the same one, and nobody can be named by it. */
  hash: z.optional(z.string().check(z.maxLength(64))),
  /** Share of digits in the handle, 0–1: what is judged of a handle that is not kept. */
  digitShare: z.optional(z.number().check(z.gte(0), z.lte(1))),
  name: z.optional(Name),
  hasAvatar: z.optional(z.boolean()),
  verified: z.optional(z.boolean()),
  private: z.optional(z.boolean()),
  followers: z.optional(number),
  following: z.optional(number),
  posts: z.optional(number),
  bioLength: z.optional(number),
  hasLink: z.optional(z.boolean()),
  followsYou: z.optional(z.boolean()),
  youFollow: z.optional(z.boolean()),
})
export type Account = z.output<typeof Account>

/** What is judged of a comment's text, in place of the text. */
const Wording = z.object({
  /** Nothing but emoji and punctuation, or a phrase that fits under any post. */
  stock: z.optional(z.enum(['emoji', 'phrase'])),
  /** Characters without mentions, emoji, punctuation and accents; at most 200 are counted. */
  length: z.int().check(z.gte(0), z.lte(1_000)),
  /** The same for the same words, and tells nobody which. */
  print: z.string().check(z.maxLength(1_000)),
})
export type Wording = z.output<typeof Wording>

export const Comment = z
  .object({
    post: Id,
    author: z.string().check(z.minLength(1), z.maxLength(100)),
    /** Absent where only `wording` was kept of it. */
    text: z.optional(z.string().check(z.maxLength(4_000))),
    wording: z.optional(Wording),
    at: z.optional(When),
    byOwner: z.optional(z.boolean()),
    /** The comment is an answer to another one, and to whom where that is known. */
    isReply: z.optional(z.boolean()),
    replyTo: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  })
  .check(z.refine(({ text, wording }) => text !== undefined || wording !== undefined, 'text or wording'))
export type Comment = z.output<typeof Comment>

const Story = z.object({ id: Id, at: z.optional(When), views: z.optional(Count) })

/** A list of people as far as it was seen. `of`: the post or the story it belongs to; `total`: how many it says it holds. */
export const People = z.object({
  list: z.enum(LISTS),
  of: z.optional(Id),
  total: z.optional(Count),
  accounts: z.array(Account).check(z.maxLength(20_000)),
})
export type People = z.output<typeof People>

/** What the creator or the brand states about itself, in counts; `cost` in the user's own currency. */
const Declared = z.object({
  reach: z.optional(number),
  impressions: z.optional(number),
  storyViews: z.optional(number),
  clicks: z.optional(number),
  leads: z.optional(number),
  sales: z.optional(number),
  cost: z.optional(number),
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
  /** Over the same stories, how many of the user's other strangers were seen under one, under two, …: what chance and habit bring. */
  others: z.array(z.int().check(z.gte(0))).check(z.maxLength(1_000)),
})

export type Sightings = z.output<typeof Sightings>

/** Counts that stand for an audience, or for all an account ever got, on networks that show them. */
const AUDIENCE_FACTS = {
  /** Likes of all posts together (hearts, on some networks), and likes of a page. */
  totalLikes: z.optional(Count),
  pageLikes: z.optional(Count),
  /** Views of all posts together. */
  totalViews: z.optional(Count),
  /** Views, users or visitors in a month or week, as the page states them. */
  monthlyViews: z.optional(Count),
  monthlyUsers: z.optional(Count),
  weeklyVisitors: z.optional(Count),
  /** Of a group, a forum or a community: who joined it. */
  members: z.optional(Count),
  connections: z.optional(Count),
  karma: z.optional(Count),
  talkingAbout: z.optional(Count),
}

export const Reading = z.object({
  platform: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,30}$/)),
  handle: Handle,
  url: z.optional(z.string().check(z.maxLength(2_000))),
  readAt: When,
  name: z.optional(Name),
  verified: z.optional(z.boolean()),
  private: z.optional(z.boolean()),
  followers: z.optional(Count),
  following: z.optional(Count),
  posts: z.optional(Count),
  /** What some networks tell of an account beside its followers; none of them is its followers. */
  ...AUDIENCE_FACTS,
  /** Newest first. */
  recent: z.optional(z.array(Post).check(z.maxLength(1_000))),
  comments: z.optional(z.array(Comment).check(z.maxLength(10_000))),
  people: z.optional(z.array(People).check(z.maxLength(100))),
  stories: z.optional(z.array(Story).check(z.maxLength(1_000))),
  declared: z.optional(Declared),
  /** Earlier counts, oldest first: what other readings showed, or what somebody wrote down. */
  history: z.optional(z.array(HistoryPoint).check(z.maxLength(2_000))),
  sightings: z.optional(Sightings),
  /** Fact name → where it was seen. */
  origins: z.optional(Origins),
})
export type Reading = z.output<typeof Reading>
