/** Settings, networks and data: three pages of the same parts. */
import type { StorageUsage } from '../../messages/index.ts'
import type { ListedNetwork } from '../networks.ts'
import { ProblemText } from '../parts/problem-text.tsx'
import type { Problem } from '../problem.ts'
import type { Actions } from './actions.ts'
import { AppearanceSection } from './appearance.tsx'
import { ForgetSection } from './forget.tsx'
import { NetworksSection } from './networks.tsx'
import { PriorSection } from './prior.tsx'
import { type ListedSite, SitesSection } from './sites.tsx'
import { StorageSection } from './storage.tsx'
import { ExportSection, ImportSection } from './transfer.tsx'

export type SettingsState = {
  /** Undefined until the worker has answered, and where it cannot say. */
  kept: StorageUsage | undefined
  networks?: readonly ListedNetwork[] | undefined
  /** Sites that are no network and may be read, or were taught; undefined until the browser has said. */
  sites?: readonly ListedSite[] | undefined
  problem?: Problem | undefined
  actions: Actions
}

export function SettingsSections({ kept, problem, actions }: SettingsState) {
  return (
    <>
      {problem && <ProblemText {...problem} />}
      {kept && (
        <>
          <AppearanceSection settings={kept.settings} save={actions.saveSettings} />
          <PriorSection settings={kept.settings} save={actions.saveSettings} assess={actions.assessExample} />
        </>
      )}
    </>
  )
}

export function NetworksSections({ networks = [], sites, actions }: SettingsState) {
  return (
    <>
      {networks.length > 0 && <NetworksSection networks={networks} actions={actions} />}
      {sites && <SitesSection sites={sites} actions={actions} />}
    </>
  )
}

export function DataSections({ kept, problem, actions }: SettingsState) {
  return (
    <>
      {problem && <ProblemText {...problem} />}
      <StorageSection kept={kept} actions={actions} />
      <ExportSection actions={actions} />
      <ImportSection actions={actions} />
      <ForgetSection actions={actions} />
    </>
  )
}
