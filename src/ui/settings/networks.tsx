/** Which networks may be read. */
import { useState } from 'preact/hooks'
import { settingsWords } from '../../i18n/settings.ts'
import type { ListedNetwork } from '../networks.ts'
import { useLanguage, useWords } from '../parts/language.tsx'
import type { Actions } from './actions.ts'

export function NetworksSection({
  networks,
  actions,
}: {
  networks: readonly ListedNetwork[]
  actions: Pick<Actions, 'setNetwork'>
}) {
  const { say } = useLanguage()
  const own = useWords(settingsWords).say
  const [refused, setRefused] = useState<string | undefined>(undefined)
  const set = async ({ id, name }: ListedNetwork, on: boolean) => {
    setRefused(undefined)
    const isSo = await actions.setNetwork(id, on)
    if (on && !isSo) setRefused(name)
  }
  return (
    <section aria-labelledby="networks" data-part="networks">
      <h2 id="networks">{say('options.networks.title')}</h2>
      <p class="quiet">{say('options.networks.what')}</p>
      <ul class="networks">
        {networks.map((one) => (
          <li key={one.id}>
            <label>
              <input
                type="checkbox"
                name={one.id}
                checked={one.allowed}
                disabled={one.always}
                onChange={({ currentTarget }) => void set(one, currentTarget.checked)}
              />{' '}
              {one.name}
            </label>
            {one.always && <span class="quiet always">{say('options.networks.always')}</span>}
          </li>
        ))}
      </ul>
      <p role="status" class={refused === undefined ? 'unseen' : 'is-danger'}>
        {refused !== undefined && own('not-allowed', { name: refused })}
      </p>
    </section>
  )
}
