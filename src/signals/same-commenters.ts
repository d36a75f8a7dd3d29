import { opinionFrom } from '../core/judgement/inflation.ts'
import { signal } from '../core/judgement/signal.ts'
import { commentersByPost } from '../core/people/comments.ts'

/** Two posts share people by chance; a habit shows from three on. */
const FEWEST_POSTS = 3
const FEWEST_PEOPLE = 3
/** What is compared grows with the square of both. */
const MOST_POSTS = 12
const MOST_PEOPLE = 30

/** A small account is commented on by its friends, who are always the same. */
const SMALL_ACCOUNT = 5_000

/**
 * The paper tells posts of pods from others by who interacts (AUC 0.91 to 0.94) but publishes no distribution; the
 * bounds are our own choice. Below `FEW` of the comments the regulars speak for the account, from `MANY` on against it.
 */
const FEW_REGULARS = 0.2
const MANY_REGULARS = 0.4
const MOST_FOR_REGULARS = 0.5
const LEAST_FOR_REGULARS = -0.2

/** Independent people come in the same order in half of all pairs; a list of services works through always does. */
const SAME_ORDER = 0.75
const MOST_FOR_ORDER = 0.6
/** Pairs of people under pairs of posts from which the order counts in full. */
const ENOUGH_PAIRS = 30

export default signal({
  id: 'same-commenters',
  about: 'likes',
  needs: ['comments'],
  norms: ['repeat-commenters'],
  evidenceGroup: 'people-who-comment',
  sources: [],
  causes: ['small-audience'],
  words: {
    en: {
      title: 'The same people comment on post after post',
      clearTitle: 'Commenters: as varied as usual',
      why: 'In an engagement pod, members comment on each other’s posts by agreement; services use the same accounts again, often in the same order.',
      innocent:
        'Family, friends and faithful fans, above all on small accounts; networks list the comments of friends first.',
      reasons: {
        regulars:
          '{seen} of the comments come from people who comment on more than half of the {posts} posts; above {high} is unusual.',
        order:
          'People who comment on several posts do so in the same order {seen} of the time; chance would give {median}.',
      },
      figures: { regulars: '{seen} of the comments from regulars', order: 'in the same order {seen} of the time' },
    },
    fr: {
      title: 'Les mêmes personnes commentent chaque publication',
      clearTitle: 'Auteurs des commentaires : aussi variés que d’habitude',
      why: 'Dans un groupe d’entraide, les membres commentent, d’un commun accord, les publications des autres ; les services réutilisent les mêmes comptes, souvent dans le même ordre.',
      innocent:
        'La famille, les amis et des fans fidèles, surtout sur de petits comptes ; les réseaux affichent d’abord les commentaires des amis.',
      reasons: {
        regulars:
          '{seen} des commentaires viennent de personnes qui commentent plus de la moitié des {posts} publications ; au-delà de {high}, c’est inhabituel.',
        order:
          'Ceux qui commentent plusieurs publications le font dans le même ordre {seen} du temps ; le hasard donnerait {median}.',
      },
      figures: { regulars: '{seen} des commentaires viennent d’habitués', order: 'dans le même ordre {seen} du temps' },
    },
  },
  judge({ comments, followers }, norms) {
    const posts = commentersByPost(comments)
      .filter((people) => people.length >= FEWEST_PEOPLE)
      .slice(0, MOST_POSTS)
      .map((people) => people.slice(0, MOST_PEOPLE))
    if (posts.length < FEWEST_POSTS) return { is: 'unsure', reasons: [] }
    const regulars = shareOfRegulars(posts)
    const order = sameOrder(posts)
    const isSmall = followers !== undefined && followers.low < SMALL_ACCOUNT
    const reasons = [
      {
        messageKey: 'regulars',
        seen: { value: regulars },
        normal: { low: 0, high: MANY_REGULARS },
        unit: 'share' as const,
        scale: 'linear' as const,
        source: norms.studies['repeat-commenters'][0],
        values: { posts: posts.length },
      },
      ...(order.pairs > 0
        ? [
            {
              messageKey: 'order',
              seen: { value: order.same / order.pairs },
              normal: { low: 1 - SAME_ORDER, median: 0.5, high: SAME_ORDER },
              unit: 'share' as const,
              scale: 'linear' as const,
              source: norms.studies['repeat-commenters'][0],
            },
          ]
        : []),
    ]
    const evidence =
      evidenceOfOrder(order) + (isSmall ? Math.min(0, evidenceOfRegulars(regulars)) : evidenceOfRegulars(regulars))
    const isBetween = evidence === 0
    return isBetween ? { is: 'unsure', reasons } : opinionFrom(evidence, reasons)
  },
})

/** Share of all commenters' places that are taken by people found under more than half of the posts. */
function shareOfRegulars(posts: readonly string[][]): number {
  const places = posts.flat()
  const found = new Map<string, number>()
  for (const person of places) found.set(person, (found.get(person) ?? 0) + 1)
  return places.filter((person) => (found.get(person) ?? 0) > posts.length / 2).length / places.length
}

function evidenceOfRegulars(share: number): number {
  if (share <= FEW_REGULARS) return LEAST_FOR_REGULARS * (1 - share / FEW_REGULARS)
  if (share <= MANY_REGULARS) return 0
  return (MOST_FOR_REGULARS * (share - MANY_REGULARS)) / (1 - MANY_REGULARS)
}

type Order = { same: number; pairs: number }

/** Of the pairs of people that two posts share, how many stand in the same order under both. */
function sameOrder(posts: readonly string[][]): Order {
  const pairs = posts.flatMap((one, index) => posts.slice(index + 1).map((other) => ordersShared(one, other)))
  return pairs.reduce((sum, { same, pairs }) => ({ same: sum.same + same, pairs: sum.pairs + pairs }), {
    same: 0,
    pairs: 0,
  })
}

function ordersShared(one: readonly string[], other: readonly string[]): Order {
  const places = new Map(other.map((person, place) => [person, place]))
  const shared = one.flatMap((person) => places.get(person) ?? [])
  let same = 0
  for (let first = 0; first < shared.length; first += 1)
    for (let second = first + 1; second < shared.length; second += 1)
      if ((shared[first] as number) < (shared[second] as number)) same += 1
  return { same, pairs: (shared.length * (shared.length - 1)) / 2 }
}

function evidenceOfOrder({ same, pairs }: Order): number {
  if (pairs === 0 || same / pairs <= SAME_ORDER) return 0
  return (MOST_FOR_ORDER * Math.min(1, pairs / ENOUGH_PAIRS) * (same / pairs - SAME_ORDER)) / (1 - SAME_ORDER)
}
