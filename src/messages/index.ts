/**
 * The contract between page, worker and popup. Each message says who speaks to whom;
 * whatever arrives is validated before anyone looks at it.
 */
import * as z from 'zod/mini'
import type { Profile } from '../core/profile.ts'
import { Reading } from '../core/reading.ts'
import type { Language } from '../core/signal.ts'
import type { Verdict } from '../core/verdict.ts'

const Tab = z.int().check(z.gte(0))
const Progress = z.object({ done: z.int().check(z.gte(0)), total: z.int().check(z.gte(0)) })
const PostIds = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(1_000))

/** What the content script says of the page it lives in. */
export const FromPage = z.discriminatedUnion('say', [
  /** The address changed, or the page was opened: whose it is, if anyone's; nothing read yet. */
  z.object({ say: z.literal('page:at'), handle: z.optional(z.string().check(z.maxLength(100))) }),
  /** Something new was read. `unread`: posts on the page whose counts only show under the mouse. */
  z.object({ say: z.literal('page:read'), reading: Reading, unread: PostIds }),
  /** How far "read the posts" is; `done` true once, at its end. */
  z.object({ say: z.literal('page:progress'), progress: Progress, ended: z.boolean() }),
])
export type FromPage = z.input<typeof FromPage>

/** What the worker asks of the content script. */
export const ToPage = z.discriminatedUnion('say', [
  z.object({ say: z.literal('worker:read-posts'), skip: PostIds }),
  z.object({ say: z.literal('worker:stop') }),
  /** Say again where you are and what you read (the worker was just installed or lost its memory). */
  z.object({ say: z.literal('worker:again') }),
])
export type ToPage = z.output<typeof ToPage>

export const Settings = z.object({
  /** Absent: the browser's language. */
  language: z.optional(z.enum(['en', 'fr'])),
  /** Share of accounts of this size believed to have bought likes or followers, 0–1; absent: the published prevalence. */
  prevalence: z.optional(z.number().check(z.gte(0.01), z.lte(0.9))),
})
export type Settings = { language?: Language | undefined; prevalence?: number | undefined }

/** What the popup asks of the worker. */
export const FromPopup = z.discriminatedUnion('say', [
  z.object({ say: z.literal('popup:look'), tab: Tab }),
  z.object({ say: z.literal('popup:read-posts'), tab: Tab }),
  z.object({ say: z.literal('popup:stop'), tab: Tab }),
  z.object({ say: z.literal('popup:settings'), settings: Settings }),
  /** Forgets the account shown in this tab; it is read again when the page next changes or is reloaded. */
  z.object({ say: z.literal('popup:forget'), tab: Tab }),
])
export type FromPopup = z.input<typeof FromPopup>

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
  /** `code` chooses the words; `detail` is for a report. */
  | { state: 'error'; code: 'storage' | 'unexpected'; detail: string }
)

/** What the worker tells the popup without being asked: draw again. */
export type ToPopup = { say: 'worker:changed'; tab: number; sight: Sight }
