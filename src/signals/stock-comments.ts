import { opinionFrom } from '../core/judgement/inflation.ts'
import { signal } from '../core/judgement/signal.ts'
import { byOthers, stockOf } from '../core/people/comments.ts'

const FEWEST_COMMENTS = 10
/** More say nothing new and cost time. */
const MOST_COMMENTS = 150
/**
 * No labelled set of bought comments is public, so what the shares below would weigh is cut to a third, and bounded: nothing
 * stock ever decides.
 */
const TRUST = 0.35
const MOST = 0.5
const LEAST = -0.5

/** 19 % of 1,154 genuine comments are stock by our table (source below); the spread between accounts is our own choice. */
const NORMAL = { low: 0.08, median: 0.19, high: 0.65 }

export default signal({
  id: 'stock-comments',
  about: 'likes',
  needs: ['comments'],
  norms: ['comment-words'],
  evidenceGroup: 'words-of-comments',
  sources: [],
  causes: ['giveaway', 'large-audience'],
  words: {
    en: {
      title: 'Comments that would fit under any post',
      clearTitle: 'Comments: about the posts, as usual',
      why: 'Bought comments cannot be about the post: they are emoji, phrases such as “great shot”, or copies of one another.',
      innocent: 'Fans often answer a picture with emoji alone; a giveaway asks everybody to write the same.',
      reasons: {
        share:
          '{seen} of {comments} comments say nothing about the post ({emoji} emoji only, {phrases} stock phrases, {copies} copies); {low} to {high} is usual.',
      },
      figures: { share: '{seen} of {comments} comments say nothing about the post' },
    },
    fr: {
      title: 'Des commentaires qui iraient sous n’importe quelle publication',
      clearTitle: 'Commentaires : en rapport avec les publications, comme d’habitude',
      why: 'Des commentaires achetés ne peuvent pas parler de la publication : ce sont des émojis, des formules comme « superbe photo », ou des copies les uns des autres.',
      innocent:
        'Les fans répondent souvent à une photo par de simples émojis ; un jeu-concours demande à tous d’écrire la même chose.',
      reasons: {
        share:
          '{seen} de {comments} commentaires ne disent rien de la publication ({emoji} émojis seuls, {phrases} formules, {copies} copies) ; {low} à {high} est habituel.',
      },
      figures: { share: '{seen} de {comments} commentaires ne disent rien de la publication' },
    },
  },
  judge(profile, norms) {
    const comments = byOthers(profile.comments).slice(0, MOST_COMMENTS)
    if (comments.length < FEWEST_COMMENTS) return { is: 'unsure', reasons: [] }
    const kinds = stockOf(comments)
    const count = (kind: string) => kinds.filter((one) => one === kind).length
    const [emoji, phrases, copies] = [count('emoji'), count('phrase'), count('copy')]
    const stock = emoji + phrases + copies
    return opinionFrom(evidenceOf(stock, comments.length - stock), [
      {
        messageKey: 'share',
        seen: { value: stock / comments.length },
        normal: NORMAL,
        unit: 'share',
        scale: 'linear',
        source: norms.studies['comment-words'][0],
        values: { comments: comments.length, emoji, phrases, copies },
      },
    ])
  },
})

/**
 * The chance of a comment being stock differs from account to account: Beta(2, 4) among genuine ones (a third, 8 to
 * 65 %), Beta(4, 2) where comments are bought (two thirds). The ratio of the two chances of what was seen is then this
 * simple fraction.
 */
function evidenceOf(stock: number, others: number): number {
  const ratio = ((stock + 2) * (stock + 3)) / ((others + 2) * (others + 3))
  return Math.max(LEAST, Math.min(MOST, TRUST * Math.log10(ratio)))
}
