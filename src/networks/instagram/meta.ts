/** What Instagram's meta tags say of a profile or a post. Cached and stale; the only thing a signed-out page has. */
import { hasDigit } from '../../core/count/characters.ts'
import { pattern } from '../../core/count/pattern.ts'
import { findCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { oneLine } from '../shared/dom.ts'
import type { Meta } from '../shared/meta.ts'
import type { PartialReading } from '../shared/network.ts'
import { type Address, addressOf, asHandle, pathOf } from './address.ts'

const NUMBER = pattern(String.raw`\p{Nd}+(?:[.,٬٫'’\u00a0\u202f]\p{Nd}+|[ ]\p{Nd}{3}(?!\p{Nd}))*`, 'gu')
/** What stands between two counts: a separator of thousands has a digit right after it. */
const BETWEEN = /[,،;]\s+|[、，]\s*/u
/** Invisible marks that right-to-left languages put around names and numbers. */
const MARKS = /[\u200e\u200f\u061c\u2066-\u2069]/gu
/** A longer head of a description is none of the known templates. */
const LONGEST_HEAD = 300

/** The account or post the tags are about, wherever they name it. */
function addressesIn(meta: Meta): Address[] {
  const addresses: Address[] = []
  for (const tag of ['canonical', 'og:url', 'al:android:url']) {
    const path = pathOf(meta.get(tag))?.replace(/^\/_u\//, '/')
    const address = path && addressOf(path)
    if (address) addresses.push(address)
  }
  const app = asHandle(/^instagram:\/\/user\?username=([^&]+)$/.exec(meta.get('al:ios:url') ?? '')?.[1])
  if (app) addresses.push({ handle: app })
  return addresses
}

/** Handles written as `(@handle)` or `@handle` outside of what the account itself wrote. */
function handlesIn(meta: Meta, title: string): string[] {
  const titles = [meta.get('og:title'), meta.get('twitter:title'), title].map((text) => titleParts(text)?.handle)
  const ending = tailOf(descriptionOf(meta))
  const named = [...ending.matchAll(/@([\w.]{1,30})/g)].at(-1)?.[1]?.replace(/\.$/, '')
  return [...titles, asHandle(named)].filter((handle) => handle !== undefined)
}

/** `Name (@handle) • …`: in every language the handle stands in brackets after the name. */
function titleParts(title: string | undefined): { name: string; handle: string } | undefined {
  const clean = oneLine((title ?? '').slice(0, 1_000).replace(MARKS, ''))
  const match = /^(?:\(\d+\+?\) )?(.*?)\s?[(（]@([\w.]{1,30})[)）](?=\s*(?:[•·|]|$))/u.exec(clean)
  const handle = asHandle(match?.[2])
  return handle ? { name: match?.[1] ?? '', handle } : undefined
}

function descriptionOf(meta: Meta): string {
  return (meta.get('og:description') ?? meta.get('description') ?? '').replace(MARKS, '')
}

/** The counts come before the first dash, in every language; what the account wrote comes after it. */
function headOf(description: string): string {
  return description.slice(0, LONGEST_HEAD).split(/ [-\u2010-\u2015] /u, 1)[0] ?? ''
}

/** What follows the counts, up to what the account itself wrote (its biography or caption, in quotation marks). */
function tailOf(description: string): string {
  const tail = description.slice(headOf(description).length, LONGEST_HEAD + 300)
  return tail.split(/[:：]\s*["“”«»„「『]/u, 1)[0] ?? ''
}

/** The counts in a description's head, in order; empty when there are not exactly `wanted`. */
function countsIn(head: string, wanted: number, language: string | undefined): (Count | undefined)[] {
  const phrases = head.split(BETWEEN)
  const isList = phrases.length === wanted && phrases.every((phrase) => hasDigit(phrase))
  if (isList) return phrases.map((phrase) => countOfPhrase(phrase, language))
  const starts = [...head.matchAll(NUMBER())].map(({ index }) => index)
  if (starts.length !== wanted) return []
  return starts.map((start, nth) => countOfPhrase(head.slice(start, starts[nth + 1]), language))
}

/** In languages without spaces a label may be one word with its number; then what follows the label counts. */
function countOfPhrase(phrase: string, language: string | undefined): Count | undefined {
  return findCount(phrase, language) ?? findCount(phrase.slice(phrase.search(/\p{Nd}/u)), language)
}

/**
 * Whether the tags are about this profile: they name it, and neither they nor the title name another. The title alone is
 * no proof: it is drawn anew with every profile, while the tags stay as the page was loaded with. Undefined where the tags
 * name nobody, and the title no other.
 */
export function isAboutProfile(meta: Meta, title: string, handle: string): boolean | undefined {
  const addresses = addressesIn(meta)
  if (addresses.some(({ code }) => code !== undefined)) return false
  const named = [...addresses.map((address) => address.handle), ...handlesIn(meta, '')]
  const isNoOther = [...named, ...handlesIn(meta, title)].every((other) => other === handle)
  return isNoOther && named.length === 0 ? undefined : isNoOther
}

/** "698M Followers, 314 Following, 8,276 Posts - …": followers, following, posts, in this order in every language seen. */
export function readProfileMeta(meta: Meta, title: string, language: string | undefined): PartialReading {
  const [followers, following, posts] = countsIn(headOf(descriptionOf(meta)), 3, language)
  const name = nameIn(meta, title)
  return {
    ...(name && { name }),
    ...(followers && { followers }),
    ...(following && { following }),
    ...(posts && { posts }),
  }
}

function nameIn(meta: Meta, title: string): string | undefined {
  const parts = titleParts(meta.get('og:title')) ?? titleParts(title)
  return parts?.name.slice(0, 300) || undefined
}

/** Names that stand right before `(@handle)` in the title or description can be told from what is drawn. */
export function isNameIn(meta: Meta, title: string, handle: string, name: string): boolean {
  return [meta.get('og:title'), title, tailOf(descriptionOf(meta))].some((text) =>
    [`${name} (@${handle})`, `${name}(@${handle})`].some((named) => oneLine(text ?? '').includes(named)),
  )
}

/** The post the tags are about, and whose it is: "152K likes, 784 comments - handle on April 19, 2021: …". */
export function readPostMeta(
  meta: Meta,
  code: string,
  language: string | undefined,
): { handle: string | undefined; name: string | undefined; post: Post } | undefined {
  const addresses = addressesIn(meta)
  if (!addresses.some((address) => address.code === code)) return undefined
  if (addresses.some((address) => address.code !== undefined && address.code !== code)) return undefined

  const description = descriptionOf(meta)
  const [likes, comments] = countsIn(headOf(description), 2, language)
  const isReel = pathOf(meta.get('og:url'))?.includes('/reel/')
  return {
    handle: addresses.find((address) => address.handle)?.handle ?? authorIn(meta, description),
    name: titleParts(meta.get('twitter:title'))?.name || undefined,
    post: { id: code, ...(isReel && { kind: 'video' }), ...(likes && { likes }), ...(comments && { comments }) },
  }
}

/** A name may hold brackets of its own: the last ones hold the handle. */
function authorIn(meta: Meta, description: string): string | undefined {
  const titled = titleParts(meta.get('twitter:title'))
  if (titled) return titled.handle
  const tail = tailOf(description)
  const bracketed = [...tail.matchAll(/[(（]@([\w.]{1,30})[)）]/gu)].at(-1)?.[1]
  return asHandle(bracketed ?? /^ [-\u2010-\u2015] ([\w.]{1,30})(?![\w.])/u.exec(tail)?.[1])
}
