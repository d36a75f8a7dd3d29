/** What stands around the popup: the panel beside the page, and what is assumed before anything was seen. In every browser. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type DrivenBrowser, type Page, until } from '../../tools/drive/browser.ts'
import { untilSeen } from '../../tools/drive/read.ts'
import { ELSEWHERE } from './pages.ts'
import { personWho, type World } from './world.ts'

const PANEL = 'src/ui/panel/index.html'
const SETTINGS = 'src/ui/desk/index.html#/settings'

export function aroundIn(open: () => World<DrivenBrowser>): void {
  let world: World<DrivenBrowser>
  beforeAll(() => {
    world = open()
  })
  afterEach(() => world.browser.closePages())

  test('the panel follows the page of its tab: another account, another site', async () => {
    const [first, second] = [personWho('authentic'), personWho('topped-up')]
    const tab = await world.visit(`/${first.handle}/`)
    const panel = await world.browser.ownPage(`${PANEL}?tab=${tab.id}`)
    await until('the first account', async () => (await headerOf(panel)).includes(first.handle))
    await tab.page.goto(new URL(`/${second.handle}/`, 'https://www.instagram.com/').href)
    await until('the second account', async () => (await headerOf(panel)).includes(second.handle))
    await tab.page.goto(ELSEWHERE)
    await until('no account', () => isShown(panel, '[data-state="not-a-profile"]'))
  })

  describe('a share of buyers of one’s own', () => {
    test('changes badge and popup at once, and stays', async () => {
      const { handle } = personWho('authentic')
      const tab = await world.visit(`/${handle}/`)
      const { verdict } = await untilSeen(world.browser, tab.id, handle, (seen) => seen.verdict.score !== null)
      const popup = await world.browser.popup(tab.id)
      const published = verdict.score ?? Number.NaN
      const settings = await world.browser.ownPage(SETTINGS)
      const own = '[data-part="prior"] label:nth-of-type(2) input'
      await until('the settings', () => isShown(settings, own))
      try {
        await settings.press(own)
        // 20 % is less than the surveys say of an account of this size.
        await until('a better badge', async () => Number(await world.browser.badge(tab.id)) > published)
        await until('the popup to show the same', async () => {
          return (await textOf(popup, '[data-part="score"]')) === (await world.browser.badge(tab.id))
        })
        await until('the effect on the example', () => isShown(settings, '[data-part="prior-own"] [role="status"]'))
        const again = await world.browser.ownPage(SETTINGS)
        await until('it to stay', () => isShown(again, `${own}:checked`))
      } finally {
        await world.browser.ask({ say: 'popup:settings', tab: tab.id, settings: {} })
      }
      await until('the badge as before', async () => (await world.browser.badge(tab.id)) === String(published))
    })
  })

  test('the address of the settings leads to the desk', async () => {
    const page = await world.browser.ownPage('src/ui/options/index.html')
    await until('the settings on the desk', () => isShown(page, '[data-part="settings-page"] [data-part="prior"]'))
    expect(await page.evaluate(() => location.hash, undefined)).toBe('#/settings')
  })
}

function isShown(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.querySelector(wanted) !== null, selector)
}

function textOf(page: Page, selector: string): Promise<string> {
  return page.evaluate((wanted) => document.querySelector(wanted)?.textContent?.trim() ?? '', selector)
}

function headerOf(page: Page): Promise<string> {
  return textOf(page, 'header')
}
