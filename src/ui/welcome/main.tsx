/** Opens the welcome page: draws its words, and the verdict once the worker has come to it. */
import { render } from 'preact'
import { browser } from '../../browser/own-page.ts'
import { keepAllWords } from '../../i18n/all.ts'
import { EXAMPLE } from '../example.ts'
import { showKnownTheme } from '../parts/appearance.ts'
import { assessOnly, look } from '../settings/client.ts'
import { App, type WelcomeProps } from './app.tsx'

const actions: WelcomeProps['actions'] = {
  openSettings: () => browser.runtime.openOptionsPage(),
  openDesk: () => browser.tabs.create({ url: browser.runtime.getURL('src/ui/desk/index.html') }),
  openViewers: () => browser.tabs.create({ url: browser.runtime.getURL('src/ui/desk/index.html#/viewers') }),
}

let shown: Pick<WelcomeProps, 'settings' | 'example'> = { settings: undefined, example: undefined }

function draw(news: Partial<typeof shown>): void {
  shown = { ...shown, ...news }
  render(<App {...shown} actions={actions} browserLanguages={navigator.languages} />, document.body)
}

keepAllWords()
showKnownTheme()
draw({})
look().then(
  ({ settings }) => draw({ settings }),
  // The browser's language and the system's theme will do.
  () => draw({ settings: {} }),
)
assessOnly(EXAMPLE).then(
  (example) => draw({ example }),
  () => draw({ example: 'failed' }),
)
