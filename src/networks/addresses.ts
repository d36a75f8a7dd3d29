/** Which account an address is, and which address an account has: for lists of accounts, away from their pages. */
import type { Lookup } from '../core/desk/account-text.ts'
import type { AccountName } from '../core/desk/fields.ts'
import { catalogue } from './catalogue.ts'
import { networkOf, networks } from './index.ts'

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
}

/**
 * The address of an account's page, made after one that the network proposes to try, and taken only where the network
 * reads the account out of it again. Undefined where it cannot be told: some networks' addresses hold more than handles.
 */
export function addressOf({ platform, handle }: AccountName): string | undefined {
  const network = networks.find(({ id }) => id === platform)
  for (const model of network?.tryOn ?? []) {
    const own = network?.handleOf(new URL(model))
    const address = own === undefined ? undefined : replaceLast(model, own, encodeURI(handle))
    if (address === undefined || !URL.canParse(address)) continue
    const read = network?.handleOf(new URL(address))
    if (read?.toLowerCase() === handle.toLowerCase()) return address
  }
  return undefined
}

function replaceLast(text: string, part: string, by: string): string | undefined {
  const at = text.toLowerCase().lastIndexOf(part.toLowerCase())
  return at < 0 ? undefined : text.slice(0, at) + by + text.slice(at + part.length)
}
