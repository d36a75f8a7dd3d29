/** Counts as some networks write them, and sums of counts. */
import { parseCount } from '../../core/count.ts'
import { exactly } from '../../core/profile/facts.ts'
import type { Count } from '../../core/profile/reading.ts'

const LARGEST = 1e13
const ANY_SPACE = /[\s\u00a0\u2000-\u200a\u202f]+/gu

/** A whole number with nothing but spaces between its groups ("11 286 994"): exact whatever the page's language. */
export function spacedCount(text: string): Count | undefined {
  const shown = text.replace(ANY_SPACE, ' ').trim()
  if (!/^\d{1,3}(?: \d{3})*$|^\d{1,15}$/.test(shown)) return undefined
  return wholeCount(shown.replaceAll(' ', ''), shown)
}

/** A whole number as data writes it ("9989", 9989): exact. Anything else, also a negative number, is none. */
export function wholeCount(value: unknown, shown?: string): Count | undefined {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text.trim())) return undefined
  const number = Number(text)
  return number > LARGEST ? undefined : { ...exactly(number), ...(shown !== undefined && { shown }) }
}

/** The sum of counts, each between its bounds; undefined when there are none or one could not be read. */
export function sumOf(counts: readonly (Count | undefined)[]): Count | undefined {
  if (counts.length === 0) return undefined
  const sum = { value: 0, low: 0, high: 0 }
  for (const count of counts) {
    if (!count) return undefined
    sum.value += count.value
    sum.low += count.low
    sum.high += count.high
  }
  return sum.high > LARGEST ? undefined : sum
}

/**
 * A count that may be the most a network shows ("100万+", or its cap written out): then it is at least that, and
 * at most `most`.
 */
export function cappedCount(
  text: string,
  { cap, most, language }: { cap: number; most: number; language: string },
): Count | undefined {
  const clean = text.trim()
  const isOpen = /[+＋]$/u.test(clean)
  const count = parseCount(isOpen ? clean.slice(0, -1) : clean, language)
  if (!count) return undefined
  const isCap = isOpen || (count.low === count.high && count.value === cap)
  return isCap ? { value: count.value, low: count.value, high: Math.max(most, count.value), shown: clean } : count
}
