/** Everything as lines of text, a page at a time, and back. Every page stands alone: the worker may die in between. */
import type { Stored } from 'pouchdb-core'
import type { ExportPage, ImportReport } from '../core/exchange.ts'
import { merge, type Profile } from '../core/profile.ts'
import type { Reading } from '../core/reading.ts'
import type { Settings } from '../core/settings.ts'
import type { ViewedStory } from '../core/viewers.ts'
import { type Account, PROFILES, type ProfileDocument, profileId, profileIn, READINGS, readingId } from './documents.ts'
import { isRefused, type Line, readLine } from './lines.ts'
import { withPlainCounts } from './migrations/2-plain-counts.ts'
import type { Database } from './pouch.ts'
import { fingerprint, type Seal } from './seal.ts'
import { addViewed, ownerIn, STORIES, storiesOf } from './strangers.ts'

export type Databases = { accounts: Database; readings: Database }

/** Profiles are some 20 kB each, readings 3 kB: pages of a few megabytes. */
const PROFILES_A_PAGE = 100
const READINGS_A_PAGE = 1_000

/** A cursor names its stage and the last id that was given. Readings on the move are given twice rather than never. */
const STAGES = [
  { name: 'profiles', database: 'accounts', prefix: PROFILES, limit: PROFILES_A_PAGE },
  { name: 'stories', database: 'accounts', prefix: STORIES, limit: PROFILES_A_PAGE },
  { name: 'waiting', database: 'accounts', prefix: READINGS, limit: READINGS_A_PAGE },
  { name: 'readings', database: 'readings', prefix: READINGS, limit: READINGS_A_PAGE },
] as const

/** Documents as lines, as they are: what cannot be validated may still be worth having. */
export async function exportDocuments(databases: Databases, cursor?: string): Promise<ExportPage> {
  const [name, after] = cursor?.split(' ') ?? []
  const index = Math.max(
    0,
    STAGES.findIndex((stage) => stage.name === name),
  )
  const { database, prefix, limit } = STAGES[index] as (typeof STAGES)[number]
  const rows = await databases[database].list<Stored>({ prefix, limit, after: after || undefined })
  const next = rows.length === limit ? `${name ?? STAGES[0].name} ${rows.at(-1)?.id}` : STAGES[index + 1]?.name
  return {
    lines: rows.flatMap(({ doc }) => (doc ? [lineOf(doc)] : [])),
    ...(next !== undefined && { next }),
    damaged: rows.filter(({ doc }) => !doc).length,
  }
}

function lineOf(doc: Stored): string {
  if ('reading' in doc) return JSON.stringify({ kind: 'reading', reading: doc.reading })
  if ('story' in doc) return JSON.stringify({ kind: 'story', ...ownerIn(doc._id), story: doc.story })
  return JSON.stringify({ kind: 'profile', profile: (doc as ProfileDocument).profile })
}

/** What lines hold, ready to be written: people sealed, ids worked out. No database was asked for it. */
export type Parcel = {
  settings: Settings[]
  profiles: Profile[]
  readings: { id: string; reading: Reading }[]
  stories: Extract<Line, { kind: 'story' }>[]
  refused: ImportReport['refused']
}

/** Reads lines of an export of version `version`. */
export async function packLines(texts: readonly string[], seal: Seal['reading'], version: number): Promise<Parcel> {
  const parcel: Parcel = { settings: [], profiles: [], readings: [], stories: [], refused: [] }
  const lines = texts.flatMap((text, line): Line[] => {
    if (text.trim() === '') return []
    const read = readLine(text, version)
    if (!isRefused(read)) return [read]
    parcel.refused.push({ line, why: read.why })
    return []
  })
  const readings: Promise<Parcel['readings'][number]>[] = []
  for (const line of lines) {
    if (line.kind === 'settings') parcel.settings.push(line.settings)
    else if (line.kind === 'story') parcel.stories.push(line)
    else if (line.kind === 'profile') parcel.profiles.push((await seal(line.profile)) as Profile)
    else readings.push(packReading(line.reading, seal))
  }
  parcel.readings = await Promise.all(readings)
  return parcel
}

async function packReading(open: Reading, seal: Seal['reading']): Promise<Parcel['readings'][number]> {
  const reading = await seal(open)
  return { id: readingId(reading, await fingerprint(reading)), reading }
}

/**
 * Writes what a parcel holds and is not there yet. Accounts are marked as behind before their
 * readings are written: should the worker die, opening them puts them right.
 */
export async function writeParcel(databases: Databases, parcel: Parcel): Promise<ImportReport> {
  const { profiles, readings, stories, refused } = parcel
  const newStories = await writeStories(databases.accounts, stories)
  const count = await write(databases, profiles, readings)
  return { refused, added: count.added + newStories, known: count.known + stories.length - newStories }
}

/** Resolves with how many were not there. */
async function writeStories(accounts: Database, lines: readonly Extract<Line, { kind: 'story' }>[]): Promise<number> {
  const before = new Set(lines.length > 0 ? await accounts.ids({ prefix: STORIES }) : [])
  const owners = new Map<string, { owner: Account; stories: ViewedStory[] }>()
  for (const { platform, handle, story } of lines) {
    const prefix = storiesOf({ platform, handle })
    const known = owners.get(prefix) ?? { owner: { platform, handle }, stories: [] }
    owners.set(prefix, { ...known, stories: [...known.stories, story] })
  }
  for (const { owner, stories } of owners.values()) await addViewed(accounts, owner, stories)
  return lines.filter(({ story, ...owner }) => !before.has(storiesOf(owner) + encodeURIComponent(story.id))).length
}

async function write(
  { accounts, readings }: Databases,
  profiles: readonly Profile[],
  fresh: Parcel['readings'],
): Promise<{ added: number; known: number }> {
  const ids = [...new Set([...profiles, ...fresh.map(({ reading }) => reading)].map(profileId))]
  if (ids.length === 0) return { added: 0, known: 0 }
  const before = await accounts.getMany<ProfileDocument>(ids)
  const after = new Map<string, Profile>()
  const add = (seen: Reading, combine: (known: Profile | undefined) => Profile) => {
    const id = profileId(seen)
    after.set(id, combine(after.get(id) ?? profileIn(before.get(id))))
  }
  for (const profile of profiles) add(profile, (known) => unite(known, profile))
  for (const { reading } of fresh) add(reading, (known) => absorb(known, reading))
  const docs = ids.map((id): ProfileDocument => {
    const { _rev, recent } = before.get(id) ?? {}
    return {
      _id: id,
      ...(_rev && { _rev }),
      profile: withPlainCounts(after.get(id) as Profile),
      ...(recent && { recent }),
    }
  })
  const changed = docs.filter(({ _id, profile }) => !isSame(before.get(_id)?.profile, profile))

  const marked = fresh.length === 0 ? changed : await markBehind(accounts, changed, before)
  const outcomes = await readings.write(
    fresh.map(({ id, reading }) => ({ _id: id, reading: withPlainCounts(reading) })),
  )
  await accounts.write(marked)
  const newReadings = outcomes.filter((outcome) => 'ok' in outcome).length
  const newProfiles = profiles.filter((profile) => !before.has(profileId(profile))).length
  return {
    added: newReadings + newProfiles,
    known: profiles.length + fresh.length - newReadings - newProfiles,
  }
}

/**
 * Marks what is stored of some accounts as behind; resolves with the documents to follow, at the revisions the marks
 * have. What another worker writes meanwhile stays, marked: it is put right when the account is opened.
 */
async function markBehind(
  accounts: Database,
  changed: readonly ProfileDocument[],
  before: ReadonlyMap<string, ProfileDocument>,
): Promise<ProfileDocument[]> {
  const mark = ({ _id }: ProfileDocument) => ({ ...before.get(_id), _id, isBehind: true as const })
  const outcomes = await accounts.write(changed.map(mark))
  const revisions = new Map(outcomes.flatMap((one) => ('ok' in one ? [[one.id, one.rev] as const] : [])))
  const others = changed.filter(({ _id }) => !revisions.has(_id))
  if (others.length > 0) await markBehind(accounts, others, await accounts.getMany(others.map(({ _id }) => _id)))
  return changed.flatMap((doc) => {
    const _rev = revisions.get(doc._id)
    return _rev === undefined ? [] : [{ ...doc, _rev }]
  })
}

/** Two profiles of one account: the newer facts of both. The same profile twice is the same profile. */
function unite(known: Profile | undefined, other: Profile): Profile {
  if (!known || isSame(other, known)) return other
  const firstReadAt =
    Date.parse(known.firstReadAt) < Date.parse(other.firstReadAt) ? known.firstReadAt : other.firstReadAt
  return { ...merge(known, other), firstReadAt, readings: Math.max(known.readings, other.readings) }
}

/** A reading from between the first and the last that a profile knows is taken to be one of those it counts. */
function absorb(known: Profile | undefined, reading: Reading): Profile {
  const merged = merge(known, reading)
  const at = Date.parse(reading.readAt)
  const isCounted = known && Date.parse(known.firstReadAt) <= at && at <= Date.parse(known.readAt)
  return isCounted ? { ...merged, readings: known.readings } : merged
}

function isSame(before: unknown, after: Profile): boolean {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(after)
}
