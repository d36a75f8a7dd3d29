/** Who may say what: a page's script speaks for its own tab only, the popup is one of our own pages. */
import type { Runtime } from 'webextension-polyfill'
import { browser } from '../browser/index.ts'

/** The tab a content script of ours speaks from; undefined when it is anything else. */
export function tabOf(sender: Runtime.MessageSender): number | undefined {
  const isOurs = sender.id === browser.runtime.id && sender.frameId === 0
  return isOurs && !isOwnPage(sender) ? sender.tab?.id : undefined
}

/** Whether one of the extension's own pages speaks. */
export function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && (sender.url?.startsWith(browser.runtime.getURL('')) ?? false)
}
