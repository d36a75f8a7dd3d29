import { asNormal, expectationOf } from '../core/judgement/expectation.ts'
import { evidenceOfDeflation, opinionFrom } from '../core/judgement/inflation.ts'
import { signal } from '../core/judgement/signal.ts'
import { kindMeasuredApart, viewedPosts } from '../core/posts/engagement.ts'
import { median } from '../core/statistics/median.ts'

/** The field's practice: no trend below five posts. */
const FEWEST_POSTS = 5
/** Where few see the posts few react, so beside the engagement views repeat about half of what it says. Our own choice. */
const REPEATED = 0.5

export default signal({
  id: 'views-below-size',
  about: 'followers',
  needs: ['followers', 'recent'],
  norms: ['views-per-follower'],
  evidenceGroup: 'views-of-posts',
  sources: [],
  causes: ['new-format', 'few-recent-posts', 'decline', 'old-audience'],
  words: {
    en: {
      title: 'Views low for this size',
      clearTitle: 'Views for the size: not unusually low',
      brief: 'views are {times, number} times lower than on accounts of this size',
      why: 'Bought followers do not watch. Views are compared with the followers, and with accounts of the same size on the same network.',
      innocent:
        'A network that shows posts to few, an old audience that has moved on, or recent posts unlike the others.',
      reasons: {
        views:
          'The median post has {seen} as many views as followers; {median} is usual at this size, and we count {low} to {high} as normal.',
      },
      figures: { views: 'median views {seen} of the followers' },
    },
    fr: {
      title: 'Vues faibles pour cette taille',
      clearTitle: 'Vues pour cette taille : pas anormalement faibles',
      brief: 'vues {times, number} fois plus faibles que sur les comptes de cette taille',
      why: 'Des abonnés achetés ne regardent pas. On compare les vues aux abonnés, et aux comptes de même taille du même réseau.',
      innocent:
        'Un réseau qui montre peu les publications, une audience ancienne qui s’est détournée, ou des publications récentes différentes des autres.',
      reasons: {
        views:
          'La publication médiane a un nombre de vues égal à {seen} du nombre d’abonnés ; {median} est habituel à cette taille, et nous jugeons normal de {low} à {high}.',
      },
      figures: { views: 'vues médianes : {seen} des abonnés' },
    },
  },
  judge(profile, norms) {
    const { followers } = profile
    const posts = viewedPosts(profile, norms)
    const views = posts.map((post) => post.views)
    const normal = expectationOf(norms, 'views-per-follower', followers.value, kindMeasuredApart(posts, norms))
    if (views.length < FEWEST_POSTS || !normal) return { is: 'unsure', reasons: [] }
    const seen = {
      value: median(views.map(({ value }) => value)) / followers.value,
      low: median(views.map(({ low }) => low)) / followers.high,
      high: median(views.map(({ high }) => high)) / Math.max(1, followers.low),
    }
    return opinionFrom(REPEATED * evidenceOfDeflation(seen.high, normal), [
      {
        messageKey: 'views',
        seen,
        ...asNormal(normal),
        unit: 'share',
        scale: 'log',
      },
    ])
  },
})
