import { signal } from '../core/judgement/signal.ts'
import { viewedPosts } from '../core/posts/engagement.ts'

/** The field's practice: no trend below five posts; a share of them needs more. */
const FEWEST_POSTS = 10
/** Posts that this many saw are nearly always passed on by somebody. */
const SEEN_BY = 1_000
/** Of 1,074 screens of twenty such posts of 117 channels three had at least so many that nobody passed on. */
const MOST_UNFORWARDED = 0.5
/** More than 300 to one against chance; held back, as those channels are of one kind and forwarding can be switched off. */
const NOT_FORWARDED = 1.2
/** Whoever buys views may buy forwards too. Our own choice. */
const FORWARDED = -0.2

export default signal({
  id: 'views-without-forwards',
  about: 'likes',
  needs: ['recent'],
  norms: ['forwards'],
  evidenceGroup: 'views-without-forwards',
  sources: [],
  words: {
    en: {
      title: 'Many views, hardly any forwards',
      clearTitle: 'Forwards: as usual for the views',
      why: 'Views are the cheapest thing to buy on this network. Of a thousand people who really see a post, at least one nearly always forwards it.',
      innocent: 'A channel that does not allow forwarding, or posts that concern its readers alone.',
      reasons: {
        share:
          '{seen} of the posts with a thousand views or more were never forwarded; on genuine channels hardly ever more than {high}.',
      },
      figures: { share: '{seen} of the posts never forwarded' },
    },
    fr: {
      title: 'Beaucoup de vues, presque aucun transfert',
      clearTitle: 'Transferts : habituels pour ces vues',
      why: 'Les vues sont ce qui s’achète le moins cher sur ce réseau. Sur mille personnes qui voient vraiment une publication, une au moins la transfère presque toujours.',
      innocent: 'Une chaîne qui interdit le transfert, ou des publications qui ne concernent que ses lecteurs.',
      reasons: {
        share:
          '{seen} des publications d’au moins mille vues n’ont jamais été transférées ; sur les chaînes authentiques presque jamais plus de {high}.',
      },
      figures: { share: '{seen} des publications jamais transférées' },
    },
  },
  judge(profile, norms) {
    const posts = viewedPosts(profile, norms).filter(({ views, shares }) => shares && views.low >= SEEN_BY)
    if (posts.length < FEWEST_POSTS) return { is: 'unsure', reasons: [] }
    // What a page rounds to nothing may have been something
    const silent = posts.filter(({ shares }) => shares?.high === 0)
    const share = silent.length / posts.length
    const reasons = [
      {
        messageKey: 'share',
        seen: { value: share },
        // 5th to 95th percentile of those channels
        normal: { low: 0, median: 0, high: 0.15 },
        unit: 'share' as const,
        scale: 'linear' as const,
        source: norms.studies.forwards[0],
        posts: silent.map(({ id }) => id),
      },
    ]
    if (share >= MOST_UNFORWARDED) return { is: 'flag', evidence: NOT_FORWARDED, reasons }
    return share <= 0.15 ? { is: 'clear', evidence: FORWARDED, reasons } : { is: 'unsure', reasons }
  },
})
