import { signal } from '../core/judgement/signal.ts'
import { drawnTogether, opinionBy, spreadOut, viewsAndLikes } from '../core/learnt/beside.ts'
import { VIEWS_CURVE, VIEWS_USUAL } from '../core/learnt/views.ts'
import { viewsBesideLikes } from '../core/statistics/spread.ts'

export default signal({
  id: 'even-views',
  about: 'likes',
  needs: ['recent'],
  norms: ['views-series'],
  evidenceGroup: 'even-views',
  sources: [],
  words: {
    en: {
      title: 'Views too even from post to post',
      clearTitle: 'Views from post to post: as varied as usual',
      why: 'Networks show some posts to many and others to few, so views vary, and likes with them. A service that adds the same number of views to every post hides that, while the likes go on varying.',
      innocent: 'An audience that watches everything and likes only some of it, as with a daily show.',
      reasons: {
        besideLikes:
          'From post to post views vary {seen} times as much as likes. On 19 in 20 genuine accounts {low} to {high}.',
      },
      figures: { besideLikes: 'views vary {seen} × as much as likes' },
    },
    fr: {
      title: 'Des vues trop régulières d’une publication à l’autre',
      clearTitle: 'Vues d’une publication à l’autre : variation habituelle',
      why: 'Les réseaux montrent certaines publications à beaucoup de monde et d’autres à peu, donc les vues varient, et les likes avec elles. Un service qui ajoute le même nombre de vues à chaque publication le masque, tandis que les likes continuent de varier.',
      innocent: 'Une audience qui regarde tout et n’aime qu’une partie, comme celle d’une émission quotidienne.',
      reasons: {
        besideLikes:
          'D’une publication à l’autre, les vues varient {seen} fois autant que les likes. Sur 19 comptes authentiques sur 20, de {low} à {high}.',
      },
      figures: { besideLikes: 'les vues varient {seen} × autant que les likes' },
    },
  },
  judge(profile, norms) {
    const posts = viewsAndLikes(profile, norms)
    const views = spreadOut(posts?.map((post) => post.views) ?? [])
    const likes = drawnTogether(posts?.map((post) => post.likes) ?? [])
    const value = viewsBesideLikes(views, likes)
    // Likes that do not vary either tell of something else
    if (!posts || Number.isNaN(value)) return { is: 'unsure', reasons: [] }
    const source = norms.studies['views-series'][0]
    const reason = { messageKey: 'besideLikes', seen: { value }, normal: VIEWS_USUAL, source } as const
    return opinionBy(VIEWS_CURVE, { ...reason, unit: 'ratio', scale: 'log' })
  },
})
