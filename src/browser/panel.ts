/** The panel beside the page: Chromium calls it side panel, Firefox sidebar; its phones have neither. */
type SidePanel = { open(where: { tabId: number }): Promise<void> }
type Sidebar = { open(): Promise<void> }
type Scope = { browser?: { sidebarAction?: Sidebar }; chrome?: { sidePanel?: SidePanel } }

const { browser, chrome } = globalThis as unknown as Scope

export const hasPanel: boolean = Boolean(chrome?.sidePanel ?? browser?.sidebarAction)

/** To be called at once in a click: later the browsers take it for no wish of the user's. It then follows the tab in front. */
export function openPanel(tab: number): Promise<void> {
  if (chrome?.sidePanel) return chrome.sidePanel.open({ tabId: tab })
  if (browser?.sidebarAction) return browser.sidebarAction.open()
  return Promise.reject(new Error('this browser has no panel'))
}
