import { hundredths } from '../core/digits.ts'
import { type Jump, largestJump, momentsOf } from '../core/growth.ts'
import type { Opinion, Reason, Source } from '../core/signal.ts'
import { signal } from '../core/signal.ts'

/** Below this excess (natural logarithm, 28 %) 98 % of the large accounts of 2022 stay in a whole year. */
const NOTABLE = 0.25
/**
 * Their tail falls by e every 0.17: 2 % exceed 0.2, 0.2 % exceed 0.6. Bought audiences multiply by anything
 * between 1.2 and 20, equally likely on a logarithmic scale, and half of the purchases fall into the time that
 * was seen: both our own choice.
 */
const AT_FIFTH = 0.18
const PER_LOG = 2.55
/** One year of large accounts is no ground for more than ten to one. */
const MOST = 1
/** "Advertising adds at most about 5,000 a day": what it could have brought is weak evidence at best. */
const ADVERTISED_A_DAY = 5_000
const MOST_IF_ADVERTISED = 0.3
const CALM = -0.05

export default signal({
  id: 'follower-jump',
  about: 'followers',
  needs: ['history'],
  norms: ['follower-growth'],
  looksAt: 'growth-of-followers',
  sources: [],
  words: {
    en: {
      title: 'Followers jumped',
      why: 'Bought followers arrive within days. An audience that grows for other reasons mostly keeps a pace, and a jump beyond it wants an explanation.',
      innocent:
        'A giveaway, television, a mention by somebody large, a post that spread, advertising, or accounts that were merged.',
      reasons: {
        jump: 'Within {days, plural, one {# day} other {# days}}, {seen} more followers than the account’s own pace explains; in a year, 9 of 10 large accounts stay between {low} and {high}.',
      },
    },
    fr: {
      title: 'Le nombre d’abonnés a bondi',
      why: 'Des abonnés achetés arrivent en quelques jours. Une audience qui grandit autrement garde en général son rythme ; un bond au-delà demande une explication.',
      innocent:
        'Un jeu-concours, la télévision, la mention d’un grand compte, une publication virale, de la publicité, ou une fusion de comptes.',
      reasons: {
        jump: 'En {days, plural, one {# jour} other {# jours}}, {seen} d’abonnés de plus que le rythme propre du compte n’explique ; en un an, 9 grands comptes sur 10 restent entre {low} et {high}.',
      },
    },
  },
  judge({ history }, norms): Opinion {
    const jump = largestJump(momentsOf(history, 'followers'))
    if (!jump) return { is: 'unsure', because: [] }
    const because = [reasonOf(jump, norms.studies['follower-growth'][0])]
    if (jump.excess.low >= NOTABLE) return { is: 'flag', evidence: evidenceOf(jump), because }
    // Rounding alone keeps it open.
    return jump.excess.high >= NOTABLE ? { is: 'unsure', because } : { is: 'clear', evidence: CALM, because }
  },
})

function evidenceOf({ excess, people, from, to }: Jump): number {
  const isAdvertisable = people <= ADVERTISED_A_DAY * Math.max(1, to.day - from.day)
  const weight = AT_FIFTH + PER_LOG * (excess.low - 0.2)
  return hundredths(Math.min(weight, isAdvertisable ? MOST_IF_ADVERTISED : MOST))
}

function reasonOf({ excess, from, to }: Jump, source: Source): Reason {
  const { low, value, high } = excess
  return {
    says: 'jump',
    seen: { value: Math.expm1(value), low: Math.expm1(low), high: Math.expm1(high) },
    normal: { low: 0, median: 0.01, high: 0.11 },
    unit: 'share',
    scale: 'linear',
    source,
    values: { days: Math.max(1, Math.round(to.day - from.day)) },
  }
}
