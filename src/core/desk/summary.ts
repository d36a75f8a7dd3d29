/** What a list shows of an account, made once when it is judged: five thousand profiles are not judged to draw a screen. */

import { SUSPICIONS, type Suspicion } from '../judgement/signal.ts'
import type { EngagementRate, Grade, Level, Verdict } from '../judgement/verdict.ts'
import type { Count } from '../profile/facts.ts'
import type { Profile } from '../profile/profile.ts'
import { readableName, webAddress } from '../profile/readable.ts'
import { intervalOfMedian, median } from '../statistics/median.ts'

/** Counts that may stand for an audience, the first that was seen. */
const AUDIENCE_FACTS = ['followers', 'members', 'monthlyUsers', 'connections', 'pageLikes'] as const
export type AudienceFact = (typeof AUDIENCE_FACTS)[number]

/** How an account stood when a visit ended. `at`: ISO 8601. */
type Visited = {
  at: string
  grade?: Grade
  score?: number
  range?: [number, number]
  /** Of the same fact as the audience of the summary it stands in. */
  audience?: Count
}

/** `readAt`: ISO 8601, the last reading. Absent is not seen. */
export type AccountSummary = {
  platform: string
  handle: string
  url?: string
  name?: string
  readAt: string
  readings: number
  grade: Grade
  score: number | null
  range: [number, number] | null
  levels: Record<Suspicion, Level>
  /** The signs that were seen, the weightiest first. */
  signs: string[]
  /** The main rate; shares. */
  engagement?: EngagementSummary
  audience?: { fact: AudienceFact; count: Count }
  /** Median views of a post, with the 95 % interval of the median. */
  views?: { value: number; low: number; high: number; posts: number }
  usablePosts: number
  isPrivate?: true
  /** What would help most to be surer: a step of the verdict, and its days. */
  next?: { step: string; days?: number }
  /** How it stood at the visit before the last reading's. */
  before?: Visited
}

/** `expected`: 10th, 50th and 90th percentile of accounts of this size. */
export type EngagementSummary = Pick<EngagementRate, 'rate' | 'low' | 'high' | 'per' | 'posts'> & {
  expected?: [p10: number, p50: number, p90: number]
}

/** Readings further apart than this are of two visits. Our own choice: somebody comes back the next day, or in the afternoon. */
const VISIT_MS = 6 * 3_600_000
const MOST_SIGNS = 5

/** `known`: the summary that stood before. */
export function summarise(profile: Profile, verdict: Verdict, known?: AccountSummary): AccountSummary {
  const { platform, handle, readAt, readings } = profile
  const [name, url] = [readableName(profile.name), webAddress(profile.url)]
  const { score, range, grade, engagement, basis, next } = verdict
  const audience = audienceOf(profile)
  const views = viewsOf(profile)
  const before = standingBefore(profile, known)
  const [step] = next
  return {
    platform,
    handle,
    ...(url !== undefined && { url }),
    ...(name !== undefined && { name }),
    readAt,
    readings,
    grade,
    score,
    range,
    levels: Object.fromEntries(
      SUSPICIONS.map((about) => [about, verdict.suspicions[about].level]),
    ) as AccountSummary['levels'],
    signs: signsOf(verdict),
    ...(engagement && { engagement: engagementOf(engagement) }),
    ...(audience && { audience }),
    ...(views && { views }),
    usablePosts: basis.usablePosts,
    ...(profile.private && { isPrivate: true as const }),
    ...(step && { next: { step: step.do, ...(step.days !== undefined && { days: step.days }) } }),
    ...(before && { before }),
  }
}

function signsOf({ findings }: Verdict): string[] {
  const seen = findings.filter(({ is }) => is === 'flag')
  return seen
    .toSorted((one, other) => other.evidence - one.evidence)
    .slice(0, MOST_SIGNS)
    .map(({ signal }) => signal)
}

function engagementOf({ rate, low, high, per, posts, expected }: EngagementRate): EngagementSummary {
  return { rate, low, high, per, posts, ...(expected && { expected: [expected.p10, expected.p50, expected.p90] }) }
}

function audienceOf(profile: Profile): AccountSummary['audience'] {
  for (const fact of AUDIENCE_FACTS) {
    const count = profile[fact]
    if (count) return { fact, count: { value: count.value, low: count.low, high: count.high } }
  }
  return undefined
}

function viewsOf({ recent = [] }: Profile): AccountSummary['views'] {
  const views = recent.flatMap((post) => (post.views && !post.pinned ? [post.views] : []))
  if (views.length === 0) return undefined
  return { value: median(views.map(({ value }) => value)), ...intervalOfMedian(views), posts: views.length }
}

/** The last visit but the one the profile's newest reading belongs to. */
function standingBefore(profile: Profile, known: AccountSummary | undefined): Visited | undefined {
  const seen = lastSeenBefore(profile)
  const judged = known && judgedBefore(profile, known)
  if (!seen || (judged && Date.parse(judged.at) >= Date.parse(seen.at))) return judged ?? seen
  return seen
}

function judgedBefore({ readAt }: Profile, known: AccountSummary): Visited | undefined {
  if (Date.parse(readAt) - Date.parse(known.readAt) < VISIT_MS) return known.before
  return {
    at: known.readAt,
    grade: known.grade,
    ...(known.score !== null && { score: known.score }),
    ...(known.range && { range: known.range }),
    ...(known.audience && { audience: known.audience.count }),
  }
}

/** Followers only: what the history of counts says of the time before anything was judged. */
function lastSeenBefore({ history = [], readAt }: Profile): Visited | undefined {
  const end = Date.parse(readAt) - VISIT_MS
  const point = history.findLast(({ at, followers }) => followers && Date.parse(at) <= end)
  return point?.followers && { at: point.at, audience: point.followers }
}
