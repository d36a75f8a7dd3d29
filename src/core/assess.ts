/** The whole judgement in one call: what the worker, the command line and the tests use. */
import { judge } from './judgement/judge.ts'
import type { Norms } from './judgement/norm.ts'
import type { Signal } from './judgement/signal.ts'
import { conclude, type Verdict } from './judgement/verdict.ts'
import type { Profile } from './profile/profile.ts'

export type Assumptions = {
  /** Share of accounts of this kind believed to have bought something, 0–1; absent: the published prevalence for the size. */
  prevalence?: number | undefined
}

/** `norms`: those of the profile's own network. */
export function assess(
  profile: Profile,
  signals: readonly Signal[],
  norms: Norms,
  { prevalence }: Assumptions = {},
): Verdict {
  return conclude(profile, judge(profile, signals, norms), signals, norms, prevalence)
}
