/** Which networks may be read. */
import { useContext } from 'preact/hooks'
import { useLanguage } from '../../parts/language.tsx'
import { NetworksSections } from '../../settings/pages.tsx'
import '../../settings/settings.css'
import { useSettings } from '../../settings/use-settings.ts'
import { ReloadContext } from '../desk.tsx'

export default function NetworksPage() {
  const { say } = useLanguage()
  const reload = useContext(ReloadContext)
  const state = useSettings(reload)
  return (
    <main class="settings" data-part="networks-page">
      <h1>{say('options.networks.title')}</h1>
      <NetworksSections {...state} />
    </main>
  )
}
