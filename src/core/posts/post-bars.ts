/** The likes of recent posts as they are judged: which count, which do not and why, and what signs point at. */

import type { Finding, Reason } from '../judgement/signal.ts'
import type { Profile } from '../profile/profile.ts'
import type { Post } from '../profile/reading.ts'
import { median } from '../statistics/median.ts'
import { isSettled } from './settled.ts'

/** Why a post is left out of what is usual. */
type Excluded = 'pinned' | 'shared' | 'young'

export type PostBar = {
  id: string
  /** Undefined: not read yet. */
  likes: number | 'hidden' | undefined
  excluded?: Excluded
  /** The flagged sign that points at it, the strongest one. */
  signal?: string
}

/** A number of likes on one side of which posts are unusual, and the flagged sign that says so. */
type Threshold = { likes: number; side: 'above' | 'below'; signal: string }

export type PostBars = {
  /** Newest first. */
  bars: PostBar[]
  /** Median likes of the posts that count; absent where none does. */
  usual?: number
  threshold?: Threshold
}

/**
 * What the learnt facts call unusual, in multiples of the account's usual likes: beyond the middle eight in ten of
 * genuine accounts, or the multiple that is the fact's own name.
 */
const THRESHOLDS: Readonly<Record<string, (reason: Reason) => { times: number; side: Threshold['side'] }>> = {
  top: ({ normal }) => ({ times: normal?.high ?? Number.NaN, side: 'above' }),
  upperTenth: ({ normal }) => ({ times: normal?.high ?? Number.NaN, side: 'above' }),
  aboveDouble: () => ({ times: 2, side: 'above' }),
  belowHalf: () => ({ times: 0.5, side: 'below' }),
}

/** The newest `most` posts of a profile. */
export function postBars(profile: Profile, findings: readonly Finding[], most: number): PostBars {
  const posts = (profile.recent ?? []).slice(0, most)
  const flags = findings.filter(({ is }) => is === 'flag').sort((a, b) => b.evidence - a.evidence)
  const bars = posts.map((post) => barOf(post, profile, flags))
  const counted = bars.flatMap(({ likes, excluded }) => (typeof likes === 'number' && !excluded ? [likes] : []))
  const usual = counted.length > 0 ? median(counted) : undefined
  const threshold = usual === undefined ? undefined : thresholdAt(usual, flags)
  return { bars, ...(usual !== undefined && { usual }), ...(threshold && { threshold }) }
}

function barOf(post: Post, profile: Profile, flags: readonly Finding[]): PostBar {
  const { id, likes } = post
  const excluded = exclusionOf(post, profile)
  const sign = flags.find(({ reasons }) => reasons.some(({ posts }) => posts?.includes(id)))
  return {
    id,
    likes: typeof likes === 'object' ? likes.value : likes,
    ...(excluded && { excluded }),
    ...(sign && { signal: sign.signal }),
  }
}

function exclusionOf(post: Post, profile: Profile): Excluded | undefined {
  if (post.pinned) return 'pinned'
  if (post.collaboration) return 'shared'
  return isSettled(post, profile) ? undefined : 'young'
}

/** Of the strongest flagged sign that has one. */
function thresholdAt(usual: number, flags: readonly Finding[]): Threshold | undefined {
  for (const { signal, reasons } of flags) {
    for (const reason of reasons) {
      const threshold = THRESHOLDS[reason.messageKey]?.(reason)
      if (threshold && Number.isFinite(threshold.times)) {
        return { likes: usual * threshold.times, side: threshold.side, signal }
      }
    }
  }
  return undefined
}
