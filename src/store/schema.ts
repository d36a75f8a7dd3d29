/** The database: its stores, their records and keys, and how a database of an earlier version becomes a current one. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { DeskDocument, DocumentKind } from '../core/desk/document.ts'
import type { AccountSummary } from '../core/desk/summary.ts'
import type { ViewedStory } from '../core/people/viewers.ts'
import type { Profile } from '../core/profile/profile.ts'
import type { Reading, Sightings } from '../core/profile/reading.ts'
import type { Clock } from '../core/time/clock.ts'

/** Of the database and of exports. Versions 1 and 2 were databases of another kind (`former.ts`). */
export const VERSION = 5

export type Account = { platform: string; handle: string }
export type AccountKey = [platform: string, handle: string]
/** `at`: ISO 8601 in UTC; `facts`: fingerprint of what the reading says. */
export type ReadingKey = [platform: string, handle: string, at: string, facts: string]
export type StoryKey = [platform: string, handle: string, id: string]
export type DeskKey = [kind: DocumentKind, id: string]

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
  /** By which rules the summaries were made; the worker's own word for them. */
  rules: string
}

export interface Schema extends DBSchema {
  profiles: { key: AccountKey; value: ProfileRecord }
  readings: { key: ReadingKey; value: Reading }
  stories: { key: StoryKey; value: ViewedStory }
  strangers: { key: string; value: KnownStrangers }
  meta: { key: keyof Meta; value: Meta[keyof Meta] }
  /** What the user writes: people, campaigns, the queue, saved views. */
  desk: { key: DeskKey; value: DeskDocument }
  /** What a list shows of each account, as it was judged last; in the order of their last readings too. */
  summaries: { key: AccountKey; value: AccountSummary; indexes: { readAt: string } }
  /** Accounts whose summary is not made yet, or of a profile that has changed since. */
  unjudged: { key: AccountKey; value: true }
}

const FIRST_STORES: StoreNames<Schema>[] = ['profiles', 'readings', 'stories', 'strangers', 'meta']
const DESK_STORES: StoreNames<Schema>[] = ['desk', 'summaries', 'unjudged']
export const STORES: StoreNames<Schema>[] = [...FIRST_STORES, ...DESK_STORES]

export type Connection = IDBPDatabase<Schema>
export type Transaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>

/** Runs in the transaction that changes the version: all of it or nothing. A step for each version, never changed once published. */
export function upgrade(database: Connection, from: number, transaction: Upgrade): void {
  if (from < 3) for (const store of FIRST_STORES) database.createObjectStore(store)
  if (from < 4) for (const store of DESK_STORES) database.createObjectStore(store)
  if (from < 5) transaction.objectStore('summaries').createIndex('readAt', 'readAt')
}

export function accountKey({ platform, handle }: Account): AccountKey {
  return [platform, handle]
}

/** Whether a key is an account's: nothing that comes from a disk is trusted. */
export function isAccountKey(key: unknown): key is AccountKey {
  return Array.isArray(key) && key.length === 2 && key.every((part) => typeof part === 'string')
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
