/**
 * Whether there was a database. A browser that finds its files damaged throws them away and begins anew without a word,
 * so what was kept is noted down beside the database, in the extension's storage.
 */
import * as z from 'zod/mini'
import type { Loss } from '../core/answers.ts'
import { When } from '../core/profile/reading.ts'
import type { Area } from './session.ts'

const Noted = z.object({ accounts: z.int().check(z.gte(0)), at: When })
const KEPT = 'kept'
const LOST = 'lost'

export function openLossNotes(local: Area) {
  const noted = async (key: string): Promise<Loss | undefined> => {
    const read = Noted.safeParse((await local.get(key))[key])
    return read.success ? read.data : undefined
  }
  return {
    /** So many accounts are kept now. `now`: ms since 1970. */
    note: (accounts: number, now: number) =>
      local.set({ [KEPT]: { accounts, at: new Date(now).toISOString() } satisfies Loss }),
    /** The database is new. If there was another, it is lost. */
    async notice(): Promise<void> {
      const kept = await noted(KEPT)
      if (kept && kept.accounts > 0) await local.set({ [LOST]: kept })
      await local.remove(KEPT)
    },
    /** What was lost, until the user has seen it. */
    lost: () => noted(LOST),
    dismiss: () => local.remove(LOST),
    /** Nothing is kept, on purpose. */
    clear: () => local.remove([KEPT, LOST]),
  }
}
