import { leaning } from '../core/inflation.ts'
import { CREATORS_2017, FAR_ABOVE_SHARE, genuine, SHARES } from '../core/likes/genuine.ts'
import { addedToSome } from '../core/likes/lifted.ts'
import { discounted } from '../core/likes/rounding.ts'
import { likesSeries } from '../core/likes/series.ts'
import { signal } from '../core/signal.ts'

export default signal({
  id: 'packaged-likes',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-series'],
  looksAt: 'likes-from-post-to-post',
  share: SHARES.addedToSome,
  sources: [CREATORS_2017],
  words: {
    en: {
      title: 'Posts at two levels, one package apart',
      why: 'Likes are sold in packages. Where many posts got the same package on top, posts stand at two levels, and those of the upper one lie closer together than the account’s own likes would.',
      innocent: 'Two kinds of posts that please differently, or advertising for some of them.',
      reasons: {
        package:
          '{seen} of the posts stand at {times} times the level of the others; on genuine accounts at most {high} stand so far above.',
      },
    },
    fr: {
      title: 'Des publications à deux niveaux, à un forfait d’écart',
      why: 'Les likes se vendent par forfaits. Quand beaucoup de publications ont reçu le même forfait, elles se tiennent à deux niveaux, et celles du niveau supérieur sont plus proches entre elles que ne le seraient les likes du compte.',
      innocent:
        'Deux sortes de publications qui ne plaisent pas également, ou de la publicité pour certaines d’entre elles.',
      reasons: {
        package:
          '{seen} des publications ont {times} fois le niveau des autres ; sur les comptes authentiques, {high} au plus en sont aussi loin.',
      },
    },
  },
  judge(profile) {
    const series = likesSeries(profile)
    if (!series) return { is: 'unsure', because: [] }
    const lift = addedToSome(series)
    if (!lift) return leaning(ONE_LEVEL, [])
    const upper = series.posts.filter((_, index) => (lift.shares[index] as number) > 0.5)
    const evidence = discounted((lift.logLikelihood - genuine(series)) / Math.LN10, series.widths)
    return leaning(evidence, [
      {
        says: 'package',
        seen: { value: upper.length / series.posts.length },
        normal: FAR_ABOVE_SHARE,
        unit: 'share',
        scale: 'linear',
        source: CREATORS_2017,
        values: { times: lift.by },
        posts: upper.map(({ id }) => id),
      },
    ])
  },
})

/** Where posts stand at one level no package parted them: as much as any one thing may clear. */
const ONE_LEVEL = -1
