/** WeChat: the counters of an article, where it shows them, which is hardly ever outside WeChat itself. */
import { parseCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { cappedCount } from '../shared/counts.ts'
import { oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { defined, isEmpty } from '../shared/exact.ts'
import { isoTimeOf } from '../shared/iso-time.ts'
import { layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'

const LANGUAGE = 'zh-CN'
const CODE = /^\/s\/([\w-]{10,60})\/?$/

/** An account's number is written in base 64. */
function numberIn(biz: string | null | undefined): string | undefined {
  try {
    const number = biz && biz.length <= 40 ? atob(biz) : ''
    return /^\d{6,14}$/.test(number) ? number : undefined
  } catch {
    return undefined
  }
}

function handleOf(url: URL): string | undefined {
  const isAccount = url.hostname === 'mp.weixin.qq.com' && (url.pathname === '/s' || url.pathname === '/mp/profile_ext')
  return isAccount ? numberIn(url.searchParams.get('__biz')) : undefined
}

/** The article an address leads to. */
function articleOf(url: URL): string | undefined {
  if (url.hostname !== 'mp.weixin.qq.com') return undefined
  if (url.pathname !== '/s') return CODE.exec(url.pathname)?.[1]
  const [article, place] = [url.searchParams.get('mid'), url.searchParams.get('idx') ?? '1']
  return article && /^\d{1,14}$/.test(article) && /^\d$/.test(place) ? `${article}_${place}` : undefined
}

/** What the page's scripts say of the article. */
function carried(page: Document): { handle: string | undefined; seconds: number } {
  let handle: string | undefined
  let seconds = Number.NaN
  for (const script of tagged(page, 'script', 60)) {
    const text = (script.textContent ?? '').slice(0, 200_000)
    const biz =
      /\bvar biz\s*=\s*(?:""\s*\|\|\s*)?["']([\w=+/]{8,40})["']/.exec(text) ?? /__biz=([\w=+/]{8,40})&/.exec(text)
    handle ??= numberIn(biz?.[1])
    const time = /\bvar ct\s*=\s*["'](\d{10})["']/.exec(text)?.[1]
    if (time) seconds = Number(time)
  }
  return { handle, seconds }
}

function read(page: Document, url: URL): PartialReading {
  const id = articleOf(url)
  const data = id === undefined ? undefined : carried(page)
  const asked = handleOf(url)
  if (id === undefined || !data?.handle || (asked !== undefined && asked !== data.handle)) return {}
  const counts = defined({
    views: shownCount(page, '#readNum3', '#js_read_area3') ?? shownCount(page, '#sg_readNum3', '#js_sg_bar'),
    likes: likesOf(page),
  })
  if (isEmpty(counts)) return {}
  const name = select(page, '#js_name,#post-user', 1).map((element) => oneLine(textOf(element)).slice(0, 300))[0]
  const post: Post = { id, ...defined({ at: isoTimeOf(data.seconds * 1_000) }), ...counts }
  return {
    handle: data.handle,
    ...layered([{ origin: 'page', facts: { ...(name && { name }), recent: [post] } }], id),
  }
}

/** Since 2018 whoever recommends an article to friends ("在看") is counted where likes were, and likes beside it. */
function likesOf(page: Document): Count | undefined {
  const older = page.querySelector('#like3')
  const isRecommended = page.querySelector('#like_old') !== null || /[在好]看/u.test(older ? textOf(older) : '')
  return isRecommended
    ? shownCount(page, '#likeNum_old', '#like_old')
    : (shownCount(page, '#likeNum3', '#like3') ?? shownCount(page, '#sg_likeNum3', '#js_sg_bar'))
}

/** Outside WeChat the bar is there, hidden and empty. Above a hundred thousand it shows no more than that. */
function shownCount(page: Document, number: string, bar: string): Count | undefined {
  // An article has one bar: where there are two, one is of something else
  const [element, other] = select(page, number, 2)
  const around = page.querySelector(bar)
  if (!element || other || !around || /display\s*:\s*none/i.test(around.getAttribute('style') ?? '')) return undefined
  const text = textOf(element)
  return cappedCount(text, { cap: Number.NaN, most: 1e9, language: LANGUAGE }) ?? parseCount(text, LANGUAGE)
}

const wechat: Network = {
  id: 'wechat',
  name: 'WeChat',
  hosts: ['https://mp.weixin.qq.com/*', 'https://channels.weixin.qq.com/*'],
  handleOf,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  noAudience: {
    checked: '2026-11',
    readsPosts: true,
    words: {
      en: {
        finding:
          'No page of WeChat shows an outsider how many follow an official account or a channel. An article shows its reads and likes within WeChat only.',
        ask: 'Ask the creator for a screen recording of the user and article insights in the official account’s own administration, with the dates in sight.',
      },
      fr: {
        finding:
          'Aucune page de WeChat ne montre à un tiers combien de personnes suivent un compte officiel ou une chaîne. Un article ne montre ses lectures et ses likes que dans WeChat.',
        ask: 'Demandez au créateur un enregistrement d’écran des statistiques d’abonnés et d’articles dans l’administration de son compte officiel, dates visibles.',
      },
    },
  },
  tryOn: ['https://mp.weixin.qq.com/s?__biz=MjM5MzIxNDQwOQ==&mid=2650944176&idx=1'],
}

export default wechat
