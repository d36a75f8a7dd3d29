/** What comments say about posts whose likes may have been bought: a hit is commented on, bought likes are not. */
import { median } from '../median.ts'
import { FEWEST_POSTS } from './series.ts'

type Comments = readonly (number | undefined)[]

/** Twice the likes bring 2^0.75 times the comments. Our assumption; nothing is published. */
const COMMENTS_FOLLOW = 0.75
/** Beyond chance, comments vary by 1 ÷ √3 of their mean (negative binomial). Our assumption, on the wide side. */
const COMMENT_SHAPE = 3
const FEWEST_COMMENTS = 10

/** Comments of each post, what a genuine account would get there per comment of its usual post, and how many that is. */
export type CommentsHeard = { comments: Comments; expected: number[]; total: number; rate: number }

/** Null where too few comments are known to say anything. */
export function commentsHeard(residuals: readonly number[], all: Comments): CommentsHeard | null {
  const comments = withoutGiveaways(all)
  const known = comments.filter((count) => count !== undefined)
  const total = known.reduce((all, count) => all + count, 0)
  if (known.length < FEWEST_POSTS || total < FEWEST_COMMENTS) return null
  const expected = residuals.map((residual) => Math.exp(COMMENTS_FOLLOW * residual))
  return { comments, expected, total, rate: total / sumWhereKnown(expected, comments) }
}

function sumWhereKnown(values: readonly number[], comments: Comments): number {
  return values.reduce((total, value, index) => (comments[index] === undefined ? total : total + value), 0)
}

/** How much better each post's comments fit, than on a genuine account, if it is its own (`own`) or lifted (`up`). */
export function commentFactors(
  { comments, expected, total, rate: genuineRate }: CommentsHeard,
  shares: readonly number[],
  jump: number,
): { own: number[]; up: number[] } {
  const drop = Math.exp(-COMMENTS_FOLLOW * jump)
  const unlifted = expected.map((count, index) => count * (1 - (shares[index] as number) * (1 - drop)))
  const rate = total / sumWhereKnown(unlifted, comments)
  const factors = (times: number) => {
    const ratio = (rate * times) / genuineRate
    const logRatio = Math.log(ratio)
    return comments.map((seen, index) => {
      const before = genuineRate * (expected[index] as number)
      return seen === undefined ? 1 : commentRatio(seen, before, ratio, logRatio)
    })
  }
  return { own: factors(1), up: factors(drop) }
}

/** Comments above this many times the median are a giveaway's or a quarrel's; they must not set the account's rate. */
const MOST_COMMENTED = 5

function withoutGiveaways(comments: Comments): Comments {
  const usual = median(comments.filter((count) => count !== undefined))
  return comments.map((count) => (count === undefined ? undefined : Math.min(count, MOST_COMMENTED * (usual + 1))))
}

/** One post's comments decide no more than this (a logarithm), and products of them stay within what a number holds. */
const MOST_OF_ONE_POST = 30

/** How much likelier `seen` comments are where `ratio` times as many are expected as `before` (negative binomial). */
function commentRatio(seen: number, before: number, ratio: number, logRatio: number): number {
  const log =
    seen * logRatio - (seen + COMMENT_SHAPE) * Math.log((COMMENT_SHAPE + before * ratio) / (COMMENT_SHAPE + before))
  return Math.exp(Math.min(MOST_OF_ONE_POST, Math.max(-MOST_OF_ONE_POST, log)))
}
