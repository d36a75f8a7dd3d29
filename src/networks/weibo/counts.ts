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
