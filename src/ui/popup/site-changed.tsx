/** Says that a site's pages no longer give what they gave, and offers a copy for a report. */
import { useState } from 'preact/hooks'
import { networkName } from '../../i18n/phrases.ts'
import { useLanguage } from '../parts/language.tsx'
import type { Actions } from './actions.ts'

type Saving = 'changed.save' | 'changed.saved' | 'changed.failed'

export function SiteChanged({ platform, actions }: { platform: string; actions: Pick<Actions, 'saveCopy'> }) {
  const { say } = useLanguage()
  const [saving, setSaving] = useState<Saving>('changed.save')
  const save = () =>
    actions.saveCopy(platform).then(
      () => setSaving('changed.saved'),
      () => setSaving('changed.failed'),
    )
  return (
    <section class="notice banner" data-part="site-changed">
      <p role="status">{say('changed.title', { network: networkName(platform) })}</p>
      <p class="quiet">{say('changed.what')}</p>
      <button type="button" class="plain-button" data-part="save-copy" onClick={save}>
        {say(saving)}
      </button>
    </section>
  )
}
