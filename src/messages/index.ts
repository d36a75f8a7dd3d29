/**
 * The contract between page, worker and popup. Each message says who speaks to whom;
 * whatever arrives is validated before anyone looks at it.
 */
import * as z from 'zod/mini'
import type { Loss } from '../core/answers.ts'
import { AccountName } from '../core/desk/fields.ts'
import { LANGUAGES } from '../core/judgement/signal.ts'
import type { Verdict } from '../core/judgement/verdict.ts'
import { Lesson, Lessons } from '../core/lesson.ts'
import { Platform } from '../core/profile/fields.ts'
import { ObservationFromPage } from '../core/profile/observation.ts'
import type { Profile } from '../core/profile/profile.ts'
import { Settings } from '../core/settings.ts'

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
    platform: Platform,
    handle: z.optional(z.string().check(z.maxLength(100))),
  }),
  /** Something new was read. `unread`: posts on the page whose counts only show under the mouse. */
  z.object({ say: z.literal('page:read'), page: PageId, reading: ObservationFromPage, unread: z.catch(PostIds, []) }),
  /** The page was left and is shown again as it was: answered once it knows whether it may still be read. */
  z.object({ say: z.literal('page:back'), page: PageId, platform: Platform }),
  /** The tab is about to show another page, or none of ours. */
  z.object({ say: z.literal('page:left'), page: PageId }),
  /** Whether a page of a kind gave what such pages must give. */
  z.object({
    say: z.literal('page:yield'),
    page: PageId,
    platform: Platform,
    kind: z.string().check(z.minLength(1), z.maxLength(40)),
    account: z.string().check(z.minLength(1), z.maxLength(200)),
    isMiss: z.boolean(),
  }),
  /** How far "read the posts" is; `done` true once, at its end. */
  z.object({ say: z.literal('page:progress'), page: PageId, progress: Progress, ended: z.boolean() }),
])
export type FromPage = z.output<typeof FromPage>

/** What the picker says: what the user taught of the site it stands on. */
export const FromPicker = z.object({ say: z.literal('picker:taught'), lesson: Lesson })
export type FromPicker = z.output<typeof FromPicker>

/** What the worker asks of the content script. */
export const ToPage = z.discriminatedUnion('say', [
  z.object({ say: z.literal('worker:read-posts'), skip: PostIds }),
  z.object({ say: z.literal('worker:stop') }),
  /** Say again where you are and what you read (the worker was just installed or lost its memory). */
  z.object({ say: z.literal('worker:again') }),
  /** Asks nothing: that it arrives says that a page of ours is still in the tab. */
  z.object({ say: z.literal('worker:there') }),
  /** Open the picker. */
  z.object({ say: z.literal('worker:teach'), language: z.enum(LANGUAGES) }),
  /** All that was taught of the site. */
  z.object({ say: z.literal('worker:taught'), lessons: Lessons }),
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
  /** Opens the picker over a site's page. */
  z.object({ say: z.literal('popup:teach'), tab: Tab, language: z.enum(LANGUAGES) }),
  z.object({ say: z.literal('popup:settings'), tab: Tab, settings: Settings }),
  /**
   * Forgets an account, or whichever the tab shows; its page is not read again while it stands. `account`: whom the popup
   * shows, as the tab may have gone on meanwhile.
   */
  z.object({ say: z.literal('popup:forget'), tab: Tab, account: z.optional(AccountName) }),
])
export type FromPopup = z.output<typeof FromPopup>

/** What the pages about everything that is kept ask of the worker. */
export const FromOptions = z.discriminatedUnion('say', [
  z.object({ say: z.literal('options:look') }),
  /** Who keeps coming back to the user's own stories. */
  z.object({ say: z.literal('options:viewers') }),
  /** What was taught of sites. */
  z.object({ say: z.literal('options:taught') }),
  z.object({ say: z.literal('options:forget-taught'), site: Platform }),
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
  /** Changes what the user chose; badges, popups and lists follow. */
  z.object({ say: z.literal('options:settings'), settings: Settings }),
  /** The judgement of a reading of which nothing is stored. `prevalence`: in place of the published one. */
  z.object({
    say: z.literal('options:assess'),
    reading: ObservationFromPage,
    prevalence: Settings.shape.prevalence,
  }),
  /** Forgets every account; resolves once nothing is left. */
  z.object({ say: z.literal('options:forget') }),
])
export type FromOptions = z.output<typeof FromOptions>

/** What the settings page shows. `bytes`: what the browser says the extension takes on the disk; `lost`: what was there before the database was found empty. */
export type StorageUsage = { settings: Settings; accounts: number; readings: number; bytes: number; lost?: Loss }

/** What a reading alone comes to. */
export type AssessedReading = { profile: Profile; verdict: Verdict }

/** The worker's answer to the settings page; a rejection would lose its code on the way. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; code: ErrorCode; detail: string }

/** What the popup draws: everything it knows of the world. */
export type PopupState = {
  settings: Settings
  /** What was there before the database was found empty. */
  lost?: Loss
  /** The network or site whose pages gave too little several times in a row. */
  changed?: string
} /** `site`: the host, on a site that may be read and whose page says nothing. */ & (
  | { state: 'not-a-profile'; site?: string }
  /** A page of a network, or of a site that is none, that the user has not allowed to be read. */
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
export type ToPopup = { say: 'worker:changed'; tab: number; popupState: PopupState }
