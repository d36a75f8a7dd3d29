/**
 * What may befall accounts that buy nothing and is not learnt from: other kinds, and two of the known kinds at once. How
 * often oddities come together in learning was chosen with an eye on these figures, so they flatter a little.
 */
import { chosen, countOf, multiplied, pick, uneven, usualLikes } from '../../learn/alter.ts'
import type { Series } from '../../learn/purchase.ts'
import { normal, type Random, seeded } from '../../learn/random.ts'
import { genuineKinds, type Kind } from './kinds.ts'

const all = ({ likes }: Series) => new Set(likes.keys())
const any = (share: number, series: Series, random: Random) => chosen(series, 'any', countOf(share, series), random)

/** Both likes and comments of every post, multiplied. */
function shaped(name: string, times: (place: number, series: Series) => number, commentPower: number): Kind {
  return {
    name,
    apply: (series) =>
      multiplied(series, all(series), (post) => times(post / series.likes.length, series), commentPower),
  }
}

function lifted(name: string, share: number, times: (random: Random) => number, commentPower: number): Kind {
  return {
    name,
    apply: (series, random) => multiplied(series, any(share, series, random), () => times(random), commentPower),
  }
}

function withComments(name: string, change: (count: number, post: number, series: Series) => number): Kind {
  return {
    name,
    apply: (series) => ({
      ...series,
      comments: series.comments.map((count, post) => count && Math.round(change(count, post, series))),
    }),
  }
}

function kept(name: string, gone: (series: Series, random: Random) => Set<number>): Kind {
  return {
    name,
    apply(series, random) {
      const without = gone(series, random)
      return {
        ...series,
        likes: series.likes.filter((_, post) => !without.has(post)),
        comments: series.comments.filter((_, post) => !without.has(post)),
      }
    },
  }
}

/** Each post's distance from the usual one, as a factor. */
function distances({ likes }: Series, usual: number): number[] {
  return likes.map((count) => Math.max(1, count) / Math.max(1, usual))
}

function scattered(name: string, power: (distance: number, place: number) => number): Kind {
  return {
    name,
    apply(series) {
      const away = distances(series, usualLikes(series))
      return multiplied(
        series,
        all(series),
        (post) => {
          const distance = away[post] as number
          return distance ** (power(distance, post / series.likes.length) - 1)
        },
        1,
      )
    },
  }
}

export const unseenKinds: readonly Kind[] = [
  {
    name: 'three posts with somebody else: ×3 likes, ×2 comments',
    apply: (series, random) =>
      multiplied(series, pick(random, series.likes.length, 3), () => 3 * uneven(random, 0.3), 0.63),
  },
  {
    name: 'in the news: ×5, fading over six posts',
    apply(series, random) {
      const oldest = 5 + Math.floor(random() * (series.likes.length - 5))
      const after = (post: number) => oldest - post
      return multiplied(
        series,
        all(series),
        (post) => (after(post) >= 0 && after(post) <= 5 ? 1 + 4 * Math.exp(-after(post) / 2) : 1),
        0.9,
      )
    },
  },
  lifted('two formats: half of the posts ×1.8', 0.5, (random) => 1.8 * uneven(random, 0.1), 0.6),
  {
    name: 'weekdays: every other post ×1.5',
    apply: (series) => multiplied(series, all(series), (post) => (post % 2 ? 1.5 : 1), 1),
  },
  lifted(
    'a third of the posts spread, each as it may',
    1 / 3,
    (random) => Math.exp(Math.abs(0.9 * normal(random))),
    0.6,
  ),
  {
    name: 'a loyal core gives the same likes to every post',
    apply(series) {
      const core = 0.6 * usualLikes(series)
      return { ...series, likes: series.likes.map((count) => Math.round(core + 0.7 * count)) }
    },
  },
  scattered('the best posts further above the rest', (distance) => (distance > 1 ? 1.5 : 1)),
  shaped('back after a break: the newest third at 0.4', (place) => (place < 1 / 3 ? 0.4 : 1), 0.4),
  {
    name: 'comments switched off on half of the posts',
    apply(series, random) {
      const off = any(0.5, series, random)
      return { ...series, comments: series.comments.map((count, post) => count && (off.has(post) ? 0 : count)) }
    },
  },
  withComments('a quiet subject: a sixth of the comments', (count) => count / 6),
  withComments('asks questions now: ×4 comments on the newer half', (count, post, { likes }) =>
    post < likes.length / 2 ? 4 * count : count,
  ),
  {
    name: 'a campaign: the newest four advertised, ×3',
    apply: (series, random) =>
      multiplied(series, chosen(series, 'newest', 4, random), () => 3 * uneven(random, 0.2), 0.3),
  },
  shaped('old posts found again: the oldest third ×1.7', (place) => (place >= 2 / 3 ? 1.7 : 1), 0.5),
  kept('the weakest two in five deleted', (series, random) => chosen(series, 'weakest', countOf(0.4, series), random)),
  kept('two in five archived, whichever', (series, random) => any(0.4, series, random)),
  shaped('an audience grown cold: a quarter of the engagement', () => 0.25, 1),
  shaped('loved: ×3 the engagement, comments to match', () => 3, 1),
  shaped('loved: ×3 the engagement, ×2 the comments', () => 3, 0.63),
  scattered('very even by nature: 0.45 × the scatter', () => 0.45),
  shaped('two jumps, ×2 each', (place) => (place < 1 / 3 ? 4 : place < 2 / 3 ? 2 : 1), 1),
  shaped('rose and fell: ×3 in the middle', (place) => 1 + 2 * Math.exp(-(((place - 0.5) / 0.2) ** 2)), 0.9),
  lifted('a giveaway on one post in six: ×2 likes, ×15 comments', 1 / 6, () => 2, Math.log2(15)),
  lifted('half are videos that get 0.4 × the likes', 0.5, (random) => 0.4 * uneven(random, 0.2), 0.5),
  lifted('one post in five for a sponsor, half the likes', 0.2, (random) => 0.5 * uneven(random, 0.15), 0.7),
  {
    name: 'shown to fewer: the newer half at half, less scattered',
    apply(series) {
      const away = distances(series, usualLikes(series))
      const isNewer = (post: number) => post < series.likes.length / 2
      return multiplied(series, all(series), (post) => (isNewer(post) ? 0.5 * (away[post] as number) ** -0.2 : 1), 0.8)
    },
  },
]

/** Every two of the bench's odd kinds, one after the other; what is deleted is the weakest of what came of the other. */
export const pairedKinds: readonly Kind[] = genuineKinds.slice(1).flatMap((one, at, odd) =>
  odd.slice(at + 1).map((other) => {
    const [first, last] = one.name.includes('deleted') ? [other, one] : [one, other]
    return {
      name: `${first.name}; ${last.name}`,
      apply: (series, random) => last.apply(first.apply(series, random), seeded(Math.floor(random() * 2 ** 31))),
    }
  }),
)
