/** A stand-in for x.com: a profile with its timeline, and a post on its own page. */
import { type Creator, type CreatorLanguage, creatorOf, creators, cutOff, type Work, worksOf } from './creators.ts'
import { type Answer, answer, escaped, inScript, NONCE } from './html.ts'
import { sheet } from './sheet.ts'

const HOST = 'https://x.com'
const HEAD = { inFull: 10_000, digits: 4 }
const BUTTON = { inFull: 1_000, digits: 2 }

export function respondX(url: URL, now: Date): Answer {
  const [first = '', kind, id] = url.pathname.split('/').filter(Boolean)
  if (first === '') return answer(200, indexPage())
  const creator = creatorOf('x', first)
  if (!creator) return missingPage()
  if (kind === undefined) return answer(200, profilePage(creator, now))
  const work = kind === 'status' ? worksOf(creator, now).find((one) => one.id === id) : undefined
  return work ? answer(200, postPage(creator, work)) : missingPage()
}

function indexPage(): string {
  const links = creators
    .filter(({ platform }) => platform === 'x')
    .map(({ handle, name }) => `<p><a href="/${handle}">${escaped(name)}</a></p>`)
  return page('X', 'en', links.join('\n'))
}

function missingPage(): Answer {
  return answer(404, page('X', 'en', '<div data-testid="emptyState"><span>This account doesn’t exist</span></div>'))
}

function page(title: string, language: CreatorLanguage, column: string, head?: string): string {
  const body = `<div id="react-root"><main role="main"><div data-testid="primaryColumn">${column}</div></main></div>`
  return sheet({ title, language, body, ...(head !== undefined && { head }) })
}

function profilePage(creator: Creator, now: Date): string {
  const { handle, name, about, language, followers, following, posts, verified } = creator
  const works = worksOf(creator, now)
  const other = creators.find((one) => one.platform === 'x' && one !== creator)
  const [reposted] = other ? worksOf(other, now) : []
  // A repost stands among the account's own posts, with its author's counts
  const context = `<div><a href="/${handle}" role="link"><span data-testid="socialContext">${escaped(name)} reposted</span></a></div>`
  const cells = works.map((work) => cell(article(creator, work)))
  if (other && reposted) cells.splice(2, 0, cell(article(other, reposted, context)))
  const tick = verified ? '<svg viewBox="0 0 22 22" width="20" data-testid="icon-verified"><g></g></svg>' : ''
  const column = `<div><div><button aria-label="Back" role="button" data-testid="app-bar-back" type="button"></button></div>
<div><div><h2 dir="ltr" role="heading"><span>${escaped(name)}</span></h2><div dir="ltr">${cutOff(posts, language, { inFull: 10_000, digits: 3 })} posts</div></div></div></div>
<div data-testid="UserName"><div><div><div><div dir="ltr"><span><span>${escaped(name)}</span>${tick}</span></div></div><div><div dir="ltr"><span>@${handle}</span></div></div></div></div></div>
<div data-testid="UserDescription"><span>${escaped(about)}</span></div>
<div><a href="/${handle}/following" role="link"><span><span>${cutOff(following, language, HEAD)}</span></span> <span><span>Following</span></span></a>
<a href="/${handle}/verified_followers" role="link"><span><span>${cutOff(followers, language, HEAD)}</span></span> <span><span>Followers</span></span></a></div>
<section>${cells.join('\n')}</section>`
  return page(`${name} (@${handle}) / X`, language, column, schema(creator))
}

function cell(content: string): string {
  return `<div data-testid="cellInnerDiv"><div>${content}</div></div>`
}

function schema({ handle, name, followers, following, posts }: Creator): string {
  const counter = (type: string, label: string, count: number) => ({
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${type}`,
    name: label,
    userInteractionCount: count,
  })
  const mainEntity = {
    '@type': 'Person',
    additionalName: handle,
    givenName: name,
    identifier: '215',
    interactionStatistic: [
      counter('FollowAction', 'Follows', followers),
      counter('SubscribeAction', 'Friends', following),
      counter('WriteAction', 'Tweets', posts),
    ],
    url: `${HOST}/${handle}`,
  }
  const profile = { '@context': 'http://schema.org', '@type': 'ProfilePage', mainEntity }
  return `<script nonce="${NONCE}" type="application/ld+json" data-testid="UserProfileSchema-test">${inScript(profile)}</script>`
}

function postPage(creator: Creator, work: Work): string {
  const title = `${creator.name} on X: “${work.title}” / X`
  return page(title, creator.language, article(creator, work))
}

function article({ handle, name, language }: Creator, work: Work, context = ''): string {
  const { id, at, title, views, likes, comments, shares, saves } = work
  const address = `/${handle}/status/${id}`
  // Parts that are zero are left out of the label
  const said = [
    [comments, comments === 1 ? 'reply' : 'replies'],
    [shares, shares === 1 ? 'repost' : 'reposts'],
    [likes, likes === 1 ? 'like' : 'likes'],
    [saves, saves === 1 ? 'bookmark' : 'bookmarks'],
    [views, views === 1 ? 'view' : 'views'],
  ] as const
  const label = said.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ')
  const day = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(at)
  const button = (testid: string, messageKey: string, count: number) =>
    `<div><button aria-label="${messageKey}" role="button" data-testid="${testid}" type="button"><span data-testid="app-text-transition-container"><span>${count > 0 ? cutOff(count, language, BUTTON) : ''}</span></span></button></div>`
  return `<article role="article" data-testid="tweet" tabindex="0">${context}<div data-testid="Tweet-User-Avatar"><a href="/${handle}" role="link"></a></div>
<div data-testid="User-Name"><a href="/${handle}" role="link"><div dir="ltr"><span>${escaped(name)}</span></div></a> <a href="/${handle}" role="link" tabindex="-1"><span>@${handle}</span></a><span> · </span><a href="${address}" dir="ltr" role="link"><time datetime="${at.toISOString()}">${day}</time></a></div>
<div data-testid="tweetText" dir="auto"><span>${escaped(title)}</span></div>
<div aria-label="${label}" role="group">${button('reply', `${comments} Replies. Reply`, comments)}${button('retweet', `${shares} reposts. Repost`, shares)}${button('like', `${likes} Likes. Like`, likes)}<div><a href="${address}/analytics" aria-label="${views} views. View post analytics" role="link"><span>${cutOff(views, language, BUTTON)}</span></a></div>${button('bookmark', 'Bookmark', 0)}</div></article>`
}

/** The address of a profile, or of one of its posts. */
export function xAddress({ handle }: Creator, work?: Work): string {
  return work ? `${HOST}/${handle}/status/${work.id}` : `${HOST}/${handle}`
}
