/** Which lines of a long list are drawn: those in view first, so many a frame that none takes long, then some around them. */

/** From the first to the one behind the last, by their place in the list. */
export type Lines = { from: number; to: number }

export const NO_LINES: Lines = { from: 0, to: 0 }

/**
 * What is drawn in the next frame. `most`: new lines of one frame. What is drawn and still wanted stays; what comes into
 * view is drawn from there on, downwards first; once all of that is there, `around` lines above and below.
 */
export function nextLines(drawn: Lines, inView: Lines, around: number, count: number, most: number): Lines {
  const wanted = { from: within(inView.from - around, count), to: within(inView.to + around, count) }
  const kept = { from: Math.max(drawn.from, wanted.from), to: Math.min(drawn.to, wanted.to) }
  // What lies apart from the view would leave a hole between.
  const isTouching = kept.from < kept.to && kept.from <= inView.to && kept.to >= inView.from
  const start = isTouching ? kept : { from: inView.from, to: inView.from }
  const [seen, left] = grown(start, inView, most)
  return left > 0 ? grown(seen, wanted, left)[0] : seen
}

/** With so many lines more, within `wanted`; and how many were left over. */
function grown({ from, to }: Lines, wanted: Lines, most: number): [Lines, number] {
  const below = Math.min(most, Math.max(0, wanted.to - to))
  const above = Math.min(most - below, Math.max(0, from - wanted.from))
  return [{ from: from - above, to: to + below }, most - below - above]
}

function within(index: number, count: number): number {
  return Math.min(count, Math.max(0, index))
}
