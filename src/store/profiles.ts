/** What is known of an account: read, grown by a reading, made anew of its readings. */
import { unwrap } from 'idb'
import * as z from 'zod/mini'
import { mergeReading, withoutKnownPeople } from '../core/profile/merge.ts'
import type { Profile } from '../core/profile/profile.ts'
import type { Reading } from '../core/profile/reading.ts'
import { type Clock, latestBelieved, type SeenClock, seeClock } from '../core/time/clock.ts'
import { withoutFuture } from '../core/time/future.ts'
import { addToHistory } from '../core/time/history.ts'
import { REPEAT_MS } from '../core/time/retention.ts'
import { readable } from './database.ts'
import { fingerprint } from './fingerprint.ts'
import {
  type Account,
  accountKey,
  isAccountKey,
  keysOf,
  metaOf,
  type ProfileRecord,
  readingKey,
  setMeta,
  type Transaction,
} from './schema.ts'
import { addViewed, forgetStoriesOf, forgetStranger, knownStrangers, viewedIn } from './stories.ts'
import { forgetSummary } from './summaries.ts'
import { bounded, profileIn, readingIn, withPlainCounts } from './written.ts'

const MOST_REPEATS = 50
const ClockRecord = z.object({
  trusted: z.number(),
  candidate: z.optional(z.number()),
  before: z.optional(z.object({ at: z.number(), since: z.number() })),
})
/** The clock is noted down no more often than this. */
const CLOCK_MS = 60_000

/** What is known; `isSound`: as it is written. Otherwise it is to be mended. Nothing where nobody has seen the account. */
export async function look(
  transaction: Transaction,
  account: Account,
  now: number,
): Promise<{ profile?: Profile; isSound: boolean }> {
  const found = await readable<ProfileRecord | undefined>(
    unwrap(transaction.objectStore('profiles')).get(accountKey(account)),
  )
  if (found && found.value === undefined) return { isSound: true }
  const profile = profileIn(found?.value)
  if (!profile) return { isSound: false }
  return { profile, isSound: Date.parse(profile.readAt) <= latestBelieved(now) }
}

/** Looks at the clock, and takes note of it. `now`: ms since 1970. */
export async function seeTheClock(transaction: Transaction, now: number): Promise<SeenClock> {
  const known = clockIn(await metaOf(transaction, 'clock'))
  const seen = seeClock(known, now)
  const { trusted, candidate, before } = seen.clock
  const isSame = known && candidate === known.candidate && before?.at === known.before?.at
  if (!isSame || Math.abs(trusted - known.trusted) > CLOCK_MS) await setMeta(transaction, 'clock', seen.clock)
  if (seen.isRestored) await markAllStale(transaction)
  return seen
}

/** One that makes no sense was never seen. */
function clockIn(record: unknown): Clock | undefined {
  const read = ClockRecord.safeParse(record)
  return read.success ? (read.data as Clock) : undefined
}

/** What was set aside as of the future is part of every profile again. */
async function markAllStale(transaction: Transaction): Promise<void> {
  const profiles = transaction.objectStore('profiles')
  for (const key of (await profiles.getAllKeys()).filter(isAccountKey)) {
    const record = (await readable<ProfileRecord | undefined>(unwrap(profiles).get(key)))?.value
    await profiles.put({ ...record, isStale: true }, key)
    await transaction.objectStore('unjudged').put(true, key)
  }
}

/**
 * What is known of an account, made of its readings where its record is damaged, was written before its readings were
 * added to it, or is of the future. What a clock that was ahead has dated is set aside if the clock is right now, and
 * deleted where it never proved to be right there.
 */
export async function mended(transaction: Transaction, account: Account, now: number): Promise<Profile | undefined> {
  const { profile: known, isSound } = await look(transaction, account, now)
  if (isSound) return known
  const clock = known && (await seeTheClock(transaction, now))
  if (clock && !clock.isTrusted) return known
  const latest = latestBelieved(now)
  const readings = (await readingsOf(transaction, account)).map((reading) => withoutFuture(reading, latest))
  const believed = readings.filter(({ readAt }) => Date.parse(readAt) <= latest)
  if (clock) await transaction.objectStore('readings').delete(keysAfterMoment(account, latestBelieved(clock.reached)))
  const record = await readableRecord(transaction, account)
  const before = profileIn(record && { profile: record.profile })
  const base = before && Date.parse(before.readAt) <= latest ? before : undefined
  const made = believed.reduce<Profile | undefined>(mergeReading, base)
  if (!made) {
    await transaction.objectStore('profiles').delete(accountKey(account))
    await forgetSummary(transaction, accountKey(account))
    return undefined
  }
  const history = addToHistory(made.history ?? [], known ? (withoutFuture(known, latest).history ?? []) : [])
  const profile: Profile = {
    ...made,
    ...(history.length > 0 && { history }),
    readings: Math.max(base?.readings ?? 0, believed.length),
  }
  await put(transaction, profile)
  return profile
}

async function readableRecord(transaction: Transaction, account: Account): Promise<ProfileRecord | undefined> {
  const request = unwrap(transaction.objectStore('profiles')).get(accountKey(account))
  return (await readable<ProfileRecord | undefined>(request))?.value
}

function keysAfterMoment({ platform, handle }: Account, moment: number): IDBKeyRange {
  const first = [platform, handle, new Date(moment).toISOString(), []]
  return IDBKeyRange.bound(first, [platform, handle, []])
}

/** An account's readings, oldest first; those that cannot be read are left out. */
export async function readingsOf(transaction: Transaction, { platform, handle }: Account): Promise<Reading[]> {
  const store = transaction.objectStore('readings')
  const keys = await store.getAllKeys(keysOf(platform, handle))
  const records = await Promise.all(keys.map((key) => readable(unwrap(store).get(key))))
  return records.flatMap((record) => readingIn(record?.value) ?? [])
}

/** Writes a profile. What others say of it (`sightings`) is not part of it. */
export async function put(transaction: Transaction, profile: Profile, recent?: ProfileRecord['recent']): Promise<void> {
  const { sightings: _, ...own } = bounded(profile, 'profile')
  const record: ProfileRecord = { profile: withPlainCounts(own as Profile), ...(recent && { recent }) }
  // Where this cannot be written the transaction fails, and says so itself.
  const unjudged = transaction.objectStore('unjudged').put(true, accountKey(profile))
  unjudged.catch(() => {})
  await transaction.objectStore('profiles').put(record, accountKey(profile))
}

/** Adds a pseudonymous reading to what is known of its account, in one transaction; resolves with all that is known then. */
export async function learn(transaction: Transaction, reading: Reading, now: number): Promise<Profile> {
  await seeTheClock(transaction, now)
  await addViewed(transaction, reading, viewedIn(reading))
  const known = await mended(transaction, reading, now)
  const facts = fingerprint(reading)
  const at = Date.parse(reading.readAt)
  const said = (await readableRecord(transaction, reading))?.recent ?? []
  const recent = said.filter((one) => Math.abs(at - Date.parse(one.at)) < REPEAT_MS)
  if (known && recent.some((one) => one.facts === facts)) return known
  const fresh = withoutKnownPeople(known, reading)
  const profile = mergeReading(known, reading)
  // Named after what is stored: exported and imported again it is the same.
  await transaction.objectStore('readings').put(withPlainCounts(fresh), readingKey(fresh, fingerprint(fresh)))
  await put(transaction, profile, [...recent, { facts, at: reading.readAt }].slice(-MOST_REPEATS))
  return profile
}

/** With what the viewer lists of the user's own stories say of the account. `hash`: what stands for it there. */
export async function withSightings(transaction: Transaction, profile: Profile, hash: string): Promise<Profile> {
  const sightings = (await knownStrangers(transaction, profile.platform))?.returning[hash]
  const { sightings: _, ...own } = profile
  return sightings ? { ...own, sightings } : own
}

/** Deletes all that is known of an account. `hash`: what stands for it in viewer lists. */
export async function forget(transaction: Transaction, account: Account, hash: string): Promise<void> {
  await forgetStranger(transaction, account.platform, hash)
  await forgetStoriesOf(transaction, account)
  await transaction.objectStore('readings').delete(keysOf(account.platform, account.handle))
  await transaction.objectStore('profiles').delete(accountKey(account))
  await forgetSummary(transaction, accountKey(account))
}
