/** Bilibili: a person's space, and a video. */
import { parseCount } from '../../core/count.ts'
import { exactly } from '../../core/profile/facts.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { dayIn } from '../shared/days.ts'
import { oneLine, select, textOf } from '../shared/dom.ts'
import type { Json } from '../shared/embedded.ts'
import { property, stringAt } from '../shared/embedded.ts'
import { exactFirst } from '../shared/exact-first.ts'
import { isoTimeOf } from '../shared/iso-time.ts'
import { type Layer, layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { assignedIn, at, scriptReader, wholeNumber } from '../shared/scripts.ts'
import { named, profileAndPost } from '../shared/yields.ts'

const CHINESE = 'zh-CN'
const MOST_CARDS = 200

/** `video`: its code, or in links older than 2020 its number: `av27`. */
type Address = { handle?: string; video?: string }

function addressOf(url: URL): Address | undefined {
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean)
  if (url.hostname === 'space.bilibili.com') return /^\d{1,16}$/.test(first) ? { handle: first } : undefined
  return first === 'video' && /^(?:BV[0-9A-Za-z]{10}|av\d{1,16})$/.test(second) ? { video: second } : undefined
}

/** What each number at the top of a space is called. */
const LABELS: Readonly<Record<string, 'followers' | 'following' | 'totalLikes' | 'totalViews'>> = {
  粉丝数: 'followers',
  粉丝: 'followers',
  关注数: 'following',
  关注: 'following',
  获赞数: 'totalLikes',
  获赞: 'totalLikes',
  播放数: 'totalViews',
  播放: 'totalViews',
}

/**
 * `title` has every digit, the text is rounded. Whose the space is its links say: they begin with the number. Of the tabs
 * only that of what the account uploaded holds its own videos alone.
 */
function readSpace(page: Document, handle: string): PartialReading {
  const isOwn = select(page, `a[href*="/${handle}/"], a[href$="/${handle}"]`, 20).some((link) =>
    isSpace(link.getAttribute('href'), handle),
  )
  if (!isOwn) return {}
  const facts: PartialReading = {}
  for (const label of select(page, '.nav-statistics__item-text', 10)) {
    const text = oneLine(textOf(label))
    const fact = Object.hasOwn(LABELS, text) ? LABELS[text] : undefined
    const number = label.parentElement?.querySelector('.nav-statistics__item-num')
    const count = number && titledCount(number)
    if (fact && count) facts[fact] ??= count
  }
  const [fans, follows] = ['#n-fs', '#n-gz'].map((id) => page.querySelector(id))
  const older = { followers: fans && titledCount(fans), following: follows && titledCount(follows) }
  if (older.followers) facts.followers ??= older.followers
  if (older.following) facts.following ??= older.following
  const name = select(page, '.nickname, #h-name', 2).map((element) => oneLine(textOf(element)))[0]
  const recent = select(page, '.upload-video-card', MOST_CARDS).flatMap((card) => uploadIn(card) ?? [])
  if (Object.keys(facts).length === 0 && recent.length === 0) return {}
  const all = { ...(name && { name: name.slice(0, 300) }), ...facts, ...(recent.length > 0 && { recent }) }
  return { handle, ...layered([{ origin: 'page', facts: all }]) }
}

/** A row over the picture: views, comments that fly over it, and how long it is; the first alone is of use. */
function uploadIn(card: Element): Post | undefined {
  const ids = new Set(select(card, 'a[href*="/video/BV"]', 6).map((link) => videoAt(link.getAttribute('href'))))
  const [id] = ids
  const row = select(card, '.bili-cover-card__stats .bili-cover-card__stat', 5).map((part) => oneLine(textOf(part)))
  const isRow = row.length === 3 && /^\d+(?::\d\d){1,2}$/.test(row[2] ?? '')
  const views = isRow ? parseCount(row[0] ?? '', CHINESE) : undefined
  if (ids.size !== 1 || !id || !views) return undefined
  const at = dayIn(oneLine(textOf(card.querySelector('.bili-video-card__subtitle') ?? card)), CHINESE)
  return { id, kind: 'video', ...(at && { at }), views }
}

function videoAt(href: string | null): string | undefined {
  return /\/video\/(BV[0-9A-Za-z]{10})(?:[/?#]|$)/.exec(href?.slice(0, 300) ?? '')?.[1]
}

function isSpace(href: string | null, handle: string): boolean {
  return new RegExp(`^(?:(?:https?:)?//space\\.bilibili\\.com)?/${handle}(?:[/?#]|$)`).test(href?.slice(0, 500) ?? '')
}

/** The title may be a sentence that ends in the number, or stand on what is around; the text may be in minutes. */
function titledCount(element: Element): Count | undefined {
  const shown = parseCount(textOf(element), CHINESE)
  for (const title of [element.getAttribute('title'), element.parentElement?.getAttribute('title')]) {
    const digits = /(?:^|[^\d.,])(\d{1,3}(?:,\d{3})+|\d+)$/.exec(title?.trim().slice(-100) ?? '')?.[1]
    const exact = digits && parseCount(digits.replaceAll(',', ''), CHINESE)
    if (exact && shown && shown.low <= exact.value && exact.value <= shown.high) return exact
  }
  return shown
}

type VideoState = { handle: string; number: string; name: string | undefined; followers?: Count; post: Post }

const readScripts = scriptReader<VideoState>(
  (_, text) => /^\s*window\.__INITIAL_STATE__\s*=/.test(text.slice(0, 60)),
  (text) => videoIn(assignedIn(text)),
)

/** After a move within the site the data are of the last video: they say of which. */
function videoIn(data: Json): VideoState | undefined {
  const video = property(data, 'videoData')
  const number = `av${wholeNumber(property(video, 'aid')) ?? ''}`
  const id = stringAt(video, 'bvid') ?? number
  const owner = property(video, 'owner')
  const mid = wholeNumber(property(owner, 'mid'))
  if (id === 'av' || mid === undefined) return undefined
  const counted = (value: Json | undefined) => {
    const whole = wholeNumber(value)
    return whole === undefined ? undefined : exactly(whole)
  }
  const count = (key: string) => counted(at(video, 'stat', key))
  const uploader = property(data, 'upData')
  const followers = stringAt(uploader, 'mid') === String(mid) ? counted(property(uploader, 'fans')) : undefined
  const [views, likes, comments, shares, saves] = ['view', 'like', 'reply', 'share', 'favorite'].map(count)
  const when = isoTimeOf((wholeNumber(property(video, 'pubdate')) ?? Number.NaN) * 1_000)
  return {
    handle: String(mid),
    number,
    name: stringAt(owner, 'name')?.slice(0, 300),
    ...(followers && { followers }),
    post: {
      id,
      kind: 'video',
      ...(when && { at: when }),
      ...(views && { views }),
      ...(likes && { likes }),
      ...(comments && { comments }),
      ...(shares && { shares }),
      ...(saves && { saves }),
    },
  }
}

function readVideo(page: Document, video: string): PartialReading {
  const told = readScripts(page).find(({ post, number }) => post.id === video || number === video)
  const drawn = drawnVideo(page, video)
  const handle = drawn?.handle ?? told?.handle
  if (!handle) return {}
  const id = told?.post.id ?? video
  const layers: Layer[] = [
    { origin: 'page', facts: drawn ? { recent: [{ ...drawn.post, id }] } : {} },
    { origin: 'state', facts: told?.handle === handle ? factsOf(told) : {} },
  ]
  return { handle, ...layered(exactFirst(layers), id) }
}

function factsOf({ name, followers, post }: VideoState): PartialReading {
  return { ...(name && { name }), ...(followers && { followers }), recent: [post] }
}

/** The page proves which video it draws by its canonical address, which it keeps up to date. */
function drawnVideo(page: Document, id: string): { handle: string; post: Post } | undefined {
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? ''
  const owners = select(page, 'a.up-name[href*="space.bilibili.com/"]', 3).map(
    (link) => /space\.bilibili\.com\/(\d{1,16})/.exec(link.getAttribute('href') ?? '')?.[1],
  )
  const handle = new Set(owners).size === 1 ? owners[0] : undefined
  if (!handle || !new RegExp(`/video/${id}(?![0-9A-Za-z])`).test(canonical)) return undefined
  const count = (selector: string) => {
    const element = page.querySelector(selector)
    return element ? parseCount(textOf(element), CHINESE) : undefined
  }
  const views = count('.view-text') ?? count('.view.item')
  const [likes, saves, shares] = ['.video-like-info', '.video-fav-info', '.video-share-info-text'].map(count)
  if (!views && !likes) return undefined
  return {
    handle,
    post: {
      id,
      kind: 'video',
      ...(views && { views }),
      ...(likes && { likes }),
      ...(shares && { shares }),
      ...(saves && { saves }),
    },
  }
}

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url)
  if (address?.handle !== undefined) return readSpace(page, address.handle)
  return address?.video === undefined ? {} : readVideo(page, address.video)
}

const bilibili: Network = {
  id: 'bilibili',
  name: 'Bilibili',
  hosts: ['https://space.bilibili.com/*', 'https://www.bilibili.com/*'],
  yields: profileAndPost((url) => named(addressOf(url)?.handle, addressOf(url)?.video), ['followers', 'following']),
  handleOf: (url) => addressOf(url)?.handle,
  ready: (page, url) => Object.keys(read(page, url)).length > 0,
  read,
  tryOn: ['https://space.bilibili.com/8047632'],
}

export default bilibili
