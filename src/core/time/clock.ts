/**
 * Whether the computer's clock can be trusted with forgetting. A clock that jumps ahead, for a minute or for good, would
 * make everything look old at once. A clock that goes on from when it was last seen is trusted; one that jumped is
 * trusted once it has gone on from there for a day.
 */
import { DAY_MS } from './retention.ts'

/**
 * What was seen of the clock, in ms since 1970. `candidate`: where it jumped to, when it was first seen there. `before`:
 * where it stood `at` when it went back and was trusted there, `since` when; nobody knows which of the two was right.
 */
export type Clock = { trusted: number; candidate?: number; before?: { at: number; since: number } }

/** Somebody who opens the browser once a week has no jumping clock. */
const MOST_AHEAD_MS = 7 * DAY_MS
/** Time zones and corrections. */
const MOST_BEHIND_MS = DAY_MS
const PROVEN_MS = DAY_MS
/** A battery that is empty sets the clock back at every start: that it goes on for a day proves little. Nobody has a wrong one for a month: sites do not open. */
const DISPROVEN_MS = 30 * DAY_MS

export type SeenClock = {
  clock: Clock
  /** It goes on from what was last seen, so what it calls old is old. */
  isTrusted: boolean
  /** Up to here (ms since 1970) it was once trusted, and may have been right: later than now where it went back. */
  reached: number
  /** It had gone back, and is where it stood before: what it called the future meanwhile was none. */
  isRestored: boolean
}

/** The clock shows `now`. */
export function seeClock(known: Clock | undefined, now: number): SeenClock {
  if (!known) return trustedAt(now, now, undefined)
  const { trusted, candidate, before } = known
  if (isGoingOn(trusted, now)) return trustedAt(Math.max(trusted, now), now, before)
  const doubted = { isTrusted: false, reached: Math.max(now, trusted, reachedIn(before)), isRestored: false }
  const kept = before ? { before } : {}
  const isSameJump = candidate !== undefined && now >= candidate - MOST_BEHIND_MS
  if (!isSameJump) return { clock: { trusted, candidate: now, ...kept }, ...doubted }
  if (now - candidate < PROVEN_MS) return { clock: { trusted, candidate, ...kept }, ...doubted }
  if (now > trusted) return trustedAt(now, now, before)
  return trustedAt(now, now, { at: Math.max(trusted, reachedIn(before)), since: now })
}

function trustedAt(trusted: number, now: number, before: Clock['before']): SeenClock {
  const isRestored = before !== undefined && now >= before.at - MOST_BEHIND_MS
  const isDoubtful = before !== undefined && !isRestored && now - before.since < DISPROVEN_MS
  const clock = { trusted, ...(isDoubtful && { before }) }
  return { clock, isTrusted: true, reached: Math.max(now, isDoubtful ? reachedIn(before) : now), isRestored }
}

function reachedIn(before: Clock['before']): number {
  return before?.at ?? Number.NEGATIVE_INFINITY
}

function isGoingOn(trusted: number, now: number): boolean {
  return now >= trusted - MOST_BEHIND_MS && now <= trusted + MOST_AHEAD_MS
}

/** A moment (ms since 1970) after this is in the future, whatever the time zone. */
export function latestBelieved(now: number): number {
  return now + DAY_MS
}
