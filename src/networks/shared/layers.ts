/**
 * Lays what one page says in several places over each other: the best place wins, fact by fact. A count that lies
 * within a vaguer one is the same number told more exactly, and refines it wherever it was seen.
 */

import type { Count, Origin, Post } from '../../core/profile/reading.ts'
import { isVaguer } from '../../core/time/history.ts'
import type { PartialReading } from './network.ts'

/** What one place says. `recent` may be in any order. */
export type Layer = { origin: Origin; facts: PartialReading }

const MOST_POSTS = 1_000

/**
 * @param layers the best first
 * @param first the post the page is about, if it is about one: it stays first, the others follow newest first
 */
export function layered(layers: readonly Layer[], first?: string): PartialReading {
  const reading: Record<string, unknown> = {}
  const origins: Record<string, Origin> = {}
  for (const { origin, facts } of layers) {
    for (const [fact, value] of Object.entries(facts)) {
      if (value === undefined || fact === 'recent' || !adds(value, reading[fact])) continue
      reading[fact] = value
      if (fact !== 'handle') origins[fact] = origin
    }
  }
  const recent = layeredPosts(layers, first)
  if (recent.length === 0) return { ...reading, origins }
  const origin = layers.find(({ facts }) => facts.recent?.length)?.origin
  return { ...reading, recent, origins: origin ? { ...origins, recent: origin } : origins }
}

function layeredPosts(layers: readonly Layer[], first: string | undefined): Post[] {
  const posts = new Map<string, Record<string, unknown> & { origins: Record<string, Origin> }>()
  for (const { origin, facts } of layers) {
    for (const { id, ...fields } of facts.recent ?? []) {
      const known = posts.get(id)
      if (!known && (posts.size >= MOST_POSTS || origin === 'derived')) continue
      const post = known ?? { id, origins: {} }
      for (const [field, value] of Object.entries(fields)) {
        if (value === undefined || field === 'origins' || !adds(value, post[field])) continue
        post[field] = value
        post.origins[field] = origin
      }
      posts.set(id, post)
    }
  }
  return newestFirst([...posts.values()] as unknown as Post[], first)
}

/** Whether a worse place's value adds to what a better one said: there was nothing, or the same count told less exactly. */
function adds(value: unknown, known: unknown): boolean {
  if (known === undefined) return true
  return isCount(known) && isCount(value) && isVaguer(known, value)
}

function isCount(value: unknown): value is Count {
  return typeof value === 'object' && value !== null && 'low' in value && 'high' in value
}

/** Moments are all written alike (ISO 8601, UTC), so they sort as text. */
function newestFirst(posts: Post[], first: string | undefined): Post[] {
  return posts.sort((a, b) => {
    if (a.id === first || b.id === first) return a.id === first ? -1 : 1
    const [one = '', other = ''] = [a.at, b.at]
    return one === other ? 0 : one < other ? 1 : -1
  })
}
