/** How the interface speaks with the worker. */
import { browser } from '../browser/index.ts'
import type { Settings } from '../core/settings.ts'
import type { FromPopup, Sight, ToPopup } from '../messages/index.ts'
import { readyKey } from '../messages/ready.ts'

/** The tab to speak of: `?tab=N` where the popup is opened as a page, else the one being looked at. */
export async function tabInView(address: URL): Promise<number> {
  const named = Number(address.searchParams.get('tab') ?? Number.NaN)
  if (Number.isInteger(named)) return named
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) throw new Error('no tab is in view')
  return tab.id
}

/** Everything one popup may ask of the worker; each answer is what there is to see afterwards. */
export function clientFor(tab: number) {
  const ask = (message: FromPopup): Promise<Sight> => browser.runtime.sendMessage(message)
  return {
    /** What the worker kept to be drawn at once; undefined where it kept nothing. Never rejects. */
    async ready(): Promise<Sight | undefined> {
      const key = readyKey(tab)
      return browser.storage.session.get(key).then(
        (kept) => kept[key] as Sight | undefined,
        () => undefined,
      )
    },
    look: () => ask({ say: 'popup:look', tab }),
    readPosts: () => ask({ say: 'popup:read-posts', tab }),
    stop: () => ask({ say: 'popup:stop', tab }),
    forget: () => ask({ say: 'popup:forget', tab }),
    lookOnce: () => ask({ say: 'popup:look-once', tab }),
    saveSettings: (settings: Settings) => ask({ say: 'popup:settings', tab, settings }),
    openSettings: () => browser.runtime.openOptionsPage(),
    openViewers: () => browser.tabs.create({ url: browser.runtime.getURL('src/ui/viewers/index.html') }),
    /** Calls back whenever the worker has something new to show for this tab. */
    onChange(draw: (sight: Sight) => void): void {
      browser.runtime.onMessage.addListener((message: unknown) => {
        const said = message as Partial<ToPopup> | undefined
        if (said?.say === 'worker:changed' && said.tab === tab && said.sight) draw(said.sight)
        return undefined
      })
    },
  }
}
