/** How much views and likes vary beside each other, as far as the rounding of a page leaves it open, and what that weighs. */

import type { Norms } from '../judgement/norm.ts'
import type { Opinion, Reason } from '../judgement/signal.ts'
import { ofUsualKind, viewedPosts } from '../posts/engagement.ts'
import type { Profile } from '../profile/profile.ts'
import type { Count } from '../profile/reading.ts'
import { median } from '../statistics/median.ts'
import { hundredths } from '../statistics/rounding.ts'
import { type Curve, weightAt } from './curve.ts'

/** The field's practice: no trend below five posts. */
const FEWEST_POSTS = 5
/** Below these, chance alone moves them by a tenth. Our own choice. */
const FEWEST = { views: 1_000, likes: 100 }

export type Pair = { views: Count; likes: Count }

/**
 * Posts that show views and likes, seen at one moment, of the account's usual kind and not marked as advertising.
 * Undefined where they are too few, or seen by too few.
 */
export function viewsAndLikes(profile: Profile, norms: Norms): readonly Pair[] | undefined {
  const pairs = ofUsualKind(viewedPosts(profile, norms), norms).flatMap(({ views, likes, paid, countsApart }) =>
    likes && likes !== 'hidden' && likes.low > 0 && !paid && !countsApart ? [{ views, likes }] : [],
  )
  const isFew = (what: keyof Pair) => median(pairs.map((pair) => pair[what].value)) < FEWEST[what]
  return pairs.length < FEWEST_POSTS || isFew('views') || isFew('likes') ? undefined : pairs
}

/** Each count as far from the middle as its rounding allows: numbers are never even because a page rounded. */
export function spreadOut(counts: readonly Count[]): number[] {
  const middle = median(counts.map(({ value }) => value))
  return counts.map(({ value, low, high }) => (value < middle ? low : value > middle ? high : value))
}

/** Each count as near to the middle as its rounding allows. */
export function drawnTogether(counts: readonly Count[]): number[] {
  const middle = median(counts.map(({ value }) => value))
  return counts.map(({ low, high }) => Math.min(high, Math.max(low, middle)))
}

/** What a curve says of a fact, which is called seen only below what is normal. */
export function opinionBy(curve: Curve, reason: Reason): Opinion {
  const { value } = reason.seen
  const evidence = hundredths(weightAt(curve, value))
  const reasons = [reason]
  if (evidence <= 0) return { is: 'clear', evidence, reasons }
  return { is: value < (reason.normal?.low ?? 0) ? 'flag' : 'unsure', evidence, reasons }
}
