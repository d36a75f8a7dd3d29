/** Everything as lines of text, and back. One JSON object a line. */
import * as z from 'zod/mini'
import { Profile } from '../core/profile.ts'
import { Reading } from '../core/reading.ts'
import { Settings } from '../core/settings.ts'

/** The first line. The salt makes the hashes of one file and of the database it goes into comparable. */
export const Header = z.object({
  bonafide: z.literal('export'),
  version: z.int().check(z.gte(1)),
  salt: z.optional(z.string().check(z.regex(/^[\w-]{22,128}$/))),
})
export type Header = z.output<typeof Header>

export const Line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('settings'), settings: Settings }),
  z.object({ kind: z.literal('profile'), profile: Profile }),
  z.object({ kind: z.literal('reading'), reading: Reading }),
])
export type Line = z.output<typeof Line>

/** `line` counts from 0 within the lines that were given. */
export type Refusal = { line: number; why: string }

/** Longer than any line an export has; a longer one is no reading of ours. */
export const LONGEST_LINE = 8_000_000
/** A reason is for a person to read. */
const LONGEST_REASON = 200

/** The header in a line; otherwise why there is none. */
export function readHeader(text: string): Header | { why: string } {
  return read(text, Header)
}

/** What a line holds; otherwise why it is refused. */
export function readLine(text: string): Line | { why: string } {
  return read(text, Line)
}

type Schema<Result> = {
  safeParse(value: unknown): { success: true; data: Result } | { success: false; error: z.core.$ZodError }
}

function read<Result>(text: string, schema: Schema<Result>): Result | { why: string } {
  if (text.length > LONGEST_LINE) return { why: `longer than ${LONGEST_LINE} characters` }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { why: `not JSON: ${error instanceof Error ? error.message : error}`.slice(0, LONGEST_REASON) }
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return { why: `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not valid'}`.slice(0, LONGEST_REASON) }
}
