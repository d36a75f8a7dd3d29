import { opinionFrom } from '../core/judgement/inflation.ts'
import { signal } from '../core/judgement/signal.ts'

/** Nobody doubts an account that has posted this often for lack of posts: 100 % of the creators of 2017 have 42 or more. */
const ENOUGH_POSTS = 30
/**
 * Followers per post above which one in twenty creators of 2017 lies, most of them with 100k to 1M followers; ordinary
 * accounts have 30 at their 95th percentile.
 */
const MANY_PER_POST = 2_700
/** log10 per tenfold above `MANY_PER_POST`: small, because fame from elsewhere does the same. Our own choice. */
const PER_TENFOLD = 0.5
/** Below it a few friends are the audience. */
const SMALLEST_AUDIENCE = 5_000

export default signal({
  id: 'audience-before-content',
  about: 'followers',
  needs: ['followers', 'posts'],
  norms: ['followers-per-post'],
  evidenceGroup: 'posts-against-followers',
  sources: [],
  causes: ['known-elsewhere', 'deleted-posts'],
  words: {
    en: {
      title: 'A large audience, hardly any posts',
      clearTitle: 'Followers per post: as usual',
      why: 'People follow what they have seen. Tens of thousands of followers who were there before the posts came from somewhere else.',
      innocent: 'Somebody known from elsewhere, an account that removed its old posts, or one renamed after a sale.',
      reasons: {
        posts:
          'The account has {seen} followers for each post ({posts, plural, one {# post} other {# posts}}); genuine creators have {low} to {high}.',
      },
      figures: { posts: '{seen} followers per post' },
    },
    fr: {
      title: 'Une grande audience pour très peu de publications',
      clearTitle: 'Abonnés par publication : rien d’inhabituel',
      why: 'On suit ce qu’on a vu. Des dizaines de milliers d’abonnés arrivés avant les publications viennent d’ailleurs.',
      innocent:
        'Une personne connue par ailleurs, un compte qui a supprimé ses anciennes publications ou changé de nom.',
      reasons: {
        posts:
          'Le compte a {seen} abonnés par publication ({posts, plural, one {# publication} other {# publications}}) ; les créateurs authentiques, de {low} à {high}.',
      },
      figures: { posts: '{seen} abonnés par publication' },
    },
  },
  judge({ followers, posts }, norms) {
    const perPost = (audience: number, count: number) => audience / Math.max(1, count)
    const seen = {
      value: perPost(followers.value, posts.value),
      low: perPost(followers.low, posts.high),
      high: perPost(followers.high, posts.low),
    }
    const reason = {
      messageKey: 'posts',
      seen,
      normal: { low: 56, median: 288, high: MANY_PER_POST },
      unit: 'count' as const,
      scale: 'log' as const,
      source: norms.studies['followers-per-post'][0],
      values: { posts: posts.value },
    }
    const isClear = posts.low >= ENOUGH_POSTS || followers.high < SMALLEST_AUDIENCE || seen.high <= MANY_PER_POST
    if (isClear) return { is: 'clear', evidence: 0, reasons: [reason] }
    if (posts.high >= ENOUGH_POSTS || seen.low <= MANY_PER_POST) return { is: 'unsure', reasons: [reason] }
    return opinionFrom(PER_TENFOLD * Math.log10(seen.low / MANY_PER_POST), [reason])
  },
})
