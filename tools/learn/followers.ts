/** Learns what a weak response of the audience weighs. */
import type { Curve } from '../../src/core/learnt/curve.ts'
import { median } from '../../src/core/median.ts'
import { responseOf } from '../../src/core/response.ts'
import { logBetween } from './alter.ts'
import { boosted } from './boost.ts'
import type { Population } from './populations.ts'
import { oddities } from './purchase.ts'
import { seeded } from './random.ts'
import { fileText, rounded } from './write.ts'

const SEED = 20_261_125
const DRAWS = 6
/** Sold by the multiple: from half as many again to twenty times; every fourth seller makes them react a little. */
const TIMES = [1.5, 20] as const
const REACTING = 0.25
const REACTION = 0.1

/** Genuine accounts as they are and with every oddity, and with followers bought. */
export function learnFollowers(populations: readonly Population[]): { rate: Curve; rateForSize: Curve } {
  const rates: { rate: number; rateForSize: number; bought: number; weight: number }[] = []
  populations.forEach(({ weight, accounts }, at) => {
    const random = seeded(SEED + at)
    const one = weight / accounts.length
    for (const series of accounts) {
      const usual = median(series.likes)
      const add = (likes: number, followers: number, bought: number, share: number) =>
        rates.push({ ...responseOf(likes, followers), bought, weight: one * share })
      add(usual, series.followers, 0, 0.5)
      for (const { change } of oddities) {
        add(median(change.apply(series, random).likes), series.followers, 0, 0.5 / oddities.length)
      }
      for (let draw = 0; draw < DRAWS; draw += 1) {
        const times = logBetween(random, ...TIMES)
        const reacting = random() < REACTING ? 1 + REACTION * (times - 1) : 1
        add(usual * reacting, series.followers * times, 1, 1 / DRAWS)
      }
    }
  })
  const [rate, rateForSize] = boosted(
    {
      facts: [Float64Array.from(rates, (row) => row.rate), Float64Array.from(rates, (row) => row.rateForSize)],
      bought: Uint8Array.from(rates, (row) => row.bought),
      weights: Float64Array.from(rates, (row) => row.weight),
    },
    ['falls', 'falls'],
  ) as [Curve, Curve]
  return { rate: inTens(rate), rateForSize: inTens(rateForSize) }
}

/** From natural logarithms to log10, rounded. */
function inTens({ x, y }: Curve): Curve {
  return { x: x.map(rounded), y: y.map((value) => rounded(value / Math.LN10)) }
}

export function followersFile(populations: readonly Population[]): string {
  const { rate, rateForSize } = learnFollowers(populations)
  return fileText(
    'What a weak response of the audience weighs (log10 likelihood ratio, followers bought ÷ genuine).',
    [
      `/** Over log likes of the usual post ÷ followers. */\nexport const RATE_CURVE: Curve = ${written(rate)}`,
      `/** Over the same with followers to a power (\`responseOf\`). */\nexport const RATE_FOR_SIZE_CURVE: Curve = ${written(rateForSize)}`,
    ],
    ["import type { Curve } from './curve.ts'"],
  )
}

function written({ x, y }: Curve): string {
  return `{ x: [${x.join(', ')}], y: [${y.join(', ')}] }`
}
