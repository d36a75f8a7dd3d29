import { leaning } from '../core/inflation.ts'
import { CREATORS_2017, FAR_ABOVE_SHARE, genuine, SHARES } from '../core/likes/genuine.ts'
import { liftedSome } from '../core/likes/lifted.ts'
import { likesSeries } from '../core/likes/series.ts'
import { signal } from '../core/signal.ts'

const FAR_ABOVE = Math.log(2)

export default signal({
  id: 'lifted-posts',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-series'],
  looksAt: 'likes-from-post-to-post',
  share: SHARES.liftedSome,
  sources: [CREATORS_2017],
  words: {
    en: {
      title: 'Some posts lifted far above the rest',
      why: 'Likes are sold by the post. Genuine posts spread out evenly around the account’s level, with a rare hit far above; bought ones form a second group that stands apart, and their comments stay behind.',
      innocent: 'A giveaway, an advertised post, television, or a subject that pleases much more than the others.',
      reasons: {
        group:
          '{seen} of the posts have more than twice the account’s usual likes; on genuine accounts at most {high}.',
      },
    },
    fr: {
      title: 'Des publications très au-dessus des autres',
      why: 'Les likes se vendent à la publication. Les publications authentiques se répartissent autour du niveau du compte, avec de rares succès bien au-dessus ; celles dont les likes sont achetés forment un second groupe à part, et leurs commentaires ne suivent pas.',
      innocent:
        'Un jeu-concours, une publication sponsorisée, un passage à la télévision, ou un sujet qui plaît beaucoup plus que les autres.',
      reasons: {
        group:
          '{seen} des publications ont plus du double des likes habituels du compte ; sur les comptes authentiques, {high} au plus.',
      },
    },
  },
  judge(profile) {
    const series = likesSeries(profile)
    if (!series) return { is: 'unsure', because: [] }
    const lift = liftedSome(series)
    const evidence = (lift.logLikelihood - genuine(series)) / Math.LN10
    // Where many were lifted the usual likes are those of the others.
    const usual = evidence > 0 ? Math.min(0, lift.level) : 0
    const above = series.posts.filter((_, index) => (series.residuals[index] as number) > usual + FAR_ABOVE)
    return leaning(evidence, [
      {
        says: 'group',
        seen: { value: above.length / series.posts.length },
        normal: FAR_ABOVE_SHARE,
        unit: 'share',
        scale: 'linear',
        source: CREATORS_2017,
        posts: above.map(({ id }) => id),
      },
    ])
  },
})
