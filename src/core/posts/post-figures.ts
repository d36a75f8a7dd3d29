/** The figures that buyers ask for first, each with how many posts it rests on. */

import type { Profile } from '../profile/profile.ts'
import type { Post } from '../profile/reading.ts'
import { median } from '../statistics/median.ts'
import { isOrdinary } from './settled.ts'

/** A number of things, and how many posts it was worked out from. */
type Figure = { value: number; posts: number }

/** What was not seen is absent. */
export type PostFigures = {
  /** Medians of settled posts that are neither pinned nor made with others. */
  likes?: Figure
  comments?: Figure
  views?: Figure
  /** New posts in seven days, from the oldest post seen to the reading. */
  postsPerWeek?: Figure
  /** How many of the posts the page marks as paid for. */
  paid?: Figure
}

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS
/** Two dates are no pace. */
const FEWEST_DATED = 3

/** Counts are the middle of what a page showed; dates are taken at the time of the reading. */
export function postFiguresOf(profile: Profile): PostFigures {
  const recent = profile.recent ?? []
  const ordinary = recent.filter((post) => isOrdinary(post, profile))
  const figures = {
    likes: medianOf(ordinary, ({ likes }) => (typeof likes === 'object' ? likes.value : undefined)),
    comments: medianOf(ordinary, ({ comments }) => comments?.value),
    views: medianOf(ordinary, ({ views }) => views?.value),
    postsPerWeek: paceOf(recent, profile.readAt),
    paid: paidOf(recent),
  }
  return Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure)) as PostFigures
}

function medianOf(posts: readonly Post[], countOf: (post: Post) => number | undefined): Figure | undefined {
  const counts = posts.map(countOf).filter((count) => count !== undefined)
  return counts.length > 0 ? { value: median(counts), posts: counts.length } : undefined
}

/** The oldest post opens the span and is not counted in it. A pinned post may be years older than the others. */
function paceOf(posts: readonly Post[], readAt: string): Figure | undefined {
  const dates = posts.flatMap(({ at, pinned }) => (at && !pinned ? [Date.parse(at)] : []))
  const span = Date.parse(readAt) - Math.min(...dates)
  if (dates.length < FEWEST_DATED || span < DAY_MS) return undefined
  return { value: (dates.length - 1) / (span / WEEK_MS), posts: dates.length }
}

/** Most pages only ever say that a post was paid for: where none does, nothing is known. */
function paidOf(posts: readonly Post[]): Figure | undefined {
  const marked = posts.filter(({ paid }) => paid).length
  const told = posts.filter(({ paid }) => paid !== undefined).length
  if (told === 0) return undefined
  return { value: marked, posts: told > marked ? told : posts.length }
}
