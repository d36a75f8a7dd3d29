/** What a network's file must provide. */

import type { Language } from '../../core/judgement/signal.ts'
import type { Lesson } from '../../core/lesson.ts'
import type { Observation } from '../../core/profile/observation.ts'

/** What one look at a page gives; the content script adds platform, time and address. */
export type PartialReading = Partial<Omit<Observation, 'platform' | 'readAt'>>

export type ReadPostsOptions = {
  signal: AbortSignal
  step: (done: number, total: number) => void
  /** Identifiers of posts whose counts are known from elsewhere: not drawn again. */
  skip?: ReadonlySet<string>
}

/** A fact, or several of which one is enough. */
type Yielded = keyof PartialReading | readonly (keyof PartialReading)[]

/** A kind of page, and the facts that are on every one of it that is drawn and not private. */
type PageYield = { page: string; covers(url: URL): boolean; facts: readonly Yielded[] }

/**
 * What is said where no public page of a network shows an outsider an audience. `checked`: the month it was looked
 * into, `YYYY-MM`; `finding`: what was found; `ask`: what to ask the creator for in place of it.
 */
type NoAudience = {
  checked: string
  /** Set where its posts may be read all the same. */
  readsPosts?: true
  words: Readonly<Record<Language, { finding: string; ask: string }>>
}

export interface Network {
  /** The file's name. */
  id: string
  name: string
  /** Match patterns, whole hosts. */
  hosts: readonly string[]
  /** Accounts post stories, and who posted one sees who viewed it. */
  hasStories?: true
  /** Whose page; undefined = not a profile. Looks at the address only. */
  handleOf(url: URL): string | undefined
  /** Whether the page has drawn (or carries) something worth reading for this address. */
  ready(page: Document, url: URL): boolean
  /** What is visible. No request, no write; the document is unchanged after. Never throws on a hostile page. */
  read(page: Document, url: URL): PartialReading
  /**
   * Draws what the page only shows under the mouse (hover overlays), one post after the
   * other, and puts the page back. The user's own act; stops when `signal` aborts, keeping
   * what was read. `step` is called after each post. Absent where a network shows everything at once.
   */
  readPosts?(page: Document, url: URL, options: ReadPostsOptions): Promise<PartialReading>
  /** Identifiers of the posts on the page that `readPosts` could read and that show no counts yet. Cheap. */
  unreadPosts?(page: Document, url: URL): string[]
  /** Takes over what a person taught by pointing, in place of what was taught before. Only sites that are no network learn. */
  learn?(lessons: readonly Lesson[]): void
  /** What the page of each kind shows at least: where it does not, the site has changed. */
  yields?: readonly PageYield[]
  /** What a step of the network's own is called, in lower case: "open the Reels tab". */
  words?: Readonly<Record<Language, Readonly<Record<string, string>>>>
  /** Of a network whose pages show no audience: said to whoever stands on one of them. */
  noAudience?: NoAudience
  /** Addresses for a person to try. */
  tryOn: readonly string[]
}
