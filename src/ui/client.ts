/** How the interface speaks with the worker. */
import { ask as askWorker, browser } from '../browser/own-page.ts'
import type { AccountName } from '../core/desk/fields.ts'
import type { Language } from '../core/judgement/signal.ts'
import type { Settings } from '../core/settings.ts'
import type { FromPopup, PopupState, ToPopup } from '../messages/index.ts'
import { readyKey } from '../messages/ready.ts'
import { askUntilAnswered } from './ask-worker.ts'

/** The tab to speak of: `?tab=N` where the popup is opened as a page, else the one being looked at. */
export async function tabInView(address: URL): Promise<number> {
  const named = Number(address.searchParams.get('tab') ?? Number.NaN)
  if (Number.isInteger(named)) return named
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) throw new Error('no tab is in view')
  return tab.id
}

/** What the worker kept to be drawn at once; undefined where it kept nothing, or nothing that is whole. Never rejects. */
export function readyFor(tab: number): Promise<PopupState | undefined> {
  const key = readyKey(tab)
  return browser.storage.session.get(key).then(
    ({ [key]: kept }) => (isState(kept) ? kept : undefined),
    () => undefined,
  )
}

/** As far as the parts that every state has: the worker wrote it, and its answer follows. */
function isState(kept: unknown): kept is PopupState {
  const { state, settings } = (kept ?? {}) as Record<string, unknown>
  return typeof state === 'string' && typeof settings === 'object' && settings !== null
}

/** Everything one popup may ask of the worker; each answer is what there is to see afterwards. */
export function clientFor(tab: number) {
  const ask = (message: FromPopup) => askWorker<PopupState>(message)
  /** Whoever asked to forget must not be left with half of it by a worker that ended. */
  const askAgain = (message: FromPopup) => askUntilAnswered<PopupState>(message)
  return {
    look: () => askAgain({ say: 'popup:look', tab }),
    readPosts: () => ask({ say: 'popup:read-posts', tab }),
    stop: () => ask({ say: 'popup:stop', tab }),
    forget: (account: AccountName) => askAgain({ say: 'popup:forget', tab, account }),
    lookOnce: () => ask({ say: 'popup:look-once', tab }),
    teach: (language: Language) => ask({ say: 'popup:teach', tab, language }),
    saveSettings: (settings: Settings) => askAgain({ say: 'popup:settings', tab, settings }),
    openSettings: () => browser.runtime.openOptionsPage(),
    openViewers: () => browser.tabs.create({ url: browser.runtime.getURL('src/ui/desk/index.html#/viewers') }),
    /** Calls back whenever the worker has something new to show for this tab, until what it returns is called. */
    onChange(draw: (popupState: PopupState) => void): () => void {
      const hear = (message: unknown): undefined => {
        const said = message as Partial<ToPopup> | undefined
        if (said?.say === 'worker:changed' && said.tab === tab && said.popupState) draw(said.popupState)
      }
      browser.runtime.onMessage.addListener(hear)
      return () => browser.runtime.onMessage.removeListener(hear)
    },
  }
}
