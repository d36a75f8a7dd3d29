/** Sums up the accounts that wait for it, in slices, so that others get their turn. */
import { type AccountSummary, summarise } from '../core/desk/summary.ts'
import type { Verdict } from '../core/judgement/verdict.ts'
import type { Profile } from '../core/profile/profile.ts'
import type { Settings } from '../core/settings.ts'
import type { Store } from '../store/index.ts'

/** Judged in one transaction: about 50 ms. */
const SLICE = 25
/** Between two slices. */
const PAUSE_MS = 20
/** After a reading: the popup is drawn first. */
const SOON_MS = 150

type Judging = {
  store: Pick<Store, 'summariseSome' | 'judgeBy' | 'settings'>
  assess(profile: Profile, settings: Settings): Verdict
  /** What was made of a slice; none is empty. */
  tell(summaries: AccountSummary[]): void
  /** Changes with the rules by which `assess` judges. */
  rules: string
  /** Runs a task after so many milliseconds. */
  later?(task: () => void, after: number): void
}

/** What failed is tried again after the next reading or when the worker starts next: nothing is lost, only behind. */
export function createJudging({ store, assess, tell, rules, later = setTimeout }: Judging) {
  let judgedBy: string | undefined
  let isUnderWay = false
  let isWanted = false
  /** How many tasks it waits for. */
  let held = 0

  async function slice(): Promise<boolean> {
    const settings = await store.settings()
    const wanted = `${rules} ${settings.prevalence ?? 'published'}`
    if (wanted !== judgedBy) await store.judgeBy(wanted)
    judgedBy = wanted
    const { summaries, hasMore } = await store.summariseSome(SLICE, (profile, known) =>
      summarise(profile, assess(profile, settings), known),
    )
    if (summaries.length > 0) tell(summaries)
    return hasMore
  }

  function run(): void {
    if (held > 0) {
      // The last of them wakes it.
      isUnderWay = false
      return
    }
    isWanted = false
    slice().then(
      (hasMore) => {
        isUnderWay = hasMore || isWanted
        if (isUnderWay) later(run, PAUSE_MS)
      },
      () => {
        isUnderWay = false
      },
    )
  }

  function wake(): void {
    isWanted = true
    if (isUnderWay) return
    isUnderWay = true
    later(run, SOON_MS)
  }

  return {
    /** Some account may have something new. Cheap to call again and again. */
    wake,
    /** Judges nothing while a task writes much, and what it wrote afterwards: both would wait for the same database. */
    async after<Result>(task: () => Promise<Result>): Promise<Result> {
      held += 1
      try {
        return await task()
      } finally {
        held -= 1
        wake()
      }
    },
    /** The rules may be others, whatever they are called: everything is judged anew. */
    renew(): void {
      judgedBy = undefined
      store.judgeBy('').then(wake, () => {})
    },
  }
}
