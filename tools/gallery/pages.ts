import type { Page } from '../drive/browser.ts'

/** Every page of the extension. What is in this list is photographed, and tested for what must hold of every page. */
export type PageOfOurs = {
  name: string
  /** Within the extension. TAB stands for the number of the tab it is about. */
  path: string
  /** There once it is drawn. */
  ready: string
  /** What is done on it before it is looked at; resolves once that shows. */
  act?(page: Page): Promise<void>
}

const DESK = 'src/ui/desk/index.html'
const WELCOME = 'src/ui/welcome/index.html'
/** Accounts that the demonstration's desk knows (`tools/demo/desk.ts`). */
const ACCOUNT = 'instagram/theo.style.demo'
const SEVERAL = [ACCOUNT, 'instagram/lucie.bakes.demo', 'youtube/ada.solders.demo']
const COMPARED = SEVERAL.map(encodeURIComponent).join('/')

export const onDesk = (name: string, path = name): PageOfOurs => {
  return { name, path: `${DESK}#/${path}`, ready: '.desk-page main' }
}

export const PAGES: readonly PageOfOurs[] = [
  { name: 'popup', path: 'src/ui/popup/index.html?tab=TAB', ready: '[data-part="grade"]' },
  { name: 'panel', path: 'src/ui/panel/index.html?tab=TAB', ready: '[data-part="grade"]' },
  onDesk('shortlist'),
  { ...onDesk('screening'), ready: '[data-part="screening"]' },
  { ...onDesk('compare', `compare/${COMPARED}`), ready: '[data-part="compare"]' },
  { ...onDesk('account', `account/${ACCOUNT}`), ready: '[data-part="findings"]' },
  { ...onDesk('campaigns'), ready: '[data-part="campaigns"]' },
  { ...onDesk('campaign', 'campaigns/spring-launch'), ready: '[data-part="side-by-side"]' },
  { ...onDesk('reports'), ready: '[data-part="reports"]' },
  { ...onDesk('report', `reports/new/account/${ACCOUNT}`), ready: '[data-part="paper"]' },
  {
    ...onDesk('report-comparison', `reports/new/comparison/${SEVERAL.join('/')}`),
    ready: '[data-part="comparison"] td',
  },
  { ...onDesk('report-campaign', 'reports/new/campaign/spring-launch'), ready: '[data-part="side-by-side"]' },
  { ...onDesk('import', 'import/people'), ready: '[data-part="import"]' },
  { ...onDesk('networks'), ready: '[data-part="networks"]' },
  { ...onDesk('data'), ready: '[data-part="kept"] p' },
  { ...onDesk('settings'), ready: '[data-part="prior-published"] [role="status"]:not(:empty)' },
  { ...onDesk('viewers'), ready: '[data-part="viewers"] section' },
  { name: 'welcome', path: WELCOME, ready: '[data-screen="reads"]' },
  { name: 'welcome-never', path: `${WELCOME}#never`, ready: '[data-screen="never"]' },
  { name: 'welcome-try', path: `${WELCOME}#try`, ready: '[data-part="example"] [data-part="grade"]' },
]
