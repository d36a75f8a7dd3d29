/**
 * What the judgement is measured on: ways of buying at one stated size each, and what happens to accounts that buy
 * nothing. Written apart from what is learnt from (`tools/learn`), so that the bench is no mirror of it.
 */
import { type Along, chosen, countOf, multiplied, pick, uneven, usualLikes, withLikes } from '../../learn/alter.ts'
import type { Series } from '../../learn/purchase.ts'
import { normal, type Random } from '../../learn/random.ts'

export type Kind = { name: string; apply: (series: Series, random: Random) => Series }

const all = (series: Series) => new Set(series.likes.keys())

function added(
  name: string,
  times: number,
  spread: number,
  posts: (series: Series, random: Random) => Set<number> = all,
  comments: Along = 'none',
): Kind {
  return {
    name,
    apply(series, random) {
      const which = posts(series, random)
      const amount = times * usualLikes(series)
      return withLikes(
        series,
        series.likes.map((count, post) => (which.has(post) ? count + amount * uneven(random, spread) : count)),
        comments,
      )
    },
  }
}

function times(
  name: string,
  factor: number,
  spread: number,
  posts: (series: Series, random: Random) => Set<number> = all,
  comments: Along = 'none',
): Kind {
  return {
    name,
    apply(series, random) {
      const which = posts(series, random)
      return withLikes(
        series,
        series.likes.map((count, post) =>
          which.has(post) ? count * (1 + (factor - 1) * uneven(random, spread)) : count,
        ),
        comments,
      )
    },
  }
}

function toppedUp(name: string, level: number, spread: number): Kind {
  return {
    name,
    apply: (series, random) =>
      withLikes(
        series,
        series.likes.map((count) => Math.max(count, level * usualLikes(series) * uneven(random, spread))),
        'none',
      ),
  }
}

function bots(name: string, share: number, spread: number): Kind {
  return {
    name,
    apply: (series, random) =>
      withLikes(
        series,
        series.likes.map((count) => count + share * series.followers * uneven(random, spread)),
        'none',
      ),
  }
}

const share = (part: number) => (series: Series, random: Random) => chosen(series, 'any', countOf(part, series), random)
const newest = (count: number) => (series: Series, random: Random) =>
  chosen(series, 'newest', Math.min(count, series.likes.length), random)
const newestPart = (part: number) => (series: Series, random: Random) =>
  chosen(series, 'newest', countOf(part, series), random)
const oldestPart = (part: number) => (series: Series, random: Random) =>
  chosen(series, 'oldest', countOf(part, series), random)

export const boughtKinds: readonly Kind[] = [
  added('auto-likes +1×, 5 % uneven', 1, 0.05),
  added('auto-likes +2×, 2 % uneven', 2, 0.02),
  added('auto-likes +2×, 15 % uneven', 2, 0.15),
  added('auto-likes +2×, 30 % uneven', 2, 0.3),
  added('auto-likes +4×, 30 % uneven', 4, 0.3),
  times('every post ×3, 30 % uneven', 3, 0.3),
  times('every post ×3, 60 % uneven', 3, 0.6),
  times('every post ×3 with comments to match', 3, 0.3, all, 'proportion'),
  added('drip of +2× over the newest five', 2, 0.2, newest(5)),
  times('the newest five ×4', 4, 0.2, newest(5)),
  added('a subscription on the newest half, +2×', 2, 0.1, newestPart(0.5)),
  added('a subscription on the newest quarter, +2×', 2, 0.1, newestPart(0.25)),
  added('a subscription that ended: older half +2×', 2, 0.1, oldestPart(0.5)),
  times('a quarter of the posts ×3', 3, 0.05, share(0.25)),
  times('a quarter of the posts ×3, half the comments', 3, 0.1, share(0.25), 'half'),
  times('a quarter ×3, comments to match', 3, 0.1, share(0.25), 'proportion'),
  times('two in five ×3', 3, 0.1, share(0.4)),
  times('a tenth of the posts ×5', 5, 0.1, share(0.1)),
  added('the same package on half of the posts, +2×', 2, 0.03, share(0.5)),
  added('mixed packages on half of the posts, +2× by half', 2, 0.5, share(0.5)),
  toppedUp('weak posts topped up to the median', 1, 0.03),
  toppedUp('weak posts topped up to 1.5× the median, 10 % uneven', 1.5, 0.1),
  bots('bots worth 5 % of the followers', 0.05, 0.1),
  bots('bots worth 10 % of the followers', 0.1, 0.1),
  bots('bots worth 10 % of the followers, 30 % uneven', 0.1, 0.3),
]

function advertised(name: string, posts: (series: Series, random: Random) => Set<number>): Kind {
  return {
    name,
    apply: (series, random) => multiplied(series, posts(series, random), () => 4 * uneven(random, 0.1), 0.2),
  }
}

function scaled(name: string, power: number, by = 1): Kind {
  return {
    name,
    apply(series) {
      const usual = Math.max(1, usualLikes(series))
      return multiplied(
        series,
        all(series),
        (post) => by * (Math.max(1, series.likes[post] as number) / usual) ** (power - 1),
        1,
      )
    },
  }
}

export const genuineKinds: readonly Kind[] = [
  { name: 'untouched', apply: (series) => series },
  advertised('two posts advertised: ×4 likes, few comments', (series, random) => pick(random, series.likes.length, 2)),
  advertised('one post in six advertised', (series, random) =>
    pick(random, series.likes.length, countOf(1 / 6, series)),
  ),
  {
    name: 'a third are reels with ×5 likes, unlabelled',
    apply: (series, random) =>
      multiplied(series, share(1 / 3)(series, random), () => 5 * Math.exp(0.3 * normal(random)), 0.7),
  },
  {
    name: 'a brand: a third of the engagement, one post in six advertised',
    apply(series, random) {
      const quiet = multiplied(series, all(series), () => 1 / 3, 1)
      return multiplied(quiet, share(1 / 6)(series, random), () => 4 * uneven(random, 0.1), 0.2)
    },
  },
  scaled('uneven by nature: 1.5 × the scatter', 1.5),
  {
    name: 'one viral hit ×8',
    apply: (series, random) => multiplied(series, pick(random, series.likes.length, 1), () => 8, 0.8),
  },
  {
    name: 'a giveaway: ×2 likes, ×15 comments',
    apply: (series, random) => multiplied(series, pick(random, series.likes.length, 1), () => 2, Math.log2(15)),
  },
  {
    name: 'the weakest fifth deleted',
    apply(series, random) {
      const gone = chosen(series, 'weakest', countOf(0.2, series), random)
      return {
        ...series,
        likes: series.likes.filter((_, post) => !gone.has(post)),
        comments: series.comments.filter((_, post) => !gone.has(post)),
      }
    },
  },
  scaled('a very faithful audience: 1.8 × the engagement, 0.7 × the scatter', 0.7, 1.8),
  {
    name: 'comments limited to a third',
    apply: (series) => ({ ...series, comments: series.comments.map((count) => count && Math.round(count / 3)) }),
  },
  {
    name: 'doubled over the series',
    apply: (series) => multiplied(series, all(series), (post) => 2 ** (1 - post / series.likes.length), 1),
  },
  {
    name: 'likes and comments ×2 for the newest half',
    apply: (series, random) => multiplied(series, newestPart(0.5)(series, random), () => 2, 1),
  },
  {
    name: 'likes and comments ÷3 for the newest half',
    apply: (series, random) => multiplied(series, newestPart(0.5)(series, random), () => 1 / 3, 1),
  },
  {
    name: 'a season: ×1.8 at its height',
    apply: (series) =>
      multiplied(series, all(series), (post) => 1.8 ** Math.sin((4 * Math.PI * post) / series.likes.length), 1),
  },
]

function followers(name: string, times: number, reacting = 0): Kind {
  return {
    name,
    apply: (series) => ({
      ...series,
      followers: Math.round(series.followers * times),
      likes: series.likes.map((count) => Math.round(count * (1 + reacting * (times - 1)))),
    }),
  }
}

export const boughtFollowersKinds: readonly Kind[] = [
  followers('followers ×2', 2),
  followers('followers ×4', 4),
  followers('followers ×4, a tenth as active', 4, 0.1),
  followers('followers ×10', 10),
]
