/** Which account an address is, and which address an account has: for lists of accounts, away from their pages. */
import type { Lookup } from '../core/desk/account-text.ts'
import type { AccountName } from '../core/desk/fields.ts'
import { catalogue } from './catalogue.ts'
import { networkOf, networks } from './index.ts'
import type { Network } from './shared/network.ts'

/** Names that people write beside the network's own. */
const ALSO: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ig: 'instagram',
    insta: 'instagram',
    tt: 'tiktok',
    'tik tok': 'tiktok',
    yt: 'youtube',
    fb: 'facebook',
    li: 'linkedin',
    twitter: 'x',
  }),
)

export const lookup: Lookup = {
  accountAt(url) {
    const network = networkOf(url)
    const handle = network?.handleOf(url)
    return network && handle !== undefined ? { platform: network.id, handle } : undefined
  },
  isKnown: (url) => networkOf(url) !== undefined,
  networkNamed(name) {
    const wanted = name.trim().toLowerCase()
    return ALSO.get(wanted) ?? catalogue.find(({ id, name: own }) => id === wanted || own.toLowerCase() === wanted)?.id
  },
  handleOn(id, handle) {
    const network = networks.find((one) => one.id === id)
    if (!network) return undefined
    const read = addressesLike(network, handle).flatMap((address) => network.handleOf(address) ?? [])
    const own = read.find((one) => lettersOf(one) === lettersOf(handle))
    return own ?? (read.length === 0 && tellsAddresses(network) ? null : undefined)
  },
}

/** A network may write capitals and joining marks its own way, and no letter. */
function lettersOf(handle: string): string {
  return handle.toLowerCase().replace(/[._-]/g, '')
}

/** Whether a handle is all that its addresses need: those that the network proposes to try can be made of theirs. */
function tellsAddresses(network: Network): boolean {
  return network.tryOn.every((model) => {
    const own = network.handleOf(new URL(model))
    return own !== undefined && addressOf({ platform: network.id, handle: own }) !== undefined
  })
}

/**
 * The address of an account's page, made after one that the network proposes to try, and taken only where the network
 * reads the account out of it again. Undefined where it cannot be told: some networks' addresses hold more than handles.
 */
export function addressOf({ platform, handle }: AccountName): string | undefined {
  const network = networks.find(({ id }) => id === platform)
  if (!network) return undefined
  const isTheirs = (address: URL) => network.handleOf(address)?.toLowerCase() === handle.toLowerCase()
  return addressesLike(network, handle).find(isTheirs)?.href
}

/** The addresses that a network proposes to try, with another handle in place of theirs. */
function addressesLike({ tryOn, handleOf }: Network, handle: string): URL[] {
  return tryOn.flatMap((model) => {
    const own = handleOf(new URL(model))
    const address = own === undefined ? undefined : replaceLast(model, own, encodeURI(handle))
    return address !== undefined && URL.canParse(address) ? [new URL(address)] : []
  })
}

function replaceLast(text: string, part: string, by: string): string | undefined {
  const at = text.toLowerCase().lastIndexOf(part.toLowerCase())
  return at < 0 ? undefined : text.slice(0, at) + by + text.slice(at + part.length)
}
