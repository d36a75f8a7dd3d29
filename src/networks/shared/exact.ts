/** Exact numbers beside rounded ones of the same account: which of the two to believe. */
import type { Count, Post } from '../../core/profile/reading.ts'
import type { PartialReading } from './network.ts'

/**
 * The counts of `exact` that refine what the page shows: those that lie within the shown interval, or that the
 * page does not show. Data that a page carries stays as it was when the page was loaded, so where the two
 * disagree the page is the newer. Facts that are not counts are kept where the page does not show them.
 */
export function agreeing(exact: PartialReading, shown: PartialReading): PartialReading {
  const posts = new Map(shown.recent?.map((post) => [post.id, post]))
  const { recent, ...facts } = exact
  const kept = keepAgreeing(facts, shown)
  if (!recent) return kept
  return { ...kept, recent: recent.map((post) => keepAgreeing(post, posts.get(post.id) ?? {}) as Post) }
}

function keepAgreeing<Facts extends object>(exact: Facts, shown: object): Facts {
  const kept = Object.entries(exact).filter(([fact, value]) => {
    const other = (shown as Record<string, unknown>)[fact]
    if (fact === 'id' || other === undefined) return true
    return isCount(value) && isCount(other) && other.low <= value.low && value.high <= other.high
  })
  return Object.fromEntries(kept) as Facts
}

export function isCount(value: unknown): value is Count {
  return typeof value === 'object' && value !== null && 'low' in value && 'high' in value
}

/**
 * Reposts where a page shows one number for reposts and quotes together: at least none, at most all of them. The
 * value is the sum, so that whoever adds up interactions counts each once.
 */
export function repostsWithin({ value, high, shown }: Count): Count {
  return { value, low: 0, high, ...(shown !== undefined && { shown }) }
}

/** Without the properties that are undefined. */
export function defined<Facts extends object>(
  facts: Facts,
): { [Fact in keyof Facts]?: Exclude<Facts[Fact], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never
}

export function isEmpty(facts: object): boolean {
  return Object.keys(facts).length === 0
}
