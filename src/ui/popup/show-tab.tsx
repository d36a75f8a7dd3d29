/** Draws what there is to see of a tab: what the worker keeps ready, then its answer and every change. */
import { render } from 'preact'
import { browser } from '../../browser/own-page.ts'
import { hasPanel, openPanel } from '../../browser/panel.ts'
import type { Settings } from '../../core/settings.ts'
import type { PopupState } from '../../messages/index.ts'
import { clientFor } from '../client.ts'
import { allowNetwork } from '../networks.ts'
import { saveCopy } from '../page-copy.ts'
import { showKnownTheme } from '../parts/appearance.ts'
import type { Actions } from './actions.ts'
import { App } from './app.tsx'
import { deskActions } from './desk-actions.ts'
import { type Rest, rest } from './rest.tsx'

/** Milliseconds. A worker that is awake answers sooner: a place held for a frame or two would only flicker. */
const SOON = 60

/** Drawn once the first screen stands, and at once for every tab that a panel shows after. */
let drawnRest: Rest | undefined

export type ShownTab = {
  /** Asks the worker again. */
  look(): void
  /** Draws no more of this tab. */
  leave(): void
}

/** `panel`: drawn beside the page, where it stays. `ready`: what the worker kept of the tab, to be drawn at once. */
export function showTab(
  tab: Promise<number>,
  place: 'popup' | 'panel',
  ready: Promise<PopupState | undefined>,
): ShownTab {
  const client = tab.then(clientFor)
  let settings: Settings = {}
  let hasAnswer = false
  let shown: PopupState | undefined
  let isLeft = false
  let stopListening: (() => void) | undefined
  let number: number | undefined
  void tab.then((known) => {
    number = known
  })
  const holdingPlace = setTimeout(holdPlace, SOON)

  function draw(popupState: PopupState | undefined): void {
    if (isLeft) return
    clearTimeout(holdingPlace)
    shown = popupState
    if (popupState) settings = popupState.settings
    render(
      <App popupState={popupState} actions={actions} browserLanguages={navigator.languages} rest={drawnRest} />,
      document.body,
    )
  }

  /** What there is to draw would say the theme itself. */
  function holdPlace(): void {
    showKnownTheme()
    draw(undefined)
  }

  /** Draws whole what only its first screen was drawn of. */
  function drawRest(): void {
    drawnRest = rest
    if (shown) drawIfSound(shown)
  }

  /** Draws nothing of what is damaged: it must not keep the worker's answer away. */
  function drawIfSound(kept: PopupState): void {
    try {
      draw(kept)
    } catch {
      render(null, document.body)
      shown = undefined
      settings = {}
    }
  }

  /** What the worker says is newer than anything it kept. */
  function drawAnswered(popupState: PopupState): void {
    hasAnswer = true
    draw(popupState)
  }

  /** Draws what an answer shows; an answer that does not come is shown too. */
  function drawAnswer(answer: Promise<PopupState>): Promise<void> {
    return answer.then(drawAnswered, (error: unknown) => {
      drawAnswered({
        settings,
        state: 'error',
        code: 'unexpected',
        detail: error instanceof Error ? error.message : String(error),
      })
    })
  }

  const actions: Actions = {
    readPosts: () => drawAnswer(client.then(({ readPosts }) => readPosts())),
    stop: () => drawAnswer(client.then(({ stop }) => stop())),
    forget: (account) => drawAnswer(client.then(({ forget }) => forget(account))),
    async allow(platform) {
      if (await allowNetwork(platform)) await drawAnswer(client.then(({ look }) => look()))
    },
    lookOnce: () => drawAnswer(client.then(({ lookOnce }) => lookOnce())),
    async teach(language) {
      const answer = await client.then(({ teach }) => teach(language))
      if (answer.state === 'error') drawAnswered(answer)
      else if (place === 'popup') window.close()
    },
    saveCopy: async (platform) => saveCopy(await tab, platform),
    saveSettings: (changed) => drawAnswer(client.then(({ saveSettings }) => saveSettings(changed))),
    copy: (text) => navigator.clipboard.writeText(text),
    openSettings: () => client.then(({ openSettings }) => openSettings()),
    openViewers: () => client.then(({ openViewers }) => openViewers()),
    async openNext(item) {
      const url = item.url ?? (await import('../../networks/addresses.ts')).addressOf(item)
      if (url === undefined) return false
      await deskActions.writeDesk([{ document: { ...item, openedAt: new Date().toISOString() } }])
      await browser.tabs.update(await tab, { url })
      return true
    },
    ...deskActions,
    ...(place === 'popup' &&
      hasPanel && {
        async openPanel() {
          // Nothing is waited for before: the browsers open a panel only in the very click.
          if (number !== undefined) await openPanel(number)
          window.close()
        },
      }),
  }

  /** What is ready is on the screen before the worker, which may first have to start, is asked for what is newer. */
  async function open(): Promise<void> {
    const { look, onChange } = await client
    if (isLeft) return
    stopListening = onChange(drawAnswered)
    const kept = await ready
    if (kept && !hasAnswer) {
      drawIfSound(kept)
      await drawn()
    }
    const answered = drawAnswer(look())
    drawRest()
    await answered
  }

  void open()
  return {
    look: () => void client.then(({ look }) => drawAnswer(look())),
    leave() {
      isLeft = true
      clearTimeout(holdingPlace)
      stopListening?.()
    },
  }
}

/** Resolves when the frame that is being made stands on the screen: it is there when the next one is begun. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))
}
