/** Days as pages write them out: "27 Apr 2021", "14 abr 2017", "2021年4月27日". */

const LONGEST_TEXT = 80
const ENGLISH = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

type Names = readonly (readonly string[])[]

/**
 * The day in a text, ISO 8601, or undefined where there is none, more than one, or one that could be read in two
 * ways. The day is that of the page's clock.
 *
 * @param language BCP-47, as in `<html lang>`; without one, English names of months
 */
export function dayIn(text: string, language: string | undefined): string | undefined {
  if (text.length > LONGEST_TEXT) return undefined
  const numbers = text.match(/\d+/g) ?? []
  const years = numbers.filter((number) => /^(?:19|20)\d\d$/.test(number))
  const [first, second, ...others] = numbers.filter((number) => !years.includes(number)).map(Number)
  if (years.length !== 1 || first === undefined || others.length > 0) return undefined
  if (second === undefined) {
    const month = monthIn(text, language)
    return month === undefined ? undefined : isoDay(Number(years[0]), month, first)
  }
  const isYearFirst = numbers[0] === years[0]
  const [month, day] = isYearFirst || isMonthFirst(first, second, language) ? [first, second] : [second, first]
  const isPlain = isYearFirst || first === second || Math.max(first, second) > 12 || language !== undefined
  return isPlain ? isoDay(Number(years[0]), month, day) : undefined
}

function isMonthFirst(first: number, second: number, language: string | undefined): boolean {
  if (first > 12) return false
  if (second > 12) return true
  return orderOf(language) === 'month'
}

function orderOf(language: string | undefined): string | undefined {
  const parts = formatter(language, { dateStyle: 'short' })?.formatToParts(new Date(2021, 3, 27)) ?? []
  return parts.find(({ type }) => type === 'month' || type === 'day')?.type
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const moment = new Date(Date.UTC(year, month - 1, day))
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return undefined
  return moment.toISOString().slice(0, 10)
}

/** The month whose name is in the text, 1–12; the longest name wins. */
function monthIn(text: string, language: string | undefined): number | undefined {
  const lower = text.toLocaleLowerCase(language === 'tr' ? 'tr' : 'en')
  const words = lower.split(/[^\p{L}\p{M}]+/u)
  let found: { month: number; length: number } | undefined
  namesOf(language).forEach((names, month) => {
    for (const name of names) {
      const isThere = words.includes(name) || (name.length > 2 && words.some((word) => word.startsWith(name)))
      if (isThere && name.length > (found?.length ?? 0)) found = { month: month + 1, length: name.length }
    }
  })
  return found?.month
}

const known = new Map<string, Names>()

function namesOf(language = 'en'): Names {
  if (/^en\b/i.test(language)) return ENGLISH.map((name) => [name])
  const cached = known.get(language)
  if (cached) return cached
  if (known.size > 20) known.clear()
  const styles = (['long', 'short'] as const).flatMap((month) => {
    const format = formatter(language, { month, day: 'numeric', timeZone: 'UTC' })
    return format ? [format] : []
  })
  const names = ENGLISH.map((_, month) => styles.map((format) => monthName(format, month)).filter(Boolean))
  known.set(language, names)
  return names
}

function monthName(format: Intl.DateTimeFormat, month: number): string {
  const part = format.formatToParts(new Date(Date.UTC(2021, month, 15))).find(({ type }) => type === 'month')
  const name = part?.value.toLowerCase().replace(/[.\s]/g, '') ?? ''
  return /\d/.test(name) ? '' : name
}

function formatter(language: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', numberingSystem: 'latn' })
  } catch {
    return undefined
  }
}
