/** A stand-in for www.tiktok.com: a profile with its grid, and a video in the feed that its page is. */
import { type Creator, type CreatorLanguage, creatorOf, creators, totalLikes, type Work, worksOf } from './creators.ts'
import { type Answer, answer, escaped, inScript, NONCE } from './html.ts'
import { sheet } from './sheet.ts'

const HOST = 'https://www.tiktok.com'

const labels: Readonly<
  Record<CreatorLanguage, Record<'followers' | 'following' | 'likes' | 'private' | 'missing', string>>
> = {
  en: {
    followers: 'Followers',
    following: 'Following',
    likes: 'Likes',
    private: 'This account is private',
    missing: 'Couldn’t find this account',
  },
  fr: {
    followers: 'Followers',
    following: 'Suivis',
    likes: 'J’aime',
    private: 'Ce compte est privé',
    missing: 'Impossible de trouver ce compte',
  },
}

export function respondTikTok(url: URL, now: Date): Answer {
  const [first = '', kind, id] = url.pathname.split('/').filter(Boolean)
  if (first === '') return answer(200, indexPage())
  const creator = first.startsWith('@') ? creatorOf('tiktok', first.slice(1)) : undefined
  if (!creator) return missingPage()
  if (kind === undefined) return answer(200, profilePage(creator, now))
  const work = worksOf(creator, now).find((one) => one.id === id)
  return work ? answer(200, videoPage(creator, work, now)) : missingPage()
}

function indexPage(): string {
  const links = creators
    .filter(({ platform }) => platform === 'tiktok')
    .map(({ handle, name }) => `<p><a href="/@${handle}">${escaped(name)}</a></p>`)
  return sheet({ title: 'TikTok', language: 'en', body: links.join('\n') })
}

function missingPage(): Answer {
  return answer(404, sheet({ title: 'TikTok', language: 'en', body: `<p data-e2e="no-user">${labels.en.missing}</p>` }))
}

/** TikTok writes four digits without a separator, and one decimal above. */
function short(count: number): string {
  if (count < 10_000) return String(count)
  const [size, unit] = count >= 1e6 ? [1e6, 'M'] : [1e3, 'K']
  return `${Math.round((10 * count) / size) / 10}${unit}`
}

/** The data's plain numbers are rounded like the page's; those written as text are exact. */
function rounded(count: number): number {
  const size = count >= 1e6 ? 1e5 : count >= 10_000 ? 100 : 1
  return Math.round(count / size) * size
}

function profilePage(creator: Creator, now: Date): string {
  const { handle, name, about, language, verified, truth } = creator
  const words = labels[language]
  const isPrivate = truth === 'private'
  const works = isPrivate ? [] : worksOf(creator, now)
  const likes = totalLikes(creator, works)
  const tick = verified
    ? '<svg viewBox="0 0 48 48" width="20"><circle cx="24" cy="24" r="24" fill="#20D5EC"></circle></svg>'
    : ''
  const number = (key: 'following' | 'followers' | 'likes', count: number) =>
    `<div><strong title="${words[key]}" data-e2e="${key}-count">${short(count)}</strong><span data-e2e="${key}">${words[key]}</span></div>`
  const tiles = works.map((work) => drawnTile(creator, work))
  const body = `<div data-e2e="user-page"><div><div><h1 data-e2e="user-title">${escaped(name)}</h1>${tick}</div>
<h2 data-e2e="user-subtitle">${handle}</h2></div>
<h3>${number('following', creator.following)}${number('followers', creator.followers)}${number('likes', likes)}</h3>
<h2 data-e2e="user-bio">${escaped(about)}</h2>
${isPrivate ? `<p>${words.private}</p>` : `<div data-e2e="user-post-item-list">${tiles.join('\n')}</div>`}</div>`
  const userInfo = {
    user: userOf(creator),
    stats: statsOf(creator, rounded(likes), rounded),
    statsV2: textOf(statsOf(creator, likes, (count) => count)),
    itemList: [],
  }
  const state = { 'webapp.user-detail': { statusCode: 0, userInfo } }
  return sheet({ title: `${name} (@${handle}) | TikTok`, language, head: rehydration(state), body })
}

function drawnTile({ handle }: Creator, { id, title, views }: Work): string {
  return `<div><div data-e2e="user-post-item" role="button"><div><a href="${HOST}/@${handle}/video/${id}" aria-label="${escaped(title)}"><span class="picture tall"></span>
<div><strong data-e2e="video-views">${short(views)}</strong></div></a></div></div></div>`
}

function userOf({ handle, name, verified, truth }: Creator) {
  return { id: '679', uniqueId: handle, nickname: name, verified, privateAccount: truth === 'private' }
}

function statsOf(creator: Creator, heart: number, as: (count: number) => number): Record<string, number> {
  return {
    followerCount: as(creator.followers),
    followingCount: creator.following,
    heart,
    heartCount: heart,
    videoCount: creator.posts,
    diggCount: 0,
  }
}

function textOf(stats: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(stats).map(([key, count]) => [key, String(count)]))
}

function rehydration(scope: object): string {
  const state = { __DEFAULT_SCOPE__: { 'webapp.app-context': { language: 'en' }, ...scope } }
  return `<script nonce="${NONCE}" id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${inScript(state)}</script>`
}

/** A video's page goes on with somebody else's. */
function videoPage(creator: Creator, work: Work, now: Date): string {
  const next = creators.find((one) => one.platform === 'tiktok' && one.shown > 0 && one !== creator)
  const [nextWork] = next ? worksOf(next, now) : []
  const items = [feedItem(creator, work, 0), ...(next && nextWork ? [feedItem(next, nextWork, 1)] : [])]
  const works = worksOf(creator, now)
  const stats = {
    diggCount: work.likes,
    shareCount: work.shares,
    commentCount: work.comments,
    playCount: work.views,
    collectCount: work.saves,
  }
  const itemStruct = {
    id: work.id,
    desc: work.title,
    createTime: String(work.at.getTime() / 1_000),
    author: userOf(creator),
    authorStatsV2: textOf(statsOf(creator, totalLikes(creator, works), (count) => count)),
    stats: Object.fromEntries(Object.entries(stats).map(([key, count]) => [key, rounded(count)])),
    statsV2: textOf(stats),
    isAd: false,
  }
  const state = { 'webapp.video-detail': { statusCode: 0, itemInfo: { itemStruct } } }
  const title = `${work.title} | TikTok`
  return sheet({ title, language: creator.language, head: rehydration(state), body: items.join('\n') })
}

function feedItem({ handle }: Creator, work: Work, nth: number): string {
  return `<article data-e2e="recommend-list-item-container" data-scroll-index="${nth}"><div id="xgwrapper-${nth}-${work.id}"><span class="picture"></span></div>
<a href="/@${handle}" data-e2e="video-author-uniqueid">${handle}</a><div data-e2e="video-desc">${escaped(work.title)}</div>
<button><strong data-e2e="like-count">${short(work.likes)}</strong></button><button><strong data-e2e="comment-count">${short(work.comments)}</strong></button>
<button><strong data-e2e="undefined-count">${short(work.saves)}</strong></button><button><strong data-e2e="share-count">${short(work.shares)}</strong></button></article>`
}

/** The address of a profile, or of one of its videos. */
export function tiktokAddress({ handle }: Creator, work?: Work): string {
  return work ? `${HOST}/@${handle}/video/${work.id}` : `${HOST}/@${handle}`
}
