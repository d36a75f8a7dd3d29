/** Reads what may be ill-formed in part: a bad field loses itself, never the rest. */
import * as z from 'zod/mini'

/** A field, then the post or person it makes invalid, then their list: each takes one round. */
const MOST_ROUNDS = 8

/**
 * The schema that leaves out what is ill-formed, field by field and entry by entry, and cuts lists that are too long;
 * only where something ill-formed is needed is the whole invalid.
 */
export function lenient<Facts>(schema: z.ZodMiniType<Facts>) {
  return z.pipe(
    z.transform((said: unknown, context): unknown => {
      const kept = withoutBadFields(schema, said)
      if (kept.success) return kept.data
      context.issues.push(...(kept.error.issues as z.core.$ZodRawIssue[]))
      return z.NEVER
    }),
    z.custom<Facts>(),
  )
}

function withoutBadFields<Facts>(schema: z.ZodMiniType<Facts>, said: unknown): z.core.util.SafeParseResult<Facts> {
  const first = schema.safeParse(said)
  if (first.success) return first
  const root = { said: structuredClone(said) }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const parsed = schema.safeParse(root.said)
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
