/**
 * What is remembered: accounts as last judged, every reading they rest on, tabs, settings.
 *
 * Two databases. `bonafide-accounts` holds a document per account, with the merged profile and
 * the last verdict, and the readings of the last moments; `bonafide-readings` holds all other
 * readings. A reading and the profile it changes are written in one transaction of the first, so
 * a worker that dies leaves both or neither; readings move to the second in an idle moment. They
 * are apart because opening a database takes as long as counting its documents: the popup waits
 * for thousands of accounts, never for hundreds of thousands of readings. With the accounts are
 * the user's own stories and who viewed them (`strangers.ts`).
 */
import { hundredths } from '../core/digits.ts'
import type { ExportPage, ImportReport, ReturningViewer, StoryViewers } from '../core/exchange.ts'
import { merge, type Profile, withoutKnownPeople } from '../core/profile.ts'
import { queue } from '../core/queue.ts'
import type { Reading, Sightings } from '../core/reading.ts'
import type { Settings } from '../core/settings.ts'
import { levelOf, type Verdict } from '../core/verdict.ts'
import { evidenceOfReturning } from '../core/viewers.ts'
import {
  type Account,
  accountIn,
  PROFILES,
  type ProfileDocument,
  profileId,
  profileIn,
  READINGS,
  type ReadingDocument,
  readingId,
  readingIn,
  readingsOf,
} from './documents.ts'
import { isRefused, readHeader } from './lines.ts'
import { withPlainCounts } from './migrations/2-plain-counts.ts'
import { VERSION } from './migrations/index.ts'
import { openDatabase } from './pouch.ts'
import { StorageProblem } from './problem.ts'
import { adoptSalt, headerOf, prepare, saltOf } from './schema.ts'
import { fingerprint, type Seal, sealWith } from './seal.ts'
import { type Areas, openSession } from './session.ts'
import {
  addViewed,
  forgetStories,
  forgetStranger,
  knownStrangers,
  platformsWithStories,
  STORIES,
  STRANGERS,
  storiesOf,
  storiesSeen,
  viewedIn,
} from './strangers.ts'
import { tidy } from './tidy.ts'
import { exportDocuments, packLines, writeParcel } from './transfer.ts'

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
/** Of a network: a page of more is for nobody to read. */
const MOST_VIEWERS = 200
/** Readings moved in one idle moment. */
const MOST_MOVED = 100

/** Opens nothing yet: the databases are opened when they are first needed. */
export function openStore({ areas, judge, name = 'bonafide' }: { areas: Areas; judge: Judge; name?: string }) {
  const session = openSession(areas)
  const inTurn = queue()
  let seal: Promise<Seal> | undefined
  /** The file being imported, by its first line: looked at once, so that the lines that follow need not wait their turn. */
  let accepted: { head: string; version: Promise<number> } | undefined

  const accounts = openDatabase(`${name}-accounts`, async (raw) => {
    await prepare(raw)
    seal = saltOf(raw).then(sealWith)
    await seal
  })
  const readings = openDatabase(`${name}-readings`, prepare)

  async function sealing(): Promise<Seal> {
    // Any call opens the database, and with it comes the salt.
    if (!seal) await accounts.count()
    return seal as Promise<Seal>
  }

  async function sealed(reading: Reading): Promise<Reading> {
    return (await sealing()).reading(reading)
  }

  /** What the viewer lists of the user's own stories say of an account. */
  async function sightingsOf({ platform, handle }: Account): Promise<Sightings | undefined> {
    const strangers = await knownStrangers(accounts, platform)
    return strangers?.returning[await (await sealing()).person(platform, handle)]
  }

  /** A verdict is as good as its judge and its assumptions. */
  async function judging(): Promise<{ judgedBy: string; verdictOn(profile: Profile): Verdict }> {
    const settings = await session.settings()
    return {
      judgedBy: `${judge.version}/${settings.prevalence ?? ''}`,
      verdictOn: (profile) => judge.assess(profile, settings),
    }
  }

  type File = { doc: Partial<ProfileDocument> | undefined; profile: Profile | undefined }

  /** The document of an account and what is known in it, repaired where it is damaged or behind. */
  async function fileOf(account: Account): Promise<File> {
    const doc: Partial<ProfileDocument> | undefined = await accounts.get<ProfileDocument>(profileId(account))
    const profile = profileIn(doc)
    if (!doc || (profile && !doc.isBehind)) return { doc, profile }
    const { isBehind: _, ...rest } = doc
    const repaired = await addReadings(account, profile)
    if (!repaired || !(await write({ ...rest, _id: profileId(account), profile: repaired })))
      return { doc, profile: repaired }
    return { doc: await accounts.get<ProfileDocument>(profileId(account)), profile: repaired }
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
    const current: ProfileDocument = {
      ...doc,
      profile: withPlainCounts(doc.profile),
      verdict: verdictOn(doc.profile),
      judgedBy,
    }
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
      const fresh = withoutKnownPeople(profile, reading)
      const done = await write(
        {
          _id: profileId(reading),
          ...(doc?._rev && { _rev: doc._rev }),
          profile: merge(profile, reading),
          recent: [...recent, { facts, at: reading.readAt }].slice(-MOST_REPEATS),
        },
        // Named after what is stored: exported and imported again it is the same.
        [{ _id: readingId(fresh, await fingerprint(fresh)), reading: withPlainCounts(fresh) }],
      )
      if (done) return
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
    const { platform, handle } = account
    const prefix = readingsOf(account)
    await forgetStranger(accounts, platform, await (await sealing()).person(platform, handle))
    await forgetStories(accounts, platform, ({ _id }) => _id.startsWith(storiesOf(account)))
    // The profile goes last: as long as it is there, the user sees that there is something to forget.
    await readings.purge(await readings.ids({ prefix }))
    await accounts.purge([...(await accounts.ids({ prefix })), profileId(account)])
  }

  async function viewersOn(platform: string): Promise<StoryViewers | undefined> {
    const known = await knownStrangers(accounts, platform)
    if (!known) return undefined
    const named = await namesOf(platform, known.returning)
    const returning = Object.entries(known.returning).map(([hash, sightings]): ReturningViewer => {
      const { handle, followers } = named.get(hash) ?? {}
      const evidence = hundredths(evidenceOfReturning(sightings, followers))
      return {
        hash,
        ...(handle && { handle }),
        ...(followers && { followers }),
        level: levelOf(evidence),
        evidence,
        sightings,
      }
    })
    return {
      platform,
      stories: await storiesSeen(accounts, platform),
      strangers: known.strangers,
      returning: returning.sort((a, b) => b.evidence - a.evidence).slice(0, MOST_VIEWERS),
    }
  }

  /** A hash names nobody, but whoever's profile was looked at has a name here already. */
  async function namesOf(platform: string, returning: Readonly<Record<string, Sightings>>) {
    const { person } = await sealing()
    const names = new Map<string, { handle: string; followers: number | undefined }>()
    for (const id of await accounts.ids({ prefix: `${PROFILES}${platform}/` })) {
      const { handle } = accountIn(id) ?? {}
      const hash = handle === undefined ? undefined : await person(platform, handle)
      if (handle === undefined || hash === undefined || !returning[hash]) continue
      names.set(hash, { handle, followers: profileIn(await accounts.get(id))?.followers?.value })
    }
    return names
  }

  /** The databases as they are, whatever version they have: what can be read can be exported. */
  const unprepared = {
    accounts: openDatabase(`${name}-accounts`, async () => {}),
    readings: openDatabase(`${name}-readings`, async () => {}),
  }

  async function exportPage(cursor?: string): Promise<ExportPage> {
    const page = await exportDocuments(unprepared, cursor)
    if (cursor !== undefined) return page
    const header = await unprepared.accounts.using(headerOf)
    const settings = { kind: 'settings', settings: await session.settings() }
    return { ...page, lines: [JSON.stringify(header), JSON.stringify(settings), ...page.lines] }
  }

  /** The version of the file whose first line this is; an empty database takes over its salt. */
  async function accept(head: string): Promise<number> {
    const header = readHeader(head)
    if (isRefused(header)) throw new StorageProblem('not-an-export', header.why)
    if (header.version > VERSION) {
      throw new StorageProblem('newer', `the file has version ${header.version}, this Bonafide knows ${VERSION}`)
    }
    const { salt, version } = header
    if (salt && (await accounts.count()) === 0) {
      await accounts.using((raw) => adoptSalt(raw, salt))
      seal = Promise.resolve(sealWith(salt))
    }
    return version
  }

  async function importLines(head: string, lines: readonly string[]): Promise<ImportReport> {
    if (accepted?.head !== head) accepted = { head, version: inTurn(() => accept(head)) }
    const file = accepted
    const version = await file.version.catch((error) => {
      if (accepted === file) accepted = undefined
      throw error
    })
    // Lines are read while those before them are still being written.
    const parcel = await packLines(lines, sealed, version)
    return inTurn(async () => {
      for (const settings of parcel.settings) await session.saveSettings(settings)
      // What still waits is known too.
      while ((await archive()) === MOST_MOVED);
      return writeParcel({ accounts, readings }, parcel)
    })
  }

  async function account(platform: string, handle: string): Promise<Dossier | undefined> {
    const known = { platform, handle }
    const [{ doc, profile }, sightings] = await Promise.all([fileOf(known), sightingsOf(known)])
    if (!doc || !profile) return undefined
    const { judgedBy, verdictOn } = await judging()
    if (sightings) {
      const seen = { ...profile, sightings }
      return { profile: seen, verdict: verdictOn(seen) }
    }
    if (doc.verdict && doc.judgedBy === judgedBy && !doc.isBehind) return { profile, verdict: doc.verdict }
    return { profile, verdict: verdictOn(profile) }
  }

  const saveReading = (reading: Reading): Promise<void> =>
    inTurn(async () => {
      const kept = await sealed(reading)
      // First the viewers: cut short here, the reading is not confirmed and comes again.
      await addViewed(accounts, kept, viewedIn(kept))
      await learn(kept)
    })

  return {
    /** All that is known of an account; undefined for one nobody has seen. */
    profile: async (platform: string, handle: string): Promise<Profile | undefined> =>
      (await account(platform, handle))?.profile,

    /** Adds a reading to what is known of its account and resolves with all of it, once it can no longer be lost. */
    async append(reading: Reading): Promise<Profile> {
      await saveReading(reading)
      return (await account(reading.platform, reading.handle))?.profile as Profile
    },

    shown: session.shown,
    show: session.show,
    closeTab: session.closeTab,
    settings: session.settings,
    saveSettings: session.saveSettings,

    /** An account as it is known, judged under the current settings; undefined for one nobody has seen. */
    account,

    /**
     * Adds a reading to what is known of its account, everybody else's handle replaced by a hash.
     * Resolves once it can no longer be lost; the same facts again within an hour change nothing.
     */
    saveReading,

    forgetAccount: (platform: string, handle: string): Promise<void> =>
      inTurn(() => forgetAccount({ platform, handle })),

    /** Deletes both databases and what the tabs show. Settings stay: they are nobody's data. */
    forgetEverything: (): Promise<void> =>
      inTurn(async () => {
        accepted = undefined
        await readings.destroy()
        await accounts.destroy()
        await session.closeAllTabs()
      }),

    /**
     * A page of everything, as lines of NDJSON, beginning with a header. `cursor` is the page
     * before's `next`. Works on a database of a newer version and on one with damaged records.
     */
    exportPage,

    /**
     * Adds lines of an export; `header` is the file's first line. Resolves with what became of
     * each. The same lines again change nothing. Rejects with `not-an-export` or `newer` for the header.
     */
    importLines,

    /** Who keeps coming back to the user's own stories, the most suspicious first, for each network. */
    async viewers(): Promise<StoryViewers[]> {
      const networks = await platformsWithStories(accounts)
      return (await Promise.all(networks.map(viewersOn))).filter((viewers) => viewers !== undefined)
    },

    /** How much is stored: accounts and readings. */
    async size(): Promise<{ accounts: number; readings: number }> {
      const countOf = async (prefix: string) => (await accounts.ids({ prefix })).length
      const [waiting, ...others] = (await Promise.all([READINGS, STORIES, STRANGERS].map(countOf))) as [
        number,
        ...number[],
      ]
      const aside = others.reduce((sum, count) => sum + count, waiting)
      return { accounts: (await accounts.count()) - aside, readings: (await readings.count()) + waiting }
    },

    /** One step of forgetting what is too old; true while there is more today. For idle moments. `now`: ms since 1970. */
    tidy: (now: number): Promise<boolean> => inTurn(() => tidy({ accounts, readings }, now)),

    /** Moves some readings to where they stay; true while there are more. For idle moments. */
    archive: (): Promise<boolean> => inTurn(async () => (await archive()) === MOST_MOVED),
  }
}
