/** What to look at next to be surer, most useful first. */
import { isSettled, SETTLED_AFTER_DAYS } from './engagement.ts'
import type { Profile } from './profile.ts'
import type { Basis, Step } from './verdict.ts'

/** More posts than this sharpen little: the interval of a median shrinks with the root of their number. */
const PLENTY_OF_POSTS = 24
const DAY_MS = 24 * 60 * 60 * 1000

/** The steps that could still change something, by how much of the uncertainty each could remove. */
export function stepsFor(profile: Profile, basis: Basis): Step[] {
  if (profile.private) return [askForInsights(profile)].filter((step) => step !== null)
  const steps = [
    signIn(profile, basis),
    readPosts(basis),
    openPosts(profile, basis),
    openReels(profile, basis),
    comeBack(profile),
    askForInsights(profile),
  ]
  return steps.filter((step) => step !== null).sort((a, b) => b.gain - a.gain)
}

/** Only meta tags were there: the page was drawn for somebody signed out, or not at all. */
function signIn({ origins }: Profile, { posts }: Basis): Step | null {
  if (origins?.followers !== 'meta' || posts > 0) return null
  return { do: 'sign-in', gain: 0.95, about: ['likes', 'followers'] }
}

function readPosts({ usablePosts }: Basis): Step | null {
  if (usablePosts >= PLENTY_OF_POSTS) return null
  return {
    do: 'read-posts',
    gain: hundredths(0.9 * (1 - usablePosts / PLENTY_OF_POSTS)),
    about: ['likes', 'followers'],
  }
}

/** Likes without their comments leave the comments' half of the story untold. */
function openPosts({ recent = [] }: Profile, { posts }: Basis): Step | null {
  const silent = recent.filter(({ comments }) => !comments).length
  return posts > 0 && silent > posts / 2 ? { do: 'open-posts', gain: 0.35, about: ['likes'] } : null
}

function openReels({ recent = [] }: Profile, { posts }: Basis): Step | null {
  if (posts === 0 || recent.some(({ views }) => views)) return null
  return { do: 'open-reels', gain: 0.3, about: ['likes', 'followers'] }
}

/** When the newest of the posts seen will have settled. */
function comeBack(profile: Profile): Step | null {
  const newest = profile.recent?.find((post) => !post.pinned && post.at)
  if (!newest?.at || isSettled(newest, profile)) return null
  const waited = (Date.parse(profile.readAt) - Date.parse(newest.at)) / DAY_MS
  return { do: 'come-back', gain: 0.15, about: ['likes'], days: Math.max(1, Math.ceil(SETTLED_AFTER_DAYS - waited)) }
}

/** Reach and story views are the creator's own figures: nobody else can see them. */
function askForInsights({ declared }: Profile): Step | null {
  if (declared?.reach && declared.storyViews) return null
  return { do: 'ask-for-insights', gain: 0.25, about: ['followers', 'stories'] }
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
