/** Who sees an account's stories, against its followers. */
import { asNormal, type Expectation, expectationOf } from '../judgement/expectation.ts'
import type { Norms } from '../judgement/norm.ts'
import type { Reason } from '../judgement/signal.ts'
import { type Count, countOf } from '../profile/facts.ts'
import type { Profile } from '../profile/profile.ts'
import { median } from '../statistics/median.ts'

export type StoryReach = { seen: Count; normal: Expectation }

/** Viewers of the median story whose viewers were seen ÷ followers (shares), and what is normal for the size. */
export function seenStoryReach({ followers, stories = [] }: Profile, norms: Norms): StoryReach | undefined {
  const views = stories.flatMap((story) => (story.views ? [story.views] : []))
  if (views.length === 0) return undefined
  return reachOf(norms, followers, {
    value: median(views.map(({ value }) => value)),
    low: median(views.map(({ low }) => low)),
    high: median(views.map(({ high }) => high)),
  })
}

/** The same from the views that the creator states. */
export function declaredStoryReach({ followers, declared }: Profile, norms: Norms): StoryReach | undefined {
  const value = declared?.storyViews
  if (value === undefined) return undefined
  return reachOf(norms, followers, countOf(value))
}

/** The sentence `reach` of the signs on stories. */
export function reachReason({ seen, normal }: StoryReach): Reason {
  const { value, low, high } = seen
  return {
    messageKey: 'reach',
    seen: { value, low, high },
    ...asNormal(normal),
    unit: 'share',
    scale: 'log',
  }
}

function reachOf(norms: Norms, followers: Count | undefined, views: Count): StoryReach | undefined {
  if (!followers) return undefined
  const normal = expectationOf(norms, 'story-views-per-follower', followers.value)
  if (!normal) return undefined
  const seen = {
    value: views.value / Math.max(1, followers.value),
    low: views.low / Math.max(1, followers.high),
    high: views.high / Math.max(1, followers.low),
  }
  return { seen, normal }
}
