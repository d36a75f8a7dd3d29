/** Numbers, ranges and dates the way each language writes them. */

import type { Language, Unit } from '../core/judgement/signal.ts'
import type { Count } from '../core/profile/reading.ts'

/** Counts below this are written in full: 1,107 rather than 1.1K. */
const COMPACT_FROM = 10_000

const formats = new Map<string, Intl.NumberFormat>()

/** Making a formatter costs far more than using it. */
function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(language, options)
  formats.set(key, made)
  return made
}

/** A number as it is: 1,234; « 1 234 ». Three decimals at most. */
export function writeNumber(value: number, language: Language): string {
  // Below a thousand both languages write whole numbers as every program does.
  if (Number.isInteger(value) && Math.abs(value) < 1_000) return String(value)
  return format(language, {}).format(value)
}

/** A share of 0.4 as `40%`, « 40 % »; whole. */
export function writePercent(share: number, language: Language): string {
  return format(language, { style: 'percent' }).format(share)
}

/** People or events: 1,107; 48.2K; « 48,2 k ». A `Count` read as an interval is written by its value. */
export function writeCount(count: number | Count, language: Language): string {
  const value = typeof count === 'number' ? count : count.value
  return format(
    language,
    Math.abs(value) < COMPACT_FROM ? { maximumFractionDigits: 0 } : { notation: 'compact', maximumFractionDigits: 1 },
  ).format(value)
}

/** In full, for those who ask: 48,213. */
export function writeInFull(count: Count, language: Language): string {
  const whole = format(language, { maximumFractionDigits: 0 })
  return count.low === count.high
    ? whole.format(count.value)
    : writeSpan(whole.format(count.low), whole.format(count.high))
}

/** A line may break behind a dash, whatever space follows it; not where a word joiner does. */
const DASH = '\u00a0–\u2060\u00a0'

/** From one end to the other, both written already, on one line. */
export function writeSpan(from: string, to: string): string {
  return `${from}${DASH}${to}`
}

/** Two significant digits, and never fewer than the whole part: 0.067, 2.1, 45, 240. */
function digits(value: number): Intl.NumberFormatOptions {
  return Math.abs(value) >= 10 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 2 }
}

/** A number without its unit's sign: 0.021 as a share is `2.1`. */
function bare(value: number, unit: Unit, language: Language): string {
  if (unit === 'share') return format(language, digits(value * 100)).format(value * 100)
  if (unit === 'count' || Math.abs(value) >= COMPACT_FROM) return writeCount(value, language)
  return format(language, digits(value)).format(value)
}

/** A value in its unit: `2.1%` and « 2,1 % » for a share of 0.021, `3 days`; ratios and per-100 figures are plain numbers. */
export function writeValue(value: number, unit: Unit, language: Language): string {
  if (unit === 'share') return format(language, { style: 'percent', ...digits(value * 100) }).format(value)
  if (unit === 'days') {
    return format(language, { style: 'unit', unit: 'day', unitDisplay: 'long', ...digits(value) }).format(value)
  }
  return bare(value, unit, language)
}

/** `0.4 – 2.6%`: the unit stands once, at the end; a range whose ends are written alike is one value. */
export function writeRange(low: number, high: number, unit: Unit, language: Language): string {
  const [from, to] = [bare(low, unit, language), bare(high, unit, language)]
  const end = writeValue(high, unit, language)
  return from === to ? end : writeSpan(from, end)
}

/** A score of 0–100, whole. */
export function writeScore(score: number, language: Language): string {
  return format(language, { maximumFractionDigits: 0 }).format(score)
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** `timeZone`: the computer's where it is not said. */
function dateFormat(language: Language, timeZone?: string): Intl.DateTimeFormat {
  const name = `${language} ${timeZone}`
  const known = dateFormats.get(name)
  if (known) return known
  const made = new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...(timeZone && { timeZone }) })
  dateFormats.set(name, made)
  return made
}

/** `2026-11-22`, a day and no moment of it. */
const DAY = /^\d{4}-\d\d-\d\d$/

/**
 * Nov 22, 2026; « 22 nov. 2026 ». `moment`: ISO 8601, or ms since 1970, written as the day it is where the user is. A day
 * is the same everywhere.
 */
export function writeDate(moment: string | number, language: Language): string {
  const isDay = typeof moment === 'string' && DAY.test(moment)
  return dateFormat(language, isDay ? 'UTC' : undefined).format(new Date(moment))
}

/** A month without its day, as 2026-11: November 2026, novembre 2026. */
export function writeMonth(month: string, language: Language): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(language, options).format(new Date(`${month}-01T00:00:00Z`))
}

/** "a, b, and c"; « a, b et c ». */
export function writeList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
}

/** Room on a disk: 3.4 MB; « 3,4 Mo ». */
export function writeBytes(bytes: number, language: Language): string {
  const options = { style: 'unit', unit: 'megabyte', maximumFractionDigits: bytes < 1e7 ? 1 : 0 } as const
  return format(language, options).format(bytes / 1e6)
}

/** Money: €900; « 900 € ». Cents where there are any; `currency` is ISO 4217, and without one the number stands alone. */
export function writeMoney(amount: number, currency: string | undefined, language: Language): string {
  const digits = Number.isInteger(amount) ? 0 : 2
  return format(language, {
    ...(currency !== undefined && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount)
}

/** As one types it: "1,200.5" in English, « 1 200,5 » in French. `digits`: at most so many behind the mark. */
export function writeTyped(number: number, language: Language, digits = 2): string {
  return format(language, { maximumFractionDigits: digits }).format(number)
}

/** "today", "yesterday", "12 days", by the days of the reader's own calendar. Both are ISO 8601. */
export function writeAgo(moment: string, now: string, language: Language): string {
  const days = Math.max(0, Math.round((startOfDay(now) - startOfDay(moment)) / 86_400_000))
  if (days > 1) return writeValue(days, 'days', language)
  return relativeFormat(language).format(-days, 'day')
}

const relativeFormats = new Map<Language, Intl.RelativeTimeFormat>()

function relativeFormat(language: Language): Intl.RelativeTimeFormat {
  const known = relativeFormats.get(language)
  if (known) return known
  const made = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  relativeFormats.set(language, made)
  return made
}

function startOfDay(moment: string): number {
  return new Date(moment).setHours(0, 0, 0, 0)
}

/** A change as a share with its sign: +38%, −12%. */
export function writeShift(share: number, language: Language): string {
  return format(language, { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 0 }).format(share)
}
