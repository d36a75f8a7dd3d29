/** Forgets what has outlived its use, a bounded piece at a time, once a day. */
import type { Stored } from 'pouchdb-core'
import { DAY_MS, KEEP_DAYS, outlived } from '../core/retention.ts'
import { PROFILES, type ProfileDocument, parseReadingId, profileIn, READINGS } from './documents.ts'
import { forgetStories, platformsWithStories } from './strangers.ts'
import type { Databases } from './transfer.ts'

/** Looked at in one step. */
const READINGS_A_STEP = 2_000
const PROFILES_A_STEP = 100

/** How far today's round is. Kept in the database: the worker may die between two steps. */
const ROUND = '_local/tidied'
type Round = Stored & { day: number; stage: 'readings' | 'profiles' | 'stories' | 'done'; after: string }

/** One step of the day's round; true while there is more to do. `now` in ms since 1970. */
export async function tidy({ accounts, readings }: Databases, now: number): Promise<boolean> {
  const day = Math.floor(now / DAY_MS)
  const last = await accounts.local<Round>(ROUND)
  const round: Round = last?.day === day ? last : { ...last, _id: ROUND, day, stage: 'readings', after: '' }
  if (round.stage === 'done') return false
  const { step, next } = {
    readings: { step: tidyReadings, next: 'profiles' as const },
    profiles: { step: tidyProfiles, next: 'stories' as const },
    stories: { step: tidyStories, next: 'done' as const },
  }[round.stage]
  const seen = await step()
  await accounts.write<Round>([seen === undefined ? { ...round, stage: next, after: '' } : { ...round, after: seen }])
  return true

  /** Resolves with the last id looked at; undefined at the end. The last of a page has nothing after it, and stays. */
  async function tidyReadings(): Promise<string | undefined> {
    const ids = await readings.ids({ prefix: READINGS, after: round.after || undefined, limit: READINGS_A_STEP })
    await readings.purge(outlivedIds(ids, now))
    return ids.at(-1)
  }

  async function tidyProfiles(): Promise<string | undefined> {
    const page = { prefix: PROFILES, after: round.after || undefined, limit: PROFILES_A_STEP }
    const rows = await accounts.list<ProfileDocument>(page)
    const old = rows.filter(({ doc }) => {
      const readAt = profileIn(doc)?.readAt
      return readAt !== undefined && now - Date.parse(readAt) > KEEP_DAYS * DAY_MS
    })
    await accounts.purge(old.map(({ id }) => id))
    return rows.at(-1)?.id
  }

  async function tidyStories(): Promise<undefined> {
    for (const platform of await platformsWithStories(accounts)) {
      await forgetStories(accounts, platform, ({ story }) => now - Date.parse(story.at) > KEEP_DAYS * DAY_MS)
    }
  }
}

/** Of readings in the order of their ids, those that have outlived their use. */
export function outlivedIds(ids: readonly string[], now: number): string[] {
  const accounts = new Map<string, { id: string; at: number }[]>()
  for (const id of ids) {
    const parsed = parseReadingId(id)
    if (!parsed) continue
    const moments = accounts.get(parsed.account) ?? []
    moments.push({ id, at: parsed.at })
    accounts.set(parsed.account, moments)
  }
  return [...accounts.values()].flatMap((moments) => {
    const gone = outlived(
      moments.map(({ at }) => at),
      now,
    )
    return moments.filter((_, index) => gone[index]).map(({ id }) => id)
  })
}
