/**
 * What a page may say: a reading without anything that only the store remembers or only a person declares, so that
 * nobody's page can write another's history. A bad field loses itself, never the reading.
 */
import * as z from 'zod/mini'
import { Account, People, Post, Reading } from './reading.ts'

const ObservedPost = z.omit(Post, { earlier: true })
const ObservedAccount = z.omit(Account, { hash: true, digitShare: true })
const ObservedPeople = z.extend(People, { accounts: z.array(ObservedAccount).check(z.maxLength(20_000)) })

const Strict = z.extend(z.omit(Reading, { declared: true, history: true, sightings: true }), {
  recent: z.optional(z.array(ObservedPost).check(z.maxLength(1_000))),
  people: z.optional(z.array(ObservedPeople).check(z.maxLength(100))),
})

/** What one page showed of one account at one moment. */
export type Observation = z.output<typeof Strict>

/** A field, then the post or person it makes invalid, then their list: each takes one round. */
const MOST_ROUNDS = 8

/**
 * Reads what a page said. What is ill-formed within it is left out, field by field and post by post, and lists that are
 * too long are cut; an ill-formed network, handle or moment makes it invalid.
 */
export const Observation = z.pipe(
  z.transform((said: unknown, context): unknown => {
    const kept = withoutBadFields(said)
    if (kept.success) return kept.data
    context.issues.push(...(kept.error.issues as z.core.$ZodRawIssue[]))
    return z.NEVER
  }),
  z.custom<Observation>(),
)

function withoutBadFields(said: unknown): ReturnType<typeof Strict.safeParse> {
  const first = Strict.safeParse(said)
  if (first.success) return first
  const root = { said: structuredClone(said) }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const parsed = Strict.safeParse(root.said)
    if (parsed.success) return parsed
    const lists = new Set(parsed.error.issues.map((issue) => mend(root, issue)))
    for (const list of lists) if (list) keepFilled(list)
  }
  return first
}

function keepFilled(list: Places): void {
  let filled = 0
  for (const entry of list) if (entry !== undefined) list[filled++] = entry
  list.length = filled
}

type Places = unknown[]

/** Mends one thing; gives the list from which an entry was taken, which stands empty so that the others keep their places. */
function mend(root: object, issue: z.core.$ZodIssue): Places | undefined {
  const path = ['said', ...issue.path]
  const list = at(root, path)
  if (issue.code !== 'too_big' || !Array.isArray(list)) return takeOut(root, path)
  list.length = Number(issue.maximum)
  return undefined
}

/** Takes out what stands at a path; where nothing does, something needed is missing, and what needs it goes. */
function takeOut(root: object, path: readonly PropertyKey[]): Places | undefined {
  const key = path.at(-1)
  const parent = at(root, path.slice(0, -1))
  if (key === undefined || typeof parent !== 'object' || parent === null) return undefined
  if (!Object.hasOwn(parent, key)) return takeOut(root, path.slice(0, -1))
  if (!Array.isArray(parent)) {
    Reflect.deleteProperty(parent, key)
    return undefined
  }
  parent[Number(key)] = undefined
  return parent
}

function at(root: object, path: readonly PropertyKey[]): unknown {
  let value: unknown = root
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}
