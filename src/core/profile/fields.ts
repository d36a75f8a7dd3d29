/** Fields that facts are made of, as schemas: what a page says, what `vet` is fed and what a disk holds is checked by the same ones. */
import * as z from 'zod/mini'
import { exactly, LARGEST_COUNT, ORIGINS, type Count as SeenCount } from './facts.ts'

/**
 * As `z.object`, for things of which most fields are absent: those alone that are there are looked at, and only where
 * something is not as it should be does the whole schema say what.
 */
const SparseObject = z.core.$constructor<z.ZodMiniObject>('SparseObject', (inst, def) => {
  asObject(inst, def)
  const parseWhole = inst._zod.parse
  let fields: Field[] | undefined
  inst._zod.parse = (payload, context) => {
    fields ??= fieldsOf(def.shape)
    const kept = fieldsThatAreThere(fields, payload.value, context)
    if (!kept) return parseWhole(payload, context)
    payload.value = kept
    return payload
  }
})
const asObject: (inst: z.ZodMiniObject, def: z.core.$ZodObjectDef) => void = z.ZodMiniObject.init

export function sparse<Shape extends z.core.$ZodShape>(shape: Shape): z.ZodMiniObject<Shape> {
  return new SparseObject({ type: 'object', shape }) as unknown as z.ZodMiniObject<Shape>
}

type Field = { key: string; run: z.core.$ZodType['_zod']['run']; mayBeAbsent: boolean }

function fieldsOf(shape: z.core.$ZodShape): Field[] {
  return Object.entries(shape).map(([key, { _zod }]) => ({
    key,
    run: _zod.run,
    mayBeAbsent: _zod.optin === 'optional',
  }))
}

/** Undefined where one is ill-formed, or stands there without a value, or is missing. */
function fieldsThatAreThere(
  fields: readonly Field[],
  said: unknown,
  context: z.core.ParseContextInternal,
): Record<string, unknown> | undefined {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return undefined
  const kept: Record<string, unknown> = {}
  for (const { key, run, mayBeAbsent } of fields) {
    const value = (said as Record<string, unknown>)[key]
    if (value === undefined && mayBeAbsent && !(key in said)) continue
    const one = run({ value, issues: [] }, context) as z.core.ParsePayload
    if (value === undefined || one.issues.length > 0) return undefined
    kept[key] = one.value
  }
  return kept
}

/** A count of people or events, or an amount; exact. */
export const Amount = z.number().check(z.gte(0), z.lte(LARGEST_COUNT))

const LONGEST_SHOWN = 64

const interval = z
  .object({ value: Amount, low: Amount, high: Amount, shown: z.optional(z.string().check(z.maxLength(LONGEST_SHOWN))) })
  .check(z.refine(({ value, low, high }) => low <= value && value <= high, 'low ≤ value ≤ high'))

/** How a count may be written; a plain number stands for an exact one. */
export const WrittenCount = z.union([Amount, interval])

function isCount(count: unknown): count is SeenCount {
  if (typeof count !== 'object' || count === null || Array.isArray(count)) return false
  const { value, low, high, shown } = count as SeenCount
  if (typeof value !== 'number' || typeof low !== 'number' || typeof high !== 'number') return false
  const isText = shown === undefined || (typeof shown === 'string' && shown.length <= LONGEST_SHOWN)
  return isText && 0 <= low && low <= value && value <= high && high <= LARGEST_COUNT
}

/**
 * A count, whichever way it was written. Counts are most of what a reading holds: one that is as it
 * should be is looked at once, and only one that is not meets the schema that says what is wrong.
 */
export const Count = z.transform((written: unknown, ctx): SeenCount => {
  const count = typeof written === 'number' ? exactly(written) : (written as SeenCount)
  if (isCount(count)) {
    const { value, low, high, shown } = count
    return shown === undefined ? { value, low, high } : { value, low, high, shown }
  }
  const { error } = WrittenCount.safeParse(written)
  ctx.issues.push(...((error?.issues ?? []) as z.core.$ZodRawIssue[]))
  return count
})
export type Count = SeenCount

export const Origins = z.record(z.string().check(z.maxLength(32)), z.enum(ORIGINS))

/** ISO 8601, a day or a moment with its zone. */
export const When = z.union([z.iso.datetime({ offset: true }), z.iso.date()])

/** Letters that reorder or hide text, and halves of letters: a handle with one of them is a trick, not a name. */
const HANDLE = /^[^\s\p{Cc}\p{Cf}\p{Cs}]{1,100}$/u
export const Handle = z.string().check(z.regex(HANDLE))
export const Id = z.string().check(z.minLength(1), z.maxLength(200))
export const Name = z.string().check(z.maxLength(300))

/** A network's identifier, or the host of a site that is no network of ours: `social.example`. */
export const Platform = z
  .string()
  .check(z.regex(/^(?:[a-z][a-z0-9-]{0,30}|(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,63})$/))
