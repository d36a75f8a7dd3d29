/** A verdict in words: the phrases that popup, clipboard and command line share. */
import type { Profile } from '../core/profile.ts'
import type { Fact } from '../core/reading.ts'
import type { Finding, Language } from '../core/signal.ts'
import type { EngagementRate, Expected, Step, Verdict } from '../core/verdict.ts'
import { stepWords } from '../networks/catalogue.ts'
import { explain, signalWords, words, writeCount, writeList, writeRange, writeScore, writeValue } from './index.ts'

type Unmeasured = Extract<Finding, { is: 'not-measured' }>

/** "Mixed signs"; where a score so far has no sign against it and is not enough: "Nothing unusual so far". */
export function gradeTitle(verdict: Verdict, language: Language): string {
  return words(language)(isUnfinished(verdict) ? 'grade.unfinished' : `grade.${verdict.grade}`)
}

/** What an unknown grade means, in a sentence. */
export function unknownPhrase(verdict: Verdict, language: Language): string {
  return words(language)(isUnfinished(verdict) ? 'state.unfinished.what' : 'state.unknown.what')
}

function isUnfinished({ grade, score, findings }: Verdict): boolean {
  return grade === 'unknown' && score !== null && findings.every(({ is }) => is !== 'flag')
}

/** "Mixed signs: 58 out of 100 (44 – 71 with what is known)". */
export function gradePhrase(verdict: Verdict, language: Language): string {
  const say = words(language)
  const { score, range } = verdict
  const grade = gradeTitle(verdict, language)
  if (score === null || range === null) return grade
  const shown = { score: writeScore(score, language), range: writeRange(...range, 'count', language) }
  return say('summary.grade', { grade, ...shown })
}

/** "Medium confidence: 11 posts, no audience sample". */
export function confidencePhrase({ basis, confidence }: Verdict, language: Language): string {
  const say = words(language)
  const parts = [
    say('basis.posts', { count: basis.usablePosts }),
    basis.hiddenLikes > 0 && say('basis.hidden', { count: basis.hiddenLikes }),
    say('basis.people', { count: basis.people }),
  ]
  return say(`confidence.${confidence}`, { basis: parts.filter(Boolean).join(', ') })
}

/** "1.7 – 2.6%, median of 11 posts". */
export function ratePhrase({ low, high, posts }: EngagementRate, language: Language): string {
  return words(language)('engagement.rate', { range: writeRange(low, high, 'share', language), count: posts })
}

/** "open the Reels tab": how to be surer, in lower case. */
export function stepPhrase({ do: step, days }: Step, language: Language): string {
  const say = words(language)
  const own = stepWords(step, language)
  if (own !== undefined) return own
  return step === 'come-back' ? say('step.come-back', { days: days ?? 0 }) : say(`step.${step}` as 'step.sign-in')
}

/** "audience sample and story views". */
export function factsPhrase(facts: readonly Fact[], language: Language): string {
  const say = words(language)
  return writeList(
    facts.map((fact) => say(`fact.${fact}`)),
    language,
  )
}

/** What a sign that was not measured would need: "audience sample and story views", or a norm that nobody published. */
export function needsPhrase({ missing, norms }: Unmeasured, language: Language): string {
  return norms ? words(language)('finding.no-norm') : factsPhrase(missing, language)
}

/** A sign's title; its identifier for one this version no longer has. */
export function signTitle({ signal }: Finding, language: Language): string {
  return signalWords(signal, language)?.title ?? signal
}

/** The sentences of one finding, in order; none for one that was not measured. */
export function sentences({ signal, because }: Finding, language: Language): string[] {
  const own = signalWords(signal, language)
  return own ? because.map((reason) => explain(reason, own, language)) : []
}

const COUNTS = ['followers', 'following', 'posts'] as const

/** "48.2K followers · 1,107 following · 312 posts": what was seen of them; undefined when nothing was. */
export function countsPhrase(profile: Profile, language: Language): string | undefined {
  const parts = COUNTS.flatMap((name) => {
    const count = profile[name]
    if (!count) return []
    return words(language)(`count.${name}`, { shown: writeCount(count, language), count: count.value })
  })
  return parts.length > 0 ? parts.join(' · ') : undefined
}

/** "for this size: 0.4 – 2.6%, typical 0.8%". */
export function expectedPhrase({ p10, p50, p90 }: Expected, language: Language): string {
  const range = writeRange(p10, p90, 'share', language)
  return words(language)('engagement.expected', { range, median: writeValue(p50, 'share', language) })
}

export { networkName, noAudienceOf } from '../networks/catalogue.ts'
