/** By how much learnt evidence is overstated on what was not seen. */

/** `score`: natural logarithm of the likelihood ratio. */
export type Scored = { score: number; bought: boolean; weight: number }

/** The factor that makes left-out scores the likeliest, once they are `bounded` as the judgement bounds them. */
export function likeliestSlope(scored: readonly Scored[], bounded = (score: number) => score): number {
  let [best, least] = [1, Number.POSITIVE_INFINITY]
  for (let slope = 0.2; slope <= 1.2; slope += 0.01) {
    const loss = scored.reduce(
      (sum, { score, bought, weight }) =>
        sum + weight * Math.log1p(Math.exp((bought ? -1 : 1) * bounded(slope * score))),
      0,
    )
    if (loss < least) [best, least] = [slope, loss]
  }
  return best
}
