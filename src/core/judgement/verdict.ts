/** Findings → score, range, grade, confidence, reasons, next steps. Plain data; `ui` and `vet` only draw it. */
import { memoizePerObject } from '../memoize.ts'
import { type ResponseRate, responseRate } from '../people/comments.ts'
import { type AudienceSample, audienceSamples } from '../people/sample.ts'
import { type EngagementRate, engagementRates, measuredPosts } from '../posts/engagement.ts'
import type { Profile } from '../profile/profile.ts'
import { asPagesShow } from '../statistics/rounding.ts'
import { prevalenceAt } from './expectation.ts'
import { AUTHENTIC_FROM, type Grade, lacksNorms, MIXED_BELOW, SUSPICIOUS_BELOW } from './grade.ts'
import { hasNorm, type Norms } from './norm.ts'
import { type Finding, type Signal, SUSPICIONS, type Suspicion } from './signal.ts'
import { type Basis, type Step, stepsFor } from './steps.ts'

export type { EngagementRate } from '../posts/engagement.ts'
export type { Expected } from './expectation.ts'
export type { Grade } from './grade.ts'
export type { Step } from './steps.ts'

export type Level = 'none' | 'weak' | 'moderate' | 'strong' | 'unknown'
type Confidence = 'low' | 'medium' | 'high'

export type Verdict = {
  /**
   * 0–100, 100 is authentic; null when nothing could be measured. Under the grade `unknown` it is no more than
   * what was seen so far comes to.
   */
  score: number | null
  /** What the score could still become once the unmeasured signs are measured. */
  range: [number, number] | null
  /**
   * A word for the score, no better and no worse than what was seen allows.
   * - `authentic`: likes and followers were both measured, and what was not looked at could not make it suspicious.
   * - `mixed`, `suspicious`: at least one sign that counts was seen.
   * - `unknown`: none of these; `standingOf` tells why: undecided, nothing unusual so far, or not enough to say.
   */
  grade: Grade
  confidence: Confidence
  /** Main rate: by followers where known, else by views. */
  engagement: EngagementRate | null
  /** Every rate that could be computed, the main one first. */
  rates: EngagementRate[]
  suspicions: Record<Suspicion, { level: Level; probability: number | null }>
  findings: Finding[]
  /** Empty too where no reading would bring a score. */
  next: Step[]
  /** What the verdict rests on, in counts. */
  basis: Basis
  /** The lists of people that were seen, and how many of them look fake; absent where none says anything. */
  audience?: AudienceSample[]
  /** Whether people are heard: the share of comments that was answered; absent below five comments. */
  responseRate?: ResponseRate
}

/**
 * Share of touched accounts that bought each thing. No source separates them: followers
 * are sold most, story viewing is a service of its own. Our own choice, stated.
 */
export const SHARE_OF_PREVALENCE: Record<Suspicion, number> = { likes: 0.5, followers: 0.6, stories: 0.1 }

/** Weight of evidence (log10 likelihood ratio) from which signs are called by each word: about 2:1, 6:1 and 30:1. */
const MODERATE_FROM = 0.8
const LEVELS: readonly [Level, number][] = [
  ['strong', 1.5],
  ['moderate', MODERATE_FROM],
  ['weak', 0.3],
]

/** What a sign that could not be measured yet might still weigh, for the range. */
const UNSEEN_FLAG = 0.8
const UNSEEN_CLEAR = -0.3

/**
 * Part of all things that signs look at which makes a suspicion well looked at; where a network lets fewer be looked at,
 * the rest stays unknown. Our own choice.
 */
const ENOUGH_OF_ALL = 0.6
/** Where it lets no more than this part be looked at, one that leans against an account keeps it from `authentic`. */
const HARDLY_ANY = 0.25

/** Below this many usable posts there is no trend (the field's practice). */
const FEW_POSTS = 5
/** What a profile's first screen holds: enough for high confidence. */
const MANY_POSTS = 12
/** A range no wider than this, in points, is high confidence. */
const NARROW_RANGE = 30

/** Where no prevalence is published for the network or the size is unknown: the overall figure, HypeAuditor 2022. */
export const UNKNOWN_PREVALENCE = 0.36

/** Adds the findings up. `signals` are those that were asked: what they left unsaid widens the range. */
export function conclude(
  profile: Profile,
  findings: Finding[],
  signals: readonly Signal[],
  norms: Norms,
  prevalence = publishedPrevalence(profile, norms),
): Verdict {
  const rates = engagementRates(profile, norms)
  const basis = basisOf(profile, norms)
  const spoken = new Set(findings.filter(hasSpoken).map(({ signal }) => signal))
  const counted = isOneBrandsWord(profile) ? withoutLoneViewing(findings) : findings
  const weighed = SUSPICIONS.map((about): Weighed => {
    const looked = lookedAt(signals, norms, spoken, about)
    return {
      about,
      prior: prevalence * SHARE_OF_PREVALENCE[about],
      weight: weightOf(findings, about),
      scored: weightOf(counted, about),
      unheard: unheardShare(looked),
      isNarrow: looked.measurable <= HARDLY_ANY * looked.all,
    }
  })
  const suspicions = Object.fromEntries(weighed.map((one) => [one.about, suspicionOf(one)])) as Verdict['suspicions']
  const score = isEnough(weighed, basis) ? scoreOf(weighed, 0) : null
  const range: Verdict['range'] =
    score === null ? null : [scoreOf(weighed, UNSEEN_FLAG), scoreOf(weighed, UNSEEN_CLEAR)]
  const audience = hasNorm(norms, 'fake-share') ? audienceSamples(profile) : []
  const heard = profile.comments && responseRate(profile.comments)
  return {
    score,
    range,
    grade: gradeOf(score, weighed, counted),
    confidence: confidenceOf(weighed, basis, range),
    engagement: rates[0] ?? null,
    rates,
    suspicions,
    findings,
    next: lacksNorms({ findings }) ? [] : stepsFor(profile, basis, norms),
    basis,
    ...(audience.length > 0 && { audience }),
    ...(heard && { responseRate: heard }),
  }
}

function publishedPrevalence({ followers }: Profile, norms: Norms): number {
  const size = followers ? asPagesShow(followers) : 0
  return prevalenceAt(norms, size)?.share ?? UNKNOWN_PREVALENCE
}

/**
 * What is known of one suspicion: `weight` null when no sign could say anything; `scored` what of it moves the
 * score; `unheard` 0–1; `isNarrow`: hardly anything can be looked at on this network.
 */
type Weighed = {
  about: Suspicion
  prior: number
  weight: number | null
  scored: number | null
  unheard: number
  isNarrow: boolean
}

/** Whether all that was seen of somebody's viewing was seen by one brand. */
function isOneBrandsWord({ sightings }: Profile): boolean {
  return sightings?.accounts === undefined || sightings.accounts < 2
}

/**
 * Without what one brand's viewer lists say of somebody who keeps coming back: creators watch the stories of brands
 * they want to work with, so it has a row and a level of its own and moves the score only beside growth that
 * circumstances leave unexplained.
 */
function withoutLoneViewing(findings: Finding[]): Finding[] {
  const isBesideGrowth = findings.some(({ about, kind, is }) => {
    return about === 'stories' && kind === 'circumstantial' && is === 'flag'
  })
  return isBesideGrowth ? findings : findings.filter(({ kind }) => kind !== 'first-hand')
}

/** Null where no sign said anything that weighs: a header with nothing odd about it clears nobody. */
function weightOf(findings: Finding[], about: Suspicion): number | null {
  const said = findings.filter((finding) => finding.about === about && finding.evidence !== 0)
  return said.length === 0 ? null : said.reduce((sum, { evidence }) => sum + evidence, 0)
}

function hasSpoken({ is, evidence }: Finding): boolean {
  return is === 'flag' || is === 'clear' || evidence !== 0
}

/**
 * Of the things the signs of a suspicion look at, the share that none could judge. What no sign can ever measure on the
 * account's network is left out, as long as enough is left.
 */
function unheardShare({ all, measurable, heard }: Looked): number {
  const wanted = Math.max(measurable, ENOUGH_OF_ALL * all)
  return wanted === 0 ? 0 : 1 - heard / wanted
}

/** How many things the signs of a suspicion look at: on any network, on this one, and on this account. */
type Looked = { all: number; measurable: number; heard: number }

function lookedAt(signals: readonly Signal[], norms: Norms, spoken: ReadonlySet<string>, about: Suspicion): Looked {
  const measurable = measurableOn(norms)(signals)
  const heard = measurable.filter((signal) => signal.about === about && spoken.has(signal.id))
  return { all: thingsOf(signals)[about], measurable: thingsOf(measurable)[about], heard: groupsOf(heard, about).size }
}

/** The signs that can be measured on a network. */
const measurableOn = memoizePerObject((norms: Norms) =>
  memoizePerObject((signals: readonly Signal[]) =>
    signals.filter(({ norms: needed = [] }) => needed.every((id) => hasNorm(norms, id))),
  ),
)

/** How many things the signs of each suspicion look at. */
const thingsOf = memoizePerObject((signals: readonly Signal[]): Record<Suspicion, number> => {
  const count = (about: Suspicion) => groupsOf(signals, about).size
  return { likes: count('likes'), followers: count('followers'), stories: count('stories') }
})

/** What the signs of a suspicion look at. */
function groupsOf(signals: readonly Signal[], about: Suspicion): ReadonlySet<string> {
  return new Set(signals.filter((signal) => signal.about === about).map(({ evidenceGroup }) => evidenceGroup))
}

/** The word for a weight of evidence (log10 likelihood ratio). */
export function levelOf(weight: number): Level {
  return LEVELS.find(([, from]) => weight >= from)?.[0] ?? 'none'
}

function suspicionOf({ weight, prior }: Weighed): Verdict['suspicions'][Suspicion] {
  if (weight === null) return { level: 'unknown', probability: null }
  return { level: levelOf(weight), probability: Math.round(posterior(prior, weight) * 1000) / 1000 }
}

function posterior(prior: number, weight: number): number {
  const odds = (prior / (1 - prior)) * 10 ** weight
  return odds / (1 + odds)
}

/** A header alone clears nobody; without posts only signs that are at least moderate are worth a score. */
function isEnough(weighed: Weighed[], { usablePosts }: Basis): boolean {
  const weights = weighed.map(({ scored }) => scored).filter((weight) => weight !== null)
  if (weights.some((weight) => weight >= MODERATE_FROM)) return true
  return usablePosts >= FEW_POSTS && weights.length > 0
}

/**
 * 100 × the chance that the likeliest of the suspicions is wrong, if what is unheard of each would weigh `unseen`. The
 * suspicions are not multiplied: they share facts, and two lukewarm ones are no strong one. A suspicion nobody could
 * judge stays out of the score itself: its prior is no evidence against anyone.
 */
function scoreOf(weighed: Weighed[], unseen: number): number {
  const clean = weighed
    .filter(({ scored }) => scored !== null || unseen > 0)
    .map(({ scored, prior, unheard }) => 1 - posterior(prior, (scored ?? 0) + unseen * unheard))
  return Math.round(100 * Math.min(...clean))
}

function gradeOf(score: number | null, weighed: Weighed[], counted: Finding[]): Grade {
  if (score === null) return 'unknown'
  if (score >= AUTHENTIC_FROM && isMeasured(weighed) && !weighed.some(leansAlone)) return 'authentic'
  if (score >= MIXED_BELOW || !counted.some(({ is }) => is === 'flag')) return 'unknown'
  return score < SUSPICIOUS_BELOW ? 'suspicious' : 'mixed'
}

/** Whether the little that can be looked at leans against the account: nothing else could speak for it. */
function leansAlone({ about, weight, isNarrow }: Weighed): boolean {
  return about !== 'stories' && isNarrow && weight !== null && levelOf(weight) !== 'none'
}

/** Whether likes and followers were both judged; whoever views stories is seldom known. */
function isMeasured(weighed: Weighed[]): boolean {
  return weighed.every(({ about, weight }) => about === 'stories' || weight !== null)
}

function confidenceOf(weighed: Weighed[], { usablePosts }: Basis, range: Verdict['range']): Confidence {
  if (!range || !isMeasured(weighed) || usablePosts < FEW_POSTS) return 'low'
  return usablePosts >= MANY_POSTS && range[1] - range[0] <= NARROW_RANGE ? 'high' : 'medium'
}

function basisOf(profile: Profile, norms: Norms): Basis {
  const recent = profile.recent ?? []
  return {
    posts: recent.length,
    usablePosts: measuredPosts(profile, norms),
    hiddenLikes: recent.filter(({ likes }) => likes === 'hidden').length,
    people: (profile.people ?? []).reduce((sum, { accounts }) => sum + accounts.length, 0),
    comments: profile.comments?.length ?? 0,
    stories: profile.stories?.length ?? 0,
    readings: profile.readings,
  }
}
