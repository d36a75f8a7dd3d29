/** Lines of an export, and records of former databases, back into the database. */

import type { ImportReport, Refusal } from '../core/answers.ts'
import type { DeskDocument } from '../core/desk/document.ts'
import type { Lesson } from '../core/lesson.ts'
import type { ViewedStory } from '../core/people/viewers.ts'
import { mergeReading } from '../core/profile/merge.ts'
import type { Profile } from '../core/profile/profile.ts'
import type { Reading } from '../core/profile/reading.ts'
import type { Settings } from '../core/settings.ts'
import { latestBelieved } from '../core/time/clock.ts'
import { withoutFuture } from '../core/time/future.ts'
import { add } from './database.ts'
import { addDocuments } from './documents.ts'
import { fingerprint } from './fingerprint.ts'
import { isRefused, type Line, readLine } from './lines.ts'
import { look, mended, put } from './profiles.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { type Account, type ReadingKey, readingKey, type Transaction } from './schema.ts'
import { addViewed } from './stories.ts'
import { bounded, isShort, withPlainCounts } from './written.ts'

/** What lines hold, ready to be written: people made pseudonymous, keys worked out. No database was asked for it. */
export type Parcel = {
  settings: Settings[]
  documents: DeskDocument[]
  taught: { site: string; lessons: Lesson[] }[]
  profiles: Profile[]
  readings: { key: ReadingKey; reading: Reading }[]
  stories: { owner: Account; story: ViewedStory }[]
  refused: ImportReport['refused']
}

/** Reads lines of text; one that is wrong, whatever is wrong with it, loses only itself. `now`: ms since 1970. */
export async function packLines(texts: readonly string[], pseudonyms: Pseudonyms, now: number): Promise<Parcel> {
  const parcel = emptyParcel()
  const tasks = texts.map(async (text, line) => {
    if (text.trim() === '') return
    const read = readLine(text)
    const refusal = isRefused(read)
      ? read
      : await pack(parcel, read, pseudonyms, now, text.length).catch((): Refusal => ({ why: 'invalid' }))
    if (refusal) parcel.refused.push({ line, ...refusal })
  })
  await Promise.all(tasks)
  parcel.refused.sort((a, b) => a.line - b.line)
  return parcel
}

export function emptyParcel(): Parcel {
  return { settings: [], taught: [], documents: [], profiles: [], readings: [], stories: [], refused: [] }
}

/** Adds what one line holds to a parcel, or says why not. `characters`: of the line, where it was one of text. */
export async function pack(
  parcel: Parcel,
  line: Line,
  pseudonyms: Pseudonyms,
  now: number,
  characters?: number,
): Promise<Refusal | undefined> {
  const latest = latestBelieved(now)
  const isFuture = (at: string) => Date.parse(at) > latest
  switch (line.kind) {
    case 'settings':
      parcel.settings.push(line.settings)
      return undefined
    case 'desk':
      if (isFuture(line.document.updatedAt)) return { why: 'future' }
      parcel.documents.push(line.document)
      return undefined
    case 'taught':
      parcel.taught.push(line)
      return undefined
    case 'story':
      if (isFuture(line.story.at)) return { why: 'future' }
      parcel.stories.push({ owner: line, story: await pseudonyms.story(line.story) })
      return undefined
    case 'profile': {
      if (isFuture(line.profile.readAt)) return { why: 'future' }
      const profile = withoutSightings(withoutFuture(line.profile, latest))
      parcel.profiles.push(await pseudonyms.reading(profile))
      return undefined
    }
    case 'reading': {
      if (isFuture(line.reading.readAt)) return { why: 'future' }
      const pseudonymous = await pseudonyms.reading(withoutSightings(withoutFuture(line.reading, latest)))
      const reading = isShort(characters) ? pseudonymous : bounded(pseudonymous, 'reading')
      parcel.readings.push({ key: readingKey(reading, fingerprint(reading)), reading })
      return undefined
    }
  }
}

/** What others say of an account is not part of what is known of it. */
function withoutSightings<Facts extends Reading>(facts: Facts): Facts {
  if (facts.sightings === undefined) return facts
  const { sightings: _, ...own } = facts
  return own as Facts
}

/**
 * Writes what a parcel holds and is not there yet: readings and the profiles they change together. Resolves with what
 * became of it, and with the desk's documents that were written.
 */
export async function writeParcel(
  transaction: Transaction,
  parcel: Parcel,
  now: number,
): Promise<{ report: ImportReport; written: DeskDocument[] }> {
  const { documents, profiles, stories, refused } = parcel
  const written = await addDocuments(transaction, documents)
  const newStories = await writeStories(transaction, stories)
  const fresh = await addReadings(transaction, parcel.readings)
  const newProfiles = await growProfiles(transaction, profiles, fresh, now)
  const added = written.length + newStories + fresh.length + newProfiles
  const all = documents.length + stories.length + parcel.readings.length + profiles.length
  return { report: { refused, added, known: all - added }, written }
}

/** Resolves with those that were not there. */
async function addReadings(transaction: Transaction, readings: Parcel['readings']): Promise<Reading[]> {
  const isNew = await Promise.all(
    readings.map(({ key, reading }) => add(transaction, 'readings', withPlainCounts(reading), key)),
  )
  return readings.flatMap(({ reading }, index) => (isNew[index] ? [reading] : []))
}

async function writeStories(transaction: Transaction, stories: Parcel['stories']): Promise<number> {
  const owners = new Map<string, { owner: Account; viewed: ViewedStory[] }>()
  for (const { owner, story } of stories) {
    const known = owners.get(nameOf(owner)) ?? { owner, viewed: [] }
    known.viewed.push(story)
    owners.set(nameOf(owner), known)
  }
  let added = 0
  for (const { owner, viewed } of owners.values()) added += await addViewed(transaction, owner, viewed)
  return added
}

/** Resolves with how many profiles were not there. */
async function growProfiles(
  transaction: Transaction,
  profiles: readonly Profile[],
  readings: readonly Reading[],
  now: number,
): Promise<number> {
  const accounts = new Map([...profiles, ...readings].map((facts) => [nameOf(facts), facts as Account]))
  const before = new Map(
    await Promise.all(
      [...accounts].map(async ([name, account]) => {
        const { profile, isSound } = await look(transaction, account, now)
        return [name, isSound ? profile : await mended(transaction, account, now)] as const
      }),
    ),
  )
  const after = new Map(before)
  for (const profile of profiles) after.set(nameOf(profile), united(after.get(nameOf(profile)), profile))
  // In order of time: one from between two others would be taken for one that is counted already.
  const inOrder = readings.toSorted((one, other) => Date.parse(one.readAt) - Date.parse(other.readAt))
  for (const reading of inOrder) after.set(nameOf(reading), grown(after.get(nameOf(reading)), reading))
  await Promise.all(
    [...after].map(async ([name, profile]) => {
      if (profile && !isSame(before.get(name), profile)) await put(transaction, profile)
    }),
  )
  return profiles.filter((profile) => before.get(nameOf(profile)) === undefined).length
}

function nameOf({ platform, handle }: Account): string {
  return `${platform}/${handle}`
}

/** Two profiles of one account: the newer facts of both. The same profile twice is the same profile. */
function united(known: Profile | undefined, other: Profile): Profile {
  if (!known || isSame(known, other)) return other
  const firstReadAt =
    Date.parse(known.firstReadAt) < Date.parse(other.firstReadAt) ? known.firstReadAt : other.firstReadAt
  return { ...mergeReading(known, other), firstReadAt, readings: Math.max(known.readings, other.readings) }
}

/** A reading from between the first and the last that a profile knows is taken to be one of those it counts. */
function grown(known: Profile | undefined, reading: Reading): Profile {
  const merged = mergeReading(known, reading)
  const at = Date.parse(reading.readAt)
  const isCounted = known && Date.parse(known.firstReadAt) <= at && at <= Date.parse(known.readAt)
  return isCounted ? { ...merged, readings: known.readings } : merged
}

function isSame(before: Profile | undefined, after: Profile): boolean {
  return before === after || (before !== undefined && JSON.stringify(before) === JSON.stringify(after))
}
