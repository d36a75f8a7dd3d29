/** Holds what was given against its schema, and says where and why it does not fit. */
import * as z from 'zod/mini'
import type { Language } from '../../src/core/judgement/signal.ts'

type Issue = z.core.$ZodIssue

/** By name, so that the bundle holds these two of the fifty. */
const LOCALES: Record<Language, () => Parameters<typeof z.config>[0]> = { en: z.locales.en, fr: z.locales.fr }

/** The longest reason given, in characters. */
const LONGEST_REASON = 300

/** Chooses the language in which schemas give their reasons; without it they give none. */
export function explainIn(language: Language): void {
  z.config(LOCALES[language]())
}

/** Where and why: `recent.3.likes: Invalid input: expected number, received string`. */
export function reasonOf(error: z.core.$ZodError): string {
  const [first] = error.issues
  if (!first) return ''
  const { path, message } = deepest(first)
  const reason = path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message
  return reason.slice(0, LONGEST_REASON)
}

/** Of the alternatives tried, the one that went furthest before it failed is the one that was meant. */
function deepest(issue: Issue): { path: PropertyKey[]; message: string } {
  if (issue.code !== 'invalid_union') return issue
  const tried = issue.errors.flatMap(([first]) => (first ? [deepest(first)] : []))
  const best = tried.reduce<(typeof tried)[number] | undefined>(
    (best, other) => (best === undefined || other.path.length >= best.path.length ? other : best),
    undefined,
  )
  return best ? { path: [...issue.path, ...best.path], message: best.message } : issue
}
