/** What a reading says, as a short text: equal for equal facts, in whatever order they are written. */
import type { Reading } from '../core/reading.ts'

/** Of whenever and on whatever page it was read. 64 bits: no secret, only told apart from others of the same account and moment. */
export function fingerprint(reading: Reading): string {
  const { readAt: _, url: __, ...facts } = reading
  return hash64(canonical(facts))
}

/** JSON with the keys of every object in order. */
function canonical(facts: unknown): string {
  if (typeof facts !== 'object' || facts === null) return JSON.stringify(facts)
  if (Array.isArray(facts)) return `[${facts.map(canonical).join(',')}]`
  const parts: string[] = []
  for (const key of Object.keys(facts).sort()) {
    const value: unknown = (facts as Record<string, unknown>)[key]
    if (value !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(value)}`)
  }
  return `{${parts.join(',')}}`
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
