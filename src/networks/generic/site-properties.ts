/** Counts in the properties that a site adds to OpenGraph in its own name: `soundcloud:follower_count`, `soundcloud:like_count`. */
import { exactly } from '../../core/profile/facts.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { defined, isEmpty } from '../shared/exact.ts'
import type { Meta } from '../shared/meta.ts'
import type { PartialReading } from '../shared/network.ts'
import { handleIn, plainAddress, type Subject } from './subject.ts'

type Fact = 'followers' | 'following' | 'posts' | 'likes' | 'comments' | 'shares' | 'views'

const NAMES: readonly [RegExp, Fact][] = [
  [/^followers?_count$/, 'followers'],
  [/^followings?_count$/, 'following'],
  [/^(?:posts?|sounds?|tracks?|videos?|photos?)_count$/, 'posts'],
  [/^likes?_count$/, 'likes'],
  [/^comments?_count$/, 'comments'],
  [/^(?:reposts?|shares?)_count$/, 'shares'],
  [/^(?:plays?|views?)_count$/, 'views'],
]
/** Who made it, in the site's own name as well. */
const AUTHORS = ['user', 'author', 'creator']

/** Of the page whose address `og:url` is: of an account its followers, of a post its counts where its author is named. */
export function readSiteProperties(meta: Meta, { url, handle }: Subject): PartialReading {
  const here = plainAddress(url.href, url)
  if (here === undefined || plainAddress(meta.get('og:url'), url) !== here) return {}
  const [site, counts] = countsIn(meta)
  if (site === undefined) return {}
  const { followers, following, posts, ...ofPost } = counts
  if (followers) return handle === undefined ? {} : { handle, ...defined({ followers, following, posts }) }
  const author = AUTHORS.map((name) => plainAddress(meta.get(`${site}:${name}`), url)).find((address) => address)
  const whose = author && handleIn({ addresses: new Set([author]), handles: new Set() }, url)
  const id = here.split('/').slice(1).at(-1)
  if (!whose || !id || author === here || isEmpty(ofPost)) return {}
  return { handle: whose, recent: [{ id: id.slice(0, 200), ...(ofPost as Partial<Post>) }] }
}

/** The site's name, and what it counts; nothing where properties of more than one name do. */
function countsIn(meta: Meta): [string | undefined, Partial<Record<Fact, Count>>] {
  const counts: Partial<Record<Fact, Count>> = {}
  const sites = new Set<string>()
  const twice = new Set<Fact>()
  for (const [property, content] of meta) {
    const [site = '', name = '', ...more] = property.split(':')
    const fact = more.length === 0 ? NAMES.find(([pattern]) => pattern.test(name))?.[1] : undefined
    if (!fact || !/^\d{1,13}$/.test(content.trim())) continue
    if (counts[fact]) twice.add(fact)
    counts[fact] ??= exactly(Number(content))
    sites.add(site)
  }
  // Sounds and pictures of one account: neither is all that it posted
  for (const fact of twice) delete counts[fact]
  return sites.size === 1 ? [[...sites][0], counts] : [undefined, {}]
}
