/**
 * What a tab's popup draws, kept where the popup can read it by itself: in the browser's session storage, which is gone
 * with the browser. Whatever it says, the worker's answer follows and wins.
 */
import type { Sight } from './index.ts'

/** Changes with the shape of a sight: what another version kept is not drawn. */
const SHAPE = 1

export function readyKey(tab: number): string {
  return `${SHAPE}:ready:${tab}`
}

/** Without what no popup draws, which can be most of it: other people, comments, former counts of posts. */
export function readyToDraw(sight: Sight): Sight {
  if (sight.state !== 'seen') return sight
  const { comments: _, people: __, sightings: ___, recent, ...profile } = sight.profile
  const posts = recent?.map(({ earlier: ____, ...post }) => post)
  return { ...sight, profile: { ...profile, ...(posts && { recent: posts }) } }
}
