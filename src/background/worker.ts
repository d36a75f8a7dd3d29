/** What the worker does with each message. Everything it needs comes in, so that tests can bring their own. */
import type { Change } from '../core/desk/document.ts'
import type { AccountName } from '../core/desk/fields.ts'
import type { Language } from '../core/judgement/signal.ts'
import type { Settings } from '../core/settings.ts'
import type { FromPage, FromPopup, PopupState, ToPage } from '../messages/index.ts'
import { forgotten, type TabState } from '../store/index.ts'
import { createFloodGate } from './flood.ts'
import { createForgetting, type ForgettingWorld } from './forgetting.ts'
import { createTabs, isSamePage, knownPosts, type TabsWorld } from './tabs.ts'
import { createWriteQueue, TOO_MUCH } from './write-queue.ts'

export type World = TabsWorld &
  Pick<ForgettingWorld, 'noteForgotten' | 'noteEverythingForgotten'> & {
    /** Sends a command to a tab's content script; rejects where there is none. */
    command(tab: number, command: ToPage): Promise<void>
    /** Puts the reader into a tab this once. */
    lookOnce(tab: number): Promise<void>
    /** Something new is stored of some account. */
    noteNews(): void
    /** The user chose something else. */
    noteSettings(settings: Settings): void
    /** Opens the picker over a tab's page. */
    teach(tab: number, language: Language): Promise<void>
    /** Milliseconds since 1970. */
    now?(): number
  }

export type Worker = ReturnType<typeof createWorker>

export function createWorker(world: World) {
  const { store, command, lookOnce, noteNews, noteSettings, teach, now = Date.now } = world
  const writes = createWriteQueue()
  const gate = createFloodGate(now)
  const tabs = createTabs(world)
  /** What pages said that has not had its turn yet. */
  const waiting = new Set<FromPage>()
  const forgetting = createForgetting({ ...world, tabs, waiting, drawAllSoon })

  /** After a change of what all verdicts rest on: badges, open popups and what is kept ready for them. */
  function drawAllSoon(): void {
    // What could not be drawn now is drawn when its page speaks next.
    writes.ofPerson(tabs.drawAll).catch(() => {})
  }

  async function hearPage(tab: number, message: FromPage): Promise<void> {
    if (message.say === 'page:progress') tabs.noteProgress(tab, message)
    const [shown, isKnownForgotten] = await Promise.all([store.shown(tab), store.isForgotten(message.page)])
    const isInView = !tabs.isClosed(tab) && isSamePage(shown, message.page)
    const isForgotten = isKnownForgotten || (isInView && shown?.forgotten === true)
    switch (message.say) {
      case 'page:progress':
        break
      case 'page:at':
        if (tabs.isClosed(tab)) break
        tabs.forgetProgress(tab)
        // Told once more of what was forgotten: an earlier question reached the page late, or somebody went back to it.
        if (isKnownForgotten) await tabs.show(tab, forgotten({ ...placeOf(message), unread: [] }))
        else await tabs.show(tab, { ...placeOf(message), handle: message.handle, unread: [] })
        break
      case 'page:yield': {
        if (isInView && !isForgotten) await store.misses.note(message)
        break
      }
      case 'page:left':
        // The next page may have spoken before the last word of this one arrived.
        if (isInView) await tabs.leave(tab)
        break
      case 'page:read':
        if (isForgotten) return
        if (!gate.admits(tab, message.reading)) throw TOO_MUCH
        await store.append(message.reading)
        tabs.forgetFailure(tab)
        noteNews()
        if (isInView)
          await tabs.show(tab, { ...placeOf(message), handle: message.reading.handle, unread: message.unread })
    }
    await tabs.drawAgain(tab)
  }

  /** What a tab shows now. A page of ours that is no longer there could not say so in every case. */
  async function look(tab: number): Promise<PopupState> {
    const shown = await store.shown(tab)
    let isGone = false
    // Not waited for: a busy page answers late, and a person is waiting. One nobody spoke of may have spoken
    // before this worker was there to listen.
    command(tab, { say: shown ? 'worker:there' : 'worker:again' }).catch(() => {
      isGone = true
      if (shown) void writes.ofPerson(() => leaveIfStill(tab, shown)).catch(() => {})
    })
    const popupState = await tabs.stateOf(tab)
    return isGone ? tabs.withoutPage(tab, popupState.settings) : popupState
  }

  async function leaveIfStill(tab: number, { page }: TabState): Promise<void> {
    if (!isSamePage(await store.shown(tab), page)) return
    await tabs.leave(tab)
    await tabs.drawAgain(tab)
  }

  async function readPosts(tab: number): Promise<void> {
    const popupState = await tabs.stateOf(tab)
    const skip = popupState.state === 'seen' ? [...knownPosts(popupState.profile)] : []
    await command(tab, { say: 'worker:read-posts', skip })
  }

  /** `account`: whom the popup shows; its tab may show another one by now. Absent: whom the tab shows. */
  async function forget(tab: number, account: AccountName | undefined): Promise<void> {
    const shown = await store.shown(tab)
    if (account) await forgetting.account(account)
    else if (shown?.handle) await forgetting.account({ platform: shown.platform, handle: shown.handle })
  }

  function saveSettings(settings: Settings): Promise<void> {
    return writes.ofPerson(async () => {
      await store.saveSettings(settings)
      noteNews()
      noteSettings(settings)
      drawAllSoon()
    })
  }

  async function hearPopup(message: FromPopup): Promise<PopupState> {
    switch (message.say) {
      case 'popup:look':
        return look(message.tab)
      case 'popup:read-posts':
        await readPosts(message.tab)
        return tabs.stateOf(message.tab)
      case 'popup:stop':
        await command(message.tab, { say: 'worker:stop' })
        return tabs.stateOf(message.tab)
      case 'popup:look-once':
        await lookOnce(message.tab)
        return tabs.stateOf(message.tab)
      case 'popup:teach':
        await teach(message.tab, message.language)
        return tabs.stateOf(message.tab)
      case 'popup:settings':
        await saveSettings(message.settings)
        return tabs.stateOf(message.tab)
      case 'popup:forget':
        return writes.ofPerson(async () => {
          await forget(message.tab, message.account)
          return tabs.stateOf(message.tab)
        })
    }
  }

  return {
    /** Rejects when storage fails; the reading is then not confirmed and the page sends it again. */
    hearPage(tab: number, message: FromPage): Promise<void> {
      waiting.add(message)
      const heard = writes.ofPage(`${tab} ${message.say}`, () => {
        waiting.delete(message)
        return hearPage(tab, message)
      })
      return heard.catch(async (error) => {
        waiting.delete(message)
        if (error !== TOO_MUCH) {
          if (message.say === 'page:read') tabs.noteFailure(tab, message.page, error)
          await tabs.drawFailure(tab, error)
        }
        throw error
      })
    },
    /** Never rejects: what went wrong is something to show. */
    async hearPopup(message: FromPopup): Promise<PopupState> {
      // Who answers a popup waits for no turn: what was kept ready, or forgotten, meanwhile is newer.
      const [keptBefore, forgottenBefore] = [tabs.timesKept(), forgetting.times()]
      const popupState = await hearPopup(message).catch(tabs.failed)
      // It may have been made of what is forgotten by now. That something failed is to be said all the same.
      if (popupState.state !== 'error' && forgetting.times() !== forgottenBefore)
        return tabs.stateOf(message.tab).catch(tabs.failed)
      if (tabs.timesKept() === keptBefore)
        void tabs.keepReady(message.tab, popupState.state === 'error' ? undefined : popupState)
      return popupState
    },
    saveSettings,
    /** In turn with what pages say, so that nothing said before is stored after it. */
    forgetEverything: (): Promise<void> => writes.ofPerson(forgetting.everything),
    /** In turn with what pages say, as everything that is forgotten. */
    forgetAccount: (account: AccountName): Promise<Change[]> => writes.ofPerson(() => forgetting.account(account)),
    closeTab(tab: number): Promise<void> {
      gate.closeTab(tab)
      tabs.noteClosed(tab)
      return writes.ofPerson(() => tabs.close(tab))
    },
  }
}

function placeOf({ page, ...said }: Extract<FromPage, { say: 'page:at' | 'page:read' }>) {
  const { platform } = 'reading' in said ? said.reading : said
  return { platform, ...(page !== undefined && { page }) }
}
