import { hundredths } from '../core/digits.ts'
import { logRatio } from '../core/growth.ts'
import { median } from '../core/median.ts'
import type { Profile } from '../core/profile.ts'
import type { Post } from '../core/reading.ts'
import { signal } from '../core/signal.ts'

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
  looksAt: 'likes-over-time',
  sources: [],
  words: {
    en: {
      title: 'Likes arrive on old posts',
      why: 'Half of what a post gets comes within a day, and hardly anything after a month. Likes that arrive on old posts were often ordered to make the profile look even.',
      innocent:
        'A post that was pinned or shared again, a season that came back, a profile that suddenly became known.',
      reasons: {
        late: '{late, plural, one {# post} other {# posts}} of {posts} gained likes when more than a month old, {seen} at the median; next to nothing is usual.',
      },
    },
    fr: {
      title: 'Des « j’aime » arrivent sur d’anciennes publications',
      why: 'La moitié de ce qu’une publication reçoit arrive en un jour, et presque plus rien après un mois. Des « j’aime » sur d’anciennes publications ont souvent été commandés pour lisser le profil.',
      innocent: 'Une publication épinglée ou repartagée, une saison qui revient, un profil soudain devenu connu.',
      reasons: {
        late: '{late, plural, one {# publication} other {# publications}} sur {posts} {late, plural, one {a gagné} other {ont gagné}} des « j’aime » à plus d’un mois, {seen} à la médiane ; presque rien est habituel.',
      },
    },
  },
  judge(profile, norms) {
    const gains = lateGains(profile)
    if (gains.length < FEWEST_POSTS) return { is: 'unsure', because: [] }
    const late = gains.filter(({ low }) => low >= GAIN)
    const because = [
      {
        says: 'late',
        seen: { value: Math.expm1(median((late.length > 0 ? late : gains).map(({ value }) => value))) },
        unit: 'share' as const,
        scale: 'linear' as const,
        source: norms.studies['likes-over-time'][0],
        values: { late: late.length, posts: gains.length },
        ...(late.length > 0 && { posts: late.map(({ post }) => post) }),
      },
    ]
    if (late.length < FEWEST_LATE) return { is: 'clear', evidence: 0, because }
    return { is: 'flag', evidence: hundredths(Math.min(MOST, PER_POST * late.length)), because }
  },
})

/** What each post that was seen twice beyond that age gained between, natural logarithm; `low` whatever was rounded. */
function lateGains({ recent = [], seenAt, readAt }: Profile): { post: string; value: number; low: number }[] {
  return recent.flatMap((post) => {
    const { id, at, likes, pinned, collaboration } = post
    if (!at || !likes || likes === 'hidden' || pinned || collaboration) return []
    const first = firstOld(post, at)
    if (!first || ageInDays(at, seenAt[`post:${id}`] ?? readAt) <= OLD_DAYS) return []
    return [{ post: id, value: logRatio(likes.value, first.value), low: logRatio(likes.low, first.high) }]
  })
}

/** The likes at the first moment at which the post was old already. */
function firstOld({ earlier = [] }: Post, at: string) {
  return earlier.find((moment) => moment.likes && ageInDays(at, moment.at) > OLD_DAYS)?.likes
}

function ageInDays(at: string, moment: string): number {
  return (Date.parse(moment) - Date.parse(at)) / DAY_MS
}
