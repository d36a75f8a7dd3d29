/** The popup as the toolbar button opens it. Playwright does not see it, so this speaks the browser's protocol. */
import type { BrowserContext, CDPSession } from 'playwright-core'
import { type Page, POPUP, until } from './browser.ts'

export type ToolbarPopup = {
  /** Runs the text of a script in the popup; what it gives must be plain data. */
  run(script: string): Promise<unknown>
}

type Chrome = {
  tabs: { update(tab: number, change: { active: boolean }): Promise<unknown> }
  action: { openPopup(): Promise<void> }
}

/** Brings a tab to the front and presses the toolbar's button. `ours` is a page of the extension's own. */
export async function pressToolbarButton(context: BrowserContext, ours: Page, tab: number): Promise<ToolbarPopup> {
  await ours.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as { chrome: Chrome }
    await chrome.tabs.update(id, { active: true })
    await chrome.action.openPopup()
  }, tab)
  const [page] = context.pages()
  if (!page) throw new Error('the browser has no page left to speak through')
  const session = await context.newCDPSession(page)
  const targetId = await until('the popup to open', () => popupTarget(session))
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
  return { run: (script) => evaluateIn(session, sessionId, script) }
}

/** Opened by the toolbar it has no `?tab=`. */
async function popupTarget(session: CDPSession): Promise<string | undefined> {
  const { targetInfos } = await session.send('Target.getTargets')
  return targetInfos.find(({ url }) => url.endsWith(POPUP))?.targetId
}

let lastMessage = 0

function evaluateIn(session: CDPSession, sessionId: string, script: string): Promise<unknown> {
  lastMessage += 1
  const id = lastMessage
  return new Promise((resolve, reject) => {
    const hear = ({ message }: { message: string }) => {
      const answer = JSON.parse(message)
      if (answer.id !== id) return
      session.off('Target.receivedMessageFromTarget', hear)
      resolve(answer.result?.result?.value)
    }
    session.on('Target.receivedMessageFromTarget', hear)
    const params = { expression: script, returnByValue: true, awaitPromise: true }
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params })
    session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject)
  })
}
