/** Reads a saved page as the extension reads an open one. */
import { Reading } from '../../src/core/profile/reading.ts'
import { networkOf } from '../../src/networks/index.ts'
import type { Network, PartialReading } from '../../src/networks/shared/network.ts'
import { reasonOf } from './check.ts'
import type { Failure } from './failure.ts'

/** Says whose page it is, not what it shows. */
const NOT_FACTS: ReadonlySet<string> = new Set(['handle', 'url', 'origins'])

/** Enough for ten million characters of data. */
const LOOKS = 10
/** Chrome draws 512 levels; the parser's time grows with the square of the depth. */
const DEEPEST = 2_000
const VOID = 'area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr'
/** What holds text only (to the end when it is left open), elements that hold nothing, ends, starts. */
const TAGS = new RegExp(
  `<(script|style|template)\\b[\\s\\S]*?(?:</\\1|$)|<!--[\\s\\S]*?(?:-->|$)|<(?:${VOID})\\b|(?<end></[a-z])|(?<start><[a-z][^>]*>?)`,
  'gi',
)

/** What browsers write above a page they save. */
const SAVED_FROM = /^ saved from url=\(\d+\)(\S+) $/

/**
 * The reading of a saved page.
 *
 * @param html the page as saved; its scripts do not run and nothing it names is loaded
 * @param readAt when it was saved, ISO 8601
 * @param given its address; absent: its canonical address, else `og:url`, else the one its browser noted
 */
export async function readingOf(
  html: string,
  readAt: string,
  given: URL | undefined,
): Promise<{ reading: Reading } | { failure: Failure }> {
  if (depthOf(html) > DEEPEST) return { failure: { code: 'unreadable-page', detail: `> ${DEEPEST} levels deep` } }
  const { JSDOM, VirtualConsole } = await import('jsdom')
  // A console of its own: complaints about the page's style sheets are not ours to print.
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() })
  try {
    const page = window.document
    const url = given ?? addressIn(page)
    return url ? readAtAddress(page, url, readAt) : { failure: { code: 'no-address' } }
  } finally {
    window.close()
  }
}

function readAtAddress(page: Document, url: URL, readAt: string): { reading: Reading } | { failure: Failure } {
  const network = networkOf(url)
  if (!network) return { failure: { code: 'unknown-network', detail: url.href } }
  const seen = readWhole(network, page, url)
  if (!Object.keys(seen).some((fact) => !NOT_FACTS.has(fact))) return { failure: { code: 'nothing-to-read' } }
  const handle = seen.handle ?? network.handleOf(url)
  if (handle === undefined) return { failure: { code: 'not-a-profile', detail: url.href } }
  const { data, error } = Reading.safeParse({ platform: network.id, url: url.href, ...seen, handle, readAt })
  return data ? { reading: data } : { failure: { code: 'not-a-reading', detail: reasonOf(error) } }
}

/** A platform spreads the reading of large embedded data over several looks, for the sake of pages that are being used. */
function readWhole(network: Network, page: Document, url: URL): PartialReading {
  let seen: PartialReading = {}
  for (let look = 0; look < LOOKS; look += 1) seen = network.read(page, url)
  return seen
}

function addressIn(page: Document): URL | undefined {
  const candidates = [
    page.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    page.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    SAVED_FROM.exec(firstComment(page))?.[1],
  ]
  return candidates.flatMap((address) => (address && URL.canParse(address) ? [new URL(address)] : []))[0]
}

function firstComment(page: Document): string {
  const comment = [...page.childNodes, ...(page.documentElement?.childNodes ?? [])].find(
    ({ nodeType }) => nodeType === page.COMMENT_NODE,
  )
  return comment?.nodeValue ?? ''
}

/** How deep elements are nested, or deeper: one that was left open counts until the end. */
function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const { groups } of html.matchAll(TAGS)) {
    if (groups?.end) depth = Math.max(0, depth - 1)
    if (groups?.start && !groups.start.endsWith('/>')) depth += 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
