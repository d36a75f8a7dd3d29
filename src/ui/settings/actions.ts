/** What can be done on the pages about settings and data. */
import type { ImportReport } from '../../core/answers.ts'
import type { Verdict } from '../../core/judgement/verdict.ts'
import type { Profile } from '../../core/profile/profile.ts'
import type { Settings } from '../../core/settings.ts'
import type { SiteActions } from './sites.tsx'

export type Actions = SiteActions & {
  /** Switches a network on or off; the browser may ask. Resolves with whether it is so then. */
  setNetwork(id: string, on: boolean): Promise<boolean>
  export(onProgress: (done: number) => void): Promise<{ lines: number; damaged: number }>
  import(file: File, onProgress: (done: number) => void): Promise<ImportReport>
  forget(): Promise<void>
  dismissLoss(): Promise<void>
  saveSettings(settings: Settings): Promise<void>
  /** The verdict on the invented account, by the published share of buyers where none is given. Nothing is stored. */
  assessExample(prevalence: number | undefined): Promise<{ profile: Profile; verdict: Verdict }>
}
