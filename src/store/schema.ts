/** The database: its stores, their records and keys, and how a database of an earlier version becomes a current one. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Clock } from '../core/clock.ts'
import type { Profile } from '../core/profile.ts'
import type { Reading, Sightings } from '../core/reading.ts'
import type { ViewedStory } from '../core/viewers.ts'

/** Of the database and of exports. Versions 1 and 2 were databases of another kind (`former.ts`). */
export const VERSION = 3

export type Account = { platform: string; handle: string }
export type AccountKey = [platform: string, handle: string]
/** `at`: ISO 8601 in UTC; `facts`: fingerprint of what the reading says. */
export type ReadingKey = [platform: string, handle: string, at: string, facts: string]
export type StoryKey = [platform: string, handle: string, id: string]

/** What all readings of an account add up to. */
export type ProfileRecord = {
  /** Absent, or `isStale`: to be made of the readings when it is next asked for. */
  profile?: Profile
  isStale?: true
  /** Fingerprints of the last hour's readings, and when (ISO 8601): what was just said is no news. */
  recent?: { facts: string; at: string }[]
}

/** What the stories of one network add up to. `strangers`: everybody who was seen, however often. */
export type KnownStrangers = { stories: number; strangers: number; returning: Record<string, Sightings> }

/** How far a round of forgetting is; the worker may end between two steps. `after`: the last key looked at. */
export type Round = { day: number; stage: 'readings' | 'profiles' | 'stories' | 'done'; after?: IDBValidKey }

/** How far the move from a database of version 1 or 2 is. */
type Move = { database: string; after?: string } | { isDone: true }

export type Meta = {
  /** Signs handles; cannot be taken out of the browser by anything that runs in it. */
  key: CryptoKey
  /** What handles were hashed with before there was a key: with it the same people are recognised. */
  salt: string
  clock: Clock
  round: Round
  move: Move
  /** Set once the database was looked at for the first time. */
  isOpened: true
}

export interface Schema extends DBSchema {
  profiles: { key: AccountKey; value: ProfileRecord }
  readings: { key: ReadingKey; value: Reading }
  stories: { key: StoryKey; value: ViewedStory }
  strangers: { key: string; value: KnownStrangers }
  meta: { key: keyof Meta; value: Meta[keyof Meta] }
}

export const STORES: StoreNames<Schema>[] = ['profiles', 'readings', 'stories', 'strangers', 'meta']

export type Connection = IDBPDatabase<Schema>
export type Transaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>

/** Runs in the transaction that changes the version: all of it or nothing. A step for each version, never changed once published. */
export function upgrade(database: Connection, from: number): void {
  if (from < 3) for (const store of STORES) database.createObjectStore(store)
}

export function accountKey({ platform, handle }: Account): AccountKey {
  return [platform, handle]
}

/** The same facts at the same moment have the same key, whoever writes them and however often. */
export function readingKey(reading: Reading, facts: string): ReadingKey {
  return [reading.platform, reading.handle, new Date(reading.readAt).toISOString(), facts]
}

/** All keys that begin so; arrays sort after all strings. */
export function keysOf(...beginning: string[]): IDBKeyRange {
  return IDBKeyRange.bound(beginning, [...beginning, []])
}

/** All keys after one. */
export function keysAfter(key: IDBValidKey | undefined): IDBKeyRange | undefined {
  return key === undefined ? undefined : IDBKeyRange.lowerBound(key, true)
}

export async function metaOf<Name extends keyof Meta>(
  transaction: Transaction,
  name: Name,
): Promise<Meta[Name] | undefined> {
  return (await transaction.objectStore('meta').get(name)) as Meta[Name] | undefined
}

export async function setMeta<Name extends keyof Meta>(transaction: Transaction, name: Name, value: Meta[Name]) {
  await transaction.objectStore('meta').put(value, name)
}
