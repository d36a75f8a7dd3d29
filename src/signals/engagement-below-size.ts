import { asNormal, type Expectation, expectationOf, prevalenceAt } from '../core/judgement/expectation.ts'
import { evidenceOfDeflation, opinionFrom } from '../core/judgement/inflation.ts'
import { hasNorm, type Norms } from '../core/judgement/norm.ts'
import { evidenceBesidePublished } from '../core/judgement/published-response.ts'
import { evidenceBesideSeries, evidenceOfResponse, familiarityOf } from '../core/judgement/response.ts'
import { signal } from '../core/judgement/signal.ts'
import { SHARE_OF_PREVALENCE } from '../core/judgement/verdict.ts'
import { interactions, usablePosts } from '../core/posts/engagement.ts'
import { median } from '../core/statistics/median.ts'
import { asPagesShow, hundredths } from '../core/statistics/rounding.ts'

/** The field's practice: no trend below five posts. */
const FEWEST_POSTS = 5

/**
 * From how many followers on a rate at or above the published middle never speaks against anyone: the series are older than
 * the published figures, and audiences have become quieter since. Below it the series are of ordinary accounts, and fit better.
 */
const PUBLISHED_FROM = 10_000
/** What such a rate clears at least (log10). Our own choice: small, for a tenfold rate can hide a purchase. */
const USUAL = -0.1

/**
 * Above the largest accounts that are published (ten million followers) the line goes on where nobody has been, and would
 * take the famous, whose rate is as published, for buyers. The less accounts of the size are known, the more what accuses
 * has to be low beside the published rate as well, whose band widens there.
 */
function evidenceAbove(largest: number, followers: number, evidence: number, beside: number): number {
  const known = Math.min(1, familiarityOf(followers) / familiarityOf(largest))
  return known * evidence + (1 - known) * Math.min(evidence, beside)
}

/** log10 likelihood ratio, followers bought ÷ genuine; `rate`: a share; `likes`: of the usual post. */
function evidenceOf(rate: number, likes: number, followers: number, normal: Expectation, norms: Norms): number {
  const learnt = evidenceOfResponse(likes, followers)
  const { from, to } = normal.outside ?? { from: 0, to: Number.POSITIVE_INFINITY }
  if (followers < from) return learnt
  const prevalence = prevalenceAt(norms, followers)?.share ?? 0
  const published = evidenceBesidePublished(rate, followers, norms, SHARE_OF_PREVALENCE.followers * prevalence)
  const evidence = evidenceBesideSeries(Math.min(followers, to), learnt, published)
  return followers <= to ? evidence : evidenceAbove(to, followers, evidence, evidenceOfDeflation(rate, normal))
}

export default signal({
  id: 'engagement-below-size',
  about: 'followers',
  needs: ['followers', 'recent'],
  norms: ['engagement-per-follower'],
  evidenceGroup: 'response-of-the-audience',
  sources: [],
  causes: ['few-recent-posts', 'decline', 'comments-limited', 'giveaway', 'old-audience'],
  words: {
    en: {
      title: 'Engagement low for this size',
      clearTitle: 'Engagement: not unusually low for the size',
      brief: 'engagement is {times, number} times lower than on accounts of this size',
      why: 'Bought followers neither like nor comment, so each one lowers the engagement rate. It is compared with accounts of the same size on the same network.',
      innocent:
        'An old audience that has moved on, followers won by a giveaway or on television, a subject people read without reacting to, or few posts of late.',
      reasons: {
        rate: 'The likes and comments of the median post amount to {seen} of the followers; {median} is usual at this size, and by our reading of the published figures eight in ten accounts lie between {low} and {high}.',
      },
      figures: { rate: 'median post {seen} of the followers' },
    },
    fr: {
      title: 'Engagement faible pour cette taille',
      clearTitle: 'Engagement : pas anormalement faible pour cette taille',
      brief: 'engagement {times, number} fois plus faible que sur les comptes de cette taille',
      why: 'Des abonnés achetés n’aiment ni ne commentent : chacun fait baisser le taux d’engagement. On le compare à celui des comptes de même taille du même réseau.',
      innocent:
        'Une audience ancienne qui s’est détournée, des abonnés gagnés par un jeu-concours ou à la télévision, un sujet qu’on lit sans réagir, ou peu de publications récentes.',
      reasons: {
        rate: 'Les likes et commentaires de la publication médiane représentent {seen} du nombre d’abonnés ; {median} est habituel à cette taille et, d’après notre lecture des chiffres publiés, huit comptes sur dix se situent entre {low} et {high}.',
      },
      figures: { rate: 'publication médiane : {seen} des abonnés' },
    },
  },
  judge(profile, norms) {
    const { followers } = profile
    const posts = usablePosts(profile)
    const normal = expectationOf(norms, 'engagement-per-follower', followers.value)
    if (posts.length < FEWEST_POSTS || !normal) return { is: 'unsure', reasons: [] }
    const seen = posts.map((post) => interactions(post, norms.engagement))
    const value = median(seen.map((count) => count.value)) / followers.value
    // The end of what the page's rounding allows that speaks for the account.
    const most = median(seen.map((count) => count.high)) / Math.max(1, followers.low)
    const reasons = [
      {
        messageKey: 'rate',
        seen: { value, low: median(seen.map((count) => count.low)) / followers.high, high: most },
        ...asNormal(normal),
        unit: 'share' as const,
        scale: 'log' as const,
      },
    ]
    if (!hasNorm(norms, 'likes-series')) return opinionFrom(evidenceOfDeflation(most, normal), reasons)
    const usual = median(posts.map(({ likes }) => asPagesShow(likes)))
    const size = Math.max(1, asPagesShow(followers))
    const weight = hundredths(evidenceOf(most, usual, size, normal, norms))
    const isUsual = followers.value >= PUBLISHED_FROM && most >= normal.p50
    const evidence = isUsual ? Math.min(USUAL, weight) : weight
    const isLow = most < normal.p10
    if (evidence <= 0) return { is: isLow ? 'unsure' : 'clear', evidence, reasons }
    return { is: isLow ? 'flag' : 'unsure', evidence, reasons }
  },
})
