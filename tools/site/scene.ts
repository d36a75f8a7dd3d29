/** Everything the page's own script draws, as text ready to be shown: it formats nothing itself. */
import { followersOf, type Listed, type Story, storiesOf } from './audience.ts'
import { exact, labels, longDate, type PageLanguage, short } from './languages.ts'
import type { Person } from './people.ts'
import { type Post, postsOf, SCREENFUL } from './posts.ts'
import { hidesLikes } from './state.ts'

type Tile = {
  code: string
  path: 'p' | 'reel'
  kind: Post['kind']
  alt: string
  caption: string
  /** Null where the owner hides them. */
  likes: string | null
  comments: string
  views: string | null
  at: string
  date: string
  pinned: boolean
}

type ProfileScene = {
  handle: string
  name: string
  about: string
  verified: boolean
  private: boolean
  missing: boolean
  followers: { shown: string; exact: string }
  following: string
  posts: string
  tiles: Tile[]
  /** Whether all tiles are drawn at once, without scrolling. */
  drawnAtOnce: boolean
  /** For the index page. */
  truth: string
  followersListed: Listed[]
  /** The user's own account has some. */
  stories: Story[]
}

export type Scene = {
  labels: (typeof labels)[PageLanguage]
  /** Tiles drawn at a time. */
  screenful: number
  people: ProfileScene[]
}

export function sceneOf(people: readonly Person[], language: PageLanguage, now: Date): Scene {
  return {
    labels: labels[language],
    screenful: SCREENFUL,
    people: people.map((person) => profileScene(person, language, now)),
  }
}

function profileScene(person: Person, language: PageLanguage, now: Date): ProfileScene {
  return {
    handle: person.handle,
    name: person.name,
    about: person.about,
    verified: person.verified,
    private: person.truth === 'private',
    missing: person.truth === 'not-available',
    followers: { shown: short(person.followers, language), exact: exact(person.followers, language) },
    following: short(person.following, language),
    posts: exact(person.posts, language),
    tiles: postsOf(person, now).map((post) => tile(person, post, language)),
    drawnAtOnce: person.tiles > 100,
    truth: person.truth.replaceAll('-', ' '),
    followersListed: person.truth === 'private' ? [] : followersOf(person),
    stories: storiesOf(person),
  }
}

function tile(person: Person, post: Post, language: PageLanguage): Tile {
  const hidden = hidesLikes(person)
  return {
    code: post.code,
    path: post.kind === 'video' ? 'reel' : 'p',
    kind: post.kind,
    alt: post.kind === 'video' ? post.caption : `Photo by ${person.name} on ${longDate(post.at, 'en')}.`,
    caption: post.caption,
    likes: hidden ? null : short(post.likes, language),
    comments: short(post.comments, language),
    views: post.views === undefined || hidden ? null : short(post.views, language),
    at: post.at.toISOString(),
    date: longDate(post.at, language),
    pinned: post.pinned,
  }
}
