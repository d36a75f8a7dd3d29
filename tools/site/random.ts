/** Seeded randomness: the same handle gives the same person on every machine. */

export type Random = {
  logNormal(median: number, variation: number): number
  poisson(mean: number): number
  /** A whole number from 0 to `limit` − 1. */
  below(limit: number): number
}

/** Above this mean a Poisson count is normal to within a count. */
const LARGE_MEAN = 30

/** `seed` is any text. `variation` below is the standard deviation ÷ mean. */
export function random(seed: string): Random {
  let state = hash(seed)

  /** Uniform in (0, 1): mulberry32. */
  function uniform(): number {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return (((bits ^ (bits >>> 14)) >>> 0) + 0.5) / 2 ** 32
  }

  /** Standard normal: Box and Muller. */
  function normal(): number {
    return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
  }

  function logNormal(median: number, variation: number): number {
    return median * Math.exp(Math.sqrt(Math.log(1 + variation ** 2)) * normal())
  }

  function poisson(mean: number): number {
    if (mean > LARGE_MEAN) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
    const limit = Math.exp(-mean)
    let count = 0
    for (let product = uniform(); product > limit; product *= uniform()) count += 1
    return count
  }

  function below(limit: number): number {
    return Math.floor(uniform() * limit)
  }

  return { logNormal, poisson, below }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}
