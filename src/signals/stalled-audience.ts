import { hundredths } from '../core/digits.ts'
import { largestJump, logRatio, momentsOf } from '../core/growth.ts'
import { signal } from '../core/signal.ts'

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

export default signal({
  id: 'stalled-audience',
  about: 'followers',
  needs: ['history'],
  norms: ['follower-growth'],
  looksAt: 'growth-of-followers',
  sources: [],
  words: {
    en: {
      title: 'Followers melt away after a jump',
      why: 'Networks delete accounts that were made to be sold, so that an audience that was bought shrinks week after week.',
      innocent: 'A giveaway whose participants leave again, a topic that is over, or a clean-up by the account itself.',
      reasons: {
        loss: 'Since a jump, {days, plural, one {# day} other {# days}} ago, {seen} of the followers are gone; large accounts lose {low} to {high}.',
      },
    },
    fr: {
      title: 'Les abonnés fondent après un bond',
      why: 'Les réseaux suppriment les comptes créés pour être vendus : une audience achetée diminue de semaine en semaine.',
      innocent:
        'Un jeu-concours dont les participants repartent, un sujet passé de mode, ou un nettoyage par le compte lui-même.',
      reasons: {
        loss: 'Depuis un bond, il y a {days, plural, one {# jour} other {# jours}}, {seen} des abonnés sont partis ; les grands comptes en perdent {low} à {high}.',
      },
    },
  },
  judge({ history }, norms) {
    const moments = momentsOf(history, 'followers')
    const jump = largestJump(moments)
    if (!jump) return { is: 'unsure', because: [] }
    const later = moments.filter(({ day }) => day > jump.to.day)
    const last = later.at(-1)
    if (!last || later.length < FEWEST_LATER || last.day - jump.to.day < SHORTEST_DAYS) {
      return { is: 'unsure', because: [] }
    }
    const loss = {
      low: logRatio(jump.to.count.low, last.count.high),
      value: logRatio(jump.to.count.value, last.count.value),
      high: logRatio(jump.to.count.high, last.count.low),
    }
    const because = [
      {
        says: 'loss',
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
    if (jump.excess.low < RISE || loss.low < LOSS || !isSteady) return { is: 'clear', evidence: 0, because }
    return { is: 'flag', evidence: hundredths(Math.min(MOST, LEAST_WEIGHT + PER_LOG * (loss.low - LOSS))), because }
  },
})

/** Nothing lost where it grew. */
function shareLost(log: number): number {
  return Math.max(0, -Math.expm1(-log))
}
