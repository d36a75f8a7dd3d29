import { SELLERS_TERMS } from '../core/judgement/seller-terms.ts'
import type { Opinion, Reason, Source } from '../core/judgement/signal.ts'
import { signal } from '../core/judgement/signal.ts'
import { hundredths } from '../core/statistics/rounding.ts'
import { type Drip, datedCounts, isFading, type Jump, largestDrip, largestJump } from '../core/time/growth.ts'

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
/**
 * That says nothing of small accounts, to which sellers bring 400 to 1,000 a day: twice the audience within weeks is
 * more than advertising usually brings them. Our own choice.
 */
const DOUBLED = Math.LN2
const MOST_IF_DOUBLED = 0.6
/** A drip: at least 2:1, and 4:1 where it doubled the audience. A steady advertising campaign looks the same. Our own choice. */
const DRIP_LEAST = 0.3
const DRIP_MOST = 0.6
const CALM = -0.05

export default signal({
  id: 'follower-jump',
  about: 'followers',
  needs: ['history'],
  norms: ['follower-growth'],
  evidenceGroup: 'growth-of-followers',
  sources: [SELLERS_TERMS],
  causes: ['giveaway', 'viral-post', 'paid-posts', 'known-elsewhere'],
  words: {
    en: {
      title: 'Followers rose faster than the account’s own pace',
      clearTitle: 'Follower growth: at the account’s own pace',
      why: 'Bought followers arrive within days, or a few hundred a day, every day alike. An audience that grows for other reasons mostly keeps a pace that comes and goes with its posts; anything beyond that calls for an explanation.',
      innocent:
        'A giveaway, television, a mention by somebody large, a viral post, advertising (a steady campaign brings steady followers), or accounts that were merged.',
      reasons: {
        jump: 'Within {days, plural, one {# day} other {# days}}, {seen} more followers than the account’s own pace explains; in a year, 9 of 10 large accounts stay between {low} and {high}.',
        drip: 'For {days, plural, one {# day} other {# days}}, about {perDay, number} new followers a day, the same at every reading; at other times at most {ownPerDay, number} a day. Together {seen} more followers than that pace explains.',
      },
      figures: {
        jump: '{seen} more followers within {days, plural, one {# day} other {# days}}',
        drip: 'about {perDay, number} followers a day for {days, plural, one {# day} other {# days}}',
      },
    },
    fr: {
      title: 'Hausse d’abonnés au-delà du rythme du compte',
      clearTitle: 'Croissance des abonnés : au rythme du compte',
      why: 'Des abonnés achetés arrivent en quelques jours, ou par centaines chaque jour, toujours autant. Une audience qui grandit autrement garde en général un rythme qui varie avec ses publications ; ce qui le dépasse demande une explication.',
      innocent:
        'Un jeu-concours, la télévision, la mention d’un grand compte, une publication virale, de la publicité (une campagne régulière amène des abonnés réguliers), ou une fusion de comptes.',
      reasons: {
        jump: 'En {days, plural, one {# jour} other {# jours}}, {seen} d’abonnés de plus que n’en explique le rythme propre du compte ; en un an, 9 grands comptes sur 10 restent entre {low} et {high}.',
        drip: 'Pendant {days, plural, one {# jour} other {# jours}}, environ {perDay, number} nouveaux abonnés par jour, autant à chaque lecture ; le reste du temps, {ownPerDay, number} par jour au plus. En tout, {seen} d’abonnés de plus que n’en explique ce rythme.',
      },
      figures: {
        jump: '{seen} d’abonnés de plus en {days, plural, one {# jour} other {# jours}}',
        drip: 'environ {perDay, number} abonnés par jour pendant {days, plural, one {# jour} other {# jours}}',
      },
    },
  },
  judge({ history }, norms): Opinion {
    const moments = datedCounts(history, 'followers')
    const jump = largestJump(moments)
    const drip = largestDrip(moments)
    const jumped = jump && jump.excess.low >= NOTABLE ? evidenceOf(jump) : 0
    if (drip && evidenceOfDrip(drip) > jumped)
      return { is: 'flag', evidence: evidenceOfDrip(drip), reasons: [reasonOfDrip(drip)] }
    if (!jump) return { is: 'unsure', reasons: [] }
    const reasons = [reasonOf(jump, norms.studies['follower-growth'][0])]
    // What fades is attention: a post that spread brings followers for weeks, fewer each time.
    if (jumped > 0 && isFading(moments, jump)) return { is: 'unsure', reasons }
    if (jumped > 0) return { is: 'flag', evidence: jumped, reasons }
    // Rounding alone keeps it open.
    return jump.excess.high >= NOTABLE ? { is: 'unsure', reasons } : { is: 'clear', evidence: CALM, reasons }
  },
})

function evidenceOfDrip({ share }: Drip): number {
  return hundredths(DRIP_LEAST + (DRIP_MOST - DRIP_LEAST) * Math.min(1, share))
}

function reasonOfDrip({ from, to, perDay, ownPerDay, share }: Drip): Reason {
  return {
    messageKey: 'drip',
    seen: { value: share },
    unit: 'share',
    scale: 'linear',
    source: SELLERS_TERMS,
    values: { days: Math.round(to.day - from.day), perDay: Math.round(perDay), ownPerDay: Math.round(ownPerDay) },
  }
}

function evidenceOf({ excess, people, from, to }: Jump): number {
  const isAdvertisable = people <= ADVERTISED_A_DAY * Math.max(1, to.day - from.day)
  const weight = AT_FIFTH + PER_LOG * (excess.low - 0.2)
  const advertised = excess.low >= DOUBLED ? MOST_IF_DOUBLED : MOST_IF_ADVERTISED
  return hundredths(Math.min(weight, isAdvertisable ? advertised : MOST))
}

function reasonOf({ excess, from, to }: Jump, source: Source): Reason {
  const { low, value, high } = excess
  return {
    messageKey: 'jump',
    seen: { value: Math.expm1(value), low: Math.expm1(low), high: Math.expm1(high) },
    normal: { low: 0, median: 0.01, high: 0.11 },
    unit: 'share',
    scale: 'linear',
    source,
    values: { days: Math.max(1, Math.round(to.day - from.day)) },
  }
}
