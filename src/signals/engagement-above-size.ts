import { interactions, usablePosts } from '../core/engagement.ts'
import { type Expectation, expectationOf } from '../core/expectation.ts'
import { leaning } from '../core/inflation.ts'
import { asPagesShow } from '../core/likes/rounding.ts'
import { FEWEST_POSTS } from '../core/likes/series.ts'
import { median } from '../core/median.ts'
import { shiftEvidence } from '../core/shift.ts'
import { signal } from '../core/signal.ts'

/** Below it engagement is what friends give: ten times the published figures is usual. */
const FEWEST_FOLLOWERS = 10_000
/**
 * Published medians for one size differ by a factor of two between years and samples, so the
 * logarithm's spread is taken half as wide again. Our own choice.
 */
const WIDENED = 1.5

export default signal({
  id: 'engagement-above-size',
  about: 'likes',
  needs: ['recent', 'followers'],
  norms: ['engagement-per-follower'],
  looksAt: 'engagement-for-the-size',
  sources: [],
  words: {
    en: {
      title: 'Engagement high for the size',
      why: 'Bought likes raise engagement above what accounts of this size have. Genuine accounts differ a lot, so this says little alone and only adds to other signs.',
      innocent:
        'A young account that grows fast, a devoted community, posts seen by many who do not follow, or a giveaway.',
      reasons: {
        rate: 'The median post gets likes and comments from {seen} of the followers; {median} is usual at this size, and four in five accounts lie between {low} and {high}.',
      },
    },
    fr: {
      title: 'Engagement élevé pour la taille',
      why: 'Les likes achetés élèvent l’engagement au-dessus de celui des comptes de cette taille. Les comptes authentiques diffèrent beaucoup : ce signe seul dit peu et ne fait que s’ajouter aux autres.',
      innocent:
        'Un compte jeune qui grandit vite, une communauté très attachée, des publications vues par beaucoup de non-abonnés, ou un jeu-concours.',
      reasons: {
        rate: 'La publication médiane reçoit likes et commentaires de {seen} des abonnés ; {median} est habituel à cette taille, et quatre comptes sur cinq se situent entre {low} et {high}.',
      },
    },
  },
  judge(profile, norms) {
    const posts = usablePosts(profile)
    const followers = asPagesShow(profile.followers).value
    const normal = expectationOf(norms, 'engagement-per-follower', followers)
    if (!normal || posts.length < FEWEST_POSTS || followers < FEWEST_FOLLOWERS) {
      return { is: 'unsure', because: [] }
    }
    const seen =
      median(posts.map((post) => interactions({ ...post, likes: asPagesShow(post.likes) }, norms.engagement).value)) /
      followers
    return leaning(shiftEvidence(seen, widened(normal), 'up'), [
      {
        says: 'rate',
        seen: { value: seen },
        normal: { low: normal.p10, median: normal.p50, high: normal.p90 },
        unit: 'share',
        scale: 'log',
        source: normal.source,
      },
    ])
  },
})

function widened({ p10, p50, p90 }: Expectation): { p10: number; p50: number; p90: number } {
  return { p10: p50 * (p10 / p50) ** WIDENED, p50, p90: p50 * (p90 / p50) ** WIDENED }
}
