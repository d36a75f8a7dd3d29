/** The data a Snapchat page carries (`__NEXT_DATA__`): a public profile with its Spotlight videos, or a feed of them. */
import { exactly } from '../../core/profile/facts.ts'
import type { Post } from '../../core/profile/reading.ts'
import { type Json, listAt, property, stringAt } from '../shared/embedded.ts'
import { isoTimeOf } from '../shared/iso-time.ts'
import type { PartialReading } from '../shared/network.ts'
import { at, scriptReader, wholeNumber } from '../shared/scripts.ts'
import { asHandle, spotlightIn } from './address.ts'

type AccountFacts = { handle: string; facts: PartialReading }
type Video = { handle: string | undefined; post: Post }
export type State = { profiles: AccountFacts[]; videos: Video[] }

const readScripts = scriptReader<State>(
  (script) => script.id === '__NEXT_DATA__',
  (text) => gather(at(JSON.parse(text) as Json, 'props', 'pageProps')),
)

export function stateOf(page: Document): State {
  const states = readScripts(page)
  return { profiles: states.flatMap(({ profiles }) => profiles), videos: states.flatMap(({ videos }) => videos) }
}

function gather(props: Json | undefined): State {
  const profile = profileIn(at(props, 'userProfile', 'publicProfileInfo'), props)
  const feed = listAt(property(props, 'spotlightFeed'), 'spotlightStories').flatMap((entry) => {
    const id = stringAt(at(entry, 'story', 'storyId'), 'value')
    const metadata = property(entry, 'metadata')
    const post = id === undefined ? undefined : postOf(id, metadata)
    const creator = at(metadata, 'videoMetadata', 'creator', 'personCreator')
    return post ? [{ handle: asHandle(stringAt(creator, 'username')), post }] : []
  })
  return { profiles: profile ? [profile] : [], videos: feed }
}

function profileIn(info: Json | undefined, props: Json | undefined): AccountFacts | undefined {
  const handle = asHandle(stringAt(info, 'username'))
  if (!handle) return undefined
  const name = stringAt(info, 'title')?.slice(0, 300)
  // Whoever hides the count has 0 here
  const subscribers = wholeNumber(property(info, 'subscriberCount')) || undefined
  const videos = listAt(props, 'spotlightStoryMetadata')
  const stories = listAt(props, 'spotlightHighlights')
  const recent = videos.flatMap((metadata, nth) => {
    const own = spotlightIn(stringAt(property(metadata, 'oneLinkParams'), 'deepLinkUrl'))
    // Two lists beside each other, of what is told and of what is shown
    const beside = stories.length === videos.length ? stringAt(at(stories[nth], 'storyId'), 'value') : undefined
    const id = own ?? beside
    const post = id && postOf(id, metadata)
    return post ? [post] : []
  })
  return {
    handle,
    facts: {
      ...(name && { name }),
      ...(subscribers && { followers: exactly(subscribers) }),
      ...(recent.length > 0 && { recent }),
    },
  }
}

/**
 * Counts of the video's engagement: those among what describes the video have shares of 0 where there are some. That
 * `boostCount` is a number of likes was seen nowhere.
 */
function postOf(id: string, metadata: Json | undefined): Post | undefined {
  if (!/^[\w-]{5,100}$/.test(id)) return undefined
  const views = countAt(metadata, 'viewCount') ?? wholeNumber(at(metadata, 'videoMetadata', 'viewCount'))
  const shares = countAt(metadata, 'shareCount')
  const comments = countAt(metadata, 'commentCount')
  const when = isoTimeOf(wholeNumber(at(metadata, 'videoMetadata', 'uploadDateMs')) ?? Number.NaN)
  if (views === undefined && when === undefined) return undefined
  return {
    id,
    kind: 'video',
    ...(when && { at: when }),
    ...(views !== undefined && { views: exactly(views) }),
    ...(comments !== undefined && { comments: exactly(comments) }),
    ...(shares !== undefined && { shares: exactly(shares) }),
  }
}

function countAt(metadata: Json | undefined, key: string): number | undefined {
  return wholeNumber(at(metadata, 'engagementStats', key))
}
