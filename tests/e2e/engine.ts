/** The whole judgement on invented readings, for any JavaScript engine to do. */
import { assess } from '../../src/core/assess.ts'
import { mergeReading } from '../../src/core/profile/merge.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'
import { inventReading } from '../../tools/bench/readings.ts'

/** The verdicts as text, one line each. */
export function verdicts(count: number): string {
  const seeds = Array.from({ length: count }, (_, index) => `engine-${index}`)
  return seeds.map((seed) => JSON.stringify(judged(seed))).join('\n')
}

function judged(seed: string) {
  const reading = inventReading(seed)
  return assess(mergeReading(undefined, reading), signals, normsOf(reading.platform))
}
