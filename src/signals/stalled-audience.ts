import { SELLERS_TERMS } from '../core/judgement/seller-terms.ts'
import { signal } from '../core/judgement/signal.ts'
import { median } from '../core/statistics/median.ts'
import { hundredths } from '../core/statistics/rounding.ts'
import { datedCounts, largestJump, logRatio, refills } from '../core/time/growth.ts'

/** A rise that is worth the name (natural logarithm, 11 %): 95 % of large accounts have none above it. */
const RISE = 0.1
/** Loss since the height of it (natural logarithm): of 177 large accounts that rose, 1 lost as much as 2 %. */
const LOSS = 0.03
const FEWEST_LATER = 3
const SHORTEST_DAYS = 21
/** How much more often bought audiences shrink like this nobody has measured: our own choice, moderate at most. */
const LEAST_WEIGHT = 0.3
const PER_LOG = 4
const MOST = 0.8
/** One return to the old height is chance; how often genuine audiences return twice nobody has measured: our own choice. */
const FEWEST_REFILLS = 2
const PER_REFILL = 0.25

export default signal({
  id: 'stalled-audience',
  about: 'followers',
  needs: ['history'],
  norms: ['follower-growth'],
  evidenceGroup: 'growth-of-followers',
  sources: [SELLERS_TERMS],
  causes: ['giveaway', 'few-recent-posts', 'decline'],
  words: {
    en: {
      title: 'Followers drop off, or are topped up again',
      clearTitle: 'Followers: no unusual losses',
      why: 'Networks delete accounts made to be sold, so a bought audience shrinks week after week. Half of the sellers promise to replace what drops off: it then falls and returns to the same number, again and again.',
      innocent:
        'A giveaway whose participants leave again, a topic that is over, a clean-up by the account itself, or an account closed for a few days several times.',
      reasons: {
        loss: 'Since a jump, {days, plural, one {# day} other {# days}} ago, {seen} of the followers are gone; large accounts lose {low} to {high}.',
        refills:
          '{times, plural, one {# time} other {# times}}, followers fell and then came back to the same number; the median fall was {seen}.',
      },
      figures: {
        loss: '{seen} of the followers gone in {days, plural, one {# day} other {# days}}',
        refills: '{times, plural, one {# fall} other {# falls}} of {seen}, each refilled',
      },
    },
    fr: {
      title: 'Des abonnés disparaissent, ou sont remplacés',
      clearTitle: 'Abonnés : pas de pertes inhabituelles',
      why: 'Les réseaux suppriment les comptes créés pour être vendus : une audience achetée diminue de semaine en semaine. La moitié des vendeurs promettent de remplacer ce qui part : elle baisse alors et revient au même nombre, encore et encore.',
      innocent:
        'Un jeu-concours dont les participants repartent, un sujet passé de mode, un nettoyage par le compte lui-même, ou un compte fermé quelques jours à plusieurs reprises.',
      reasons: {
        loss: 'Depuis un bond, il y a {days, plural, one {# jour} other {# jours}}, {seen} des abonnés sont partis ; les grands comptes en perdent {low} à {high}.',
        refills:
          '{times, plural, one {# fois} other {# fois}}, les abonnés ont baissé puis sont revenus au même nombre ; baisse médiane : {seen}.',
      },
      figures: {
        loss: '{seen} des abonnés partis en {days, plural, one {# jour} other {# jours}}',
        refills: '{times, plural, one {# chute} other {# chutes}} de {seen}, chaque fois comblées',
      },
    },
  },
  judge({ history }, norms) {
    const moments = datedCounts(history, 'followers')
    const filled = refills(moments)
    if (filled.length >= FEWEST_REFILLS) {
      const reasons = [
        {
          messageKey: 'refills',
          seen: { value: median(filled) },
          unit: 'share' as const,
          scale: 'linear' as const,
          source: SELLERS_TERMS,
          values: { times: filled.length },
        },
      ]
      return { is: 'flag', evidence: hundredths(Math.min(MOST, PER_REFILL * filled.length)), reasons }
    }
    const jump = largestJump(moments)
    if (!jump) return { is: 'unsure', reasons: [] }
    const later = moments.filter(({ day }) => day > jump.to.day)
    const last = later.at(-1)
    if (!last || later.length < FEWEST_LATER || last.day - jump.to.day < SHORTEST_DAYS) {
      return { is: 'unsure', reasons: [] }
    }
    const loss = {
      low: logRatio(jump.to.count.low, last.count.high),
      value: logRatio(jump.to.count.value, last.count.value),
      high: logRatio(jump.to.count.high, last.count.low),
    }
    const reasons = [
      {
        messageKey: 'loss',
        seen: { value: shareLost(loss.value), low: shareLost(loss.low), high: shareLost(loss.high) },
        normal: { low: 0, median: 0, high: 0.01 },
        unit: 'share' as const,
        scale: 'linear' as const,
        source: norms.studies['follower-growth'][0],
        values: { days: Math.round(last.day - jump.to.day) },
      },
    ]
    // A way down without a way back up: one that recovers is an audience that lives.
    const isSteady = later.every(({ count }, index) => index === 0 || count.low <= (later[index - 1]?.count.high ?? 0))
    if (jump.excess.low < RISE || loss.low < LOSS || !isSteady) return { is: 'clear', evidence: 0, reasons }
    return { is: 'flag', evidence: hundredths(Math.min(MOST, LEAST_WEIGHT + PER_LOG * (loss.low - LOSS))), reasons }
  },
})

/** Nothing lost where it grew. */
function shareLost(log: number): number {
  return Math.max(0, -Math.expm1(-log))
}
