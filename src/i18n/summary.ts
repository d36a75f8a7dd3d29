/** A verdict as plain text, for the clipboard. */

import { type Language, SUSPICIONS, type Suspicion } from '../core/judgement/signal.ts'
import type { Verdict } from '../core/judgement/verdict.ts'
import { postFiguresOf } from '../core/posts/post-figures.ts'
import type { Profile } from '../core/profile/profile.ts'
import { words, writeCount, writeDate, writeList, writeValue } from './index.ts'
import {
  advicePhrase,
  confidencePhrase,
  countsPhrase,
  expectedPhrase,
  gradePhrase,
  networkName,
  ratePhrase,
  rateTitle,
  signTitle,
  stepPhrase,
} from './phrases.ts'

/**
 * At most ten lines: who, what to do, grade and how sure, engagement, the usual post, the three suspicions with the
 * signs that were seen, what would help, and what it is worth. What was not seen has no line. Of the page's own text it
 * holds only the handle, whose letters are checked.
 */
export function summary(profile: Profile, verdict: Verdict, language: Language): string {
  const lines = [
    [`@${profile.handle}`, networkName(profile.platform), countsPhrase(profile, language)].filter(Boolean).join(' · '),
    advicePhrase(profile, verdict, language),
    `${gradePhrase(verdict, language)} · ${confidencePhrase(verdict, language)}`,
    engagementLine(profile, verdict, language),
    usualPostLine(profile, language),
    ...SUSPICIONS.map((about) => suspicionLine(about, verdict, language)),
    nextLine(verdict, language),
    words(language)('summary.foot', { date: writeDate(profile.readAt, language) }),
  ]
  // It is pasted anywhere, also where a word joiner shows as a box.
  return lines
    .filter((line) => line !== undefined)
    .join('\n')
    .replaceAll('\u2060', '')
}

function engagementLine({ platform }: Profile, { engagement }: Verdict, language: Language): string | undefined {
  if (!engagement) return undefined
  const { expected, per, rate } = engagement
  const detail = [ratePhrase(engagement, language), expected && expectedPhrase(expected, language)]
  return words(language)('summary.engagement', {
    title: rateTitle(per, platform, language),
    rate: writeValue(rate, 'share', language),
    detail: detail.filter(Boolean).join(' · '),
  })
}

const MEDIANS = ['likes', 'comments', 'views'] as const

/** "Usual post: 1,012 likes (median of 11 posts), 31 comments (median of 11 posts)". */
function usualPostLine(profile: Profile, language: Language): string | undefined {
  const say = words(language)
  const figures = postFiguresOf(profile)
  const parts = MEDIANS.flatMap((name) => {
    const figure = figures[name]
    if (!figure) return []
    const basis = say('figure.median', { count: say('basis.posts', { count: figure.posts }) })
    return `${writeCount(figure.value, language)}\u00a0${say(`figure.${name}`, { count: figure.value })} (${basis})`
  })
  return parts.length > 0 ? say('summary.usual', { figures: writeList(parts, language) }) : undefined
}

/** "Bought likes: moderate signs (likes too even from post to post)". */
function suspicionLine(about: Suspicion, { suspicions, findings }: Verdict, language: Language): string {
  const say = words(language)
  const { level } = suspicions[about]
  const flags = findings.filter((finding) => finding.about === about && finding.is === 'flag')
  const notes = [
    about === 'stories' && flags.every(({ kind }) => kind !== 'first-hand') && say('row.stories'),
    flags.length > 0 && level === 'none' && say('sign.outweighed'),
    ...flags.map((finding) => signTitle(finding, language)),
  ].filter(Boolean)
  const line = say('summary.signs', { suspicion: say(`suspicion.${about}`), level: say(`level.${level}`) })
  return notes.length > 0 ? `${line} (${notes.join(' · ')})` : line
}

function nextLine({ next }: Verdict, language: Language): string | undefined {
  if (next.length === 0) return undefined
  return words(language)('summary.next', { steps: next.map((step) => stepPhrase(step, language)).join(' · ') })
}
