/** What one line of an export holds. One JSON object a line; nothing in a file is trusted. */
import * as z from 'zod/mini'
import { LONGEST_LINE, type Refusal } from '../core/answers.ts'
import { DeskDocument } from '../core/desk/document.ts'
import { Lessons } from '../core/lesson.ts'
import { Platform } from '../core/profile/fields.ts'
import { Profile } from '../core/profile/profile.ts'
import { Reading } from '../core/profile/reading.ts'
import { Settings } from '../core/settings.ts'
import { Viewed } from './stories.ts'

/** The first line. `salt`: files of version 1 and 2 hold what their handles were hashed with. */
export const Header = z.object({
  bonafide: z.literal('export'),
  version: z.int().check(z.gte(1)),
  salt: z.optional(z.string().check(z.regex(/^[\w-]{22,128}$/))),
})
export type Header = z.output<typeof Header>

export const Line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('settings'), settings: Settings }),
  /** Something the user wrote on the desk. */
  z.object({ kind: z.literal('desk'), document: DeskDocument }),
  z.object({ kind: z.literal('taught'), site: Platform, lessons: Lessons }),
  z.object({ kind: z.literal('profile'), profile: Profile }),
  z.object({ kind: z.literal('reading'), reading: Reading }),
  /** The strangers among the viewers of a story; `handle`: whose it is. */
  z.object({ kind: z.literal('story'), platform: Reading.shape.platform, handle: Reading.shape.handle, story: Viewed }),
])
export type Line = z.output<typeof Line>

const KINDS: readonly unknown[] = ['settings', 'taught', 'desk', 'profile', 'reading', 'story']
const LONGEST_FIELD = 100

/** Undefined where the line is not the first of an export. */
export function readHeader(text: string): Header | undefined {
  const value = parse(text)
  return isRefused(value) ? undefined : validated(Header, value.json)
}

/** What a line holds, or why it is refused. */
export function readLine(text: string): Line | Refusal {
  const value = parse(text)
  if (isRefused(value)) return value
  const read = Line.safeParse(value.json)
  if (read.success) return read.data
  if (!('kind' in value.json) || !KINDS.includes(value.json.kind)) return { why: 'unknown-kind' }
  const field = read.error.issues[0]?.path.join('.').slice(0, LONGEST_FIELD)
  return { why: 'invalid', ...(field && { field }) }
}

export function isRefused(value: object): value is Refusal {
  return 'why' in value
}

function validated<Result>(
  schema: { safeParse(value: unknown): { success: true; data: Result } | { success: false } },
  value: object,
): Result | undefined {
  const read = schema.safeParse(value)
  return read.success ? read.data : undefined
}

function parse(text: string): { json: object } | Refusal {
  if (text.length > LONGEST_LINE) return { why: 'too-long' }
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? { json } : { why: 'not-an-object' }
  } catch {
    return { why: 'not-json' }
  }
}
