/** Pages that only these tests need. */

import type { Answer } from '../../tools/site/index.ts'
import { accounts, type SiteDrawn, sites } from '../networks/taught-sites.ts'

export const HOSTILE = 'mallory.demo'
/** What no name may become: markup, or text that turns around what follows it. */
const HOSTILE_NAME = '<img src=x onerror="document.title=1">\u202eeman'

const DEEP = 50_000
const LONG = 2_000_000

const hostileState = [
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  `{"user":{"username":"${HOSTILE}","follower_count":1e300,"following_count":-5,"media_count":"many","__proto__":{"polluted":true}}}`,
  `{"items":[{"code":"../../x","like_count":NaN}]}`,
  '['.repeat(DEEP) + ']'.repeat(DEEP),
  `{"username":"${HOSTILE}","full_name":"${'a'.repeat(LONG)}"}`,
]

const hostile = `<!DOCTYPE html>
<html lang="x-</script>">
<head><meta charset="utf-8"><title>${'t'.repeat(10_000)}</title>
<link rel="icon" href="data:,"><meta property="og:description" content="99999999999999999999999 Followers, NaN Following, -1 Posts">
${hostileState.map((json) => `<script type="application/json" data-sjs>${json}</script>`).join('\n')}
</head>
<body><main role="main"><header><section><h2><span>${HOSTILE}</span></h2>
<span>${HOSTILE_NAME.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</span>
<div><span><span>٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩</span></span> posts</div>
<a href="/${HOSTILE}/followers/"><span title="1e999"><span>∞</span></span> followers</a>
<a href="/${HOSTILE}/following/"><span><span>-12</span></span> following</a></section></header>
${'<div>'.repeat(400)}<a href="/${HOSTILE}/p/../../settings/"><img alt=""></a>${'</div>'.repeat(400)}
</main></body></html>`

/** Asks the network for something, so that a test can see that it would be seen. */
const talkative = `<!DOCTYPE html><html lang="en"><head><link rel="icon" href="data:,"><title>talkative</title></head>
<body><script>fetch('https://listening.example/ping').catch(() => {})</script></body></html>`

function page(body: string): Answer {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}

/** A site that is no network, whose page describes its own account. */
export const ANY_SITE_PAGE = {
  site: 'social.example',
  handle: 'fern.demo',
  url: 'https://social.example/@fern.demo',
  followers: 48_210,
}
const described = {
  '@context': 'https://schema.org',
  '@type': 'ProfilePage',
  mainEntity: {
    '@type': 'Person',
    name: 'Fern Demo',
    url: ANY_SITE_PAGE.url,
    interactionStatistic: {
      '@type': 'InteractionCounter',
      interactionType: 'https://schema.org/FollowAction',
      userInteractionCount: ANY_SITE_PAGE.followers,
    },
  },
}
const anySite = `<!DOCTYPE html><html lang="en"><head><link rel="icon" href="data:,"><title>Fern Demo</title>
<script type="application/ld+json">${JSON.stringify(described)}</script></head><body><h1>Fern Demo</h1></body></html>`

/** A site that says nothing of itself, and tries to work the picker by events it makes up. */
const [TAUGHT_SITE] = sites as readonly [SiteDrawn, ...SiteDrawn[]]
const [FERN] = accounts
export const TAUGHT_PAGE = {
  site: new URL(TAUGHT_SITE.addressOf(FERN)).host,
  url: TAUGHT_SITE.addressOf(FERN),
  account: FERN,
}
const driving = `<script>setInterval(() => {
  for (const target of [window, document, ...document.querySelectorAll('html > *')]) {
    for (const key of ['ArrowLeft', 'Enter', 'Escape']) target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: 9, clientY: 9 }))
  }
}, 20)</script>`
const taughtPage = TAUGHT_SITE.draw(FERN)
  .replace('<head>', '<head><link rel="icon" href="data:,">')
  .replace('</body>', `${driving}</body>`)

export const COUNTED = 'counted.tiles.demo'
export const COUNTED_POSTS = ['DfILO6TgCr_', 'De_ie7zgFX3', 'DetzzTjgIDv']

/** What a tile may hold that asks for something, or runs, when it is copied within its page. Counts show under the mouse. */
const countedTiles = COUNTED_POSTS.map(
  (code) => `<a href="/${COUNTED}/p/${code}/"><tile-picture><img alt="" src="/media/${code}.svg">
<video muted preload="auto" src="/media/${code}.mp4"></video><audio preload="auto" src="/media/${code}.mp3"></audio></tile-picture></a>`,
)
const counted = `<!DOCTYPE html><html lang="en"><head><link rel="icon" href="data:,"><title>counted</title><script>
  customElements.define('tile-picture', class extends HTMLElement {
    constructor() { super(); globalThis.made = (globalThis.made ?? 0) + 1 }
  })
  addEventListener('mouseover', ({ target }) => {
    target.closest?.('a')?.insertAdjacentHTML('beforeend', '<ul><li><span>1,204</span><i class="a"></i></li><li><span>17</span><i class="b"></i></li></ul>')
  })
  addEventListener('mouseout', ({ target }) => target.closest?.('a')?.querySelector('ul')?.remove())
</script></head><body><main><header><h2>${COUNTED}</h2></header>${countedTiles.join('')}</main></body></html>`

const picture: Answer = {
  status: 200,
  headers: { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' },
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
}
const missing: Answer = { status: 404, headers: { 'cache-control': 'no-store' }, body: '' }
const media = COUNTED_POSTS.flatMap((code): [string, Answer][] => [
  [`/media/${code}.svg`, picture],
  [`/media/${code}.mp4`, missing],
  [`/media/${code}.mp3`, missing],
])
/** Where a person goes on to: no network of ours, although it lies at the same place on another host. */
export const ELSEWHERE = 'https://elsewhere.example/somewhere-else'

/** Path → answer. */
export const extraPages: Record<string, Answer> = {
  [`/${COUNTED}/`]: page(counted),
  ...Object.fromEntries(media),
  '/somewhere-else': page(
    '<!DOCTYPE html><html><head><link rel="icon" href="data:,"><title>elsewhere</title></head></html>',
  ),
  [`/${HOSTILE}/`]: page(hostile),
  '/explore/': page(talkative),
  [new URL(ANY_SITE_PAGE.url).pathname]: page(anySite),
  [new URL(TAUGHT_PAGE.url).pathname]: page(`<!DOCTYPE html>${taughtPage}`),
}
