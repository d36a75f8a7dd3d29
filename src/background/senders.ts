/** Who may say what: a page's script speaks for its own tab only, the popup is one of our own pages. */
import type { Runtime } from 'webextension-polyfill'
import { browser } from '../browser/index.ts'
import type { FromPage } from '../messages/index.ts'
import { entryAt } from '../networks/catalogue.ts'

/** The tab a content script of ours speaks from; undefined when it is anything else. */
export function tabOf(sender: Runtime.MessageSender): number | undefined {
  const isOurs = sender.id === browser.runtime.id && sender.frameId === 0
  return isOurs && !isOwnPage(sender) ? sender.tab?.id : undefined
}

/** Whether one of the extension's own pages speaks. */
export function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && (sender.url?.startsWith(browser.runtime.getURL('')) ?? false)
}

/**
 * Whether a page may say that: it speaks of accounts of its own network or site alone. `address`: where the browser says
 * the page is. Our scripts never do otherwise; a page that took one over could.
 */
export function speaksOfItself(said: FromPage, address: string | undefined): boolean {
  const platform = platformOf(said)
  if (platform === undefined) return true
  if (address === undefined || !URL.canParse(address)) return false
  return platform === (entryAt(address)?.id ?? new URL(address).hostname)
}

/** Undefined: the message names no account. */
function platformOf(said: FromPage): string | undefined {
  switch (said.say) {
    case 'page:at':
    case 'page:back':
    case 'page:yield':
      return said.platform
    case 'page:read':
      return said.reading.platform
    case 'page:left':
    case 'page:progress':
      return undefined
  }
}
