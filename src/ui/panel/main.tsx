/** Opens the panel beside the page: the popup of whichever tab is in front. */
import { browser } from '../../browser/own-page.ts'
import { keepAllWords } from '../../i18n/all.ts'
import { readyFor, tabInView } from '../client.ts'
import { type ShownTab, showTab } from '../popup/show-tab.tsx'

keepAllWords()
const here = browser.windows.getCurrent().then(({ id }) => id)
let shown: { tab: Promise<number>; view: ShownTab } | undefined

function show(tab: Promise<number>): void {
  shown?.view.leave()
  shown = { tab, view: showTab(tab, 'panel', tab.then(readyFor)) }
}

const address = new URL(location.href)
show(tabInView(address))

browser.tabs.onActivated.addListener(async ({ tabId, windowId }) => {
  // Opened as a page on a tab of its own choice, it stays with that one.
  if (!address.searchParams.has('tab') && windowId === (await here)) show(Promise.resolve(tabId))
})

// A page that none of our scripts stands in says nothing by itself.
browser.tabs.onUpdated.addListener(async (tabId, { status }) => {
  if (status === 'complete' && tabId === (await shown?.tab)) shown?.view.look()
})
