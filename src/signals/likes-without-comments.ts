import { usablePosts } from '../core/engagement.ts'
import { expectationOf } from '../core/expectation.ts'
import { leaning } from '../core/inflation.ts'
import { FEWEST_POSTS } from '../core/likes/series.ts'
import type { Count } from '../core/reading.ts'
import { shiftEvidence } from '../core/shift.ts'
import { signal } from '../core/signal.ts'

export default signal({
  id: 'likes-without-comments',
  about: 'likes',
  needs: ['recent', 'followers'],
  norms: ['comments-per-like'],
  looksAt: 'comments-per-like',
  sources: [],
  words: {
    en: {
      title: 'Few comments for so many likes',
      why: 'Likes are bought far more often than comments. Bought likes dilute them: fewer comments per like than accounts of this size have. Genuine accounts differ a lot, so this alone says little.',
      innocent:
        'Posts that leave nothing to say, comments limited or switched off, or an audience that likes without writing.',
      reasons: {
        ratio: '{seen} comments per 100 likes; accounts of this size have {low} to {high}, most often {median}.',
      },
    },
    fr: {
      title: 'Peu de commentaires pour autant de likes',
      why: 'On achète bien plus souvent des likes que des commentaires. Les likes achetés les diluent : il y a moins de commentaires par like que sur les comptes de cette taille. Les comptes authentiques diffèrent beaucoup, donc ce signe seul dit peu.',
      innocent:
        'Des publications qui n’appellent pas de réponse, des commentaires limités ou désactivés, ou une audience qui aime sans écrire.',
      reasons: {
        ratio:
          '{seen} commentaires pour 100 likes ; les comptes de cette taille en ont {low} à {high}, le plus souvent {median}.',
      },
    },
  },
  judge(profile, norms) {
    const posts = usablePosts(profile).flatMap(({ likes, comments }) => (comments ? [{ likes, comments }] : []))
    const normal = expectationOf(norms, 'comments-per-like', profile.followers.value)
    if (posts.length < FEWEST_POSTS || !normal) return { is: 'unsure', because: [] }

    // Half a comment stands for none: the logarithm needs a number. Rounding is read in the account's favour.
    const comments = total(posts.map((post) => post.comments)) + 0.5
    const ratio = comments / Math.max(1, total(posts.map((post) => post.likes)))
    return leaning(shiftEvidence(ratio, normal, 'down'), [
      {
        says: 'ratio',
        seen: { value: ratio * 100 },
        normal: { low: normal.p10 * 100, median: normal.p50 * 100, high: normal.p90 * 100 },
        unit: 'per100',
        scale: 'log',
        source: normal.source,
      },
    ])
  },
})

function total(counts: Count[]): number {
  return counts.reduce((sum, { value }) => sum + value, 0)
}
