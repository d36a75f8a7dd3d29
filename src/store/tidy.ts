/** Forgets what has outlived its use, a bounded piece at a time, once a day, by a clock that can be trusted. */
import { latestBelieved } from '../core/time/clock.ts'
import { DAY_MS, KEEP_DAYS, outlived } from '../core/time/retention.ts'
import { seeTheClock } from './profiles.ts'
import {
  type AccountKey,
  keysAfter,
  keysOf,
  metaOf,
  type ReadingKey,
  type Round,
  setMeta,
  type Transaction,
} from './schema.ts'
import { forgetStoriesBefore } from './stories.ts'
import { forgetSummary, markWithoutSummary } from './summaries.ts'
import { profileIn } from './written.ts'

/** Looked at in one step. */
const READINGS_A_STEP = 2_000
const PROFILES_A_STEP = 100

/** One step of the day's round; true while there is more to do. `now` in ms since 1970. */
export async function tidy(transaction: Transaction, now: number): Promise<boolean> {
  const clock = await seeTheClock(transaction, now)
  if (!clock.isTrusted) return false
  const day = Math.floor(now / DAY_MS)
  const last = await metaOf(transaction, 'round')
  const round: Round = last?.day === day ? last : { day, stage: 'readings' }
  if (round.stage === 'done') return false
  await setMeta(transaction, 'round', await steps[round.stage](transaction, round, now, clock.reached))
  return true
}

/** `reached`: what is dated later than that, no clock that could be trusted has dated. */
type Step = (transaction: Transaction, round: Round, now: number, reached: number) => Promise<Round>

const steps: Record<Exclude<Round['stage'], 'done'>, Step> = {
  /** The last of a page has nothing after it, and stays. */
  async readings(transaction, { day, after }, now, reached) {
    const store = transaction.objectStore('readings')
    const keys = await store.getAllKeys(keysAfter(after), READINGS_A_STEP)
    const future = keys.filter(([, , at]) => Date.parse(at) > latestBelieved(reached))
    await Promise.all([...outlivedKeys(keys, now), ...future].map((key) => store.delete(key)))
    const next = keys.at(-1)
    return next ? { day, stage: 'readings', after: next } : { day, stage: 'profiles' }
  },
  async profiles(transaction, { day, after }, now) {
    const store = transaction.objectStore('profiles')
    const keys = await store.getAllKeys(keysAfter(after), PROFILES_A_STEP)
    for (const key of keys) {
      const readAt = profileIn(await store.get(key))?.readAt
      const isOld = readAt !== undefined && now - Date.parse(readAt) > KEEP_DAYS * DAY_MS
      if (!isOld && !(await isHollow(transaction, key, readAt))) {
        await markWithoutSummary(transaction, key)
        continue
      }
      await store.delete(key)
      await forgetSummary(transaction, key)
    }
    const next = keys.at(-1)
    return next ? { day, stage: 'profiles', after: next } : { day, stage: 'stories' }
  },
  async stories(transaction, { day }, now) {
    await forgetStoriesBefore(transaction, now - KEEP_DAYS * DAY_MS)
    return { day, stage: 'done' }
  },
}

/** A record that cannot be read, of an account without a reading to make it of. */
async function isHollow(transaction: Transaction, key: AccountKey, readAt: string | undefined): Promise<boolean> {
  return readAt === undefined && (await transaction.objectStore('readings').count(keysOf(...key))) === 0
}

/** Of readings in the order of their keys, those that have outlived their use. */
export function outlivedKeys(keys: readonly ReadingKey[], now: number): ReadingKey[] {
  const accounts = new Map<string, ReadingKey[]>()
  for (const key of keys) {
    const account = JSON.stringify(key.slice(0, 2))
    const own = accounts.get(account) ?? []
    own.push(key)
    accounts.set(account, own)
  }
  return [...accounts.values()].flatMap((own) => {
    const gone = outlived(
      own.map(([, , at]) => Date.parse(at)),
      now,
    )
    return own.filter((_, index) => gone[index])
  })
}
