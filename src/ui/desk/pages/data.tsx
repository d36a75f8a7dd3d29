/** What is kept: how much of it, as a file, a file back, nothing of it any more. */
import { useContext } from 'preact/hooks'
import { useLanguage } from '../../parts/language.tsx'
import { DataSections } from '../../settings/pages.tsx'
import '../../settings/settings.css'
import { useSettings } from '../../settings/use-settings.ts'
import { ReloadContext } from '../desk.tsx'

export default function DataPage() {
  const { say } = useLanguage()
  const reload = useContext(ReloadContext)
  const state = useSettings(reload)
  return (
    <main class="settings" data-part="data-page">
      <h1>{say('options.title')}</h1>
      <DataSections {...state} />
    </main>
  )
}
