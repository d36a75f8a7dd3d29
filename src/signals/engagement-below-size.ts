import { interactions, usablePosts } from '../core/engagement.ts'
import { expectationOf } from '../core/expectation.ts'
import { evidenceOfDeflation, leaning } from '../core/inflation.ts'
import { median } from '../core/median.ts'
import { signal } from '../core/signal.ts'

/** The field's practice: no trend below five posts. */
const FEWEST_POSTS = 5

export default signal({
  id: 'engagement-below-size',
  about: 'followers',
  needs: ['followers', 'recent'],
  norms: ['engagement-per-follower'],
  looksAt: 'response-of-the-audience',
  sources: [],
  words: {
    en: {
      title: 'Engagement low for the size',
      why: 'Bought followers neither like nor comment, so each one lowers the engagement rate. It is compared with accounts of the same size on the same network.',
      innocent:
        'An old audience that has moved on, followers won by a giveaway or on television, a subject people read without reacting to, or few posts of late.',
      reasons: {
        rate: 'The likes and comments of the median post amount to {seen} of the followers; {median} is usual at this size, and by our reading of the published figures eight in ten accounts lie between {low} and {high}.',
      },
    },
    fr: {
      title: 'Engagement faible pour la taille',
      why: 'Des abonnés achetés n’aiment ni ne commentent : chacun fait baisser le taux d’engagement. On le compare à celui des comptes de même taille du même réseau.',
      innocent:
        'Une audience ancienne qui s’est détournée, des abonnés gagnés par un jeu-concours ou à la télévision, un sujet qu’on lit sans réagir, ou peu de publications récentes.',
      reasons: {
        rate: 'Les likes et commentaires de la publication médiane représentent {seen} du nombre d’abonnés ; {median} est habituel à cette taille et, d’après notre lecture des chiffres publiés, huit comptes sur dix se situent entre {low} et {high}.',
      },
    },
  },
  judge(profile, norms) {
    const { followers } = profile
    const posts = usablePosts(profile)
    const normal = expectationOf(norms, 'engagement-per-follower', followers.value)
    if (posts.length < FEWEST_POSTS || !normal) return { is: 'unsure', because: [] }
    const seen = posts.map((post) => interactions(post, norms.engagement))
    const value = median(seen.map((count) => count.value)) / followers.value
    // The end of what the page's rounding allows that speaks for the account.
    const most = median(seen.map((count) => count.high)) / Math.max(1, followers.low)
    return leaning(evidenceOfDeflation(most, normal), [
      {
        says: 'rate',
        seen: { value, low: median(seen.map((count) => count.low)) / followers.high, high: most },
        normal: { low: normal.p10, median: normal.p50, high: normal.p90 },
        unit: 'share',
        scale: 'log',
        source: normal.source,
      },
    ])
  },
})
