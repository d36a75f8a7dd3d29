/** How much counts vary from post to post, on the scale on which they vary: that of their logarithms. */

/** Zero counts as one. */
function logsOf(counts: readonly number[]): number[] {
  return counts.map((count) => Math.log(Math.max(1, count)))
}

/** Standard deviation of the natural logarithms. NaN without a value. */
function spreadOfLogs(counts: readonly number[]): number {
  const logs = logsOf(counts)
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length
  return Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length)
}

/** Likes that vary less hardly vary: 1.1 times up or down. */
const LEAST_SPREAD = 0.1

/**
 * How much views vary ÷ how much likes do, of the same posts: well below 1 where the same number of views was added to
 * each. NaN where likes hardly vary, or without a post.
 */
export function viewsBesideLikes(views: readonly number[], likes: readonly number[]): number {
  const ofLikes = spreadOfLogs(likes)
  return ofLikes < LEAST_SPREAD ? Number.NaN : spreadOfLogs(views) / ofLikes
}
