/**
 * The contract between page, worker and popup. Each message says who speaks to whom;
 * whatever arrives is validated before anyone looks at it.
 */
import * as z from 'zod/mini'
import type { Profile } from '../core/profile.ts'
import { Reading } from '../core/reading.ts'
import { Settings } from '../core/settings.ts'
import type { Verdict } from '../core/verdict.ts'

const Tab = z.int().check(z.gte(0))
const Progress = z.object({ done: z.int().check(z.gte(0)), total: z.int().check(z.gte(0)) })
const PostIds = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(1_000))

/** What the content script says of the page it lives in. */
export const FromPage = z.discriminatedUnion('say', [
  /** The address changed, or the page was opened: whose it is, if anyone's; nothing read yet. */
  z.object({
    say: z.literal('page:at'),
    platform: z.string().check(z.maxLength(30)),
    handle: z.optional(z.string().check(z.maxLength(100))),
  }),
  /** Something new was read. `unread`: posts on the page whose counts only show under the mouse. */
  z.object({ say: z.literal('page:read'), reading: Reading, unread: PostIds }),
  /** How far "read the posts" is; `done` true once, at its end. */
  z.object({ say: z.literal('page:progress'), progress: Progress, ended: z.boolean() }),
])
export type FromPage = z.output<typeof FromPage>

/** What the worker asks of the content script. */
export const ToPage = z.discriminatedUnion('say', [
  z.object({ say: z.literal('worker:read-posts'), skip: PostIds }),
  z.object({ say: z.literal('worker:stop') }),
  /** Say again where you are and what you read (the worker was just installed or lost its memory). */
  z.object({ say: z.literal('worker:again') }),
])
export type ToPage = z.output<typeof ToPage>

/** What the popup asks of the worker. */
export const FromPopup = z.discriminatedUnion('say', [
  z.object({ say: z.literal('popup:look'), tab: Tab }),
  z.object({ say: z.literal('popup:read-posts'), tab: Tab }),
  z.object({ say: z.literal('popup:stop'), tab: Tab }),
  z.object({ say: z.literal('popup:settings'), tab: Tab, settings: Settings }),
  /** Forgets the account shown in this tab; it is read again when the page next changes or is reloaded. */
  z.object({ say: z.literal('popup:forget'), tab: Tab }),
])
export type FromPopup = z.output<typeof FromPopup>

/** What the popup draws: everything it knows of the world. */
export type Sight = {
  settings: Settings
} & (
  | { state: 'not-a-profile' }
  /** A profile whose page has not drawn anything readable yet. */
  | { state: 'reading'; platform: string; handle: string }
  | {
      state: 'seen'
      profile: Profile
      verdict: Verdict
      /** How many posts on the page could still be read; 0 hides the button. */
      unread: number
      /** While the posts are being read. */
      progress?: { done: number; total: number }
    }
  /** `detail` is for a report. */
  | { state: 'error'; code: ErrorCode; detail: string }
)

/** Chooses the words. `newer`: the database was written by a newer version. */
export type ErrorCode = 'storage' | 'newer' | 'unexpected'

/** What the worker tells the popup without being asked: draw again. */
export type ToPopup = { say: 'worker:changed'; tab: number; sight: Sight }
