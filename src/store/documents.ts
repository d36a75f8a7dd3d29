/**
 * The documents in the database and how they are called. Ids sort by network, account and time,
 * so that one account's readings are one range.
 */
import * as z from 'zod/mini'
import { Profile } from '../core/profile.ts'
import { Reading } from '../core/reading.ts'
import type { Verdict } from '../core/verdict.ts'

export const PROFILES = 'profile:'
export const READINGS = 'reading:'

export type Account = { platform: string; handle: string }

/** What one page showed at one moment. Never changed once written. */
export type ReadingDocument = { _id: string; _rev?: string; reading: Reading }

/** What all readings of one account add up to, and what was last made of it. */
export type ProfileDocument = {
  _id: string
  _rev?: string
  profile: Profile
  verdict?: Verdict
  /** What the verdict was made with; another judge, or other settings, judge again. */
  judgedBy?: string
  /** Fingerprints of the last hour's readings, and when (ISO 8601): what was just said is no news. */
  recent?: { facts: string; at: string }[]
  /** Readings of the account were written that may not be part of the profile yet. */
  isBehind?: true
}

const ReadingContent = z.object({ reading: Reading })
const ProfileContent = z.object({ profile: Profile })

export function profileId({ platform, handle }: Account): string {
  return `${PROFILES}${platform}/${encodeURIComponent(handle)}`
}

/** Whose profile an id names; undefined for an id of another form. */
export function accountIn(id: string): Account | undefined {
  const [platform, handle] = id.startsWith(PROFILES) ? id.slice(PROFILES.length).split('/') : []
  return platform && handle ? { platform, handle: decodeURIComponent(handle) } : undefined
}

/** The beginning of the ids of one account's readings. */
export function readingsOf({ platform, handle }: Account): string {
  return `${READINGS}${platform}/${encodeURIComponent(handle)}/`
}

/** The same facts at the same moment have the same id, whoever writes them and however often. */
export function readingId(reading: Reading, facts: string): string {
  return `${readingsOf(reading)}${new Date(reading.readAt).toISOString()}/${facts}`
}

/** Moment of a reading, ms since 1970, and whose it is, told by its id; undefined for an id of another form. */
export function parseReadingId(id: string): { account: string; at: number } | undefined {
  const parts = id.split('/')
  const at = Date.parse(parts[2] ?? '')
  return parts.length === 4 && Number.isFinite(at) ? { account: `${parts[0]}/${parts[1]}`, at } : undefined
}

/** Undefined when the record is damaged. */
export function readingIn(doc: unknown): Reading | undefined {
  const read = ReadingContent.safeParse(doc)
  return read.success ? read.data.reading : undefined
}

/** Undefined when the record is damaged. */
export function profileIn(doc: unknown): Profile | undefined {
  const read = ProfileContent.safeParse(doc)
  return read.success ? read.data.profile : undefined
}
