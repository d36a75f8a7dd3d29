/** Texts as YouTube's data writes them, and the counts in them. */
import { findCount, parseCount } from '../../core/count.ts'
import type { Count } from '../../core/reading.ts'
import type { Json } from '../shared/embedded.ts'
import { listAt, stringAt } from '../shared/embedded.ts'

/** The text of `{simpleText}`, `{runs: [{text}]}` or `{content}`. */
export function textIn(value: Json | undefined): string {
  if (typeof value === 'string') return value
  const plain = stringAt(value, 'simpleText') ?? stringAt(value, 'content')
  if (plain !== undefined) return plain
  return listAt(value, 'runs')
    .map((run) => stringAt(run, 'text') ?? '')
    .join('')
}

/** YouTube wraps names in marks of direction. */
const MARKS = /[\u200e\u200f\u2066-\u2069]/g
const DIGIT = /\p{Nd}/u
/** "No views" is the only zero that is written out, seen in English alone. */
const NO_VIEWS = /^no views$/i

export function countInText(text: string, language: string | undefined): Count | undefined {
  const plain = text.replace(MARKS, '').trim()
  if (NO_VIEWS.test(plain)) return { value: 0, low: 0, high: 0 }
  if (!DIGIT.test(plain)) return undefined
  return findCount(plain, language) ?? parseCount(plain, language)
}

export function countAt(value: Json | undefined, language: string | undefined): Count | undefined {
  return countInText(textIn(value), language)
}

/** The same number written twice, the exact one first; undefined where neither can be read. */
export function bestOf(...counts: (Count | undefined)[]): Count | undefined {
  return counts.find((count) => count && count.low === count.high) ?? counts.find((count) => count !== undefined)
}

/** A length of play, which stands on the pictures of videos that are neither live nor still to come. */
export const DURATION = /^\p{Nd}+(?:[:.]\p{Nd}{2})+$/u

const VIDEOS = /v[ií]d[eé]o|видео|відео|视频|影片|動画|동영상|filmy?\b|वीडियो|فيديو/i
const SUBSCRIBERS = /subscri|subskr|suscri|inscri|abonn|iscritt|abone|odběr|подпис|підпис|订阅|訂閱|登録|구독|مشترك/i

/**
 * Subscribers and videos, from the texts of a channel's head in their order. The handle and pronouns are passed
 * over. Subscribers can be hidden: then a single number is what its word says, or nothing.
 */
export function headCounts(
  texts: readonly string[],
  language: string | undefined,
): { followers?: Count; posts?: Count } {
  const found = texts
    .filter((text) => !text.replace(MARKS, '').trim().startsWith('@'))
    .flatMap((text) => {
      const count = countInText(text, language)
      return count ? [{ text, count }] : []
    })
  const [first, second, ...others] = found
  if (!first || others.length > 0) return {}
  if (!second) {
    if (VIDEOS.test(first.text)) return { posts: first.count }
    return SUBSCRIBERS.test(first.text) ? { followers: first.count } : {}
  }
  if (VIDEOS.test(first.text) || SUBSCRIBERS.test(second.text)) return {}
  return { followers: first.count, posts: second.count }
}

/** YouTube's language, where the page does not say it: its links carry it. */
export function languageIn(text: string): string | undefined {
  return /(?:[?&]|u0026|%26)hl(?:=|%3D)([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\b/.exec(text)?.[1]
}
