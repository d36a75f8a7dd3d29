/** Counts as Weibo writes them, in Chinese; its comments and reposts stop at a million. */
import { exactly } from '../../core/profile/facts.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { cappedCount } from '../shared/counts.ts'

const CAP = 1_000_000
/** The most comments any post has had was a hundred million. */
const MOST = 1_000_000_000
const LANGUAGE = 'zh-CN'

/** Comments and reposts: at the cap they are that many or more. */
export function cappedAt(text: string | null | undefined): Count | undefined {
  return text ? cappedCount(text, { cap: CAP, most: MOST, language: LANGUAGE }) : undefined
}

/** Anything else: only "100万+" says that there are more. */
export function countAt(text: string | null | undefined): Count | undefined {
  return text ? cappedCount(text, { cap: Number.NaN, most: MOST, language: LANGUAGE }) : undefined
}

/** Without any, the button says what it does. */
export function buttonCount(text: string, word: RegExp, read: (text: string) => Count | undefined): Count | undefined {
  return word.test(text) ? exactly(0) : read(text)
}

/** "2020-06-03 00:00" in China, which has one time and no summer time. */
export function momentAt(text: string | null | undefined): Post['at'] {
  const [, day, time] = /^\s*(20\d\d-\d\d-\d\d) (\d\d:\d\d)/.exec(text ?? '') ?? []
  const moment = day ? Date.parse(`${day}T${time}:00+08:00`) : Number.NaN
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString()
}

/**
 * "06月17日 18:12": the year in which this is written is left out. A post's number holds the second it was made in, and
 * is believed where it is the same day and minute.
 */
export function momentWithin(text: string, id: string): Post['at'] {
  const [, month, day, time] = /^\s*(\d\d)月(\d\d)日 (\d\d:\d\d)/.exec(text) ?? []
  const made = time ? secondsOf(id) : undefined
  if (made === undefined) return undefined
  const year = new Date((made + CHINA) * 1_000).getUTCFullYear()
  const moment = Date.parse(`${year}-${month}-${day}T${time}:00+08:00`)
  return Math.abs(moment / 1_000 - made) <= LEEWAY ? new Date(moment).toISOString() : undefined
}

/** Seconds: eight hours, and how far what is written may be from what a number holds. */
const CHINA = 8 * 3_600
const LEEWAY = 120
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** The lowest 22 bits of a number tell posts of one second apart; the others count seconds from this one on. */
const BITS_BELOW = 22n
const FIRST_SECOND = 515_483_463

/**
 * When a post was made, seconds since 1970: from its number, or from that number as addresses have it, four characters
 * for seven digits. Tried on posts of 2012 and 2020, which it tells to three seconds.
 */
function secondsOf(id: string): number | undefined {
  const number = /^\d{16}$/.test(id) ? id : numberIn(id)
  return number.length === 16 ? Number(BigInt(number) >> BITS_BELOW) + FIRST_SECOND : undefined
}

function numberIn(code: string): string {
  const groups = /^[A-Za-z0-9]{9}$/.test(code) ? [code.slice(0, 1), code.slice(1, 5), code.slice(5)] : []
  return groups
    .map((group, nth) => {
      const value = [...group].reduce((sum, character) => sum * DIGITS.length + DIGITS.indexOf(character), 0)
      return nth === 0 ? String(value) : String(value).padStart(7, '0')
    })
    .join('')
}
