/** What a sample of people around an account says about it. */

import { opinionFrom } from '../judgement/inflation.ts'
import type { Opinion, Reason, Source } from '../judgement/signal.ts'
import type { Profile } from '../profile/profile.ts'
import type { Account, People } from '../profile/reading.ts'
import { type FakeShare, shareByCounts, shareByPictures } from './fake-share.ts'

/** Fewer people than this say nothing about thousands: the interval would span half the scale. */
const FEWEST_PEOPLE = 20

/**
 * The logit of the share, on both sides normal with one deviation. Genuine: 27 % at the median, as the publisher of
 * the source says of the largest accounts' engagement, whose deviation of 0.6 is widened because our judgement is not
 * theirs. Bought: that same audience diluted by followers bought at 2 to 20 times its size.
 */
const GENUINE_MEAN = -0.985
const BOUGHT_MEAN = 1.6
const DEVIATION = 0.9
const MOST = 1.5
const LEAST = -1

/** Share of fakes, 5th, 50th and 95th percentile of the source. */
const NORMAL = { low: 0.125, median: 0.272, high: 0.514 }

/** One list as far as it was seen. The newest come first, so it is no random sample. */
export type AudienceSample = FakeShare & { list: People['list'] }

/** What each list that was seen says; lists too short to say anything are left out. */
export function audienceSamples({ people = [] }: Profile): AudienceSample[] {
  return people.flatMap(({ list, accounts }) => {
    const share = shareAmong(accounts)
    return share && share.accounts >= FEWEST_PEOPLE ? [{ list, ...share }] : []
  })
}

/** Counts tell more than pictures, where enough people show them. */
function shareAmong(accounts: readonly Account[]): FakeShare | undefined {
  const byCounts = shareByCounts(accounts)
  if (byCounts && byCounts.accounts >= FEWEST_PEOPLE) return byCounts
  const byPictures = shareByPictures(accounts)
  return byPictures && byPictures.accounts > (byCounts?.accounts ?? 0) ? byPictures : byCounts
}

/**
 * What the share of fakes in some lists says; unsure while its interval holds both answers or half the scale. Weighed at the end of the
 * interval that is nearest to doubt.
 */
export function opinionOnFakes(profile: Profile, lists: readonly People['list'][], source: Source): Opinion {
  const sample = (profile.people ?? []).filter(({ list }) => lists.includes(list)).flatMap((people) => people.accounts)
  const fakes = shareAmong(sample)
  if (!fakes) return { is: 'unsure', reasons: [] }
  const { share, low, high, accounts } = fakes
  const reasons: Reason[] = [
    {
      messageKey: fakes.by === 'counts' ? 'share' : 'byPictures',
      seen: { value: share, low, high },
      normal: NORMAL,
      unit: 'share',
      scale: 'linear',
      source,
      values: { accounts, ...(fakes.by === 'pictures' && { bare: fakes.bare }) },
    },
  ]
  if (accounts < FEWEST_PEOPLE || !fakes.tells) return { is: 'unsure', reasons }
  if (evidenceOfShare(low) > 0) return opinionFrom(evidenceOfShare(low), reasons)
  // Pictures clear nobody: fakes that somebody took trouble over have one too.
  return fakes.by === 'counts' && evidenceOfShare(high) <= 0
    ? opinionFrom(evidenceOfShare(high), reasons)
    : { is: 'unsure', reasons }
}

/** log10 likelihood ratio, bought ÷ genuine. */
function evidenceOfShare(share: number): number {
  const logit = Math.log(share / (1 - share))
  const middle = (GENUINE_MEAN + BOUGHT_MEAN) / 2
  const evidence = ((BOUGHT_MEAN - GENUINE_MEAN) * (logit - middle)) / DEVIATION ** 2 / Math.LN10
  return Math.max(LEAST, Math.min(MOST, evidence))
}
