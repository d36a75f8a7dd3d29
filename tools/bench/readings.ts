/** Invented readings, the same for the same seed. */
import type { Reading } from '../../src/core/profile/reading.ts'
import { random } from '../site/random.ts'

/** Posts of one reading, unless asked for others: what a profile shows after a scroll or two. */
export const SCROLLED: Posts = { fewest: 20, most: 36 }
/** What it shows at first. */
export const FIRST_SCREEN: Posts = { fewest: 12, most: 12 }
const DAY_MS = 24 * 60 * 60 * 1000
const READ_AT = Date.parse('2026-03-01T12:00:00Z')
const KINDS = ['photo', 'carousel', 'video'] as const

type Posts = { fewest: number; most: number }

/** A reading of an account with 1,000 to 1,000,000 followers. */
export function inventReading(seed: string, { fewest, most } = SCROLLED): Reading {
  const { logNormal, poisson, below } = random(seed)
  const followers = Math.round(10 ** (3 + below(3_000) / 1_000))
  const rate = logNormal(0.02, 0.8)
  const postCount = fewest + below(most - fewest + 1)
  const recent = Array.from({ length: postCount }, (_, index) => {
    const likes = Math.round(logNormal(followers * rate, 0.4))
    return {
      id: `${seed}-${index}`,
      at: new Date(READ_AT - (index + 4) * 2 * DAY_MS).toISOString(),
      kind: KINDS[below(KINDS.length)] ?? 'photo',
      likes: exact(likes),
      comments: exact(poisson(likes * 0.02)),
      captionLength: below(400),
    }
  })
  return {
    platform: 'instagram',
    handle: `invented.${seed}`,
    url: `https://www.instagram.com/invented.${seed}/`,
    readAt: new Date(READ_AT).toISOString(),
    name: `Invented Person ${seed}`,
    verified: below(10) === 0,
    followers: exact(followers),
    following: exact(below(3_000)),
    posts: exact(postCount + below(500)),
    recent,
  }
}

/** As the extension sends it: a count is an object. */
function exact(value: number) {
  return { value, low: value, high: value, shown: value.toLocaleString('en') }
}
