/** A verdict as plain text, for the clipboard and the command line. */
import type { Profile } from '../core/profile.ts'
import { type Finding, type Language, SUSPICIONS, type Suspicion } from '../core/signal.ts'
import type { Verdict } from '../core/verdict.ts'
import { words, writeDate, writeValue } from './index.ts'
import {
  confidencePhrase,
  countsPhrase,
  expectedPhrase,
  gradePhrase,
  needsPhrase,
  networkName,
  ratePhrase,
  sentences,
  signTitle,
  stepPhrase,
} from './phrases.ts'

/**
 * Who, grade, score, engagement, the signs with their sentences and what to do next, one
 * thing a line. Of the page's own text it holds only the handle, whose letters are checked.
 */
export function summary(profile: Profile, verdict: Verdict, language: Language): string {
  const say = words(language)
  const lines = [
    `@${profile.handle} · ${networkName(profile.platform)}`,
    countsPhrase(profile, language),
    gradePhrase(verdict, language),
    confidencePhrase(verdict, language),
    engagementLine(verdict, language),
    '',
    ...SUSPICIONS.flatMap((about) => suspicionLines(about, verdict, language)),
    ...nextLines(verdict, language),
    '',
    say('summary.foot', { date: writeDate(profile.readAt, language) }),
  ]
  return lines.filter((line) => line !== undefined).join('\n')
}

function engagementLine({ engagement }: Verdict, language: Language): string | undefined {
  if (!engagement) return undefined
  const { expected, per, rate } = engagement
  const detail = [ratePhrase(engagement, language), expected && expectedPhrase(expected, language)]
  return words(language)('summary.engagement', {
    title: words(language)(`engagement.title.${per}`),
    rate: writeValue(rate, 'share', language),
    detail: detail.filter(Boolean).join(' · '),
  })
}

function suspicionLines(about: Suspicion, { suspicions, findings }: Verdict, language: Language): string[] {
  const say = words(language)
  const degree = say(`degree.${suspicions[about].level}`)
  return [
    say('summary.signs', { suspicion: say(`of.${about}`), degree }),
    ...(about === 'stories' ? [say('stories.unseen')] : []),
    ...findings.filter((finding) => finding.about === about).flatMap((finding) => findingLines(finding, language)),
  ].map((line, index) => (index === 0 ? line : `  ${line}`))
}

/** Signs that spoke, with their sentences; what was not measured in one line; nothing for the rest. */
function findingLines(finding: Finding, language: Language): string[] {
  const title = signTitle(finding, language)
  const label = words(language)(`findings.${finding.is}`)
  if (finding.is === 'not-measured') return [`${label} · ${title} · ${needsPhrase(finding, language)}`]
  return [[label, title].join(' · '), ...sentences(finding, language).map((sentence) => `  ${sentence}`)]
}

function nextLines({ next }: Verdict, language: Language): string[] {
  if (next.length === 0) return []
  return ['', words(language)('summary.next', { steps: next.map((step) => stepPhrase(step, language)).join(' · ') })]
}
