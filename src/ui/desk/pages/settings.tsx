/** Language, theme, and what is assumed before anything was seen. */
import { useContext } from 'preact/hooks'
import { settingsWords } from '../../../i18n/settings.ts'
import { useWords } from '../../parts/language.tsx'
import { SettingsSections } from '../../settings/pages.tsx'
import '../../settings/settings.css'
import { useSettings } from '../../settings/use-settings.ts'
import { ReloadContext } from '../desk.tsx'

export default function SettingsPage() {
  const { say } = useWords(settingsWords)
  const reload = useContext(ReloadContext)
  const state = useSettings(reload)
  return (
    <main class="settings" data-part="settings-page">
      <h1>{say('title')}</h1>
      <SettingsSections {...state} />
    </main>
  )
}
