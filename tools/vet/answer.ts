/** From an input to its answer. */

import { assess } from '../../src/core/assess.ts'
import { type CampaignReport, campaignReport } from '../../src/core/campaign/report.ts'
import type { Language } from '../../src/core/judgement/signal.ts'
import type { Verdict } from '../../src/core/judgement/verdict.ts'
import { type AccountJudgement, judgeAccount } from '../../src/core/people/account.ts'
import { mergeReading } from '../../src/core/profile/merge.ts'
import type { Profile } from '../../src/core/profile/profile.ts'
import { Account, Reading } from '../../src/core/profile/reading.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'
import { reasonOf } from './check.ts'
import { type Failure, messageOf } from './failure.ts'
import type { Input } from './inputs.ts'
import type { Options } from './options.ts'

/** An input that could not be judged, and why. */
export type Refusal = { input: string; error: { code: Failure['code']; message: string } }

/**
 * `reading` is the input's own; `verdict` is of all that has added up of its account so far, `profile`; `campaign` is
 * what the declared figures among it come to, absent without any.
 */
export type Judgement = {
  input: string
  reading: Reading
  verdict: Verdict
  campaign?: CampaignReport
  profile: Profile
}

/**
 * Judges the readings of one file, in order. Those of one account that follow each other add
 * up; anything else in between, an input that could not be read too, starts afresh.
 */
export function readingJudge({ url, readAt }: Options, language: Language) {
  let profile: Profile | undefined
  return async (input: Input): Promise<Judgement | Refusal> => {
    const read = await readingFrom(input, url, readAt)
    if ('failure' in read) {
      profile = undefined
      return refuse(input, read.failure, language)
    }
    const { reading } = read
    profile = mergeReading(profile && isSameAccount(profile, reading) ? profile : undefined, reading)
    const norms = normsOf(profile.platform)
    const campaign = campaignReport(profile, norms)
    return {
      input: input.input,
      reading,
      verdict: assess(profile, signals, norms),
      ...(campaign && { campaign }),
      profile,
    }
  }
}

function refuse({ input }: Input, failure: Failure, language: Language): Refusal {
  return { input, error: { code: failure.code, message: messageOf(failure, language) } }
}

async function readingFrom(
  input: Input,
  url: URL | undefined,
  readAt: string | undefined,
): Promise<{ reading: Reading } | { failure: Failure }> {
  if ('failure' in input) return input
  if ('json' in input) return checked(input.json)
  const { readingOf } = await import('./page.ts')
  return readingOf(input.page, readAt ?? input.savedAt, url)
}

function checked(json: unknown): { reading: Reading } | { failure: Failure } {
  const { data, error } = Reading.safeParse(json)
  return data ? { reading: data } : { failure: { code: 'not-a-reading', detail: reasonOf(error) } }
}

function isSameAccount(profile: Profile, { platform, handle }: Reading): boolean {
  return profile.platform === platform && profile.handle.toLowerCase() === handle.toLowerCase()
}

/** What is said of one account: how likely it is a fake one, 0–1 at even odds beforehand, strongest reason first. */
export type AccountAnswer = { handle?: string | undefined } & AccountJudgement

/** Judges accounts one by one. */
export function accountJudge(language: Language) {
  return async (input: Input): Promise<AccountAnswer | Refusal> => {
    if ('failure' in input) return refuse(input, input.failure, language)
    if ('page' in input) return refuse(input, { code: 'not-an-account' }, language)
    const { data, error } = Account.safeParse(input.json)
    if (!data) return refuse(input, { code: 'not-an-account', detail: reasonOf(error) }, language)
    return { handle: data.handle, ...judgeAccount(data) }
  }
}
