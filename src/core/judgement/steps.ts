/** What to look at next to be surer, most useful first. */

import { isSettled, SETTLED_AFTER_DAYS } from '../posts/settled.ts'
import type { Profile } from '../profile/profile.ts'
import { hundredths } from '../statistics/rounding.ts'
import type { Measure, Norms } from './norm.ts'
import type { Suspicion } from './signal.ts'

/** What can be done on any network. */
export const STEPS = [
  'open-profile', // open the profile itself (we only saw a post, or a signed-out page)
  'sign-in', // the page showed only its meta tags
  'ask-for-insights', // reach and story views can only be declared by the creator
  'come-back', // in `days` days
] as const

/** Something the user can do to be surer. `gain`: how much of the uncertainty it could remove, 0–1. */
export type Step = {
  /** One of `STEPS`, or one of the network's own. */
  do: string
  gain: number
  about: Suspicion[]
  /** Days to wait (`come-back`). */
  days?: number
}

/** `usablePosts`: settled, neither pinned nor shared, likes visible (or views, where engagement goes by views). `people`: accounts seen in the audience's lists. */
export type Basis = {
  posts: number
  usablePosts: number
  hiddenLikes: number
  people: number
  comments: number
  stories: number
  readings: number
}

/** More posts than this sharpen little: the interval of a median shrinks with the root of their number. */
const PLENTY_OF_POSTS = 24
const DAY_MS = 24 * 60 * 60 * 1000

/** The steps that could still change something, by how much of the uncertainty each could remove. */
export function stepsFor(profile: Profile, basis: Basis, norms: Norms): Step[] {
  if (profile.private) return [askForInsights(profile, norms)].filter((step) => step !== null)
  const steps = [
    openProfile(profile),
    signIn(profile, basis),
    ...norms.steps.map(({ do: name, shows }) => SHOWN[shows](name, profile, basis)),
    comeBack(profile),
    askForInsights(profile, norms),
  ]
  const sorted = steps.filter((step) => step !== null).sort((a, b) => b.gain - a.gain)
  return sorted.filter((step, index) => sorted.findIndex((other) => other.do === step.do) === index)
}

/** What a step is worth by the counts it shows; null where they were seen. */
const SHOWN: Record<Norms['steps'][number]['shows'], (name: string, profile: Profile, basis: Basis) => Step | null> = {
  likes: showLikes,
  comments: showComments,
  views: showViews,
}

/** A post alone, or a dialog, does not say how large the audience is. */
function openProfile({ followers }: Profile): Step | null {
  return followers ? null : { do: 'open-profile', gain: 0.92, about: ['likes', 'followers'] }
}

/** Only meta tags were there: the page was drawn for somebody signed out, or not at all. */
function signIn({ origins }: Profile, { posts }: Basis): Step | null {
  if (origins?.followers !== 'meta' || posts > 0) return null
  return { do: 'sign-in', gain: 0.95, about: ['likes', 'followers'] }
}

function showLikes(name: string, _profile: Profile, { usablePosts }: Basis): Step | null {
  if (usablePosts >= PLENTY_OF_POSTS) return null
  return { do: name, gain: hundredths(0.9 * (1 - usablePosts / PLENTY_OF_POSTS)), about: ['likes', 'followers'] }
}

/** Likes without their comments leave the comments' half of the story untold. */
function showComments(name: string, { recent = [] }: Profile, { posts }: Basis): Step | null {
  const silent = recent.filter(({ comments }) => !comments).length
  return posts > 0 && silent > posts / 2 ? { do: name, gain: 0.35, about: ['likes'] } : null
}

function showViews(name: string, { recent = [] }: Profile, { posts }: Basis): Step | null {
  if (posts === 0 || recent.some(({ views }) => views)) return null
  return { do: name, gain: 0.3, about: ['likes', 'followers'] }
}

/** When the newest of the posts seen will have settled. */
function comeBack(profile: Profile): Step | null {
  const newest = profile.recent?.find((post) => !post.pinned && post.at)
  if (!newest?.at || isSettled(newest, profile)) return null
  const waited = (Date.parse(profile.readAt) - Date.parse(newest.at)) / DAY_MS
  return { do: 'come-back', gain: 0.15, about: ['likes'], days: Math.max(1, Math.ceil(SETTLED_AFTER_DAYS - waited)) }
}

/** What declared figures are held against. */
const DECLARED: readonly Measure[] = ['reach-per-follower', 'story-views-per-follower']

/**
 * Reach and story views are the creator's own figures: nobody else can see them. Where nobody published what is normal of
 * either, as where there are no stories, they would tell nothing.
 */
function askForInsights({ declared }: Profile, { distributions }: Norms): Step | null {
  if (declared?.reach && declared.storyViews) return null
  if (!distributions.some(({ measure }) => DECLARED.includes(measure))) return null
  return { do: 'ask-for-insights', gain: 0.25, about: ['followers', 'stories'] }
}
