/** How much is kept, where, and for how long. */
import { KEEP_DAYS, THIN_AFTER_DAYS } from '../../core/time/retention.ts'
import { writeBytes, writeDate } from '../../i18n/index.ts'
import type { StorageUsage } from '../../messages/index.ts'
import { useLanguage } from '../parts/language.tsx'
import type { Actions } from './actions.ts'

type Props = { kept: StorageUsage | undefined; actions: Pick<Actions, 'dismissLoss'> }

export function StorageSection({ kept, actions }: Props) {
  const { language, say } = useLanguage()
  const isEmpty = kept && kept.accounts + kept.readings === 0
  return (
    <section data-part="kept">
      {kept?.lost && (
        <div role="alert">
          <p class="is-danger">
            {say('options.lost', { accounts: kept.lost.accounts, at: writeDate(kept.lost.at, language) })}
          </p>
          <p>{say('options.lost.what')}</p>
          <button type="button" onClick={() => actions.dismissLoss()}>
            {say('options.lost.seen')}
          </button>
        </div>
      )}
      {kept && (
        <p>
          {isEmpty
            ? say('options.kept.empty')
            : say('options.kept', { ...kept, size: writeBytes(kept.bytes, language) })}
        </p>
      )}
      <p>
        <a href="#/viewers">{say('viewers.title')}</a>
      </p>
      <p class="quiet">{say('options.kept.where')}</p>
      <p class="quiet">{say('options.kept.long', { days: KEEP_DAYS, thin: THIN_AFTER_DAYS })}</p>
    </section>
  )
}
