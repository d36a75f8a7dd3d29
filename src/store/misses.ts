/**
 * How often pages of a network did not give what such pages must give, in a row. Counted here and nowhere else. Which
 * account was the last is remembered as long as the browser runs, so that one account's odd page counts once.
 */
import * as z from 'zod/mini'
import { queue } from '../core/queue.ts'
import type { Areas } from './session.ts'

const KEY = 'misses'
const LAST = 'misses:last'
/** Pages in a row after which a site is said to have changed: our choice. One may be odd, two may be alike. */
const IN_A_ROW = 3
/** More are not counted: nothing more is said. */
const MOST_COUNTED = 9
const MOST_KINDS = 100

const Counts = z.record(z.string().check(z.maxLength(100)), z.int().check(z.gte(1), z.lte(MOST_COUNTED)))

/** `kind`: of page, as its network calls it; `account`: whose page it was. */
export type Yield = { platform: string; kind: string; account: string; isMiss: boolean }

export function openMisses({ session, local }: Areas) {
  const inTurn = queue()
  const keyOf = ({ platform, kind }: Pick<Yield, 'platform' | 'kind'>) => `${platform} ${kind}`

  async function counts(): Promise<Record<string, number>> {
    const read = Counts.safeParse((await local.get(KEY))[KEY])
    return read.success ? read.data : {}
  }

  async function lastMissed(): Promise<Record<string, string>> {
    return ((await session.get(LAST))[LAST] ?? {}) as Record<string, string>
  }

  return {
    /** Takes note of one page. */
    note: (one: Yield): Promise<void> =>
      inTurn(async () => {
        const key = keyOf(one)
        const { [key]: count = 0, ...others } = await counts()
        if (!one.isMiss) {
          if (count > 0) await local.set({ [KEY]: others })
          return
        }
        const last = await lastMissed()
        if (last[key] === one.account) return
        await session.set({ [LAST]: { ...last, [key]: one.account } })
        const entries = [...Object.entries(others), [key, Math.min(count + 1, MOST_COUNTED)] as const]
        await local.set({ [KEY]: Object.fromEntries(entries.slice(-MOST_KINDS)) })
      }),
    /** The kinds of a network's pages that gave too little three times in a row. */
    async changed(platform: string): Promise<string[]> {
      const found = Object.entries(await counts()).filter(([, count]) => count >= IN_A_ROW)
      return found.flatMap(([key]) => (key.startsWith(`${platform} `) ? [key.slice(platform.length + 1)] : []))
    },
    /** Whose page was the last is not remembered any more; what was counted is. */
    forgetAccounts: (): Promise<void> => inTurn(() => session.remove(LAST)),
    /** Nothing was counted, and nobody was the last. */
    clear: (): Promise<void> =>
      inTurn(async () => {
        await local.remove(KEY)
        await session.remove(LAST)
      }),
  }
}
