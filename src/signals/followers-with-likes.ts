import { SELLERS_TERMS } from '../core/judgement/seller-terms.ts'
import { signal } from '../core/judgement/signal.ts'
import type { Profile } from '../core/profile/profile.ts'
import type { Post } from '../core/profile/reading.ts'
import { median } from '../core/statistics/median.ts'
import { datedCounts, largestJump } from '../core/time/growth.ts'

const DAY_MS = 86_400_000
/** A rise of followers (natural logarithm, 28 %) beside which the step of likes can be seen. */
const NOTABLE = 0.25
/** Posts before and after it. Fewer have no level. */
const FEWEST_POSTS = 4
/** Likes are settled after this many days. */
const SETTLED_DAYS = 3
/** How close (natural logarithm) likes and followers step together for the rate to stay what it was, and how far comments stay behind. */
const TOGETHER = 0.3
const BEHIND = 0.5
/** Fame brings followers and likes too, and new followers may comment less: our own choice, weak. */
const WEIGHT = 0.4

export default signal({
  id: 'followers-with-likes',
  about: 'followers',
  needs: ['history', 'recent'],
  norms: ['follower-growth'],
  evidenceGroup: 'likes-at-a-jump',
  sources: [SELLERS_TERMS],
  causes: ['viral-post', 'known-elsewhere'],
  words: {
    en: {
      title: 'Followers and likes rose together, comments did not',
      clearTitle: 'Followers, likes and comments: moving together',
      why: 'Whoever buys followers often buys likes with them, so that the engagement rate stays normal. Comments cost most and are bought least: they stay where they were.',
      innocent: 'A viral post or an appearance on television, if the new followers like but do not write.',
      reasons: {
        step: 'While followers multiplied by {followers, number}, likes per post multiplied by {seen} and comments by {comments, number}.',
      },
      figures: { step: 'followers × {followers, number}, likes × {seen}, comments × {comments, number}' },
    },
    fr: {
      title: 'Abonnés et likes ont bondi ensemble, pas les commentaires',
      clearTitle: 'Abonnés, likes et commentaires : évolution cohérente',
      why: 'Qui achète des abonnés achète souvent des likes avec, pour que le taux d’engagement reste normal. Les commentaires coûtent le plus cher et s’achètent le moins : ils restent où ils étaient.',
      innocent:
        'Une publication virale ou un passage à la télévision, si les nouveaux abonnés aiment mais n’écrivent pas.',
      reasons: {
        step: 'Quand les abonnés ont été multipliés par {followers, number}, les likes d’une publication l’ont été par {seen} et les commentaires par {comments, number}.',
      },
      figures: { step: 'abonnés × {followers, number}, likes × {seen}, commentaires × {comments, number}' },
    },
  },
  judge(profile) {
    const jump = largestJump(datedCounts(profile.history, 'followers'))
    if (!jump || jump.excess.low < NOTABLE) return { is: 'unsure', reasons: [] }
    const before = levels(profile, (day) => day < jump.from.day - SETTLED_DAYS)
    const after = levels(profile, (day) => day >= jump.to.day)
    if (!before || !after) return { is: 'unsure', reasons: [] }
    const followers = jump.to.count.value / Math.max(1, jump.from.count.value)
    const likes = after.likes / before.likes
    const comments = after.comments / before.comments
    const reasons = [
      {
        messageKey: 'step',
        seen: { value: likes },
        unit: 'ratio' as const,
        scale: 'log' as const,
        source: SELLERS_TERMS,
        values: { followers: tenths(followers), comments: tenths(comments) },
      },
    ]
    const isTogether = Math.abs(Math.log(likes / followers)) <= TOGETHER
    const commentsLag = Math.log(comments) <= BEHIND * Math.log(likes)
    return isTogether && commentsLag ? { is: 'flag', evidence: WEIGHT, reasons } : { is: 'clear', evidence: 0, reasons }
  },
})

/** Median likes and comments of the settled posts of some days; one is added, so that none is divided by. */
function levels({ recent = [], readAt }: Profile, isWithin: (day: number) => boolean) {
  const now = Date.parse(readAt) / DAY_MS
  const posts = recent.flatMap((post) => countsOf(post, now, isWithin))
  if (posts.length < FEWEST_POSTS) return undefined
  return {
    likes: 1 + median(posts.map(({ likes }) => likes)),
    comments: 1 + median(posts.map(({ comments }) => comments)),
  }
}

function countsOf(
  { at, likes, comments, pinned, collaboration }: Post,
  now: number,
  isWithin: (day: number) => boolean,
) {
  if (!at || !likes || likes === 'hidden' || !comments || pinned || collaboration) return []
  const day = Date.parse(at) / DAY_MS
  return day <= now - SETTLED_DAYS && isWithin(day) ? [{ likes: likes.value, comments: comments.value }] : []
}

function tenths(value: number): number {
  return Math.round(10 * value) / 10
}
