/**
 * The contract between page, worker and popup. Each message says who speaks to whom;
 * whatever arrives is validated before anyone looks at it.
 */
import * as z from 'zod/mini'
import type { Loss } from '../core/exchange.ts'
import { Observation } from '../core/observation.ts'
import type { Profile } from '../core/profile.ts'
import { Settings } from '../core/settings.ts'
import type { Verdict } from '../core/verdict.ts'

const Tab = z.int().check(z.gte(0))
const Progress = z.object({ done: z.int().check(z.gte(0)), total: z.int().check(z.gte(0)) })
/** Tells a page from the one that stood in its tab before: what the last one says may arrive after the first word of the next. */
const PageId = z.optional(z.string().check(z.maxLength(64)))
const PostIds = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(1_000))

/** What the content script says of the page it lives in. */
export const FromPage = z.discriminatedUnion('say', [
  /** The address changed, or the page was opened: whose it is, if anyone's; nothing read yet. */
  z.object({
    say: z.literal('page:at'),
    page: PageId,
    platform: z.string().check(z.maxLength(30)),
    handle: z.optional(z.string().check(z.maxLength(100))),
  }),
  /** Something new was read. `unread`: posts on the page whose counts only show under the mouse. */
  z.object({ say: z.literal('page:read'), page: PageId, reading: Observation, unread: z.catch(PostIds, []) }),
  /** The tab is about to show another page, or none of ours. */
  z.object({ say: z.literal('page:left'), page: PageId }),
  /** How far "read the posts" is; `done` true once, at its end. */
  z.object({ say: z.literal('page:progress'), page: PageId, progress: Progress, ended: z.boolean() }),
])
export type FromPage = z.output<typeof FromPage>

/** What the worker asks of the content script. */
export const ToPage = z.discriminatedUnion('say', [
  z.object({ say: z.literal('worker:read-posts'), skip: PostIds }),
  z.object({ say: z.literal('worker:stop') }),
  /** Say again where you are and what you read (the worker was just installed or lost its memory). */
  z.object({ say: z.literal('worker:again') }),
  /** Asks nothing: that it arrives says that a page of ours is still in the tab. */
  z.object({ say: z.literal('worker:there') }),
  /** The network may not be read any more: stop watching. */
  z.object({ say: z.literal('worker:off'), platform: z.string() }),
])
export type ToPage = z.output<typeof ToPage>

/** What the popup asks of the worker. */
export const FromPopup = z.discriminatedUnion('say', [
  z.object({ say: z.literal('popup:look'), tab: Tab }),
  z.object({ say: z.literal('popup:read-posts'), tab: Tab }),
  z.object({ say: z.literal('popup:stop'), tab: Tab }),
  /** Reads the page this once, without a permission that lasts. */
  z.object({ say: z.literal('popup:look-once'), tab: Tab }),
  z.object({ say: z.literal('popup:settings'), tab: Tab, settings: Settings }),
  /** Forgets the account shown in this tab; it is read again when the page is reloaded or becomes another account's. */
  z.object({ say: z.literal('popup:forget'), tab: Tab }),
])
export type FromPopup = z.output<typeof FromPopup>

/** What the pages about everything that is kept ask of the worker. */
export const FromOptions = z.discriminatedUnion('say', [
  z.object({ say: z.literal('options:look') }),
  /** Who keeps coming back to the user's own stories. */
  z.object({ say: z.literal('options:viewers') }),
  /** The next page of everything; `cursor` is the page before's `next`. */
  z.object({ say: z.literal('options:export'), cursor: z.optional(z.string().check(z.maxLength(1_000))) }),
  /** Lines of an export and the first line of its file. */
  z.object({
    say: z.literal('options:import'),
    header: z.string(),
    lines: z.array(z.string()).check(z.maxLength(5_000)),
  }),
  /** The user has seen that a database was lost. */
  z.object({ say: z.literal('options:dismiss-loss') }),
  /** Forgets every account; resolves once nothing is left. */
  z.object({ say: z.literal('options:forget') }),
])
export type FromOptions = z.output<typeof FromOptions>

/** What the settings page shows. `bytes`: what the browser says the extension takes on the disk; `lost`: what was there before the database was found empty. */
export type Kept = { settings: Settings; accounts: number; readings: number; bytes: number; lost?: Loss }

/** The worker's answer to the settings page; a rejection would lose its code on the way. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; code: ErrorCode; detail: string }

/** What the popup draws: everything it knows of the world. */
export type Sight = {
  settings: Settings
  /** What was there before the database was found empty. */
  lost?: Loss
} & (
  | { state: 'not-a-profile' }
  /** A page of a network that the user has not allowed to be read. */
  | { state: 'not-allowed'; platform: string }
  /** The account was forgotten, and the page still stands as it was read. */
  | { state: 'forgotten' }
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

/** Chooses the words. `newer`: the database, or the file, was written by a newer version; `damaged`: the database cannot be read. */
export type ErrorCode = 'storage' | 'damaged' | 'newer' | 'not-an-export' | 'unexpected'

/** What the worker tells the popup without being asked: draw again. */
export type ToPopup = { say: 'worker:changed'; tab: number; sight: Sight }
