import { leaning } from '../core/inflation.ts'
import { CREATORS_2017, genuine, SHARES } from '../core/likes/genuine.ts'
import { discounted } from '../core/likes/rounding.ts'
import { likesSeries } from '../core/likes/series.ts'
import { toppedUp } from '../core/likes/topped-up.ts'
import { signal } from '../core/signal.ts'

/** Share of posts within 8 % of the least liked one, creators of 2017: median and 95th percentile. */
const NORMAL = { low: 0.059, median: 0.059, high: 0.176 }
/** Without three posts at one level there is nothing to top up: how much that speaks for the account. Our own choice. */
const NO_LEVEL = -1

export default signal({
  id: 'topped-up-likes',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-series'],
  looksAt: 'likes-from-post-to-post',
  share: SHARES.toppedUp,
  sources: [CREATORS_2017],
  words: {
    en: {
      title: 'Posts piled up at one level of likes',
      why: 'Some accounts buy likes only for posts that do badly, up to a number that looks decent. The posts that should lie below that number then all lie at it, like a floor.',
      innocent: 'Very similar posts, or an engagement group whose members always like.',
      reasons: {
        floor:
          '{seen} of the posts lie at one level, with hardly any below; on genuine accounts at most {high} lie that near to the least liked one.',
      },
    },
    fr: {
      title: 'Des publications massées à un même niveau de likes',
      why: 'Certains comptes n’achètent des likes que pour les publications qui marchent mal, jusqu’à un nombre présentable. Les publications qui devraient être en dessous se retrouvent alors toutes à ce niveau, comme sur un plancher.',
      innocent: 'Des publications très semblables, ou un groupe d’entraide dont les membres aiment tout.',
      reasons: {
        floor:
          '{seen} des publications sont à un même niveau, presque aucune en dessous ; sur les comptes authentiques, {high} au plus sont aussi proches de la moins aimée.',
      },
    },
  },
  judge(profile) {
    const series = likesSeries(profile)
    if (!series) return { is: 'unsure', because: [] }
    const level = toppedUp(series)
    if (!level) return leaning(NO_LEVEL, [])
    const evidence = discounted(
      (level.logLikelihood - genuine(series)) / Math.LN10,
      level.posts.map((index) => series.widths[index] as number),
    )
    return leaning(evidence, [
      {
        says: 'floor',
        seen: { value: level.posts.length / series.posts.length },
        normal: NORMAL,
        unit: 'share',
        scale: 'linear',
        source: CREATORS_2017,
        posts: level.posts.map((index) => series.posts[index]?.id ?? ''),
      },
    ])
  },
})
