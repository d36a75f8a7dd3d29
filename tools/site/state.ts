/** The state a page embeds, in the shape of Instagram's `<script type="application/json" data-sjs>`. */
import type { Person } from './people.ts'
import { type Post, SCREENFUL } from './posts.ts'

/** What Instagram's data say instead of a hidden like count. */
const HIDDEN_LIKES = 3
const MEDIA_TYPES = { photo: 1, video: 2, carousel: 8 } as const
const PRODUCT_TYPES = { photo: 'feed', video: 'clips', carousel: 'carousel_container' } as const

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export function hidesLikes(person: Person): boolean {
  return person.truth === 'hidden-likes'
}

/** A number for the account, as stable as its handle. */
function accountNumber(person: Person): string {
  return String([...person.handle].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2 ** 31, 7))
}

export function accountState(person: Person): Json {
  return relay('PolarisProfilePageContentQuery', {
    user: {
      pk: accountNumber(person),
      id: accountNumber(person),
      username: person.handle,
      full_name: person.name,
      biography: person.about,
      is_private: person.truth === 'private',
      is_verified: person.verified,
      follower_count: person.followers,
      following_count: person.following,
      media_count: person.posts,
    },
  })
}

export function timelineState(person: Person, posts: readonly Post[]): Json {
  const items = posts.slice(0, SCREENFUL).map((post) => media(person, post))
  return relay('PolarisProfilePostsQuery', { xdt_api__v1__profile_timeline: { num_results: items.length, items } })
}

export function postState(person: Person, post: Post): Json {
  return relay('PolarisPostRootQuery', {
    xdt_api__v1__media__shortcode__web_info: {
      items: [{ ...media(person, post), taken_at: Math.floor(post.at.getTime() / 1_000) }],
    },
  })
}

function media(person: Person, post: Post): { [key: string]: Json } {
  const hidden = hidesLikes(person)
  return {
    pk: String(post.number),
    id: `${post.number}_${accountNumber(person)}`,
    code: post.code,
    accessibility_caption: null,
    caption: { pk: `1${post.number}`.slice(0, 17), text: post.caption },
    carousel_media_count: post.kind === 'carousel' ? 4 : null,
    media_type: MEDIA_TYPES[post.kind],
    product_type: PRODUCT_TYPES[post.kind],
    timeline_pinned_user_ids: post.pinned ? [Number(accountNumber(person))] : [],
    user: { pk: accountNumber(person), id: accountNumber(person), username: person.handle },
    like_and_view_counts_disabled: hidden,
    like_count: hidden ? HIDDEN_LIKES : post.likes,
    comment_count: post.comments,
    comments_disabled: null,
    view_count: null,
  }
}

function relay(query: string, data: Json): Json {
  const result = { complete: true, result: { data, extensions: { is_final: true } }, sequence_number: 0 }
  const stream = ['RelayPrefetchedStreamCache', 'next', [], [`adp_${query}RelayPreloader`, { __bbox: result }]]
  return { require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { require: [stream] } }, { __bbox: null }]]] }
}
