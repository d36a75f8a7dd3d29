/** The data a LinkedIn page carries: JSON-LD for search engines when signed out, answers in `code` elements when signed in. */
import type { Count, Post } from '../../core/reading.ts'
import { countOf, eachObject, embeddedReader, type Json, property, stringAt } from '../shared/embedded.ts'
import { defined } from '../shared/exact.ts'
import { interactionCount, isOfType, linkedDataOf } from '../shared/linked-data.ts'
import { momentIn } from '../shared/moment.ts'
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
  const recent = objects.flatMap((object) => {
    const isOwn = isOfType(object, ['Article']) && accountLink(stringAt(property(object, 'author'), 'url')) === handle
    const [, id] = /^\/pulse\/([\w%-]{3,190})\/?$/.exec(pathOf(stringAt(object, 'url')) ?? '') ?? []
    return isOwn && id ? [article(object, id)] : []
  })
  return defined({
    followers: interactionCount(account, 'FollowAction'),
    name: account && (stringAt(account, 'name')?.trim().slice(0, 300) || undefined),
    recent: recent.length > 0 ? recent : undefined,
  })
}

function article(object: Json, id: string): Post {
  return defined({
    id,
    at: momentIn(stringAt(object, 'datePublished')),
    kind: 'text' as const,
    likes: interactionCount(object, 'LikeAction'),
    comments: interactionCount(object, 'CommentAction'),
  }) as Post
}
