/**
 * An invented account, to show a verdict on nobody: the welcome page tries it, the settings show on it what an assumption
 * changes. A service seems to have added the same number of likes to every post.
 */
import { exactly } from '../core/profile/facts.ts'
import type { Observation } from '../core/profile/observation.ts'

const READ_AT = '2026-05-20T10:00:00Z'
const DAY_MS = 86_400_000

/** Newest first; one every other day, the newest three days old. */
const LIKES = [1_351, 1_321, 1_343, 1_350, 1_261, 1_308, 1_313, 1_420, 1_274, 1_326, 1_292, 1_307]
const COMMENTS = [5, 4, 8, 10, 4, 6, 3, 9, 2, 5, 7, 7]

export const EXAMPLE: Observation = {
  platform: 'instagram',
  handle: 'nova.runs.demo',
  name: 'Nova Runs',
  readAt: READ_AT,
  followers: exactly(26_480),
  following: exactly(614),
  posts: exactly(402),
  recent: LIKES.map((likes, index) => ({
    id: `example-${index + 1}`,
    at: new Date(Date.parse(READ_AT) - (3.5 + 2 * index) * DAY_MS).toISOString(),
    kind: index % 4 === 2 ? 'video' : 'photo',
    likes: exactly(likes),
    comments: exactly(COMMENTS[index] ?? 0),
  })),
}
