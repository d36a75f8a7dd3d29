/** What pages of the desk show in the course of a day, besides how they look on arrival. Nobody here exists. */
import { type Page, until } from '../drive/browser.ts'
import { onDesk, type PageOfOurs } from './pages.ts'

/** A desk on which nobody was read yet. */
export const EMPTY_DESK: readonly PageOfOurs[] = [
  { ...onDesk('empty-shortlist', 'shortlist'), ready: '[data-part="empty"]' },
  onDesk('empty-screening', 'screening'),
  onDesk('empty-compare', 'compare'),
  onDesk('empty-campaigns', 'campaigns'),
  onDesk('empty-reports', 'reports'),
  onDesk('empty-viewers', 'viewers'),
  { ...onDesk('empty-data', 'data'), ready: '[data-part="kept"] p' },
]

const PEOPLE = `Name;Network;Handle;Note
Maya Voyages;Instagram;maya.voyages.demo;Spring
Nobody;;;
Lucie Bakes;Instagram;lucie.bakes.demo;
Somebody;Friendster;old.times.demo;
Maya Voyages;Instagram;maya.voyages.demo;twice
No network;;lonely.demo;`

/** Alike in all that is compared: nobody is ahead. */
const ALIKE = ['instagram/lucie.bakes.demo', 'instagram/camille.cuisine.demo'].map(encodeURIComponent).join('/')

export const MOMENTS: readonly PageOfOurs[] = [
  {
    ...onDesk('nothing-found', 'shortlist'),
    ready: '[data-person]',
    act: (page) => write(page, '.search', 'nobody is called that', '.none'),
  },
  {
    ...onDesk('selected', 'shortlist'),
    ready: '[data-person]',
    act: async (page) => {
      for (const line of [1, 2, 3]) await press(page, `tr[data-person]:nth-of-type(${line}) input`)
      await there(page, '[data-field="bulk-stage"]')
    },
  },
  {
    ...onDesk('somebody', 'shortlist'),
    ready: '[data-person]',
    act: async (page) => {
      await press(page, '[data-person="instagram/max.travels.demo"] .cell-score')
      await there(page, '[data-part="followers"]')
    },
  },
  {
    ...onDesk('changed', 'shortlist'),
    ready: '[data-person]',
    act: async (page) => {
      await press(page, '[data-person="instagram/camille.cuisine.demo"] .cell-score')
      await there(page, '[data-part="followers"]')
    },
  },
  {
    ...onDesk('in-campaign', 'shortlist'),
    ready: '[data-person]',
    act: async (page) => {
      await press(page, '[data-person="instagram/lucie.bakes.demo"] .cell-score')
      await there(page, '[data-part="followers"]')
      await there(page, '[data-part="campaign"]')
    },
  },
  { ...onDesk('compare-nobody', 'compare'), ready: '.desk-page main' },
  { ...onDesk('compare-tied', `compare/${ALIKE}`), ready: '[data-part="compare"]' },
  { ...onDesk('account-nobody', 'account/instagram/nobody.demo') },
  { ...onDesk('account-hidden', 'account/instagram/ines.paints.demo'), ready: '[data-part="findings"]' },
  { ...onDesk('account-jumped', 'account/instagram/camille.cuisine.demo'), ready: '[data-part="findings"]' },
  { ...onDesk('account-views', 'account/youtube/ada.solders.demo'), ready: '[data-part="findings"]' },
  { ...onDesk('report-client', 'reports/report-lucie'), ready: '[data-part="paper"]' },
  { ...onDesk('report-gone', 'reports/nothing') },
  onDesk('no-such-page', 'nowhere'),
  {
    ...onDesk('screening-add', 'screening'),
    ready: '[data-part="screening"]',
    act: async (page) => {
      await press(page, '[data-action="add-more"]')
      await write(page, '[data-part="add"] textarea', PEOPLE, '[data-part="preview"]')
    },
  },
  {
    ...onDesk('screening-paused', 'screening'),
    ready: '[data-part="screening"]',
    act: async (page) => {
      await press(page, '[data-action="pause"]')
      // Only for this picture: it outlives the page.
      await page.evaluate(() => localStorage.clear(), undefined)
    },
  },
  {
    ...onDesk('import-refused', 'import/people'),
    ready: '[data-part="import"]',
    act: async (page) => {
      await write(page, '[data-part="import"] textarea', PEOPLE)
      await press(page, '[data-action="read-rows"]')
      await there(page, '[data-part="refused"]')
    },
  },
  {
    ...onDesk('import-wrong-file', 'import/people'),
    ready: '[data-part="import"]',
    act: async (page) => {
      await page.evaluate(() => {
        const input = document.querySelector<HTMLInputElement>('input[type="file"]')
        if (!input) throw new Error('no field for a file')
        const files = new DataTransfer()
        files.items.add(new File(['%PDF-1.7\n'], 'creators.pdf'))
        input.files = files.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      }, undefined)
      await there(page, '[data-part="told"]')
    },
  },
  {
    ...onDesk('desk-damaged', 'shortlist'),
    ready: '[data-person]',
    act: (page) => fail(page, 'damaged', 'UnknownError: Internal error opening backing store'),
  },
  {
    ...onDesk('desk-full', 'shortlist'),
    ready: '[data-person]',
    act: (page) => fail(page, 'storage', 'QuotaExceededError: the disk is full'),
  },
]

async function press(page: Page, selector: string): Promise<void> {
  await there(page, selector)
  await page.press(selector)
}

async function there(page: Page, selector: string): Promise<void> {
  await until(selector, () => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector))
}

/** Types into a field, and waits for what comes of it. */
async function write(page: Page, selector: string, text: string, result = selector): Promise<void> {
  await there(page, selector)
  await page.evaluate(
    ({ selector, text }) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)
      if (!field) return
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    { selector, text },
  )
  await there(page, result)
}

/** The worker answers every further question of this page with a failure. */
async function fail(page: Page, code: string, detail: string): Promise<void> {
  await page.evaluate(
    (failure) => {
      type Api = { runtime: { sendMessage(message: object): Promise<unknown> } }
      const { runtime } = (globalThis as unknown as { chrome: Api }).chrome
      runtime.sendMessage = () => Promise.resolve({ ok: false, ...failure })
      location.hash = '#/campaigns'
    },
    { code, detail },
  )
  await press(page, '[data-action="new-campaign"]')
  await there(page, '.notice-problem, [role="alert"]')
}
