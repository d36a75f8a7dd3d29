/** What the queue needs and the user has not allowed yet. */
import { useEffect, useState } from 'preact/hooks'
import type { QueueProgress } from '../../../core/desk/progress.ts'
import { screeningWords } from '../../../i18n/desk-screening.ts'
import { networkName } from '../../../i18n/phrases.ts'
import { allowNetwork, allowNetworks, listNetworks, onPermissions } from '../../networks.ts'
import { useWords } from '../../parts/language.tsx'

/** Networks of the queue that the user has not allowed yet. */
export function NotAllowed({ queue }: { queue: readonly QueueProgress[] }) {
  const { say } = useWords(screeningWords)
  const [allowed, setAllowed] = useState<ReadonlySet<string> | undefined>(undefined)
  const look = () =>
    void listNetworks().then(
      (networks) => setAllowed(new Set(networks.filter((one) => one.allowed).map(({ id }) => id))),
      () => {},
    )
  useEffect(() => {
    look()
    return onPermissions(look)
  }, [])
  if (!allowed) return null
  const missing = [...new Set(queue.map(({ item }) => item.platform))].filter((id) => !allowed.has(id))
  const [first] = missing
  if (first === undefined) return null
  return (
    <div class="not-allowed" data-part="not-allowed">
      <p>{say('allow.what', { count: missing.length, network: networkName(first) })}</p>
      <p class="buttons">
        {missing.length > 1 && (
          <button type="button" data-action="allow-all" onClick={() => void allowNetworks(missing).then(look, look)}>
            {say('allow.all', { count: missing.length })}
          </button>
        )}
        {missing.map((id) => (
          <button key={id} type="button" class="chip" onClick={() => void allowNetwork(id).then(look, look)}>
            {say('allow', { network: networkName(id) })}
          </button>
        ))}
      </p>
    </div>
  )
}
