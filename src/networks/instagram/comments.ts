/** The comments drawn under a post. */
import type { Comment } from '../../core/profile/reading.ts'
import { elementsIn, tagged, textOf } from '../shared/dom.ts'
import { asHandle, pathOf, profileLink } from './address.ts'

const MOST_LINKS = 5_000
const MOST_COMMENTS = 1_000
/** How far up from a comment's date the name of its author may be. */
const NAME_DEPTH = 6
/** Elements around one comment. */
const MOST_AROUND = 60
const LONGEST_COMMENT = 4_000

/**
 * Each comment's date links to it; its author's name stands before the date, its text between the two or right
 * after both.
 *
 * @param owner whose the post is
 */
export function readComments(scope: Element, code: string, owner: string | undefined): Comment[] {
  const comments = new Map<string, Comment>()
  for (const link of tagged(scope, 'a', MOST_LINKS)) {
    const [, id] = /\/c\/(\d+)\/?$/.exec(pathOf(link.getAttribute('href')) ?? '') ?? []
    if (id === undefined || comments.has(id) || !link.getAttribute('href')?.includes(`/${code}/c/`)) continue
    const comment = commentAt(link, code, owner)
    if (comment) comments.set(id, comment)
    if (comments.size >= MOST_COMMENTS) break
  }
  return withReplies([...comments.values()])
}

const ADDRESSED = /^@([a-z0-9._]{1,30})(?:\s|$)/i

/** An answer begins with the name of whom it answers: Instagram writes it there. Anybody else who is named is a friend who was called. */
function withReplies(comments: readonly Comment[]): Comment[] {
  const heard = new Set<string>()
  return comments.map((comment) => {
    const replyTo = asHandle(ADDRESSED.exec(comment.text ?? '')?.[1])
    const isReply = replyTo !== undefined && replyTo !== comment.author && heard.has(replyTo)
    heard.add(comment.author)
    return isReply ? { ...comment, isReply, replyTo } : comment
  })
}

function commentAt(link: Element, post: string, owner: string | undefined): Comment | undefined {
  const named = nameAround(link)
  const text = named && (textWithin(named.around, link) ?? textAfter(named.around))
  if (!named || !text) return undefined
  const moment = Date.parse(link.querySelector('time')?.getAttribute('datetime') ?? '')
  return {
    post,
    author: named.author,
    text: text.slice(0, LONGEST_COMMENT),
    ...(!Number.isNaN(moment) && { at: new Date(moment).toISOString() }),
    ...(owner !== undefined && { byOwner: named.author === owner }),
  }
}

/** The smallest part of the page that holds both the date and a profile's link drawn as its handle. */
function nameAround(link: Element): { around: Element; author: string } | undefined {
  let around = link.parentElement
  for (let depth = 0; depth < NAME_DEPTH && around; depth++) {
    const names = tagged(around, 'a', 5).flatMap((name) => {
      const handle = profileLink(name.getAttribute('href'))
      return handle && asHandle(textOf(name)) === handle ? [handle] : []
    })
    if (names[0] !== undefined) return { around, author: names[0] }
    around = around.parentElement
  }
  return undefined
}

/** The first text between the name and the date that is neither, nor a button. */
function textWithin(around: Element, link: Element): string | undefined {
  for (const element of elementsIn(around, MOST_AROUND)) {
    if (element === link) return undefined
    if (element.nodeName !== 'SPAN' || element.closest('h2,h3,a,button,[role="button"]') || element.contains(link))
      continue
    const isName = tagged(element, 'a', 2).some((name) => asHandle(textOf(name)) && textOf(name) === textOf(element))
    const text = isName ? '' : textOf(element)
    if (text) return text
  }
  return undefined
}

function textAfter(around: Element): string | undefined {
  const next = around.nextElementSibling
  return next && !next.querySelector('button,[role="button"],time,svg') ? textOf(next) || undefined : undefined
}
