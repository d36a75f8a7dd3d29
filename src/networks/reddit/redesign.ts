/**
 * Reddit from 2018 to 2024, and new.reddit.com until it was closed: posts are drawn with names for their parts, and the
 * page carries all of them as data, exact.
 */
import { findCount, parseCount } from '../../core/count.ts'
import { exactly } from '../../core/profile/facts.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { type Json, property, stringAt } from '../shared/embedded.ts'
import { defined } from '../shared/exact.ts'
import { isoTimeOf } from '../shared/iso-time.ts'
import type { PartialReading } from '../shared/network.ts'
import { assignedIn, at, scriptReader, wholeNumber } from '../shared/scripts.ts'
import { personOf, postIdOf } from './address.ts'
import { isOf, type ListedPost, scoreUnlessHidden } from './shreddit.ts'

const LANGUAGE = 'en'
const MOST_POSTS = 300
const MOST_LINKS = 40

type State = { posts: Map<string, ListedPost & { isSponsored: boolean }>; members: Map<string, Count> }

const readScripts = scriptReader<State>(
  (script, text) => script.id === 'data' && /^\s*window\.___r\s*=/.test(text.slice(0, 40)),
  (text) => gather(assignedIn(text)),
)

function gather(data: Json): State {
  const state: State = { posts: new Map(), members: new Map() }
  for (const model of modelsOf(at(data, 'posts', 'models'))) {
    const id = postIdOf(stringAt(model, 'id') ?? null)
    if (!id || state.posts.size >= MOST_POSTS) continue
    const post = postOf(model, id)
    state.posts.set(id, {
      author: personOf(stringAt(model, 'author')),
      community: communityIn(stringAt(model, 'permalink')),
      isSponsored: property(model, 'isSponsored') === true,
      post,
    })
  }
  for (const model of modelsOf(at(data, 'subreddits', 'models'))) {
    const id = stringAt(model, 'id') ?? ''
    const number =
      wholeNumber(property(model, 'subscribers')) ??
      wholeNumber(at(data, 'subreddits', 'about', 'models', id, 'subscribers'))
    const name = stringAt(model, 'name')?.toLowerCase()
    if (name && number) state.members.set(name, exactly(number))
  }
  return state
}

function modelsOf(models: Json | undefined): Json[] {
  return models !== null && typeof models === 'object' && !Array.isArray(models) ? Object.values(models) : []
}

function postOf(model: Json, id: string): Post {
  const created = wholeNumber(property(model, 'created'))
  const isHidden = property(model, 'hideScore') === true || property(model, 'isScoreHidden') === true
  const ratio = property(model, 'upvoteRatio')
  const score = wholeNumber(property(model, 'score'))
  const comments = wholeNumber(property(model, 'numComments'))
  const likes = isHidden || score === undefined ? undefined : exactly(score)
  return {
    id,
    ...defined({
      at: created === undefined ? undefined : isoTimeOf(created),
      likes: scoreUnlessHidden(likes, typeof ratio === 'number' ? ratio : undefined),
      comments: comments === undefined ? undefined : exactly(comments),
      pinned: property(model, 'isStickied') === true || undefined,
    }),
  }
}

function communityIn(href: string | null | undefined): string | undefined {
  return /^(?:https:\/\/\w+\.reddit\.com)?\/(?:r\/(\w{2,21}))\/comments\//.exec(href ?? '')?.[1]?.toLowerCase()
}

/** Posts that are drawn, with what the data have of them; and those that are in the data alone. */
export function postsIn(page: Document): ListedPost[] {
  const units = select(page, '.Post[id^="t3_"]', MOST_POSTS)
  const scripts = readScripts(page)
  if (units.length === 0 && scripts.length === 0) return []
  const all = new Map<string, ListedPost & { isSponsored: boolean }>()
  for (const { posts } of scripts) for (const [id, post] of posts) all.set(id, post)
  for (const unit of units) {
    const id = postIdOf(unit.id)
    const drawn = id && drawnPost(unit, id)
    if (!drawn) continue
    const known = all.get(id)
    all.set(id, {
      author: known?.author ?? drawn.author,
      community: known?.community ?? drawn.community,
      isSponsored: known?.isSponsored === true || unit.classList.contains('promotedlink'),
      post: known ? { ...known.post, ...newer(drawn.post, known.post) } : drawn.post,
    })
  }
  return [...all.values()].filter(({ isSponsored }) => !isSponsored)
}

/** The data stay those of the first load: where what is drawn differs, it is newer. */
function newer(drawn: Post, known: Post): Partial<Post> {
  const isSame = (shown: Post['likes'], told: Post['likes']) =>
    typeof shown === 'object' && typeof told === 'object' && shown.low <= told.value && told.value <= shown.high
  const { likes, comments, pinned } = drawn
  return defined({
    likes: isSame(likes, known.likes) ? undefined : likes,
    comments: isSame(comments, known.comments) ? undefined : comments,
    pinned,
  }) as Partial<Post>
}

function drawnPost(unit: Element, id: string): ListedPost | undefined {
  const links = tagged(unit, 'a', MOST_LINKS).map((link) => link.getAttribute('href'))
  const own = links.find((href) => href?.includes(`/comments/${id}/`))
  const author = links.map((href) => /^(?:https:\/\/\w+\.reddit\.com)?(\/user\/[\w-]+)\/?$/.exec(href ?? '')?.[1])
  return {
    author: personOf(author.find((name) => name !== undefined)),
    community: communityIn(own),
    post: {
      id,
      ...defined({
        likes: scoreUnlessHidden(scoreOf(unit), undefined),
        comments: commentsOf(unit),
        pinned: unit.querySelector('.icon-sticky') !== null || undefined,
      }),
    },
  }
}

/** Between the two arrows; a dot or a word stands for a score that is not shown. */
function scoreOf(unit: Element): Count | undefined {
  const arrow = unit.querySelector('button[data-click-id="upvote"]')
  const next = arrow?.nextElementSibling
  if (!next?.nextElementSibling?.matches('button[data-click-id="downvote"]')) return undefined
  return parseCount(oneLine(textOf(next)), LANGUAGE)
}

function commentsOf(unit: Element): Count | undefined {
  const [link] = select(unit, '[data-click-id="comments"]', 1)
  const icon = link ? undefined : unit.querySelector('.icon-comment')
  const label = link ?? icon?.parentElement
  return label ? findCount(oneLine(textOf(label)), LANGUAGE) : undefined
}

export function readCommunity(page: Document, name: string): PartialReading {
  return defined({
    members: readScripts(page)
      .map(({ members }) => members.get(name))
      .find(Boolean),
  })
}

/** How far up from the karma the card with the person's name reaches. */
const CARD_DEPTH = 8

/** All of a person's karma, in the card beside their posts. */
export function readPerson(page: Document, name: string): PartialReading {
  const number = page.querySelector('[id^="profile--id-card--highlight-tooltip--karma"]')
  let card = number?.parentElement
  for (let depth = 0; number && card?.parentElement && depth < CARD_DEPTH; depth++) card = card.parentElement
  if (!number || !card || !isOf(page, card, name)) return {}
  return defined({ karma: parseCount(oneLine(textOf(number)), LANGUAGE) })
}
