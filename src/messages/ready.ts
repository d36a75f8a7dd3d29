/**
 * What a tab's popup draws, kept where the popup can read it by itself: in the browser's session storage, which is gone
 * with the browser. Whatever it says, the worker's answer follows and wins.
 */
import type { Profile } from '../core/profile/profile.ts'
import type { PopupState } from './index.ts'

/** Changes with the shape of a popup state: what another version kept is not drawn. */
const SHAPE = 1

export function readyKey(tab: number): string {
  return `${SHAPE}:ready:${tab}`
}

/** Of whatever tab, and of whatever shape. */
export function isReadyKey(key: string): boolean {
  return /^\d+:ready:/.test(key)
}

/** Without what no popup draws, which can be most of it. */
export function readyToDraw(popupState: PopupState): PopupState {
  return popupState.state === 'seen' ? { ...popupState, profile: drawable(popupState.profile) } : popupState
}

/** A profile without other people, comments and former counts of posts. */
export function drawable({ comments: _, people: __, sightings: ___, recent, ...profile }: Profile): Profile {
  const posts = recent?.map(({ earlier: ____, ...post }) => post)
  return { ...profile, ...(posts && { recent: posts }) }
}
