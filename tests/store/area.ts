import type { Area } from '../../src/store/index.ts'

/** A storage area in memory. It copies as a browser's does, and can be made to run full. */
export function memoryArea(capacity = Number.POSITIVE_INFINITY): Area & { items: Map<string, string> } {
  const items = new Map<string, string>()
  const size = (entries: Map<string, string>) => [...entries.values()].reduce((sum, text) => sum + text.length, 0)
  return {
    items,
    async get(keys) {
      const found = keys === null ? [...items.keys()] : [keys].flat().filter((key) => items.has(key))
      return Object.fromEntries(found.map((key) => [key, JSON.parse(items.get(key) as string)]))
    },
    async set(values) {
      const next = new Map(items)
      for (const [key, value] of Object.entries(values)) next.set(key, JSON.stringify(value))
      if (size(next) > capacity) throw new Error('QUOTA_BYTES quota exceeded')
      for (const [key, value] of next) items.set(key, value)
    },
    async remove(keys) {
      for (const key of [keys].flat()) items.delete(key)
    },
  }
}
