/** Forgets an account, or everything: in the store, in every tab, and in what pages said that has not been heard yet. */
import type { Change } from '../core/desk/document.ts'
import type { AccountName } from '../core/desk/fields.ts'
import type { FromPage } from '../messages/index.ts'
import { forgotten, type Store } from '../store/index.ts'
import type { Tabs } from './tabs.ts'

export type ForgettingWorld = {
  store: Store
  tabs: Pick<Tabs, 'show' | 'forgetReady' | 'forgetProgress'>
  /** What pages said that has not had its turn yet. */
  waiting: ReadonlySet<FromPage>
  /** An account was forgotten; `changes`: what that changed on the desk. */
  noteForgotten(account: AccountName, changes: readonly Change[]): void
  /** Everything was. */
  noteEverythingForgotten(): void
  /** Every badge and popup is out of date. */
  drawAllSoon(): void
}

export function createForgetting(world: ForgettingWorld) {
  const { store, tabs, waiting, noteForgotten, noteEverythingForgotten, drawAllSoon } = world
  let times = 0

  /** What was kept ready for popups, and the badges, are of what is forgotten too. */
  async function forgetDrawn(): Promise<void> {
    await tabs.forgetReady()
    drawAllSoon()
  }

  /** The pages of which something waits for its turn, about an account or about anybody: it was said before. */
  function pagesWaiting(account?: AccountName): string[] {
    return [...waiting].flatMap((message) => {
      const whose = message.say === 'page:read' ? message.reading : message.say === 'page:at' ? message : undefined
      return whose && (!account || isOf(whose, account)) ? (message.page ?? []) : []
    })
  }

  return {
    /** How often something was forgotten, or should have been. */
    times: () => times,
    /** In every tab that shows the account. Resolves with what that changed on the desk; rejects when storage fails. */
    async account(account: AccountName): Promise<Change[]> {
      try {
        const changes = await store.forgetAccount(account.platform, account.handle)
        noteForgotten(account, changes)
        const shown = await Promise.all(
          (await store.tabs()).map(async (tab) => ({ tab, state: await store.shown(tab) })),
        )
        const showing = shown.flatMap(({ tab, state }) => (state && isOf(state, account) ? [{ tab, state }] : []))
        await store.forgetPages([...showing.flatMap(({ state }) => state.page ?? []), ...pagesWaiting(account)])
        for (const { tab, state } of showing) await tabs.show(tab, forgotten(state))
        await store.misses.forgetAccounts()
        await forgetDrawn()
        return changes
      } finally {
        times += 1
      }
    },
    /** Rejects when storage fails. */
    async everything(): Promise<void> {
      try {
        await store.forgetEverything(pagesWaiting())
        noteEverythingForgotten()
        tabs.forgetProgress()
        await forgetDrawn()
      } finally {
        times += 1
      }
    },
  }
}

function isOf(one: { platform: string; handle?: string | undefined }, account: AccountName): boolean {
  return one.platform === account.platform && one.handle === account.handle
}
