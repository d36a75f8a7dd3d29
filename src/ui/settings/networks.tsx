/** Which networks may be read. */
import type { ListedNetwork } from '../networks.ts'
import { useLanguage } from '../parts/language.tsx'
import type { Actions } from './actions.ts'

export function NetworksSection({
  networks,
  actions,
}: {
  networks: readonly ListedNetwork[]
  actions: Pick<Actions, 'setNetwork'>
}) {
  const { say } = useLanguage()
  return (
    <section aria-labelledby="networks" data-part="networks">
      <h2 id="networks">{say('options.networks.title')}</h2>
      <p class="quiet">{say('options.networks.what')}</p>
      <ul class="networks">
        {networks.map(({ id, name, allowed, always }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                name={id}
                checked={allowed}
                disabled={always}
                onChange={({ currentTarget }) => actions.setNetwork(id, currentTarget.checked)}
              />{' '}
              {name}
            </label>
            {always && <span class="quiet always">{say('options.networks.always')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
