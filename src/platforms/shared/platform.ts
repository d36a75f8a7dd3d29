/** What a network's file must provide. */
import type { Reading } from '../../core/reading.ts'

/** What one look at a page gives; the content script adds platform, time and address. */
export type PartialReading = Partial<Omit<Reading, 'platform' | 'readAt'>>

export interface Platform {
  /** The file's name. */
  id: string
  name: string
  /** Match patterns, whole hosts. */
  hosts: readonly string[]
  /** Whose page; undefined = not a profile. Looks at the address only. */
  handleOf(url: URL): string | undefined
  /** Whether the page has drawn (or carries) something worth reading for this address. */
  ready(page: Document, url: URL): boolean
  /** What is visible. No request, no write; the document is unchanged after. Never throws on a hostile page. */
  read(page: Document, url: URL): PartialReading
  /**
   * Draws what the page only shows under the mouse (hover overlays), one post after the
   * other, and puts the page back. The user's own act; stops when `signal` aborts.
   * `step` is called after each post; posts in `skip` are known already. What was read
   * until an abort is returned. Absent where a network shows everything at once.
   */
  readPosts?(
    page: Document,
    url: URL,
    options: { signal: AbortSignal; step: (done: number, total: number) => void; skip: ReadonlySet<string> },
  ): Promise<PartialReading>
  /** Identifiers of the posts on the page that only `readPosts` could read. Cheap. */
  unreadPosts?(page: Document, url: URL): string[]
  /** Addresses for a person to try. */
  tryOn: readonly string[]
}
