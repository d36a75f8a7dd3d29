/** Fills the desk of a driven browser with the invented people. */
import type { ExportPage } from '../../src/core/answers.ts'
import type { DeskList } from '../../src/messages/desk.ts'
import type { Answer } from '../../src/messages/index.ts'
import { viewedIn } from '../../src/store/stories.ts'
import { type DrivenBrowser, type Page, until } from '../drive/browser.ts'
import { demoLines } from './desk.ts'

export const DESK = 'src/ui/desk/index.html'

/** Imports them as a person would import a file, and resolves with the desk once everybody is judged. */
export async function fillDesk(browser: Pick<DrivenBrowser, 'ownPage'>, now: Date): Promise<DeskList> {
  const page = await browser.ownPage(`${DESK}#/data`)
  const [header = '', ...lines] = demoLines(now)
  const ofViewers = lines.filter((line) => line.includes('"story-viewers"'))
  await importLines(page, header, ofViewers)
  // Before the others: what is known of the viewers counts when they are judged.
  await importLines(page, header, await storyLines(page))
  await importLines(page, header, lines)
  const desk = await until('everybody to be judged', async () => {
    const list = await ask<DeskList>(page, { say: 'desk:list' })
    return list.waiting === 0 && list.summaries.length > 0 && list
  })
  await page.close()
  return desk
}

async function importLines(page: Page, header: string, lines: readonly string[]): Promise<void> {
  const { refused } = await ask<{ refused: unknown[] }>(page, { say: 'options:import', header, lines })
  if (refused.length > 0) throw new Error(`the demonstration’s own lines are refused: ${JSON.stringify(refused[0])}`)
}

/**
 * Who viewed the user's own stories. Strangers go by hashes made with a key that does not leave the browser, so they are
 * taken from what it exports of the viewer lists that were just imported.
 */
async function storyLines(page: Page): Promise<string[]> {
  const lines: string[] = []
  let cursor: string | undefined
  do {
    const part = await ask<ExportPage>(page, { say: 'options:export', ...(cursor !== undefined && { cursor }) })
    for (const text of part.lines) {
      const { kind, reading } = JSON.parse(text)
      if (kind !== 'reading') continue
      const { platform, handle } = reading
      lines.push(...viewedIn(reading).map((story) => JSON.stringify({ kind: 'story', platform, handle, story })))
    }
    cursor = part.next
  } while (cursor !== undefined)
  return lines
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
