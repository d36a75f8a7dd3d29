/** What all readings of one account add up to. */
import type { Reading } from './reading.ts'

/** A reading grown by others of the same account; `readAt` is the newest one's. */
export type Profile = Reading & {
  /** ISO 8601, the oldest reading. */
  firstReadAt: string
  /** How many readings went in. */
  readings: number
  /** Fact → when it was last seen (ISO 8601); for posts under `post:<id>`. */
  seenAt: Record<string, string>
}

export function merge(profile: Profile | undefined, reading: Reading): Profile {
  if (!profile) return { ...reading, firstReadAt: reading.readAt, readings: 1, seenAt: {} }
  return { ...profile, ...reading, readings: profile.readings + 1 }
}
