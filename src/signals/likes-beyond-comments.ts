import { asNormal, expectationOf } from '../core/judgement/expectation.ts'
import { evidenceOfDeflation } from '../core/judgement/inflation.ts'
import { signal } from '../core/judgement/signal.ts'
import { kindMeasuredApart, ofUsualKind, usablePosts } from '../core/posts/engagement.ts'

/** The field's practice: no trend below five posts. */
const FEWEST_POSTS = 5
/** Fewer likes than this bring a comment or none by chance. Our own choice. */
const FEWEST_LIKES = 200
/** How much people write differs between subjects more than anything else does: half of what it says. Our own choice. */
const DISCOUNT = 0.5
/** What was not bought in this way may have been in another. Our own choice. */
const LEAST = -0.15

export default signal({
  id: 'likes-beyond-comments',
  about: 'likes',
  needs: ['followers', 'recent'],
  norms: ['comments-per-like', 'price-ladder'],
  evidenceGroup: 'likes-without-comments',
  sources: [],
  words: {
    en: {
      title: 'Few comments for the likes',
      clearTitle: 'Comments per like: as usual',
      why: 'Likes cost several times less than comments, so they are bought first. Bought likes lower the number of comments per like, which is compared with accounts of the same size on the same network.',
      innocent:
        'Comments limited or answered elsewhere, music and pictures that leave nothing to say, or a young audience.',
      reasons: {
        rate: 'There are {seen} comments per 100 likes; {median} are usual at this size, and we count {low} to {high} as normal.',
      },
      figures: { rate: '{seen} comments per 100 likes' },
    },
    fr: {
      title: 'Peu de commentaires pour les likes',
      clearTitle: 'Commentaires par like : comme d’habitude',
      why: 'Les likes coûtent plusieurs fois moins cher que les commentaires, donc on les achète en premier. Des likes achetés font baisser le nombre de commentaires par like, que l’on compare à celui des comptes de même taille du même réseau.',
      innocent:
        'Des commentaires limités, de la musique ou des images qui n’appellent pas de réponse, ou une audience jeune.',
      reasons: {
        rate: 'Il y a {seen} commentaires pour 100 likes ; {median} sont habituels à cette taille, et nous jugeons normal de {low} à {high}.',
      },
      figures: { rate: '{seen} commentaires pour 100 likes' },
    },
  },
  judge(profile, norms) {
    const usable = usablePosts(profile)
    const posts = ofUsualKind(usable, norms).flatMap(({ likes, comments }) => (comments ? [{ likes, comments }] : []))
    const normal = expectationOf(norms, 'comments-per-like', profile.followers.value, kindMeasuredApart(usable, norms))
    const sum = (of: 'likes' | 'comments', end: 'value' | 'low' | 'high') =>
      posts.reduce((total, post) => total + post[of][end], 0)
    // No comment at all under many posts: they are switched off
    const isOff = sum('comments', 'high') === 0
    if (posts.length < FEWEST_POSTS || !normal || isOff || sum('likes', 'low') < FEWEST_LIKES) {
      return { is: 'unsure', reasons: [] }
    }
    const seen = {
      value: sum('comments', 'value') / sum('likes', 'value'),
      low: sum('comments', 'low') / sum('likes', 'high'),
      high: sum('comments', 'high') / sum('likes', 'low'),
    }
    const reasons = [
      {
        messageKey: 'rate',
        seen: { value: 100 * seen.value, low: 100 * seen.low, high: 100 * seen.high },
        ...asNormal(normal),
        normal: { low: 100 * normal.p10, median: 100 * normal.p50, high: 100 * normal.p90 },
        unit: 'per100' as const,
        scale: 'log' as const,
      },
    ]
    const evidence = Math.max(LEAST, DISCOUNT * evidenceOfDeflation(seen.high, normal))
    if (evidence <= 0) return { is: 'clear', evidence, reasons }
    return seen.high < normal.p10 ? { is: 'flag', evidence, reasons } : { is: 'unsure', evidence, reasons }
  },
})
