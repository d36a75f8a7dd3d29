/**
 * Whether the computer's clock can be trusted with forgetting. A clock that jumps ahead, for a minute or for good, would
 * make everything look old at once. A clock that goes on from when it was last seen is trusted; one that jumped is
 * trusted once it has gone on from there for a day.
 */
import { DAY_MS } from './retention.ts'

/** What was seen of the clock, in ms since 1970. `candidate`: where it jumped to, when it was first seen there. */
export type Clock = { trusted: number; candidate?: number }

/** Somebody who opens the browser once a week has no jumping clock. */
const MOST_AHEAD_MS = 7 * DAY_MS
/** Time zones and corrections. */
const MOST_BEHIND_MS = DAY_MS
const PROVEN_MS = DAY_MS

/** The clock shows `now`. `isTrusted`: it goes on from what was last seen, so what it calls old is old. */
export function seeClock(known: Clock | undefined, now: number): { clock: Clock; isTrusted: boolean } {
  if (!known || isGoingOn(known.trusted, now)) {
    return { clock: { trusted: Math.max(known?.trusted ?? now, now) }, isTrusted: true }
  }
  const { trusted, candidate } = known
  const isSameJump = candidate !== undefined && now >= candidate - MOST_BEHIND_MS
  if (!isSameJump) return { clock: { trusted, candidate: now }, isTrusted: false }
  if (now - candidate >= PROVEN_MS) return { clock: { trusted: now }, isTrusted: true }
  return { clock: { trusted, candidate }, isTrusted: false }
}

function isGoingOn(trusted: number, now: number): boolean {
  return now >= trusted - MOST_BEHIND_MS && now <= trusted + MOST_AHEAD_MS
}

/** A moment (ms since 1970) after this is in the future, whatever the time zone. */
export function latestBelieved(now: number): number {
  return now + DAY_MS
}
