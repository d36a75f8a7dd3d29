/** Seeded random numbers: the same seed gives the same bench. */

/** Numbers in [0, 1), from a seed (mulberry32). */
export type Random = () => number

export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Uniform between `low` and `high`. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random()
}

/** `count` different indices below `n`, in no order. */
export function pick(random: Random, n: number, count: number): Set<number> {
  const indices = Array.from({ length: n }, (_, index) => index)
  for (let at = n - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    ;[indices[at], indices[other]] = [indices[other] as number, indices[at] as number]
  }
  return new Set(indices.slice(0, count))
}

/** Standard normal. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
