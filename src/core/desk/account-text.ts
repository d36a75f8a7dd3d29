/** The account that a text names: a handle, an @name or an address. */
import { AccountName } from './fields.ts'

/** What only the networks know. */
export type Lookup = {
  /** Whose page an address is; undefined where it is nobody's. */
  accountAt(url: URL): AccountName | undefined
  /** Whether an address is on a network that can be read. */
  isKnown(url: URL): boolean
  /** The identifier of a network that goes by this name. */
  networkNamed(name: string): string | undefined
  /** A handle as its network writes it; null where nobody can be called so there, undefined where that cannot be told. */
  handleOn(network: string, handle: string): string | null | undefined
}

export type FoundAccount = { account: AccountName; url?: string }

/**
 * `no-account`: nothing that looks like an account. `no-network`: a handle without its network. `unknown-network`: an
 * address elsewhere, or a name that no network has. `no-profile`: an address on a network, and nobody's profile. `no-handle`:
 * nobody can be called so on that network.
 */
export type AccountRefusal =
  | { why: 'no-account' | 'no-network' | 'unknown-network' | 'no-profile'; text: string }
  | { why: 'no-handle'; text: string; network: string }

const LONGEST_SHOWN = 120

/** `network`: that of a handle; an address says its own. */
export function accountIn(text: string, lookup: Lookup, network: string | undefined): FoundAccount | AccountRefusal {
  if (isAddress(text)) return accountAt(text, lookup)
  const handle = text.replace(/^@/, '')
  if (!isHandle(handle)) return refused('no-account', text)
  if (network === undefined) return refused('no-network', text)
  const own = lookup.handleOn(network, handle)
  if (own === null) return { ...refused('no-handle', text), network }
  const account = AccountName.safeParse({ platform: network, handle: own ?? handle })
  return account.success ? { account: account.data } : refused('no-account', text)
}

/** With its path: `mira.demo` is a handle, `example.com/mira` an address. */
export function isAddress(text: string): boolean {
  return /^(https?:\/\/)?([\w-]+\.)+[a-z]{2,}(\/\S*)?$/i.test(text) && (text.includes('/') || /^www\./i.test(text))
}

/** An @name. */
export function isMarked(text: string): boolean {
  return /^@[^\s@]+$/.test(text)
}

/** What networks allow in handles, as widely as any of them: no blanks, no punctuation but these. */
export function isHandle(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}._-]{1,100}$/u.test(text)
}

export function refused<Why extends string>(why: Why, text: string): { why: Why; text: string } {
  return { why, text: text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text }
}

/**
 * A network reads its own addresses: a page of the network itself is nobody's profile. Nor is a post's, but where its
 * address begins with whose it is.
 */
function accountAt(text: string, { accountAt, isKnown }: Lookup): FoundAccount | AccountRefusal {
  const urls = addressesIn(text)
  for (const url of [...urls, ...urls.flatMap((post) => authorOf(post) ?? [])]) {
    const account = accountAt(url)
    if (account) return { account, url: url.href }
  }
  return refused(urls.some(isKnown) ? 'no-profile' : 'unknown-network', text)
}

/** `/@mira/video/7`, `/mira/status/7`: the profile that a post's address begins with. */
function authorOf(post: URL): URL | undefined {
  const [, author] = /^\/(@[^/]+)\/.|^\/([^/]+)\/status\/\d/.exec(post.pathname)?.filter(Boolean) ?? []
  return author === undefined ? undefined : new URL(`/${author}`, post)
}

/** An address as it may be meant: with `www.` where people leave it out or write `m.`, and always encrypted. */
function addressesIn(text: string): URL[] {
  const written = text.replace(/^https?:\/\//i, '')
  const hosts = [written, `www.${written}`, written.replace(/^m(obile)?\./i, 'www.')]
  return hosts.flatMap((host) => (URL.canParse(`https://${host}`) ? [new URL(`https://${host}`)] : []))
}
