/** An audience as the creator's own insights show it: typed or pasted, declared, and nobody can check it from outside. */
import * as z from 'zod/mini'
import { plainName } from './names.ts'

const share = z.number().check(z.gte(0), z.lte(1))
const label = z.string().check(z.minLength(1), z.maxLength(60))
const MOST_PARTS = 60

const Part = z.object({ label, share })
export type AudiencePart = z.output<typeof Part>

export const AUDIENCE_KINDS = ['countries', 'ages', 'genders'] as const
export type AudienceKind = (typeof AUDIENCE_KINDS)[number]

const parts = z.catch(z.array(Part).check(z.maxLength(MOST_PARTS)), [])

/** Shares (0.42 is 42 %) by country, by age and by gender, in the words in which they were stated. */
export const DeclaredAudience = z.object({ countries: parts, ages: parts, genders: parts })
export type DeclaredAudience = z.output<typeof DeclaredAudience>

const AGE = /^(\d{1,2}\s*[-–—à]\s*\d{1,2}|\d{1,2}\s*\+|[<>]\s*\d{1,2})(?:\s*(?:ans|years?( old)?))?$/i
const GENDERS =
  /^(?:women|woman|female|females|men|man|male|males|femmes?|hommes?|other|others|unspecified|non binary|autres?|non precise)$/
/** A name and a percentage at the end, or the other way round. */
const SHARE_LAST = /^(.+?)[\s:,;|–-]+(\d{1,3}(?:[.,]\d+)?)\s*%$/u
const SHARE_FIRST = /^(\d{1,3}(?:[.,]\d+)?)\s*%[\s:,;|–-]*(.+)$/u

/** Reads "France 42 %", "18–24: 31.5%", "64 % femmes", one a line or a share below its name. `unread`: lines that say no share. */
export function pastedAudience(text: string): { audience: DeclaredAudience; unread: string[] } {
  const audience: DeclaredAudience = { countries: [], ages: [], genders: [] }
  const unread: string[] = []
  for (const line of linesOf(text)) {
    const part = partIn(line)
    const list = part && audience[kindOf(part.label)]
    if (part && list && list.length < MOST_PARTS) list.push(part)
    else unread.push(line)
  }
  return { audience, unread }
}

/** Insights on a phone, and tables, put the name in one place and its share in the next. */
function linesOf(text: string): string[] {
  const lines = text
    .split(/[\r\n\t]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const joined: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const [line = '', next = ''] = lines.slice(at, at + 2)
    const isPair = !line.includes('%') && /^\d{1,3}(?:[.,]\d+)?\s*%$/.test(next)
    joined.push(isPair ? `${line} ${next}` : line)
    if (isPair) at += 1
  }
  return joined
}

/** A share with its name is shorter; a text may be anything. */
const LONGEST_LINE = 300

function partIn(line: string): AudiencePart | undefined {
  if (line.length > LONGEST_LINE) return undefined
  const [, before, last] = SHARE_LAST.exec(line) ?? []
  const [, first, after] = SHARE_FIRST.exec(line) ?? []
  const name = (before ?? after)?.trim().slice(0, 60)
  const percent = Number((last ?? first)?.replace(',', '.'))
  // Several shares in one line: what is between them is nobody's name.
  if (name?.includes('%')) return undefined
  return name && percent <= 100 ? { label: name, share: Math.round(percent * 100) / 10_000 } : undefined
}

function kindOf(name: string): AudienceKind {
  if (AGE.test(name)) return 'ages'
  return GENDERS.test(plainName(name)) ? 'genders' : 'countries'
}

/** As it is typed again: one a line. */
export function audienceText(audience: DeclaredAudience, kind: AudienceKind): string {
  return audience[kind].map(({ label, share }) => `${label} ${Math.round(share * 10_000) / 100}%`).join('\n')
}

export function isEmptyAudience(audience: DeclaredAudience): boolean {
  return AUDIENCE_KINDS.every((kind) => audience[kind].length === 0)
}

/** Shares are rounded where they are shown: each by half a percent, all together by this much per part. */
const ROUNDING = 0.005

/** Kinds whose shares come to more than a whole, rounding allowed. Several countries may be named for one person by nobody. */
export function sharesAboveWhole(audience: DeclaredAudience): AudienceKind[] {
  return AUDIENCE_KINDS.filter((kind) => {
    const sum = audience[kind].reduce((total, { share }) => total + share, 0)
    return sum > 1 + ROUNDING * audience[kind].length
  })
}
