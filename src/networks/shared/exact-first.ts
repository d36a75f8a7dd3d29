/** An exact count beside a rounded one. */
import type { Count } from '../../core/profile/reading.ts'
import type { Layer } from './layers.ts'

type Facts = Record<string, unknown>

/**
 * Layers in which a rounded count makes way for an exact one of a later layer that it may have been rounded from.
 * Where it cannot have been, the later layer is stale, and the better place keeps its count.
 */
export function exactFirst(layers: readonly Layer[]): Layer[] {
  return layers.map((layer, nth) => {
    const later = layers.slice(nth + 1)
    const facts = withoutRounded(
      layer.facts,
      later.map(({ facts }) => facts),
    )
    if (!layer.facts.recent) return { ...layer, facts }
    const recent = layer.facts.recent.map((post) => {
      const same = later.flatMap(({ facts }) => facts.recent?.find(({ id }) => id === post.id) ?? [])
      return withoutRounded(post, same)
    })
    return { ...layer, facts: { ...facts, recent } }
  })
}

function withoutRounded<Some extends object>(facts: Some, later: readonly object[]): Some {
  const kept = Object.entries(facts).filter(([name, value]) => {
    if (!isCount(value) || value.low === value.high) return true
    return !later.some((other) => isExactWithin((other as Facts)[name], value))
  })
  return Object.fromEntries(kept) as Some
}

function isExactWithin(exact: unknown, { low, high }: Count): boolean {
  return isCount(exact) && exact.low === exact.high && low <= exact.value && exact.value <= high
}

function isCount(value: unknown): value is Count {
  return typeof value === 'object' && value !== null && 'low' in value && 'high' in value
}
