/**
 * Mastodon: accounts and single posts, on mastodon.social. Other servers have the same pages, but nobody can list
 * them. After Mastodon's own source (4.2 to 4.5); no saved page was at hand.
 */
import { findCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { countIn, languageOf, oneLine, select, textOf } from '../shared/dom.ts'
import { agreeing, defined, isEmpty } from '../shared/exact.ts'
import { momentIn } from '../shared/iso-time.ts'
import { type Layer, layered } from '../shared/layers.ts'
import { type Meta, metaOf } from '../shared/meta.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { profileAndPost } from '../shared/yields.ts'

type Address = { handle: string; post?: string }

/** An account of another server has the server's name after its own. */
const HANDLE = /^[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*(?:@[a-z0-9.-]+\.[a-z]{2,})?$/
const POST = /^\d{10,20}$/
const TABS = new Set(['with_replies', 'media', 'followers', 'following', 'featured'])
const MOST_LINKS = 50

function addressOf(path: string): Address | undefined {
  const [first, second, ...more] = path
    .replace(/^\/(?:web|deck)(?=\/@)/, '')
    .split('/')
    .filter(Boolean)
  const handle = first?.startsWith('@') ? first.slice(1).toLowerCase() : undefined
  if (!handle || handle.length > 100 || !HANDLE.test(handle) || more.length > 1) return undefined
  if (second === undefined) return { handle }
  if (POST.test(second)) return { handle, post: second }
  return TABS.has(second) ? { handle } : undefined
}

function pathOf(href: string | null | undefined): string | undefined {
  const path = href?.slice(0, 1_000).replace(/^https:\/\/mastodon\.social(?=\/)/, '')
  return path?.startsWith('/') && !path.startsWith('//') ? (path.split(/[?#]/, 1)[0] ?? '') : undefined
}

/** The links to an account's lists name it; the exact number is the title of the rounded one. */
function readHeader(page: Document, handle: string, language: string | undefined): PartialReading {
  const links = select(page, '.account__header__extra__links a[href]', MOST_LINKS)
  const countAt = (path: string): Count | undefined => {
    const link = links.find((one) => pathOf(one.getAttribute('href'))?.toLowerCase() === path)
    return link && (countIn(link, language) ?? findCount(oneLine(textOf(link)), language))
  }
  const own = `/@${handle}`
  const header = links.find((link) => pathOf(link.getAttribute('href'))?.toLowerCase().startsWith(own))
  const followers = countAt(`${own}/followers`)
  const following = countAt(`${own}/following`)
  if (!followers && !following) return {}
  return defined({ name: nameAbove(header), followers, following, posts: countAt(own) })
}

/** The name stands in the same header; until 4.3 the heading held the handle too, which is smaller, and an icon. */
function nameAbove(link: Element | undefined): string | undefined {
  const heading = link?.closest('.account__header')?.querySelector('.account__header__tabs__name h1')
  const own = heading?.querySelector('.display-name bdi,.display-name__html')
  const plain = heading && select(heading, ':scope > span', 2).filter((part) => !part.querySelector('small,svg'))
  const name = own ?? (plain?.length === 1 ? plain[0] : undefined)
  const text = name ? oneLine(textOf(name)).slice(0, 300) : ''
  return text.startsWith('@') ? undefined : text || undefined
}

/** "1.2K Posts, 300 Following, 4.5K Followers · …", in this order in every language. */
function readMeta(meta: Meta, handle: string, language: string | undefined): PartialReading {
  const about = addressOf(pathOf(meta.get('og:url')) ?? '')
  if (about?.handle !== handle || about.post !== undefined || meta.get('og:type') !== 'profile') return {}
  const [head = '', ...rest] = (meta.get('og:description') ?? meta.get('description') ?? '').slice(0, 500).split(' · ')
  const phrases = head.split(/,\s+|[،、]\s*/u)
  if (rest.length === 0 || phrases.length !== 3) return {}
  const [posts, following, followers] = phrases.map((phrase) => findCount(phrase, language))
  if (!posts || !following || !followers) return {}
  const name = /^(.*) \(@[^()]+\)$/.exec(oneLine(meta.get('og:title') ?? ''))?.[1]
  return defined({ posts, following, followers, name: name?.slice(0, 300) })
}

/** A post on its own page; in a feed its counts are not shown. */
function readPost(page: Document, { handle, post }: Address, language: string | undefined): Post | undefined {
  if (post === undefined) return undefined
  const path = `/@${handle}/${post}`
  for (const status of select(page, '.detailed-status', 20)) {
    const date = select(status, 'a.detailed-status__datetime', 1)[0]
    if (pathOf(date?.getAttribute('href'))?.toLowerCase() !== path) continue
    const shown = (name: string) => {
      const [element] = select(status, `.detailed-status__${name}`, 1)
      return element && findCount(oneLine(textOf(element)), language)
    }
    const at = momentIn(date?.querySelector('time')?.getAttribute('datetime'))
    const counts = defined({ likes: shown('favorites'), shares: shown('reblogs'), quotes: shown('quotes') })
    return isEmpty(counts) ? undefined : (defined({ id: post, at, ...counts }) as Post)
  }
  return undefined
}

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url.pathname)
  if (!address) return {}
  const language = languageOf(page)
  const { handle } = address
  const post = readPost(page, address, language)
  const shown = address.post === undefined ? readHeader(page, handle, language) : post ? { recent: [post] } : {}
  const tagged = address.post === undefined ? readMeta(metaOf(page), handle, language) : {}
  const layers: Layer[] = [
    { origin: 'page', facts: shown },
    { origin: 'meta', facts: agreeing(tagged, shown) },
  ]
  return layers.every(({ facts }) => isEmpty(facts)) ? {} : { handle, ...layered(layers, address.post) }
}

const mastodon: Network = {
  id: 'mastodon',
  name: 'Mastodon',
  hosts: ['https://mastodon.social/*'],
  yields: profileAndPost((url) => addressOf(url.pathname), ['followers', 'following', 'posts']),
  handleOf: (url) => addressOf(url.pathname)?.handle,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://mastodon.social/@Mastodon'],
}

export default mastodon
