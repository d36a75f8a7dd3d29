/** Findings → score, range, grade, confidence, reasons, next steps. Plain data; `ui` and `vet` only draw it. */
import type { Finding, Source, Suspicion } from './signal.ts'

/** 5th, 50th and 95th-like percentiles an engagement rate is compared with; shares, not percents. */
export type Expected = { p10: number; p50: number; p90: number; source: Source }

/** Shares (0.021 is 2.1 %): interactions ÷ `per`, the median of `posts` usable posts with its 95 % interval. */
export type EngagementRate = {
  rate: number
  low: number
  high: number
  per: 'followers' | 'views' | 'reach'
  posts: number
  expected?: Expected
}

/** Something the user can do to be surer. `gain`: how much of the uncertainty it could remove, 0–1. */
export type Step = {
  do:
    | 'read-posts' // read the posts already on the page
    | 'open-profile' // open the profile itself (we only saw a post, or a signed-out page)
    | 'sign-in' // the page showed only its meta tags
    | 'open-posts' // open single posts
    | 'open-reels' // the Reels tab shows views
    | 'open-followers' // an audience sample
    | 'open-comments'
    | 'ask-for-insights' // reach and story views can only be declared by the creator
    | 'come-back' // in `days` days
  gain: number
  about: Suspicion[]
  /** Days to wait (`come-back`). */
  days?: number
}

export type Level = 'none' | 'weak' | 'moderate' | 'strong' | 'unknown'
export type Grade = 'authentic' | 'mixed' | 'suspicious' | 'unknown'
export type Confidence = 'low' | 'medium' | 'high'

export type Verdict = {
  /** 0–100, 100 is authentic; null when nothing could be measured. */
  score: number | null
  /** What the score could still become once the unmeasured signs are measured. */
  range: [number, number] | null
  grade: Grade
  confidence: Confidence
  /** Main rate: by followers where known, else by views. */
  engagement: EngagementRate | null
  /** Every rate that could be computed, the main one first. */
  rates: EngagementRate[]
  suspicions: Record<Suspicion, { level: Level; probability: number | null }>
  findings: Finding[]
  next: Step[]
  /** What the verdict rests on, in counts. */
  basis: {
    posts: number
    usablePosts: number
    hiddenLikes: number
    people: number
    comments: number
    stories: number
    readings: number
  }
}
