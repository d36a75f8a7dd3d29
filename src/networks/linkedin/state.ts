/** The data a LinkedIn page carries: JSON-LD for search engines when signed out, answers in `code` elements when signed in. */
import type { Count, Post } from '../../core/profile/reading.ts'
import { countOf, eachObject, embeddedReader, type Json, property, stringAt } from '../shared/embedded.ts'
import { defined } from '../shared/exact.ts'
import { momentIn } from '../shared/iso-time.ts'
import { interactionCount, isOfType, linkedDataOf } from '../shared/linked-data.ts'
import type { PartialReading } from '../shared/network.ts'
import { accountLink, addressOf, pathOf } from './address.ts'

type State = { followers: Map<string, Count>; handles: Map<string, string> }

const MOST_ENTRIES = 2_000
/** Who follows whom is told of people, organisations and hashtags alike: only the whole name tells whose it is. */
const FOLLOWING = 'urn:li:fsd_followingState:'

const readAnswers = embeddedReader<State>({
  tag: 'code',
  jsonIn: (text) =>
    /^\s*\{/.test(text.slice(0, 50)) && text.includes('"followerCount"') && text.includes(FOLLOWING) ? text : undefined,
  gather,
})

function gather(data: Json): State {
  const state: State = { followers: new Map(), handles: new Map() }
  eachObject(data, true, (object) => {
    const urn = stringAt(object, 'entityUrn')
    const followers = countOf(property(object, 'followerCount'))
    const person = stringAt(object, 'publicIdentifier')
    const organisation = stringAt(object, 'universalName')
    if (urn && state.handles.size + state.followers.size < MOST_ENTRIES) {
      if (followers && urn.startsWith(FOLLOWING)) state.followers.set(urn.slice(FOLLOWING.length), followers)
      if (person && urn.startsWith('urn:li:fsd_profile:')) state.handles.set(urn, `/in/${person}`)
      if (organisation && urn.startsWith('urn:li:fsd_company:')) state.handles.set(urn, `/company/${organisation}`)
    }
    return () => true
  })
  return state
}

/** How many follow an account, as the page's first load told it. */
export function followersInAnswers(page: Document, handle: string): Count | undefined {
  const answers = readAnswers(page)
  const urns = answers.flatMap(({ handles }) =>
    [...handles].filter(([, path]) => addressOf(path)?.handle === handle).map(([urn]) => urn),
  )
  const counts = answers.flatMap(({ followers }) => urns.flatMap((urn) => followers.get(urn) ?? []))
  return counts[0]
}

/** What the JSON-LD of a public page says of one account and of what it wrote. */
export function readLinkedData(page: Document, handle: string): PartialReading {
  const objects = linkedDataOf(page)
  const account = objects.find(
    (object) =>
      isOfType(object, ['Person', 'Organization']) &&
      accountLink(stringAt(object, 'url')) === handle &&
      interactionCount(object, 'FollowAction'),
  )
  const recent = objects.flatMap((object) =>
    authorOf(object) === handle ? (articleOf(object) ?? postOf(object) ?? []) : [],
  )
  return defined({
    followers: interactionCount(account, 'FollowAction'),
    name: account && (stringAt(account, 'name')?.trim().slice(0, 300) || undefined),
    recent: recent.length > 0 ? recent : undefined,
  })
}

/** The post with this number as the JSON-LD of its own page has it, and how many follow its author. */
export function readLinkedPost(
  page: Document,
  { kind, id }: { kind: string; id: string },
): { author: string; facts: PartialReading } | undefined {
  for (const object of linkedDataOf(page)) {
    const author = authorOf(object)
    const named = addressIn(object)?.post
    const post = named?.kind.toLowerCase() === kind.toLowerCase() && named.id === id ? countsOf(object, id) : undefined
    if (!author || !post || !isOfType(object, POSTINGS)) continue
    const described = property(object, 'author')
    const followers = interactionCount(described, 'FollowAction')
    const name = stringAt(described, 'name')?.trim().slice(0, 300) || undefined
    return { author, facts: defined({ name, followers, recent: [post] }) }
  }
  return undefined
}

const POSTINGS = ['SocialMediaPosting', 'DiscussionForumPosting', 'VideoObject']

function authorOf(object: Json): string | undefined {
  const author = property(object, 'author') ?? property(object, 'creator')
  return accountLink(stringAt(author, 'url'))
}

function addressIn(object: Json): ReturnType<typeof addressOf> {
  const written = ['url', '@id', 'mainEntityOfPage']
    .map((key) => stringAt(object, key))
    .find((text) => text !== undefined)
  return addressOf(pathOf(written) ?? '')
}

function articleOf(object: Json): Post | undefined {
  const [, id] = /^\/pulse\/([\w%-]{3,190})\/?$/.exec(pathOf(stringAt(object, 'url')) ?? '') ?? []
  const counts = id && isOfType(object, ['Article']) ? countsOf(object, id) : undefined
  return counts && { ...counts, kind: 'text' }
}

/** Posts are drawn under the number of their activity; other numbers of the same ones would count them twice. */
function postOf(object: Json): Post | undefined {
  const post = isOfType(object, POSTINGS) ? addressIn(object)?.post : undefined
  return post?.kind === 'activity' ? countsOf(object, post.id) : undefined
}

function countsOf(object: Json, id: string): Post {
  const comments = interactionCount(object, 'CommentAction') ?? countOf(property(object, 'commentCount'))
  return defined({
    id,
    at: momentIn(stringAt(object, 'datePublished')),
    likes: interactionCount(object, 'LikeAction'),
    comments,
    shares: interactionCount(object, 'ShareAction'),
  }) as Post
}
