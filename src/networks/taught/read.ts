/** Reads a page by what a person taught of pages of its kind. */
import type { Lesson, Recipe } from '../../core/lesson.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { countIn, languageOf } from '../shared/dom.ts'
import { layered } from '../shared/layers.ts'
import type { PartialReading } from '../shared/network.ts'
import { accountAt, isProven } from './address.ts'
import { identifiersOf, partsAround, publishedAt } from './posts.ts'
import { agreed, foundBy, isSame } from './recipes.ts'

const MOST_POSTS = 1_000

/** Nothing where no lesson is of this address, or the page does not show that it is of its account. */
export function readTaught(page: Document, url: URL, lessons: readonly Lesson[]): PartialReading {
  for (const lesson of lessons) {
    const handle = accountAt(lesson, url)
    if (handle === undefined || !isProven(page, url, handle, lesson)) continue
    const followers = lesson.followers && followersBy(page, lesson.followers)
    const recent = lesson.likes ? postsBy(page, url, lesson.likes) : []
    if (!followers && recent.length === 0) continue
    const facts = { ...(followers && { followers }), ...(recent.length > 0 && { recent }) }
    return { handle, ...layered([{ origin: 'page', facts }]) }
  }
  return {}
}

/** The number that the recipes agree on; one that finds different numbers has found none. */
export function followersBy(page: Document, recipes: readonly Recipe[]): Count | undefined {
  const language = languageOf(page)
  return agreed(
    recipes.map((recipe) => {
      const counts = foundBy(page, recipe).flatMap((element) => countIn(element, language) ?? [])
      return counts.every((count) => isSame(count, counts[0])) ? counts[0] : undefined
    }),
  )
}

/** The posts whose likes the recipes agree on, in the page's order. */
export function postsBy(page: Document, url: URL, recipes: readonly Recipe[]): Post[] {
  const found = recipes.map((recipe) => likesBy(page, url, recipe))
  const posts = new Map<string, Post>()
  for (const likes of found) {
    for (const [id, { at }] of likes) {
      if (posts.has(id) || posts.size >= MOST_POSTS) continue
      const count = agreed(found.map((one) => one.get(id)?.likes))
      if (count) posts.set(id, { id, ...(at && { at }), likes: count })
    }
  }
  return [...posts.values()]
}

function likesBy(page: Document, url: URL, recipe: Recipe): Map<string, { likes: Count; at: Post['at'] }> {
  const language = languageOf(page)
  const parts = partsAround(foundBy(page, recipe))
  const likes = new Map<string, { likes: Count; at: Post['at'] }>()
  for (const [number, id] of identifiersOf(parts, url)) {
    const count = countIn(number, language)
    const part = parts.get(number)
    if (count && part) likes.set(id, { likes: count, at: publishedAt(part) })
  }
  return likes
}
