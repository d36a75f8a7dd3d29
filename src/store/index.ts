/**
 * What is remembered: accounts, every reading they rest on, who viewed the user's stories, tabs, settings. It keeps and
 * judges nothing. One database (`schema.ts`); a reading and the profile it changes are written in one transaction, so a
 * worker that dies leaves both or neither.
 */
import type { Loss } from '../core/answers.ts'
import { accountsOf } from './accounts.ts'
import { type Options, openBase } from './base.ts'
import { deskOf } from './desk.ts'
import { forgetFormer } from './former.ts'
import { openMisses } from './misses.ts'
import { tidy } from './tidy.ts'
import { transferOf } from './transfer.ts'

export { StorageProblem } from './problem.ts'
export { type Area, forgotten, type TabState } from './session.ts'

export type { Taught } from './taught.ts'

export type Store = ReturnType<typeof openStore>

/** Opens nothing yet: the database is opened when it is first needed. `now`: ms since 1970. */
export function openStore({ areas, name = 'bonafide', now = Date.now }: Pick<Options, 'areas'> & Partial<Options>) {
  const base = openBase({ areas, name, now })
  const { session, taught, notes, database, inTurn } = base
  const misses = openMisses(areas)
  const { forgetFile, ...transfer } = transferOf(base)
  return {
    shown: session.shown,
    show: session.show,
    closeTab: session.closeTab,
    tabs: session.tabs,
    isForgotten: session.isForgotten,
    forgetPages: session.forgetPages,
    settings: session.settings,
    saveSettings: session.saveSettings,
    /** What the user taught of sites; it goes into exports with the settings. */
    taught,
    /** How often pages gave too little, by network and kind. */
    misses,
    ...accountsOf(base),
    ...deskOf(base),
    ...transfer,

    /** Deletes the database and what the tabs show; `pages` are not read again. Settings stay: they are nobody's data. */
    forgetEverything: (pages: readonly string[] = []): Promise<void> =>
      inTurn(async () => {
        forgetFile()
        base.forget()
        // First of all: pages that still stand must not bring back what they showed.
        await session.forgetTabs(pages)
        await notes.clear()
        await misses.clear()
        await forgetFormer(name)
        await database.destroy()
      }),

    /** What was there before the database was found empty, until the user has seen it. */
    lost: (): Promise<Loss | undefined> => notes.lost(),
    dismissLoss: (): Promise<void> => notes.dismiss(),

    /** One step of forgetting what is too old; true while there is more today. For idle moments. */
    tidy: (): Promise<boolean> => inTurn(() => database.write((writing) => tidy(writing, now()))),
  }
}
