/**
 * What one page showed at one moment: the only thing a page may say. What the user or the creator states (`Declared`) and
 * what is remembered (`Memory`) are of their own kinds; the three are joined in `Profile`.
 */
import * as z from 'zod/mini'
import { LISTS } from './facts.ts'
import { Amount, Count, Handle, Id, Name, Origins, Platform, sparse, When } from './fields.ts'
import { lenient } from './lenient.ts'

export const Post = sparse({
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
  captionLength: z.optional(Amount),
  pinned: z.optional(z.boolean()),
  collaboration: z.optional(z.boolean()),
  /** The page marks it as advertising: a paid partnership, promoted, sponsored. */
  paid: z.optional(z.boolean()),
  origins: z.optional(Origins),
})
export type Post = z.output<typeof Post>

/** Somebody in a list: a follower, a commenter, a viewer. Only what the list shows. */
export const Account = sparse({
  handle: z.optional(Handle),
  /** Stands for the handle where that is not kept: the same person has the same one, and nobody can be named by it. */
  hash: z.optional(z.string().check(z.maxLength(64))),
  /** Share of digits in the handle, 0–1: what is judged of a handle that is not kept. */
  digitShare: z.optional(z.number().check(z.gte(0), z.lte(1))),
  name: z.optional(Name),
  hasAvatar: z.optional(z.boolean()),
  verified: z.optional(z.boolean()),
  private: z.optional(z.boolean()),
  followers: z.optional(Amount),
  following: z.optional(Amount),
  posts: z.optional(Amount),
  bioLength: z.optional(Amount),
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

/** What one page showed of one account at one moment. Missing is not zero: a fact nobody saw is absent. */
export const Observation = sparse({
  platform: Platform,
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
  /** Fact name → where it was seen. */
  origins: z.optional(Origins),
})
export type Observation = z.output<typeof Observation>

const AccountOnPage = z.omit(Account, { hash: true, digitShare: true })
const PeopleOnPage = z.extend(People, { accounts: z.array(AccountOnPage).check(z.maxLength(20_000)) })

/** An observation as a page says it: a bad field loses itself, and nothing that only the store writes gets through. */
export const ObservationFromPage = lenient(
  z.extend(Observation, { people: z.optional(z.array(PeopleOnPage).check(z.maxLength(100))) }),
)
