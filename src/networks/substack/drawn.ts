/** What Substack draws: a post, with the same row of buttons above and below its text, and a note with one. */
import { parseCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { languageOf, select, textOf } from '../shared/dom.ts'
import { defined, isEmpty } from '../shared/exact.ts'

/** Posts within the text and below it have rows of their own, outside of the article or within a preview. */
const ROWS = 'article.newsletter-post .post-ufi'
const PREVIEW = '.post-preview,.digest-post-embed,.embedded-post-wrap,.embedded-post,.comment'

/** The post with this name on this host: its comments' button leads to it; where none does, the page's address must be its. */
export function drawnPost(page: Document, host: string, slug: string): Post | undefined {
  const isLoaded = isPost(addressOf(page), host, slug)
  const rows = select(page, ROWS, 10).filter((row) => {
    const target = commentsOf(row)
    return !row.closest(PREVIEW) && (target ? isPost(target, host, slug) : isLoaded)
  })
  const count = (button: string) =>
    agreed(
      rows.map((row) => {
        const label = row.querySelector(`${button} .label`)
        return label ? parseCount(textOf(label), languageOf(page)) : undefined
      }),
    )
  const likes = count('.like-button-container')
  const comments = count('.post-ufi-comment-button')
  return likes || comments ? (defined({ id: slug, likes, comments }) as Post) : undefined
}

function commentsOf(row: Element): URL | undefined {
  const href = row.querySelector('a.post-ufi-comment-button[href]')?.getAttribute('href') ?? ''
  return URL.canParse(href) ? new URL(href) : undefined
}

/** Where the rows tell different numbers, one of them has not been drawn anew. */
function agreed(counts: readonly (Count | undefined)[]): Count | undefined {
  const [first, ...others] = counts
  return others.every((other) => other?.value === first?.value) ? first : undefined
}

function isPost(address: URL | undefined, host: string, slug: string): boolean {
  return address?.hostname === host && /^\/p\/([^/]+)(?:\/comments)?\/?$/.exec(address.pathname)?.[1] === slug
}

function addressOf(page: Document): URL | undefined {
  const address = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? ''
  return URL.canParse(address) ? new URL(address) : undefined
}

const NOTES = '[data-entity-key^="c-"]'
const ALONE = '[class*="feedPermalinkUnit"]'

/**
 * The note with this number. In a feed each note names its own; the one that a page was loaded for does not, but the
 * page's address does. Notes that answer it, or come before it, have their own buttons.
 */
export function drawnNote(page: Document, handle: string, note: string): Post | undefined {
  const keyed = select(page, NOTES, 200).find((unit) => unit.getAttribute('data-entity-key') === note)
  const isLoaded = addressOf(page)?.pathname.toLowerCase() === `/${handle}/note/${note}`
  const alone = isLoaded ? select(page, ALONE, 2) : []
  const unit = keyed ?? (alone.length === 1 ? alone[0] : undefined)
  if (!unit || authorIn(unit) !== handle) return undefined
  const count = (label: RegExp) => {
    const button = select(unit, 'button[aria-label]', 60).find(
      (one) => label.test(one.getAttribute('aria-label') ?? '') && isOf(one, unit),
    )
    return button && parseCount(textOf(button), languageOf(page))
  }
  const counts = defined({
    likes: count(/^(?:un)?like\b/i),
    comments: count(/^(?:comment|repl(?:y|ies))\b/i),
    shares: count(/^restack\b/i),
  })
  return isEmpty(counts) ? undefined : ({ id: note, kind: 'text', ...counts } as Post)
}

function isOf(element: Element, unit: Element): boolean {
  const closest = element.closest(`${NOTES},${ALONE}`)
  return closest === unit
}

function authorIn(unit: Element): string | undefined {
  for (const link of select(unit, 'a[href*="/@"]', 20)) {
    const name = /^(?:https:\/\/substack\.com)?\/(@[a-z0-9][a-z0-9-]{0,62})(?:[?#]|$)/i.exec(
      link.getAttribute('href') ?? '',
    )?.[1]
    if (name && isOf(link, unit)) return name.toLowerCase()
  }
  return undefined
}
