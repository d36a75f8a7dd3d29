/** How an account stood over time, by today's rules: its readings, added up again one after the other. */

import type { Verdict } from '../core/judgement/verdict.ts'
import { mergeReading } from '../core/profile/merge.ts'
import type { Profile } from '../core/profile/profile.ts'
import type { Reading } from '../core/profile/reading.ts'
import type { PastVerdict, Visit } from '../messages/desk.ts'

/** A plot holds no more, and each is a judgement: about half a millisecond. */
const MOST_MOMENTS = 60
const MOST_VISITS = 200

/** `readings` oldest first. One moment a day with a reading, evenly thinned where there are too many; oldest first. */
export function pastVerdictsOf(readings: readonly Reading[], assess: (profile: Profile) => Verdict): PastVerdict[] {
  const ends = thinned(
    readings.flatMap((reading, index) => (dayOf(reading) === dayOf(readings[index + 1]) ? [] : [index])),
  )
  const pastVerdicts: PastVerdict[] = []
  let profile: Profile | undefined
  for (const [index, reading] of readings.entries()) {
    profile = mergeReading(profile, reading)
    if (ends.has(index)) pastVerdicts.push(pastVerdictOf(profile, assess(profile)))
  }
  return pastVerdicts
}

function pastVerdictOf({ readAt }: Profile, { score, range, grade, engagement, findings }: Verdict): PastVerdict {
  const signs = findings.flatMap(({ is, signal }) => (is === 'flag' ? [signal] : []))
  if (!engagement) return { at: readAt, score, range, grade, signs }
  const { rate, low, high, per } = engagement
  return { at: readAt, score, range, grade, signs, engagement: { rate, low, high, per } }
}

function dayOf(reading: Reading | undefined): string | undefined {
  return reading && new Date(reading.readAt).toISOString().slice(0, 10)
}

/** The first and the last stay. */
function thinned(indexes: readonly number[]): Set<number> {
  if (indexes.length <= MOST_MOMENTS) return new Set(indexes)
  const step = (indexes.length - 1) / (MOST_MOMENTS - 1)
  return new Set(Array.from({ length: MOST_MOMENTS }, (_, n) => indexes[Math.round(n * step)] as number))
}

/** Newest first. */
export function visitsOf(readings: readonly Reading[]): Visit[] {
  return readings
    .slice(-MOST_VISITS)
    .toReversed()
    .map(({ readAt, recent, people, comments }) => ({
      at: readAt,
      posts: recent?.length ?? 0,
      people: (people ?? []).reduce((sum, { accounts }) => sum + accounts.length, 0),
      comments: comments?.length ?? 0,
    }))
}
