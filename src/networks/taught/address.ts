/** Whose page it is, by its address, and how a page shows that it is the one. */
import type { Lesson, Proof } from '../../core/lesson.ts'
import { elementsIn, oneLine } from '../shared/dom.ts'
import { metaOf } from '../shared/meta.ts'

const HANDLE = /^[\p{L}\p{N}._-]{2,60}$/u
const MOST_SEGMENTS = 12
/** Elements looked at for the account's name, and characters of the longest text that can be one. */
const MOST_ELEMENTS = 6_000
const LONGEST_NAME = 64

/** An account that an address may be of. `path`: the address with `*` in place of it. */
type Candidate = { handle: string; path: string[] }

function segmentsOf({ pathname }: URL): string[] {
  return pathname.split('/').filter(Boolean).map(decoded)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** The accounts an address may be of, the likeliest first: what is marked with an @, else the later segment. */
function candidatesIn(url: URL): Candidate[] {
  const segments = segmentsOf(url)
  if (segments.length > MOST_SEGMENTS) return []
  const found = segments.flatMap((segment, index): (Candidate & { isMarked: boolean })[] => {
    const handle = segment.replace(/^@/, '').toLowerCase()
    if (!HANDLE.test(handle)) return []
    const isMarked = segment.startsWith('@')
    return [{ handle, isMarked, path: segments.with(index, isMarked ? '@*' : '*') }]
  })
  return found.reverse().sort((a, b) => Number(b.isMarked) - Number(a.isMarked))
}

/** The account in an address that a lesson holds for; undefined for any other address. */
export function accountAt({ path }: Pick<Lesson, 'path'>, url: URL): string | undefined {
  const segments = segmentsOf(url)
  if (segments.length !== path.length) return undefined
  let handle: string | undefined
  for (const [index, wanted] of path.entries()) {
    const segment = segments[index] as string
    if (wanted === '*') handle = segment.toLowerCase()
    else if (wanted === '@*') handle = segment.startsWith('@') ? segment.slice(1).toLowerCase() : undefined
    else if (wanted.toLowerCase() !== segment.toLowerCase()) return undefined
  }
  return handle !== undefined && HANDLE.test(handle) ? handle : undefined
}

/** Whose page this is and what shows it; undefined where the page names nobody whom its address names. */
export function identify(page: Document, url: URL): (Candidate & { proofs: Proof[] }) | undefined {
  for (const candidate of candidatesIn(url)) {
    const proofs = proofsOf(page, url, candidate.handle)
    // An address that repeats itself names its page, not whose it is.
    if (proofs.some((proof) => proof !== 'canonical')) return { ...candidate, proofs }
  }
  return undefined
}

/** Whether everything that once showed whose page it is shows that it is this account's. */
export function isProven(page: Document, url: URL, handle: string, { proofs }: Pick<Lesson, 'proofs'>): boolean {
  const held = proofsOf(page, url, handle)
  return proofs.every((proof) => held.includes(proof))
}

function proofsOf(page: Document, url: URL, handle: string): Proof[] {
  const proofs: Proof[] = []
  if (isCanonical(page, url)) proofs.push('canonical')
  if (isNamedIn(page.title.slice(0, 500), handle)) proofs.push('title')
  if (isShown(page, handle)) proofs.push('text')
  return proofs
}

function isCanonical(page: Document, url: URL): boolean {
  const link = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? metaOf(page).get('og:url')
  if (!link || link.length > 2_000 || !URL.canParse(link, url.href)) return false
  const { hostname, pathname } = new URL(link, url.href)
  return hostname === url.hostname && plain(pathname) === plain(url.pathname)
}

function plain(pathname: string): string {
  return decoded(pathname).replace(/\/+$/, '').toLowerCase()
}

function isNamedIn(text: string, handle: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}._-]+/u)
  return words.some((word) => word.replace(/^[._-]+|[._-]+$/g, '') === handle || word === handle)
}

/** Whether something on the page is nothing but the account's name. */
function isShown(page: Document, handle: string): boolean {
  if (!page.body) return false
  for (const element of elementsIn(page.body, MOST_ELEMENTS)) {
    if (element.firstElementChild) continue
    const text = element.textContent ?? ''
    if (text.length <= LONGEST_NAME && oneLine(text).replace(/^@/, '').toLowerCase() === handle) return true
  }
  return false
}
