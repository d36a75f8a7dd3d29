/**
 * A stand-in for www.instagram.com, and for the hosts of three further networks: pages of invented people in the
 * structure of the real ones.
 *
 * `respond` is pure, so that a browser's request interception and a plain server can both serve it.
 */
import client from './client.js?raw'
import { type Answer, answer, escaped, inScript, NONCE } from './html.ts'
import { labels, PAGE_LANGUAGES, type PageLanguage, postDescription, profileDescription } from './languages.ts'
import { crowd, type Person, people, personOf } from './people.ts'
import { type Post, postsOf } from './posts.ts'
import { sceneOf } from './scene.ts'
import { accountState, hidesLikes, postState, timelineState } from './state.ts'
import style from './style.css?raw'
import { respondTikTok } from './tiktok.ts'
import { respondX } from './x.ts'
import { respondYouTube } from './youtube.ts'

export const SITE = 'https://www.instagram.com/'

/** The network caches its meta tags: what they say of followers is this share of the truth. */
const META_LAG = 0.994

const SITES: Readonly<Record<string, (url: URL, now: Date) => Answer>> = {
  'https://www.instagram.com': respondInstagram,
  'https://www.youtube.com': respondYouTube,
  'https://www.tiktok.com': respondTikTok,
  'https://x.com': respondX,
}

/**
 * The answer to an address of one of the sites, as of `now`; undefined for any other host. On Instagram
 * `?signedout` gives what a signed-out visitor gets, `?hl=fr` the page in another language.
 */
export function respond(url: URL, now: Date): Answer | undefined {
  return SITES[url.origin]?.(url, now)
}

function respondInstagram(url: URL, now: Date): Answer {
  const parts = url.pathname.split('/').filter(Boolean)
  if (parts.length === 0) return answer(200, page({ title: 'Invented people', language: languageOf(url), now }))
  if (parts[0] === 'p' || parts[0] === 'reel') return postPage(url, parts[1], now)
  if (parts[0] === 'stories') return answer(200, page({ title: 'Stories • Instagram', language: languageOf(url), now }))
  const person = personOf(parts[0] ?? '')
  if (!person || person.truth === 'not-available') return missingPage(url, now)
  if (parts[1] === 'p' || parts[1] === 'reel') return postPage(url, parts[2], now)
  return profilePage(url, person, now)
}

function profilePage(url: URL, person: Person, now: Date): Answer {
  const language = languageOf(url, person)
  const counts = { ...person, followers: Math.round(person.followers * META_LAG) }
  const title = `${person.name} (@${person.handle}) • Instagram photos and videos`
  const meta = {
    'og:type': 'profile',
    'og:title': title,
    'og:url': `${SITE}${person.handle}/`,
    'og:description': profileDescription(counts, person, language),
    'al:ios:url': `instagram://user?username=${person.handle}`,
  }
  const state = person.embedsPosts
    ? [accountState(person), timelineState(person, postsOf(person, now))]
    : [accountState(person)]
  return answer(200, page({ title, language, now, meta, state, person, signedOut: url.searchParams.has('signedout') }))
}

function postPage(url: URL, code: string | undefined, now: Date): Answer {
  const found = findPost(code, now)
  if (!found) return missingPage(url, now)
  const { person, post } = found
  const path = post.kind === 'video' ? 'reel' : 'p'
  const likes = hidesLikes(person) ? undefined : post.likes
  const meta = {
    'og:type': 'article',
    'og:title': `${person.name} on Instagram: "${post.caption}"`,
    'og:url': `${SITE}${person.handle}/${path}/${post.code}/`,
    'og:description': postDescription({ ...post, likes }, person.handle),
    'al:ios:url': `instagram://media?id=${post.number}`,
  }
  const state = [postState(person, post), timelineState(person, postsOf(person, now))]
  const signedOut = url.searchParams.has('signedout')
  return answer(
    200,
    page({ title: 'Instagram', language: languageOf(url, person), now, meta, state, person, signedOut }),
  )
}

function missingPage(url: URL, now: Date): Answer {
  const language = languageOf(url)
  return answer(404, page({ title: labels[language].missing, language, now }))
}

function findPost(code: string | undefined, now: Date): { person: Person; post: Post } | undefined {
  for (const person of people) {
    const post = postsOf(person, now).find((candidate) => candidate.code === code)
    if (post) return { person, post }
  }
  return undefined
}

/** The language asked for, else the person's own. */
function languageOf(url: URL, person?: Person): PageLanguage {
  const asked = url.searchParams.get('hl')
  return PAGE_LANGUAGES.find((language) => language === asked) ?? person?.language ?? 'en'
}

type Sheet = {
  title: string
  language: PageLanguage
  now: Date
  meta?: Record<string, string>
  state?: readonly unknown[]
  person?: Person
  /** Signed out, the page carries its meta tags and draws nothing. */
  signedOut?: boolean
}

function page({ title, language, now, meta = {}, state = [], person, signedOut = false }: Sheet): string {
  const cast = person === crowd ? [...people, crowd] : people
  const tags = Object.entries(meta).map(([name, content]) => `<meta property="${name}" content="${escaped(content)}">`)
  const description = meta['og:description']
  if (description) tags.push(`<meta content="${escaped(description)}" name="description">`)
  const script = `const scene = ${inScript(sceneOf(cast, language, now))}\n${client}`
  return `<!DOCTYPE html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<meta name="robots" content="noarchive, noimageindex">
<meta id="viewport" name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
${tags.join('\n')}
<style nonce="${NONCE}">${style}</style>
</head>
<body>
${signedOut ? '' : state.map(embedded).join('\n')}
<div id="mount_0_0_d3"></div>
<div id="has-finished-comet-page" hidden></div>
<footer class="x1f" role="contentinfo">${escaped(labels[language].invented)}</footer>
${signedOut ? '' : `<script nonce="${NONCE}">${script}</script>`}
</body>
</html>
`
}

function embedded(state: unknown): string {
  const json = inScript(state)
  return `<script type="application/json" data-content-len="${json.length}" data-sjs>${json}</script>`
}
