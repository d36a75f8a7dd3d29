/** What a Facebook page's tags say: of a page its exact likes, of a reel or video its rounded views and reactions. */
import { findCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/reading.ts'
import { oneLine } from '../shared/dom.ts'
import { defined } from '../shared/exact.ts'
import type { Meta } from '../shared/meta.ts'
import type { PartialReading } from '../shared/network.ts'
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
  const counts = countsIn(description, language)
  if (counts.length < 2) return {}
  const [pageLikes, talkingAbout, wereHere] = counts
  const isTalk = wereHere !== undefined || /talking about/i.test(description)
  return defined({ pageLikes, talkingAbout: isTalk ? talkingAbout : undefined, name: name || undefined })
}

/** The counts at the start of a description: two or three phrases with a number each, after the name's full stop. */
function countsIn(description: string, language: string | undefined): Count[] {
  const [first = '', ...others] = oneLine(description).split(' · ')
  const phrases = [afterLastStop(first), ...others.slice(0, 2).map(beforeStop)]
  const counts: Count[] = []
  for (const phrase of phrases) {
    const count = phrase.length <= 60 ? findCount(phrase, language) : undefined
    if (!count) break
    counts.push(count)
  }
  return counts
}

function afterLastStop(text: string): string {
  return text.slice(text.lastIndexOf('. ') + 1).trim()
}

function beforeStop(text: string): string {
  return text.split('. ', 1)[0] ?? ''
}

/** "1.2M views · 23K reactions | …": of the reel or video that the tags name. */
export function readVideoMeta(meta: Meta, address: Address, language: string | undefined): Post | undefined {
  const about = addressIn(meta)
  if (!address.post || about?.post !== address.post || !(address.isReel || address.isVideo)) return undefined
  const [head = '', ...rest] = (meta.get('og:title') ?? '').slice(0, LONGEST_HEAD).split(' | ')
  const [one = '', other = '', ...more] = head.split(' · ')
  const [views, likes] = [one, other].map((phrase) => (phrase.length <= 40 ? findCount(phrase, language) : undefined))
  if (rest.length === 0 || more.length > 0 || !views || !likes) return undefined
  return { id: address.post, views, likes }
}
