import { asNormal, expectationOf } from '../core/judgement/expectation.ts'
import { evidenceOfDeflation } from '../core/judgement/inflation.ts'
import { signal } from '../core/judgement/signal.ts'

/** Whoever published next to nothing, or to friends alone, was liked by few, whoever follows. Our own choice. */
const FEWEST_POSTS = 10

/** Likes of a whole life say little of today's followers, and some delete what did not do well: half. Our own choice. */
const DISCOUNT = 0.5

export default signal({
  id: 'hearts-below-size',
  about: 'followers',
  needs: ['followers', 'posts', 'totalLikes'],
  norms: ['total-likes-per-follower'],
  evidenceGroup: 'likes-of-a-lifetime',
  sources: [],
  words: {
    en: {
      title: 'Few likes in all for so many followers',
      clearTitle: 'Likes in all: as usual for the followers',
      why: 'People follow after liking something, usually more than once. Bought followers never liked anything, so all the likes the account ever got are few beside them.',
      innocent: 'Fame from elsewhere, videos that were deleted or made private, or followers who arrived all at once.',
      reasons: {
        ratio:
          'The account got {seen} likes per follower in all; {median} are usual at this size, and we count {low} to {high} as normal.',
      },
      figures: { ratio: '{seen} likes per follower in all' },
    },
    fr: {
      title: 'Peu de likes en tout pour tant d’abonnés',
      clearTitle: 'Likes au total : habituels pour ce nombre d’abonnés',
      why: 'On s’abonne après avoir aimé, le plus souvent plus d’une fois. Des abonnés achetés n’ont jamais rien aimé : tous les likes que le compte a reçus sont alors peu de chose à côté d’eux.',
      innocent:
        'Une notoriété venue d’ailleurs, des vidéos supprimées ou rendues privées, ou des abonnés arrivés d’un coup.',
      reasons: {
        ratio:
          'Le compte a reçu en tout {seen} likes par abonné ; {median} sont habituels à cette taille, et nous jugeons normal de {low} à {high}.',
      },
      figures: { ratio: '{seen} likes par abonné en tout' },
    },
  },
  judge({ followers, posts, totalLikes, private: isPrivate }, norms) {
    const normal = expectationOf(norms, 'total-likes-per-follower', followers.value)
    if (!normal || isPrivate || posts.low < FEWEST_POSTS) return { is: 'unsure', reasons: [] }
    const most = totalLikes.high / Math.max(1, followers.low)
    const seen = {
      value: totalLikes.value / Math.max(1, followers.value),
      low: totalLikes.low / Math.max(1, followers.high),
      high: most,
    }
    const reasons = [
      {
        messageKey: 'ratio',
        seen,
        ...asNormal(normal),
        unit: 'ratio' as const,
        scale: 'log' as const,
      },
    ]
    const evidence = DISCOUNT * evidenceOfDeflation(most, normal)
    if (evidence <= 0) return { is: 'clear', evidence, reasons }
    return most < normal.p10 ? { is: 'flag', evidence, reasons } : { is: 'unsure', evidence, reasons }
  },
})
