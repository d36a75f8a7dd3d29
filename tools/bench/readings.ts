/** Invented readings, the same for the same seed. */
import type { Reading } from '../../src/core/reading.ts'
import { random } from '../site/random.ts'

/** Posts of one reading: what a profile shows before and after one scroll. */
const FEWEST_POSTS = 20
const MOST_POSTS = 36
const DAY_MS = 24 * 60 * 60 * 1000
const READ_AT = Date.parse('2026-03-01T12:00:00Z')
const KINDS = ['photo', 'carousel', 'video'] as const

/** A reading of an account with 1,000 to 1,000,000 followers. */
export function inventReading(seed: string): Reading {
  const { logNormal, poisson, below } = random(seed)
  const followers = Math.round(10 ** (3 + below(3_000) / 1_000))
  const rate = logNormal(0.02, 0.8)
  const postCount = FEWEST_POSTS + below(MOST_POSTS - FEWEST_POSTS + 1)
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
