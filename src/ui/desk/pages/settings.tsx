/** Language, theme, and what is assumed before anything was seen. */
import { useContext } from 'preact/hooks'
import { shellWords } from '../../../i18n/desk-shell.ts'
import { settingsWords } from '../../../i18n/settings.ts'
import { useWords } from '../../parts/language.tsx'
import { SettingsSections } from '../../settings/pages.tsx'
import '../../settings/settings.css'
import { useSettings } from '../../settings/use-settings.ts'
import { ReloadContext } from '../desk.tsx'
import { hashOf } from '../route.ts'

export default function SettingsPage() {
  const { say } = useWords(settingsWords)
  const shell = useWords(shellWords).say
  const reload = useContext(ReloadContext)
  const state = useSettings(reload)
  return (
    <main class="settings" data-part="settings-page">
      <h1>{say('title')}</h1>
      <SettingsSections {...state} />
      <p class="quiet">
        {say('elsewhere')} <a href={hashOf('networks')}>{shell('nav.networks')}</a> ·{' '}
        <a href={hashOf('data')}>{shell('nav.data')}</a>
      </p>
    </main>
  )
}
