/** From a table of people to a report for a client: import, campaign, report, and what is refused. In every browser. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type DrivenBrowser, type Page, until } from '../../tools/drive/browser.ts'
import type { World } from './world.ts'

const DESK = 'src/ui/desk/index.html'
/** Reach and impressions as an insights screen shows them; more leads than clicks, which cannot be. */
const FIGURES = 'Reach 21,300\nImpressions 30,000\nLikes 900\n412 clicks\nLeads 500\nCustomers 9\nCost € 900'

export function campaignsIn(open: () => World<DrivenBrowser>): void {
  let world: World<DrivenBrowser>
  beforeAll(() => {
    world = open()
  })
  afterEach(() => world.browser.closePages())

  describe('campaigns', () => {
    test('a table of people, a campaign of theirs, and its report with and without prices', async () => {
      const desk = await world.browser.ownPage(`${DESK}#/import/people`)
      await until('the import', () => has(desk, '[data-field="rows"]'))
      await type(
        desk,
        '[data-field="rows"]',
        'Name\tHandle\tNetwork\nMira Imported\t@mira.imported.demo\tIG\nNobody\t\tIG',
      )
      await desk.press('[data-action="read-rows"]')
      await until('the rows', async () => (await textOf(desk, '[data-part="checked"]')).includes('1'))
      expect(await textOf(desk, '[data-part="refused"] li')).toContain('Row 3')
      await desk.press('[data-action="take-in"]')
      await until('the list', () => desk.evaluate(() => location.hash === '#/shortlist', undefined))
      // Only lines in view are drawn, and whoever was never read comes last.
      await until('the field to search in', () => has(desk, 'input[type="search"]'))
      await type(desk, 'input[type="search"]', 'mira imp')
      await until('the person', async () => (await textOf(desk, 'main')).includes('Mira Imported'))

      await goTo(desk, '#/campaigns')
      await until('the campaigns', () => has(desk, '[data-action="new-campaign"]'))
      await desk.press('[data-action="new-campaign"]')
      await until('the campaign', () => has(desk, '[data-part="campaign"] [data-field="add"]'))
      await type(desk, '[data-field="add"]', 'mira imp')
      await until('the person', () => has(desk, '[data-part="add"] li button'))
      await desk.press('[data-part="add"] li button')
      await until('the fields', () => has(desk, '[data-field="paste"]'))
      await type(desk, '[data-field="paste"]', FIGURES)
      await desk.press('[data-action="read-pasted"]')
      const cost = '.partnership [data-figure="cost-per-customer"] .is-declared'
      await until('the cost of a customer', async () => (await textOf(desk, cost)).includes('€100'))
      expect(await textOf(desk, '.partnership [data-figure="engagement-by-reach"] .is-estimated')).toContain('≈')
      expect(await textOf(desk, '[data-contradiction="leads-above-clicks"]')).toContain('500')

      await desk.press('[data-action="report"]')
      await until('the paper', () => has(desk, '[data-part="paper"] [data-part="campaign"]'))
      expect(await textOf(desk, '[data-part="paper"] footer')).toContain('Signs, not proof')
      expect(await has(desk, '[data-part="paper"] [data-total="cost"]')).toBe(true)
      await desk.press('[data-field="for-client"]')
      await until('no price', async () => !(await has(desk, '[data-part="paper"] [data-total="cost"]')))
      expect(await has(desk, '[data-part="paper"] [data-figure="cost-per-customer"]')).toBe(false)
      expect(await has(desk, '[data-part="paper"] [data-total="reach"]')).toBe(true)

      const again = await world.browser.ownPage(`${DESK}#/campaigns`)
      await until('what was kept', async () => (await textOf(again, '.campaigns-table')).includes('21.3K'))
    })

    test.each([
      ['%PDF-1.7 nothing', 'PDF'],
      ['<!doctype html><html></html>', 'web page'],
      ['', 'empty'],
    ])('a file that begins with %j is refused in words', async (content, words) => {
      const desk = await world.browser.ownPage(`${DESK}#/import/queue`)
      await until('the import', () => has(desk, '[data-field="file"]'))
      await choose(desk, '[data-field="file"]', content)
      await until('the reason', async () => (await textOf(desk, '[data-part="told"]')).includes(words))
      expect(await has(desk, '[data-action="take-in"]')).toBe(false)
    })
  })
}

function has(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.querySelector(wanted) !== null, selector)
}

function textOf(page: Page, selector: string): Promise<string> {
  return page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector)
}

function goTo(page: Page, hash: string): Promise<void> {
  return page.evaluate((wanted) => {
    location.hash = wanted
  }, hash)
}

/** Types into a field and leaves it. */
function type(page: Page, selector: string, text: string): Promise<void> {
  return page.evaluate(
    ([wanted, typed]) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(wanted as string)
      if (!field) throw new Error(`no field ${wanted}`)
      field.focus()
      field.value = typed as string
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    [selector, text],
  )
}

/** Chooses a file as a person does. */
function choose(page: Page, selector: string, content: string): Promise<void> {
  return page.evaluate(
    ([wanted, bytes]) => {
      const field = document.querySelector<HTMLInputElement>(wanted as string)
      if (!field) throw new Error(`no field ${wanted}`)
      const chosen = new DataTransfer()
      chosen.items.add(new File([bytes as string], 'list.csv'))
      field.files = chosen.files
      field.dispatchEvent(new Event('change', { bubbles: true }))
    },
    [selector, content],
  )
}
