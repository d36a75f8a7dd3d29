/**
 * Campaigns of bought likes, added to the series of genuine accounts. Each is a way likes
 * are sold; each has sizes. What is bought is likes alone unless the campaign says so:
 * comments stay those of the genuine audience.
 */
import { median } from '../../../src/core/median.ts'
import { type Count, exactly, type Post, type Reading } from '../../../src/core/reading.ts'
import { between, normal, pick, type Random } from './random.ts'

export type Campaign = { kind: string; size: string; buy: (reading: Reading, random: Random) => Reading }

/** New likes of one post; `typical` is the account's median, `index` counts from the newest. */
type Bought = (likes: number, context: { typical: number; index: number; n: number }) => number

function onPosts(reading: Reading, bought: Bought): Reading {
  const recent = reading.recent ?? []
  const known = recent.map((post) => countOf(post.likes)).filter((likes) => likes !== undefined)
  const typical = median(known)
  return {
    ...reading,
    recent: recent.map((post, index) => {
      const likes = countOf(post.likes)
      if (likes === undefined) return post
      return { ...post, likes: exactly(Math.round(bought(likes, { typical, index, n: recent.length }))) }
    }),
  }
}

function countOf(likes: Post['likes']): number | undefined {
  return likes === undefined || likes === 'hidden' ? undefined : likes.value
}

/** An auto-like service: the same number on every post, within `spread` of the order. */
function autoLike(times: number, spread: number): Campaign {
  return {
    kind: 'auto-like',
    size: `+${times}× the median on every post, ±${spread * 100} %`,
    buy: (reading, random) =>
      onPosts(reading, (likes, { typical }) => likes + times * typical * (1 + between(random, -spread, spread))),
  }
}

/** Some posts, by chance, bought up by a factor. */
function lifted(share: number, times: number): Campaign {
  return {
    kind: 'lifted posts',
    size: `${Math.round(share * 100)} % of posts ×${times}`,
    buy: (reading, random) => {
      const n = reading.recent?.length ?? 0
      const chosen = pick(random, n, Math.max(1, Math.round(share * n)))
      return onPosts(reading, (likes, { index }) =>
        chosen.has(index) ? likes * times * (1 + between(random, -0.05, 0.05)) : likes,
      )
    },
  }
}

/** Posts below a level, a multiple of the median, are bought up to it. */
function toppedUp(level: number, spread: number): Campaign {
  return {
    kind: 'topped up',
    size: `to ${level}× the median, ±${spread * 100} %`,
    buy: (reading, random) =>
      onPosts(reading, (likes, { typical }) =>
        Math.max(likes, level * typical * (1 + between(random, -spread, spread))),
      ),
  }
}

const PACKAGES = [100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000]

/** Some posts get a package of the next larger size sold. */
function packages(share: number, times: number): Campaign {
  return {
    kind: 'packages',
    size: `about +${times}× the median on ${Math.round(share * 100)} % of posts`,
    buy: (reading, random) => {
      const n = reading.recent?.length ?? 0
      const chosen = pick(random, n, Math.max(1, Math.round(share * n)))
      return onPosts(reading, (likes, { typical, index }) => {
        const size = PACKAGES.find((sold) => sold >= times * typical) ?? times * typical
        return chosen.has(index) ? likes + size * (1 + between(random, 0, 0.05)) : likes
      })
    },
  }
}

/** An auto-like service begun part of the way through the series. */
function begun(share: number, times: number): Campaign {
  return {
    kind: 'auto-like, begun lately',
    size: `+${times}× the median on the newest ${Math.round(share * 100)} %`,
    buy: (reading, random) =>
      onPosts(reading, (likes, { typical, index, n }) =>
        index < share * n ? likes + times * typical * (1 + between(random, -0.05, 0.05)) : likes,
      ),
  }
}

/** Bought at random on every post: a random multiple. */
function random(spread: number, times: number): Campaign {
  return {
    kind: 'random multiples',
    size: `each ×${times} × e^N(0, ${spread})`,
    buy: (reading, chance) =>
      onPosts(reading, (likes) => likes * (1 + (times - 1) * Math.exp(spread * normal(chance)))),
  }
}

/** Lifted posts with comments bought alongside: in proportion, and half of it. */
function liftedWithComments(share: number, times: number): Campaign {
  return {
    kind: 'lifted posts, comments too',
    size: `${Math.round(share * 100)} % of posts ×${times}`,
    buy: (reading, chance) => {
      const bought = lifted(share, times).buy(reading, chance)
      const recent = bought.recent?.map((post, index) => {
        const before = countOf(reading.recent?.[index]?.likes)
        const after = countOf(post.likes)
        if (!post.comments || !before || !after) return post
        return { ...post, comments: exactly(Math.round((post.comments.value * after) / before)) }
      })
      return { ...bought, ...(recent && { recent }) }
    },
  }
}

export const likesCampaigns: readonly Campaign[] = [
  autoLike(0.5, 0.05),
  autoLike(1, 0.05),
  autoLike(2, 0.05),
  autoLike(2, 0.15),
  autoLike(5, 0.05),
  lifted(0.25, 2),
  lifted(0.25, 3),
  lifted(0.1, 3),
  lifted(0.4, 3),
  lifted(0.25, 5),
  liftedWithComments(0.25, 3),
  toppedUp(0.8, 0.03),
  toppedUp(1, 0.03),
  toppedUp(1.5, 0.05),
  toppedUp(2, 0.1),
  packages(0.25, 2),
  packages(0.5, 2),
  begun(0.5, 2),
  begun(0.25, 2),
  random(0.3, 3),
]

/** What also happens to accounts that buy nothing: `change` is done to likes and comments alike. */
export type Innocent = { what: string; change: (reading: Reading) => Reading }

/** The newest `share` of the posts get `times` the likes and the comments they would have got. */
function stepped(share: number, times: number, what: string): Innocent {
  return {
    what,
    change: (reading) => {
      const n = reading.recent?.length ?? 0
      const multiplied = (count: Count) => exactly(Math.round(count.value * times))
      const recent = reading.recent?.map((post, index) => {
        if (index >= share * n) return post
        const { likes, comments } = post
        return {
          ...post,
          ...(likes && { likes: likes === 'hidden' ? likes : multiplied(likes) }),
          ...(comments && { comments: multiplied(comments) }),
        }
      })
      return { ...reading, ...(recent && { recent }) }
    },
  }
}

export const innocents: readonly Innocent[] = [
  stepped(0.5, 2, '×2 for the newest half'),
  stepped(0.5, 3, '×3 for the newest half'),
  stepped(0.25, 3, '×3 for the newest quarter'),
  stepped(0.5, 1 / 3, '÷3 for the newest half'),
]

/** A count as pages write it: every digit to 9,999, then three digits, from a million on two. */
export function asWritten({ value }: Count): Count {
  if (value < 10_000) return exactly(value)
  const digits = value < 1_000_000 ? 3 : 2
  const unit = 10 ** (Math.floor(Math.log10(value)) + 1 - digits)
  const shown = Math.round(value / unit) * unit
  return { value: shown, low: shown - unit / 2, high: shown + unit / 2 }
}
