/** What one line of an export holds. One JSON object a line; nothing in a file is trusted. */
import * as z from 'zod/mini'
import { Profile } from '../core/profile.ts'
import { Reading } from '../core/reading.ts'
import { Settings } from '../core/settings.ts'
import { upgrade } from './migrations/index.ts'
import { Viewed } from './strangers.ts'

/** The first line. The salt makes the hashes in the file comparable with those of the database it goes into. */
export const Header = z.object({
  bonafide: z.literal('export'),
  version: z.int().check(z.gte(1)),
  salt: z.optional(z.string().check(z.regex(/^[\w-]{22,128}$/))),
})
export type Header = z.output<typeof Header>

const Line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('settings'), settings: Settings }),
  z.object({ kind: z.literal('profile'), profile: Profile }),
  z.object({ kind: z.literal('reading'), reading: Reading }),
  /** The strangers among the viewers of a story; `handle`: whose it is. */
  z.object({ kind: z.literal('story'), platform: Reading.shape.platform, handle: Reading.shape.handle, story: Viewed }),
])
export type Line = z.output<typeof Line>

export type Refused = { why: string }

/** Longer than any line that is written here. */
const LONGEST_LINE = 8_000_000
/** A reason is for a person to read. */
const LONGEST_REASON = 200

/** The header in a line, or why there is none. */
export function readHeader(text: string): Header | Refused {
  const value = parse(text)
  return isRefused(value) ? value : validate(Header, value.json)
}

/** What a line of an export of version `version` holds, or why it is refused. */
export function readLine(text: string, version: number): Line | Refused {
  const value = parse(text)
  return isRefused(value) ? value : validate(Line, upgrade({ _id: '', ...value.json }, version))
}

export function isRefused(value: object): value is Refused {
  return 'why' in value
}

function parse(text: string): { json: object } | Refused {
  if (text.length > LONGEST_LINE) return { why: `longer than ${LONGEST_LINE} characters` }
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? { json } : { why: 'not an object' }
  } catch (error) {
    return { why: `not JSON: ${error instanceof Error ? error.message : error}`.slice(0, LONGEST_REASON) }
  }
}

type Schema<Result> = {
  safeParse(value: unknown): { success: true; data: Result } | { success: false; error: z.core.$ZodError }
}

function validate<Result>(schema: Schema<Result>, value: object): Result | Refused {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  return { why: `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not valid'}`.slice(0, LONGEST_REASON) }
}
