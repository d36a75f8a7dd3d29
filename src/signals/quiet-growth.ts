import { signal } from '../core/judgement/signal.ts'
import { datedCounts, logRatio } from '../core/time/growth.ts'

const SHORTEST_DAYS = 30
/** Growth (natural logarithm) that asks where the followers come from; 9 of 10 steps of large accounts stay below. */
const RISE = 0.08
/** Followings may move by this share. */
const STILL = 0.05
/** Posts in a month below which the account is quiet. Our own choice. */
const FEW_POSTS = 2
/** Circumstantial: many things bring followers to a quiet account. Never more than a hint. */
const HINT = 0.1

export default signal({
  id: 'quiet-growth',
  about: 'stories',
  needs: ['history', 'posts', 'following'],
  norms: ['follower-growth'],
  evidenceGroup: 'growth-while-quiet',
  kind: 'circumstantial',
  sources: [],
  causes: ['known-elsewhere', 'viral-post'],
  words: {
    en: {
      title: 'Followers rise while the account posts nothing',
      clearTitle: 'Growth between posts: nothing unusual',
      why: 'Opening strangers’ stories by the million brings followers without a post and without following anybody. This sign is only indirect: nobody but the owners of those stories can see it.',
      innocent: 'Press, television, advertising, another network, or an old post that keeps being shared.',
      reasons: {
        growth:
          'Within {days, plural, one {# day} other {# days}}, {seen} more followers with {posts, plural, =0 {no new post} one {# new post} other {# new posts}}; large accounts gain {low} to {high} in a month or three.',
      },
      figures: { growth: '{seen} more followers within {days, plural, one {# day} other {# days}}' },
    },
    fr: {
      title: 'Les abonnés augmentent sans nouvelle publication',
      clearTitle: 'Croissance entre les publications : rien d’inhabituel',
      why: 'Ouvrir par millions les stories d’inconnus amène des abonnés sans publier et sans suivre personne. Ce n’est qu’un signal indirect : seuls les auteurs de ces stories peuvent le voir.',
      innocent: 'La presse, la télévision, la publicité, un autre réseau, ou une ancienne publication encore partagée.',
      reasons: {
        growth:
          'En {days, plural, one {# jour} other {# jours}}, {seen} d’abonnés en plus avec {posts, plural, =0 {aucune nouvelle publication} one {# nouvelle publication} other {# nouvelles publications}} ; les grands comptes en gagnent {low} à {high} en un à trois mois.',
      },
      figures: { growth: '{seen} d’abonnés de plus en {days, plural, one {# jour} other {# jours}}' },
    },
  },
  judge({ history }, norms) {
    const [followers, following, posts] = (['followers', 'following', 'posts'] as const).map((fact) =>
      ends(datedCounts(history, fact)),
    )
    if (!followers || !following || !posts) return { is: 'unsure', reasons: [] }
    const days = followers.last.day - followers.first.day
    const published = Math.max(0, posts.last.count.high - posts.first.count.low)
    const reasons = [
      {
        messageKey: 'growth',
        seen: { value: Math.expm1(logRatio(followers.last.count.value, followers.first.count.value)) },
        normal: { low: 0, median: 0.02, high: 0.14 },
        unit: 'share' as const,
        scale: 'linear' as const,
        source: norms.studies['follower-growth'][0],
        values: { days: Math.round(days), posts: published },
      },
    ]
    const rises = logRatio(followers.last.count.low, followers.first.count.high) > RISE
    const isStill = Math.abs(logRatio(following.last.count.value, following.first.count.value)) < STILL
    const isQuiet = published <= (FEW_POSTS * days) / 30
    if (rises && isStill && isQuiet) return { is: 'flag', evidence: HINT, reasons }
    return { is: 'clear', evidence: 0, reasons }
  },
})

function ends<Point extends { day: number }>(moments: readonly Point[]): { first: Point; last: Point } | undefined {
  const [first, last] = [moments[0], moments.at(-1)]
  return first && last && last.day - first.day >= SHORTEST_DAYS ? { first, last } : undefined
}
