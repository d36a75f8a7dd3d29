/** Finds the reference distributions: every file of this folder holds one network's. */
import type { Benchmark, Benchmarks, Measure, Prevalence } from './benchmark.ts'

const files = import.meta.glob<Benchmarks>(['./*.ts', '!./index.ts', '!./benchmark.ts'], {
  eager: true,
  import: 'default',
})

export const distributions: readonly Benchmark[] = Object.values(files).flatMap((file) => file.distributions)

export const prevalences: readonly Prevalence[] = Object.values(files).flatMap((file) => file.prevalence ?? [])

/** The first distribution of a measure on a network: the one to compare with. */
export function distributionOf(platform: string, measure: Measure): Benchmark | undefined {
  return distributions.find((one) => one.platform === platform && one.measure === measure)
}
