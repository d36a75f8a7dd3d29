/**
 * LINE: the page of an official account, by its words. Experimental: no saved page was at hand (November 2026), only
 * descriptions of it. LINE VOOM's pages are not known to show a count.
 */
import { parseCount } from '../../core/count.ts'
import type { Count } from '../../core/profile/reading.ts'
import { elementsIn, languageOf, oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { isEmpty } from '../shared/exact.ts'
import { layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { profileOnly } from '../shared/yields.ts'

const MOST_ELEMENTS = 1_500
const LONGEST_LINE = 40
const WORD = '(?:友だち|友達|好友|Friends?|เพื่อน|친구|Teman)'
const AFTER = new RegExp(`^${WORD}(?:数|數|人数)?[\\s:：]*([\\d.,]+\\s?[万萬]?)\\s*(?:人|คน|명)?$`, 'iu')
const BEFORE = new RegExp(`^([\\d.,]+\\s?[万萬]?)\\s*(?:人|คน|명)?(?:の)?\\s*${WORD}$`, 'iu')

function handleOf(url: URL): string | undefined {
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean)
  if (url.hostname === 'linevoom.line.me') return first === 'user' ? asHandle(second) : undefined
  return asHandle(first || (url.searchParams.get('accountId') ?? ''))
}

function asHandle(text: string): string | undefined {
  const handle = text.toLowerCase().replace(/^(?:@|%40)/, '')
  return /^[a-z0-9._-]{3,40}$/.test(handle) ? handle : undefined
}

function read(page: Document, url: URL): PartialReading {
  const handle = handleOf(url)
  if (!handle || url.hostname !== 'page.line.me' || !isOf(page, handle)) return {}
  const found = friendsIn(page)
  if (!found) return {}
  const heading = tagged(page, 'h1', 1)[0]
  const name = heading ? oneLine(textOf(heading)).slice(0, 300) : ''
  return { handle, ...layered([{ origin: 'page', facts: { ...(name && { name }), followers: found } }]) }
}

/** The one number of friends on the page; none where two disagree. */
function friendsIn(page: Document): Count | undefined {
  const counts = new Map<number, Count>()
  for (const element of page.body ? elementsIn(page.body, MOST_ELEMENTS) : []) {
    const text = (element.textContent ?? '').length > LONGEST_LINE ? '' : oneLine(textOf(element))
    const number = AFTER.exec(text)?.[1] ?? BEFORE.exec(text)?.[1]
    const count = number && parseCount(number, languageOf(page) ?? 'ja')
    if (count) counts.set(count.value, count)
  }
  return counts.size === 1 ? [...counts.values()][0] : undefined
}

/** The page's own address says whose it is; where it has none, its links do. */
function isOf(page: Document, handle: string): boolean {
  const own = ownersIn([...select(page, 'link[rel="canonical"]', 1), ...select(page, 'meta[property="og:url"]', 1)])
  if (own.length > 0) return own.every((owner) => owner === handle)
  return ownersIn([...tagged(page, 'link', 30), ...tagged(page, 'meta', 60), ...tagged(page, 'a', 200)]).includes(
    handle,
  )
}

function ownersIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const address = element.getAttribute('href') ?? element.getAttribute('content') ?? ''
    const match = /^https:\/\/(?:page\.line\.me|line\.me\/R\/ti\/p)\/(?:@|%40)?([a-z0-9._-]{3,40})(?:[/?#]|$)/i.exec(
      address,
    )
    return match?.[1]?.toLowerCase() ?? []
  })
}

const line: Network = {
  id: 'line',
  name: 'LINE',
  hosts: ['https://page.line.me/*', 'https://linevoom.line.me/*'],
  yields: profileOnly((url) => ({ handle: handleOf(url) }), ['followers']),
  handleOf,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://page.line.me/linecafe'],
}

export default line
