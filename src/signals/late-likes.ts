import { signal } from '../core/judgement/signal.ts'
import { countsSeenAt } from '../core/posts/settled.ts'
import type { Profile } from '../core/profile/profile.ts'
import type { KnownPost } from '../core/profile/reading.ts'
import { median } from '../core/statistics/median.ts'
import { hundredths } from '../core/statistics/rounding.ts'
import { logRatio } from '../core/time/growth.ts'

const DAY_MS = 86_400_000
/** 36 half-lives: what came after this should be next to nothing. */
const OLD_DAYS = 30
/** Gain (natural logarithm, 11 %) that is worth the name: profile visits and shares bring some. Our own choice. */
const GAIN = 0.1
const FEWEST_POSTS = 3
const FEWEST_LATE = 2
/** How many genuine posts gain late nobody has published: moderate at most. */
const PER_POST = 0.25
const MOST = 0.9

export default signal({
  id: 'late-likes',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-over-time'],
  evidenceGroup: 'likes-over-time',
  sources: [],
  causes: ['pinned-post', 'reshared-post', 'growth', 'season'],
  words: {
    en: {
      title: 'Likes arrive on old posts',
      clearTitle: 'Old posts: no late likes',
      why: 'Half of what a post gets comes within a day, and hardly anything after a month. Likes that arrive on old posts were often ordered to make the profile look even.',
      innocent:
        'A post that was pinned or shared again, a season that came back, a profile that suddenly became known.',
      reasons: {
        late: '{late, plural, one {# post} other {# posts}} of {posts} gained likes when more than a month old, {seen} at the median; hardly any is usual.',
      },
      figures: { late: '{late, number} of {posts, number} posts over a month old: {seen} more likes' },
    },
    fr: {
      title: 'De nouveaux likes sur d’anciennes publications',
      clearTitle: 'Anciennes publications : pas de likes tardifs',
      why: 'La moitié de ce qu’une publication reçoit arrive en un jour, et presque plus rien après un mois. Des likes sur d’anciennes publications ont souvent été commandés pour lisser le profil.',
      innocent: 'Une publication épinglée ou repartagée, une saison qui revient, un profil soudain devenu connu.',
      reasons: {
        late: '{late, plural, one {# publication} other {# publications}} sur {posts} {late, plural, one {a gagné} other {ont gagné}} des likes à plus d’un mois, {seen} à la médiane ; d’habitude, presque aucun.',
      },
      figures: {
        late: '{late, plural, one {# publication} other {# publications}} sur {posts, number} de plus d’un mois : {seen} de likes en plus',
      },
    },
  },
  judge(profile, norms) {
    const gains = lateGains(profile)
    if (gains.length < FEWEST_POSTS) return { is: 'unsure', reasons: [] }
    const late = gains.filter(({ low }) => low >= GAIN)
    const reasons = [
      {
        messageKey: 'late',
        seen: { value: Math.expm1(median((late.length > 0 ? late : gains).map(({ value }) => value))) },
        unit: 'share' as const,
        scale: 'linear' as const,
        source: norms.studies['likes-over-time'][0],
        values: { late: late.length, posts: gains.length },
        ...(late.length > 0 && { posts: late.map(({ post }) => post) }),
      },
    ]
    if (late.length < FEWEST_LATE) return { is: 'clear', evidence: 0, reasons }
    return { is: 'flag', evidence: hundredths(Math.min(MOST, PER_POST * late.length)), reasons }
  },
})

/** What each post that was seen twice beyond that age gained between, natural logarithm; `low` whatever was rounded. */
function lateGains(profile: Profile): { post: string; value: number; low: number }[] {
  return (profile.recent ?? [])
    .filter(({ earlier }) => earlier)
    .flatMap((post) => {
      const { id, at, likes, pinned, collaboration } = post
      if (!at || !likes || likes === 'hidden' || pinned || collaboration) return []
      const first = firstOld(post, at)
      if (!first || ageInDays(at, countsSeenAt(post, profile)) <= OLD_DAYS) return []
      return [{ post: id, value: logRatio(likes.value, first.value), low: logRatio(likes.low, first.high) }]
    })
}

/** The likes at the first moment at which the post was old already. */
function firstOld({ earlier = [] }: KnownPost, at: string) {
  return earlier.find((moment) => moment.likes && ageInDays(at, moment.at) > OLD_DAYS)?.likes
}

function ageInDays(at: string, moment: string): number {
  return (Date.parse(moment) - Date.parse(at)) / DAY_MS
}
