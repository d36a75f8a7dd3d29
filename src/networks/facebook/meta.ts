/** What a Facebook page's tags say: of a page its exact likes, of a reel or video its rounded views and reactions. */
import { findCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { oneLine } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import { oneOf } from '../shared/latin.ts'
import type { Meta } from '../shared/meta.ts'
import type { PartialReading } from '../shared/network.ts'
import { saysFollowers, saysWhichCount } from '../shared/words.ts'
import { type Address, linkOf } from './address.ts'

const LONGEST_HEAD = 400

/** What the tags are about. */
export function addressIn(meta: Meta): Address | undefined {
  return linkOf(meta.get('og:url')) ?? linkOf(meta.get('canonical'))
}

/**
 * "Name, City. 2,104 likes · 14 talking about this · 531 were here. …": likes first, those who talk about it second
 * where all three are there; none of them is followers.
 */
export function readPageMeta(meta: Meta, own: ReadonlySet<string>, language: string | undefined): PartialReading {
  const about = addressIn(meta)
  if (!about?.handle || about.post !== undefined || !own.has(about.handle)) return {}
  const name = oneLine((meta.get('og:title') ?? '').replace(/\p{Cf}/gu, '')).slice(0, 300)
  const description = (meta.get('description') ?? meta.get('og:description') ?? '').slice(0, LONGEST_HEAD)
  const phrases = phrasesIn(description, language)
  const [first, second, third] = phrases
  // Followers are no likes, wherever they stand; nor are those who talk or were there, where the likes are left out
  if (!first || !second || !saysLikes(first.text) || phrases.some(({ text }) => saysFollowers(text))) return {}
  const isTalk = third !== undefined || saysTalk(second.text)
  return defined({
    pageLikes: first.count,
    talkingAbout: isTalk ? second.count : undefined,
    name: name || undefined,
  })
}

/** "2,104 likes", "2 104 J’aime", "2104 osoby lubią to". */
const saysLikes = oneOf(
  String.raw`\blikes?\b|j’aime|j'aime|aiment|gefällt|gefallen|gusta|curti|gost|piace|lubi|polubie|beğen|нрав|いいね|赞|讚|좋아|أعجب|إعجاب|معجب|thích|suka|ถูกใจ|vind|leuk|gilla|synes godt|tykk|líbí|páči|kedvel|tetszik|aprecia|αρέσει|לייק|אהב|पसंद|লাইক|পছন্দ|подоба|харес|sviđa|свиђа|všeč|patinka|patīk|meeldi|agrada|پسند`,
)

/** "14 talking about this", where no third phrase follows and it might be those who were there. */
const saysTalk = oneOf(
  String.raw`talking about|en parle|sprech|hablando|falando|parla\b|parlano\b|mówi|konuşuyor|話題|谈论|談論|이야기|говор|praten|pratar|snakker|taler om|puhuu|يتحدث|nói về|membicarakan|พูดถึง|मบातें|μιλ`,
)

type Phrase = { text: string; count: Count }

/** The start of a description: two or three phrases with a number each, after the name's full stop. */
function phrasesIn(description: string, language: string | undefined): Phrase[] {
  const [first = '', ...others] = oneLine(description).split(' · ')
  const phrases = [{ text: afterLastStop(first), isLast: false }, ...others.slice(0, 2).map(untilStop)]
  const found: Phrase[] = []
  for (const { text, isLast } of phrases) {
    const count = text.length <= 60 ? findCount(text, language) : undefined
    if (!count) break
    found.push({ text, count })
    if (isLast) break
  }
  return found
}

function afterLastStop(text: string): string {
  return text.slice(text.lastIndexOf('. ') + 1).trim()
}

/** After a full stop the page speaks of itself. */
function untilStop(phrase: string): { text: string; isLast: boolean } {
  const [text = '', ...more] = phrase.split('. ')
  return { text, isLast: more.length > 0 }
}

/**
 * "1.2M views · 23K reactions | …" or, where there are no views, "23K reactions · 456 comments | …": of the reel or
 * video that the tags name, in its title or in the words for its picture.
 */
export function readVideoMeta(meta: Meta, address: Address, language: string | undefined): Post | undefined {
  const about = addressIn(meta)
  if (!address.post || about?.post !== address.post || !(address.isReel || address.isVideo)) return undefined
  for (const key of ['og:title', 'og:image:alt']) {
    const counts = countsInTitle((meta.get(key) ?? '').slice(0, LONGEST_HEAD), language)
    if (counts) return { id: address.post, ...counts }
  }
  return undefined
}

function countsInTitle(title: string, language: string | undefined): Partial<Post> | undefined {
  const [head = '', ...rest] = title.split(' | ')
  const [one = '', other = '', ...more] = head.split(' · ')
  const [first, second] = [one, other].map((phrase) => (phrase.length <= 40 ? findCount(phrase, language) : undefined))
  if (rest.length === 0 || more.length > 0 || !first || !second) return undefined
  // Reactions are called by many names: they follow the views, and comments follow them
  const said = [saysWhichCount(one), saysWhichCount(other)].join()
  if (said === 'views,') return { views: first, likes: second }
  return said === ',comments' ? { likes: first, comments: second } : undefined
}
