/** old.reddit.com, which all of Reddit looked like until 2018. */
import { findCount, parseCount } from '../../core/count.ts'
import { exactly } from '../../core/profile/facts.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { wholeCount } from '../shared/counts.ts'
import { select, textOf } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import { isoTimeOf, momentIn } from '../shared/iso-time.ts'
import type { PartialReading } from '../shared/network.ts'
import { personOf, postIdOf } from './address.ts'
import type { ListedPost } from './shreddit.ts'

const LANGUAGE = 'en'
const MOST_POSTS = 300
/** What a viewer has done with a post. All three scores are in the page; the one of this state is shown. */
const STATES = ['unvoted', 'likes', 'dislikes']

export function postsIn(page: Document): ListedPost[] {
  return select(page, '#siteTable > .thing[data-fullname^="t3_"]', MOST_POSTS).flatMap((thing) => {
    const id = postIdOf(thing.getAttribute('data-fullname'))
    if (!id || thing.classList.contains('promoted') || thing.getAttribute('data-promoted') === 'true') return []
    const link = thing.querySelector('.entry .tagline a.author')
    const author = personOf(thing.getAttribute('data-author') ?? (link && textOf(link)))
    return [{ author, community: communityOf(thing), post: readPost(thing, id) }]
  })
}

function communityOf(thing: Element): string | undefined {
  const href = thing.querySelector('a.comments')?.getAttribute('href') ?? ''
  return (thing.getAttribute('data-subreddit') ?? /\/r\/(\w{2,21})\/comments\//.exec(href)?.[1])?.toLowerCase()
}

function readPost(thing: Element, id: string): Post {
  const time = thing.querySelector('.entry .tagline time[datetime]')
  const stamp = Number(thing.getAttribute('data-timestamp') ?? Number.NaN)
  return {
    id,
    ...defined({
      at: momentIn(time?.getAttribute('datetime')) ?? isoTimeOf(stamp),
      kind: thing.classList.contains('self') ? ('text' as const) : undefined,
      likes: scoreOf(thing),
      comments: commentsOf(thing),
      pinned: thing.classList.contains('stickied') || undefined,
    }),
  }
}

/** A dot stands for a score that is not shown yet. */
function scoreOf(thing: Element): Count | undefined {
  const votes = thing.querySelector('.midcol')
  const state = STATES.find((name) => votes?.classList.contains(name))
  const score = votes?.querySelector(`.score.${state ?? 'unvoted'}`)
  if (!score) return undefined
  return parseCount(score.getAttribute('title') ?? '', LANGUAGE) ?? parseCount(textOf(score), LANGUAGE)
}

/** "comment", without a number, invites the first one; since 2016 the number stands beside it for machines, in any language. */
function commentsOf(thing: Element): Count | undefined {
  const told = wholeCount(thing.getAttribute('data-comments-count'))
  if (told) return told
  const link = thing.querySelector('.entry a.comments')
  const text = link ? textOf(link) : ''
  return text === 'comment' ? exactly(0) : findCount(text, LANGUAGE)
}

/** The column beside a community's posts. */
export function readCommunity(page: Document, name: string): PartialReading {
  const box = page.querySelector('.side .titlebox')
  const heading = box?.querySelector('.redditname')
  if (
    !box ||
    !heading ||
    textOf(heading)
      .toLowerCase()
      .replace(/^\/?r\//, '') !== name
  )
    return {}
  const number = box.querySelector('.subscribers .number')
  return defined({ members: number ? parseCount(textOf(number), LANGUAGE) : undefined })
}

/** The column beside a person's posts: karma of posts, and of comments. The page's head has the viewer's own. */
export function readPerson(page: Document, name: string): PartialReading {
  const box = page.querySelector('.side .titlebox')
  const heading = box?.querySelector('h1')
  if (!box || !heading || personOf(textOf(heading)) !== name) return {}
  const [posts, comments] = ['.karma:not(.comment-karma)', '.karma.comment-karma'].map((selector) => {
    const number = box.querySelector(selector)
    return number ? parseCount(textOf(number), LANGUAGE) : undefined
  })
  return posts && comments ? { karma: exactly(posts.value + comments.value) } : {}
}
