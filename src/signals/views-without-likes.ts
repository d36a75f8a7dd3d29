import { asNormal, expectationOf } from '../core/judgement/expectation.ts'
import { evidenceOfDeflation } from '../core/judgement/inflation.ts'
import { signal } from '../core/judgement/signal.ts'
import { kindMeasuredApart, ofUsualKind, usablePosts } from '../core/posts/engagement.ts'
import { median } from '../core/statistics/median.ts'

/** The field's practice: no trend below five posts. */
const FEWEST_POSTS = 5
/**
 * Subjects differ more than sizes do, so a rate is low only below half of what nine in ten accounts exceed: on the networks
 * it is known of 200 to 300 views per like, which 0.4 to 4.4 % of presumably genuine videos have (our computation).
 */
const CLEARLY_BELOW = 0.5
/** Advertising shows posts to people who do not like either: sixteen to one at most. Our own choice. */
const MOST = 1.2
/** What was not bought in this way may have been in another. Our own choice. */
const LEAST = -0.15

export default signal({
  id: 'views-without-likes',
  about: 'likes',
  needs: ['followers', 'recent'],
  norms: ['likes-per-view', 'price-ladder'],
  evidenceGroup: 'views-without-likes',
  sources: [],
  words: {
    en: {
      title: 'Many views, few likes',
      clearTitle: 'Likes per view: as usual',
      why: 'Views are the cheapest thing to buy, many times cheaper than likes, and bought views bring no likes. Likes are compared with views, and with accounts of the same size on the same network.',
      innocent:
        'Posts that were advertised, a subject people watch without reacting to, or a video that is embedded elsewhere.',
      reasons: {
        rate: 'On the usual post, {seen} of the views became likes; {median} is usual at this size, and we count {low} to {high} as normal.',
      },
      figures: { rate: '{seen} of the views became likes' },
    },
    fr: {
      title: 'Beaucoup de vues, peu de likes',
      clearTitle: 'Likes par vue : comme d’habitude',
      why: 'Les vues sont ce qui s’achète le moins cher, bien moins que les likes, et des vues achetées n’apportent pas de likes. On compare les likes aux vues, et aux comptes de même taille du même réseau.',
      innocent:
        'Des publications sponsorisées, un sujet que l’on regarde sans réagir, ou une vidéo intégrée sur d’autres sites.',
      reasons: {
        rate: 'Sur la publication habituelle, {seen} des vues sont devenues des likes ; {median} est habituel à cette taille, et nous jugeons normal de {low} à {high}.',
      },
      figures: { rate: '{seen} des vues sont devenues des likes' },
    },
  },
  judge(profile, norms) {
    const posts = ofUsualKind(usablePosts(profile), norms).flatMap(({ likes, views, paid, kind }) =>
      views && views.low > 0 && !paid ? [{ likes, views, ...(kind && { kind }) }] : [],
    )
    const kind = kindMeasuredApart(usablePosts(profile), norms)
    const normal = expectationOf(norms, 'likes-per-view', profile.followers.value, kind)
    if (posts.length < FEWEST_POSTS || !normal) return { is: 'unsure', reasons: [] }
    const seen = {
      value: median(posts.map(({ likes, views }) => likes.value / views.value)),
      low: median(posts.map(({ likes, views }) => likes.low / views.high)),
      // The end of what the page's rounding allows that speaks for the account
      high: median(posts.map(({ likes, views }) => likes.high / views.low)),
    }
    const reasons = [
      {
        messageKey: 'rate',
        seen,
        ...asNormal(normal),
        unit: 'share' as const,
        scale: 'log' as const,
      },
    ]
    const evidence = Math.max(LEAST, Math.min(MOST, evidenceOfDeflation(seen.high, normal)))
    if (evidence <= 0) return { is: 'clear', evidence, reasons }
    return seen.high < CLEARLY_BELOW * normal.p10 ? { is: 'flag', evidence, reasons } : { is: 'unsure', reasons }
  },
})
