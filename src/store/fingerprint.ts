/** What a reading says, as a short text: equal for equal facts, in whatever order they are written. */
import type { Count, Reading } from '../core/profile/reading.ts'

/** Of whenever and on whatever page it was read. 64 bits: no secret, only told apart from others of the same account and moment. */
export function fingerprint(reading: Reading): string {
  const { readAt: _, url: __, ...facts } = reading
  return hash64(canonical(facts))
}

/** JSON with the keys of every object in order. An import does little else as often, and of all that is read counts are most. */
function canonical(facts: object): string {
  return JSON.stringify(withKeysInOrder(facts))
}

function withKeysInOrder(facts: unknown): unknown {
  if (typeof facts !== 'object' || facts === null) return facts
  if (Array.isArray(facts)) return facts.map(withKeysInOrder)
  if (isCount(facts)) return { high: facts.high, low: facts.low, shown: facts.shown, value: facts.value }
  const ordered: Record<string, unknown> = {}
  for (const key of sorted(Object.keys(facts))) ordered[key] = withKeysInOrder((facts as Record<string, unknown>)[key])
  return ordered
}

/** Nothing else that is read has an end called so. */
function isCount(facts: object): facts is Count {
  return 'low' in facts
}

/** By insertion, in place: a handful of keys, mostly in order already. */
function sorted(keys: string[]): string[] {
  for (let index = 1; index < keys.length; index += 1) {
    const key = keys[index] as string
    let place = index
    for (; place > 0 && (keys[place - 1] as string) > key; place -= 1) keys[place] = keys[place - 1] as string
    keys[place] = key
  }
  return keys
}

/** Two multiplicative hashes of 32 bits with MurmurHash3's final mixing. */
function hash64(text: string): string {
  let one = 0xdeadbeef
  let other = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    one = Math.imul(one ^ unit, 0x9e3779b1)
    other = Math.imul(other ^ unit, 0x5f356495)
  }
  return [mixed(one ^ (other >>> 15)), mixed(other ^ (one >>> 13))].map((part) => part.toString(36)).join('-')
}

function mixed(value: number): number {
  let bits = value
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
