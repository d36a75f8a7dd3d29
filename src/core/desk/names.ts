/** What pages need of people and accounts without the schemas' weight. */

type Named = { platform: string; handle: string }

/** Where a person stands with the user, in the order in which that usually goes. */
export const STAGES = ['toCheck', 'candidate', 'client', 'partner', 'refused'] as const
export type Stage = (typeof STAGES)[number]

/** `network/handle`: one text for one account. */
export function accountId({ platform, handle }: Named): string {
  return `${platform}/${handle}`
}

/** A person of one account. The same account gives the same document on every desk. */
export function personOf<Account extends Named>(account: Account) {
  const stage: Stage = 'toCheck'
  return { kind: 'person' as const, id: accountId(account), accounts: [account], stage, tags: [] as string[] }
}
