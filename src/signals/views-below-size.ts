import { isSettled } from '../core/engagement.ts'
import { expectationOf } from '../core/expectation.ts'
import { evidenceOfDeflation, leaning } from '../core/inflation.ts'
import { median } from '../core/median.ts'
import type { Profile } from '../core/profile.ts'
import type { Count } from '../core/reading.ts'
import { signal } from '../core/signal.ts'

/** The field's practice: no trend below five posts. */
const FEWEST_POSTS = 5
/** Where few see the posts few react, so beside the engagement views repeat about half of what it says. Our own choice. */
const REPEATED = 0.5

export default signal({
  id: 'views-below-size',
  about: 'followers',
  needs: ['followers', 'recent'],
  norms: ['views-per-follower'],
  looksAt: 'views-of-posts',
  sources: [],
  words: {
    en: {
      title: 'Views low for the size',
      why: 'Bought followers do not watch. Views are compared with the followers, and with accounts of the same size on the same network.',
      innocent: 'A network that shows posts to few, an old audience that has moved on, or unusual posts of late.',
      reasons: {
        views:
          'The median post has {seen} as many views as followers; {median} is usual at this size, and we take {low} to {high} as ordinary.',
      },
    },
    fr: {
      title: 'Vues faibles pour la taille',
      why: 'Des abonnés achetés ne regardent pas. On compare les vues aux abonnés, et aux comptes de même taille du même réseau.',
      innocent:
        'Un réseau qui montre peu les publications, une audience ancienne qui s’est détournée, ou des publications récentes inhabituelles.',
      reasons: {
        views:
          'La publication médiane a un nombre de vues égal à {seen} du nombre d’abonnés ; {median} est habituel à cette taille, et nous tenons {low} à {high} pour ordinaire.',
      },
    },
  },
  judge(profile, norms) {
    const { followers } = profile
    const views = viewsOf(profile)
    const normal = expectationOf(norms, 'views-per-follower', followers.value)
    if (views.length < FEWEST_POSTS || !normal) return { is: 'unsure', because: [] }
    const seen = {
      value: median(views.map(({ value }) => value)) / followers.value,
      low: median(views.map(({ low }) => low)) / followers.high,
      high: median(views.map(({ high }) => high)) / Math.max(1, followers.low),
    }
    return leaning(REPEATED * evidenceOfDeflation(seen.high, normal), [
      {
        says: 'views',
        seen,
        normal: { low: normal.p10, median: normal.p50, high: normal.p90 },
        unit: 'share',
        scale: 'log',
        source: normal.source,
      },
    ])
  },
})

/** Views of the settled posts that show them; pinned posts were chosen, shared ones have two audiences. */
function viewsOf(profile: Profile): Count[] {
  return (profile.recent ?? [])
    .filter((post) => post.views && !post.pinned && !post.collaboration && isSettled(post, profile))
    .flatMap(({ views }) => (views ? [views] : []))
}
