/** Logarithm of the beta function, B(a, b) = Γ(a) Γ(b) ÷ Γ(a + b), for a and b above 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/** Stirling's series is good to twelve digits from here on. */
const STIRLING_FROM = 10

function logGamma(x: number): number {
  let shift = 0
  let above = x
  for (; above < STIRLING_FROM; above += 1) shift += Math.log(above)
  const inverse = 1 / (above * above)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / above
  return (above - 0.5) * Math.log(above) - above + 0.5 * Math.log(2 * Math.PI) + series - shift
}
