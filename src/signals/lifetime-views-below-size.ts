import { asNormal, expectationOf } from '../core/judgement/expectation.ts'
import { evidenceOfDeflation } from '../core/judgement/inflation.ts'
import { signal } from '../core/judgement/signal.ts'

/** The field's practice: no trend below five posts; an average needs more than a median. */
const FEWEST_POSTS = 10
/** As views of recent posts do, they repeat about half of what the engagement says. Our own choice. */
const REPEATED = 0.5

export default signal({
  id: 'lifetime-views-below-size',
  about: 'followers',
  needs: ['followers', 'posts', 'totalViews'],
  norms: ['lifetime-views-per-follower'],
  evidenceGroup: 'views-of-posts',
  sources: [],
  words: {
    en: {
      title: 'Few views in all for the size',
      clearTitle: 'Views in all: as usual for the size',
      why: 'Bought followers do not watch. All the views the account ever got, per post and per follower, are compared with accounts of the same size on the same network.',
      innocent:
        'Very many posts, most of them for a small circle, an audience that arrived recently, or videos that were removed.',
      reasons: {
        views:
          'On average a post has {seen} as many views as there are followers; {median} is usual at this size, and we count {low} to {high} as normal.',
      },
      figures: { views: 'views per post {seen} of the followers' },
    },
    fr: {
      title: 'Peu de vues en tout pour la taille',
      clearTitle: 'Vues au total : habituelles pour cette taille',
      why: 'Des abonnés achetés ne regardent pas. On compare toutes les vues que le compte a reçues, par publication et par abonné, à celles des comptes de même taille du même réseau.',
      innocent:
        'De très nombreuses publications, la plupart destinées à peu de monde, une audience arrivée récemment, ou des vidéos retirées.',
      reasons: {
        views:
          'En moyenne une publication a un nombre de vues égal à {seen} du nombre d’abonnés ; {median} est habituel à cette taille, et nous jugeons normal de {low} à {high}.',
      },
      figures: { views: 'vues par publication : {seen} des abonnés' },
    },
  },
  judge({ followers, posts, totalViews }, norms) {
    const normal = expectationOf(norms, 'lifetime-views-per-follower', followers.value)
    if (!normal || posts.low < FEWEST_POSTS) return { is: 'unsure', reasons: [] }
    const most = totalViews.high / posts.low / Math.max(1, followers.low)
    const seen = {
      value: totalViews.value / posts.value / Math.max(1, followers.value),
      low: totalViews.low / posts.high / Math.max(1, followers.high),
      high: most,
    }
    const reasons = [
      {
        messageKey: 'views',
        seen,
        ...asNormal(normal),
        unit: 'share' as const,
        scale: 'log' as const,
      },
    ]
    const evidence = REPEATED * evidenceOfDeflation(most, normal)
    if (evidence <= 0) return { is: 'clear', evidence, reasons }
    return most < normal.p10 ? { is: 'flag', evidence, reasons } : { is: 'unsure', evidence, reasons }
  },
})
