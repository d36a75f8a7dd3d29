/** What facts are made of. No schema here: pages and the popup use this too, and need not carry the schemas' weight. */

/** Above any count a network shows (there are about 10¹⁰ people); a larger number is a misreading. */
export const LARGEST_COUNT = 1e13

/**
 * A number as a page shows it: an interval. `low`, `value` and `high` are counts of
 * people or events; exact numbers have `low === high`. `shown` is the page's own text.
 */
export type Count = { value: number; low: number; high: number; shown?: string | undefined }

/** An exact count. */
export function exactly(value: number): Count {
  return { value, low: value, high: value }
}

/** The count of a number, which is exact, or of what is one already. */
export function countOf(written: number | Count): Count {
  return typeof written === 'number' ? exactly(written) : written
}

/**
 * Where a fact was seen, best first: drawn on the page; data the page carries but does
 * not draw (embedded state); `meta` tags, which networks cache and which disagree;
 * worked out from another fact (a date from a post's number).
 */
export const ORIGINS = ['page', 'state', 'meta', 'derived'] as const
export type Origin = (typeof ORIGINS)[number]

/** Lists of people that a network shows. */
export const LISTS = ['followers', 'following', 'commenters', 'likers', 'story-viewers'] as const

/** The facts a sign may need. */
export const FACTS = [
  'followers',
  'following',
  'posts',
  'recent',
  'comments',
  'people',
  'stories',
  'declared',
  'history',
  'sightings',
  'totalLikes',
  'totalViews',
] as const
export type Fact = (typeof FACTS)[number]
