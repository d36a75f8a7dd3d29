/** A verdict in words: the phrases that popup, clipboard and command line share. */
import { adviceOn } from '../core/judgement/advice.ts'
import { type Graded, lacksNorms, standingOf } from '../core/judgement/grade.ts'
import type { Finding, Language } from '../core/judgement/signal.ts'
import type { EngagementRate, Expected, Step, Verdict } from '../core/judgement/verdict.ts'
import type { Profile } from '../core/profile/profile.ts'
import type { Fact } from '../core/profile/reading.ts'
import { audienceOf, networkName, stepWords } from '../networks/catalogue.ts'
import { CAUSES_IN_WORDS } from './causes.ts'
import {
  explain,
  figuresOf,
  signalWords,
  words,
  writeCount,
  writeList,
  writeRange,
  writeScore,
  writeValue,
} from './index.ts'
import { writeMessage } from './message.ts'
import { sourceName } from './sources.ts'

type Unmeasured = Extract<Finding, { is: 'not-measured' }>

/** "Mixed signs", "Undecided", "Nothing unusual so far": the same words for an account wherever it is shown. */
export function gradeTitle(graded: Graded, language: Language): string {
  return words(language)(`grade.${standingOf(graded)}`)
}

/** What an unknown grade means, in a sentence. */
export function unknownPhrase(verdict: Verdict, language: Language): string {
  const standing = standingOf(verdict)
  if (standing === 'unknown' && verdict.score === null && lacksNorms(verdict))
    return words(language)('state.no-norm.what')
  const isKnown = standing === 'undecided' || standing === 'unfinished'
  return words(language)(`state.${isKnown ? standing : 'unknown'}.what`)
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
export function ratePhrase({ rate, low, high, posts }: EngagementRate, language: Language): string {
  const range = writeRange(low, high, 'share', language)
  const say = words(language)
  // The rate itself stands before it: to write it twice says nothing.
  if (range === writeValue(rate, 'share', language)) return say('engagement.rate.alone', { count: posts })
  return say('engagement.rate', { range, count: posts })
}

/** "open the Reels tab": how to be surer, in lower case. */
export function stepPhrase({ do: step, days }: Step, language: Language): string {
  const say = words(language)
  const own = stepWords(step, language)
  if (own !== undefined) return own
  return step === 'come-back' ? say('step.come-back', { days: days ?? 0 }) : say(`step.${step}` as 'step.sign-in')
}

/** What else may be behind a finding, most fitting first; none where nothing fits. */
export function causePhrases({ causes = [] }: Finding, language: Language): string[] {
  return causes.map((cause) => CAUSES_IN_WORDS[language][cause])
}

/** The same in a line, each up to where it explains itself: "a giveaway, growth"; undefined where nothing fits. */
export function causesLine(finding: Finding, language: Language): string | undefined {
  const causes = causePhrases(finding, language).map((cause) => (cause.split(/\s?:/)[0] as string).trim())
  return causes.length > 0 ? causes.join(', ') : undefined
}

/**
 * What was seen beside what is normal, in a line: "median post 0.71% from the usual likes, normal 11 – 77%"; undefined
 * where a sign's words do not fit its reason: that must not take the verdict down with it.
 */
export function figuresLine({ signal, reasons: [reason] }: Finding, language: Language): string | undefined {
  const own = signalWords(signal, language)
  if (!own || !reason) return undefined
  try {
    const seen = figuresOf(reason, own, language)
    const { normal, unit } = reason
    return normal
      ? words(language)('sign.figures', { seen, range: writeRange(normal.low, normal.high, unit, language) })
      : seen
  } catch {
    return undefined
  }
}

/** "audience sample and story views". */
function factsPhrase(facts: readonly Fact[], language: Language): string {
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

/** A sign's title; where nothing was found one that accuses nobody, and where nothing could be told only what it looks at. */
export function signTitle(finding: Finding, language: Language): string {
  const { signal, is } = finding
  const own = signalWords(signal, language)
  if (is === 'flag') return own?.title ?? signal
  return is === 'clear' ? (own?.clearTitle ?? signal) : signTopic(finding, language)
}

/** What a sign looks at, without a verdict: "Likes per view"; its identifier for one this version no longer has. */
export function signTopic({ signal }: Pick<Finding, 'signal'>, language: Language): string {
  const title = signalWords(signal, language)?.clearTitle ?? signal
  return (title.split(/\s?:/)[0] as string).trim()
}

/** "Ask before booking: engagement is 20 times lower than on accounts of this size." */
export function advicePhrase(profile: Profile, verdict: Verdict, language: Language): string {
  const { key, finding, times, posts, people } = adviceOn(profile, verdict)
  const reason = finding ? briefPhrase(finding, times, language) : ''
  const network = networkName(profile.platform)
  return words(language)(`advice.${key}`, { posts, people, reason, network })
}

/** What a sign saw, in lower case, for a sentence that goes on. */
function briefPhrase(finding: Finding, times: number | undefined, language: Language): string {
  const brief = signalWords(finding.signal, language)?.brief
  const needsTimes = brief?.includes('{times') ?? false
  if (brief === undefined || (needsTimes && times === undefined)) return lowered(signTitle(finding, language))
  return writeMessage(brief, { times: times ?? 0 }, language)
}

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1)
}

/** The sentences of one finding, in order; none for one that was not measured. */
export function sentences({ signal, reasons }: Finding, language: Language): string[] {
  const own = signalWords(signal, language)
  return own ? reasons.map((reason) => explain(reason, own, language)) : []
}

const COUNTS = ['followers', 'following', 'posts'] as const

/** Each count that was seen, with its words: "48.2K followers"; the audience is called what its network calls it. */
export function countPhrases(profile: Profile, language: Language): { name: (typeof COUNTS)[number]; text: string }[] {
  return COUNTS.flatMap((name) => {
    const count = profile[name]
    if (!count) return []
    const key = name === 'followers' ? audienceOf(profile.platform) : name
    return { name, text: words(language)(`count.${key}`, { shown: writeCount(count, language), count: count.value }) }
  })
}

/** "48.2K followers · 1,107 following · 312 posts": what was seen of them; undefined when nothing was. */
export function countsPhrase(profile: Profile, language: Language): string | undefined {
  const parts = countPhrases(profile, language).map(({ text }) => text)
  return parts.length > 0 ? parts.join(' · ') : undefined
}

/** "Engagement by subscribers", as the network calls them. */
export function rateTitle(per: EngagementRate['per'], platform: string, language: Language): string {
  const say = words(language)
  return say(`engagement.title.${per}`, { audience: say(`per.${audienceOf(platform)}`) })
}

/** "for this size: 0.4 – 2.6%, typical 0.8%". */
export function expectedPhrase({ p10, p50, p90 }: Expected, language: Language): string {
  const range = writeRange(p10, p90, 'share', language)
  return words(language)('engagement.expected', { range, median: writeValue(p50, 'share', language) })
}

/** That a source knows no account of this size; undefined where it does. Sizes in followers, or what stands for them. */
export function outsidePhrase({ source, outside }: OfSource, language: Language): string | undefined {
  if (!outside) return undefined
  const [from, to] = [writeCount(outside.from, language), writeCount(outside.to, language)]
  return words(language)('engagement.outside', { source: sourceName(source, language), from, to })
}

type OfSource = Pick<Expected, 'source' | 'outside'>

export { networkName, noAudienceOf } from '../networks/catalogue.ts'
