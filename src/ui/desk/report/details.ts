/** All that was read of the accounts of a report. */
import { useEffect, useState } from 'preact/hooks'
import { type AccountName, accountId } from '../../../core/desk/fields.ts'
import type { Source } from '../../../core/judgement/source.ts'
import type { Verdict } from '../../../core/judgement/verdict.ts'
import type { AccountDetails } from '../../../messages/desk.ts'
import { useDesk } from '../desk.tsx'

export type Details = ReadonlyMap<string, AccountDetails | null>

/** By account; null where nothing was read. Undefined until all are here. */
export function useDetails(accounts: readonly AccountName[]): Details | undefined {
  const desk = useDesk()
  const [details, setDetails] = useState<Details | undefined>(undefined)
  const wanted = accounts.map(accountId).join(' ')
  const { summaries } = desk.state
  useEffect(() => {
    let isWanted = true
    const all = accounts.map(
      async (account): Promise<[string, AccountDetails | null]> => [
        accountId(account),
        await desk.account(account).catch(() => null),
      ],
    )
    Promise.all(all).then((found) => isWanted && setDetails(new Map(found)))
    return () => {
      isWanted = false
    }
  }, [wanted, summaries])
  return details
}

/** Where the norms come from that a verdict was measured by, each once. */
export function sourcesOf({ findings, engagement }: Verdict): Source[] {
  const seen = findings.filter(({ is }) => is === 'flag').flatMap(({ reasons }) => reasons.map(({ source }) => source))
  return [...(engagement?.expected ? [engagement.expected.source] : []), ...seen]
}

export function eachOnce(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()]
}
