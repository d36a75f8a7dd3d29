/**
 * What is remembered: accounts as last judged, every reading they rest on, tabs, settings.
 *
 * Two databases. `bonafide-accounts` holds a document per account, with the merged profile and
 * the last verdict, and the readings of the last moments; `bonafide-readings` holds all other
 * readings. A reading and the profile it changes are written in one transaction of the first, so
 * a worker that dies leaves both or neither; readings move to the second in an idle moment. They
 * are apart because opening a database takes as long as counting its documents: the popup waits
 * for thousands of accounts, never for hundreds of thousands of readings.
 */
import PouchDB, { type Stored } from 'pouchdb-core'
import { merge, type Profile } from '../core/profile.ts'
import { queue } from '../core/queue.ts'
import type { Reading } from '../core/reading.ts'
import { DAY_MS, KEEP_DAYS, outlived } from '../core/retention.ts'
import type { Settings } from '../core/settings.ts'
import type { Verdict } from '../core/verdict.ts'
import {
  type Account,
  PROFILES,
  type ProfileDocument,
  parseReadingId,
  profileId,
  profileIn,
  READINGS,
  type ReadingDocument,
  readingId,
  readingIn,
  readingsOf,
} from './documents.ts'
import { openDatabase } from './pouch.ts'
import { StorageProblem } from './problem.ts'
import { prepare, saltOf } from './schema.ts'
import { fingerprint, type Seal, sealWith } from './seal.ts'
import { type Areas, openSession } from './session.ts'

export { StorageProblem } from './problem.ts'
export type { Area, Areas, Shown } from './session.ts'

/** One account as last judged. */
export type Dossier = { profile: Profile; verdict: Verdict }

export type Judge = {
  /** Changes when the judge does: verdicts of another one are made again. */
  version: string
  assess(profile: Profile, settings: Settings): Verdict
}

export type Store = ReturnType<typeof openStore>

/** Within this time the same facts are the same reading. */
const REPEAT_MS = 3_600_000
const MOST_REPEATS = 50
/** Another worker may write between our reading and our writing; more often than this is no coincidence. */
const MOST_ATTEMPTS = 5
/** Readings moved, or looked at, in one idle moment. */
const MOST_MOVED = 100
const MOST_TIDIED = 2_000
const MOST_PROFILES_TIDIED = 100

/** Opens nothing yet: the databases are opened when they are first needed. */
export function openStore({ areas, judge, name = 'bonafide' }: { areas: Areas; judge: Judge; name?: string }) {
  const session = openSession(areas)
  const inTurn = queue()
  let seal: Promise<Seal> | undefined

  const accounts = openDatabase(`${name}-accounts`, async (raw) => {
    await prepare(raw)
    seal = saltOf(raw).then(sealWith)
    await seal
  })
  const readings = openDatabase(`${name}-readings`, prepare)

  async function sealed(reading: Reading): Promise<Reading> {
    // Any call opens the database, and with it comes the salt.
    if (!seal) await accounts.get('none')
    return ((await seal) as Seal)(reading)
  }

  /** A verdict is as good as its judge and its assumptions. */
  async function judging(): Promise<{ judgedBy: string; verdictOn(profile: Profile): Verdict }> {
    const settings = await session.settings()
    return {
      judgedBy: `${judge.version}/${settings.prevalence ?? ''}`,
      verdictOn: (profile) => judge.assess(profile, settings),
    }
  }

  /** The document of an account with all that is known in it, repaired where it is damaged or behind. */
  async function fileOf(account: Account): Promise<{ doc: ProfileDocument | undefined; profile: Profile | undefined }> {
    const doc = await accounts.get<ProfileDocument>(profileId(account))
    const profile = profileIn(doc)
    if (!doc || (profile && !doc.isBehind)) return { doc, profile }
    const { isBehind: _, ...rest } = doc
    const repaired = await addReadings(account, profile)
    if (!repaired || !(await write({ ...rest, profile: repaired }))) return { doc, profile: repaired }
    return { doc: await accounts.get<ProfileDocument>(doc._id), profile: repaired }
  }

  /** Adds every stored reading of an account to what is known of it. Readings that cannot be read are left out. */
  async function addReadings(account: Account, known: Profile | undefined): Promise<Profile | undefined> {
    const prefix = readingsOf(account)
    const rows = [...(await readings.list<ReadingDocument>({ prefix })), ...(await accounts.list({ prefix }))]
    const stored = rows.flatMap(({ doc }) => readingIn(doc) ?? [])
    const profile = stored.reduce<Profile | undefined>(merge, known)
    return profile && { ...profile, readings: Math.max(known?.readings ?? 0, stored.length) }
  }

  /** Writes a profile, judged, and what belongs to it in one transaction; false when another wrote it meanwhile. */
  async function write(doc: ProfileDocument, also: readonly ReadingDocument[] = []): Promise<boolean> {
    const { judgedBy, verdictOn } = await judging()
    const current: ProfileDocument = { ...doc, verdict: verdictOn(doc.profile), judgedBy }
    const [outcome] = await accounts.write([current, ...also])
    return outcome !== undefined && 'ok' in outcome
  }

  async function learn(reading: Reading): Promise<void> {
    const facts = await fingerprint(reading)
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const { doc, profile } = await fileOf(reading)
      const at = Date.parse(reading.readAt)
      const recent = (doc?.recent ?? []).filter((one) => Math.abs(at - Date.parse(one.at)) < REPEAT_MS)
      if (profile && recent.some((one) => one.facts === facts)) return
      const done = await write(
        {
          _id: profileId(reading),
          ...(doc?._rev && { _rev: doc._rev }),
          profile: merge(profile, reading),
          recent: [...recent, { facts, at: reading.readAt }].slice(-MOST_REPEATS),
        },
        [{ _id: readingId(reading, facts), reading }],
      )
      if (done) return
      // A record that is there but cannot be read would stand in the way for ever.
      if (!doc && attempt > 0) await accounts.purge([profileId(reading)])
    }
    throw new StorageProblem('storage', `${reading.platform}/${reading.handle} is being written by somebody else`)
  }

  /** Moves readings to their own database; resolves with how many. */
  async function archive(): Promise<number> {
    const waiting = await accounts.list<ReadingDocument>({ prefix: READINGS, limit: MOST_MOVED })
    const docs = waiting.flatMap(({ doc }) => (doc ? [{ _id: doc._id, reading: doc.reading }] : []))
    const outcomes = await readings.write(docs)
    // A conflict says that it is there already: the worker died after writing it.
    const moved = outcomes.flatMap((outcome, index) =>
      'ok' in outcome || outcome.status === 409 ? (docs[index]?._id ?? []) : [],
    )
    await accounts.purge(moved)
    return moved.length
  }

  async function forgetAccount(account: Account): Promise<void> {
    const prefix = readingsOf(account)
    // The profile goes last: as long as it is there, the user sees that there is something to forget.
    await readings.purge(await readings.ids({ prefix }))
    await accounts.purge([...(await accounts.ids({ prefix })), profileId(account)])
  }

  return {
    shown: session.shown,
    show: session.show,
    closeTab: session.closeTab,
    settings: session.settings,
    saveSettings: session.saveSettings,

    /** An account as it is known, judged under the current settings; undefined for one nobody has seen. */
    async account(platform: string, handle: string): Promise<Dossier | undefined> {
      const { doc, profile } = await fileOf({ platform, handle })
      if (!doc || !profile) return undefined
      const { judgedBy, verdictOn } = await judging()
      if (doc.verdict && doc.judgedBy === judgedBy && !doc.isBehind) return { profile, verdict: doc.verdict }
      return { profile, verdict: verdictOn(profile) }
    },

    /**
     * Adds a reading to what is known of its account, everybody else's handle replaced by a hash.
     * Resolves once it can no longer be lost; the same facts again within an hour change nothing.
     */
    saveReading: (reading: Reading): Promise<void> => inTurn(async () => learn(await sealed(reading))),

    forgetAccount: (platform: string, handle: string): Promise<void> =>
      inTurn(() => forgetAccount({ platform, handle })),

    /** Deletes both databases and what the tabs show. Settings stay: they are nobody's data. */
    forgetEverything: (): Promise<void> =>
      inTurn(async () => {
        await readings.destroy()
        await accounts.destroy()
        await session.closeAllTabs()
      }),

    /** Moves some readings to where they stay; true while there are more. For idle moments. */
    archive: (): Promise<boolean> => inTurn(async () => (await archive()) === MOST_MOVED),
  }
}
