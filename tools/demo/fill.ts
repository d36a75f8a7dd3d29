/** Fills the desk of a driven browser with the invented people. */
import type { DeskList } from '../../src/messages/desk.ts'
import type { Answer } from '../../src/messages/index.ts'
import { type DrivenBrowser, type Page, until } from '../drive/browser.ts'
import { demoLines } from './desk.ts'

export const DESK = 'src/ui/desk/index.html'

/** Imports them as a person would import a file, and resolves with the desk once everybody is judged. */
export async function fillDesk(browser: Pick<DrivenBrowser, 'ownPage'>, now: Date): Promise<DeskList> {
  const page = await browser.ownPage(`${DESK}#/data`)
  const [header = '', ...lines] = demoLines(now)
  const { refused } = await ask<{ refused: unknown[] }>(page, { say: 'options:import', header, lines })
  if (refused.length > 0) throw new Error(`the demonstration’s own lines are refused: ${JSON.stringify(refused[0])}`)
  const desk = await until('everybody to be judged', async () => {
    const list = await ask<DeskList>(page, { say: 'desk:list' })
    return list.waiting === 0 && list.summaries.length > 0 && list
  })
  await page.close()
  return desk
}

async function ask<Value>(page: Page, message: object): Promise<Value> {
  const answer = (await page.evaluate((asked) => {
    type Api = { runtime: { sendMessage(message: object): Promise<unknown> } }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api }
    return (browser ?? chrome).runtime.sendMessage(asked)
  }, message)) as Answer<Value>
  if (!answer.ok) throw new Error(answer.detail)
  return answer.value
}
