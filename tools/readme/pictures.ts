/** The README's pictures: the real popup, in both themes, on an invented profile. */
import { findBrowser } from '../browsers.mjs'
import { POPUP_SIZE } from '../drive/browser.ts'
import { openChromium } from '../drive/chromium.ts'
import { readProfile, untilDrawn } from '../drive/read.ts'
import { respond, SCREENFUL, SITE } from '../site/index.ts'

/** Who subscribed to likes: every part of the popup has something to show. */
const MODEL = 'nova.runs.demo'

/** Writes popup-light.png and popup-dark.png into a folder. Needs dist/chrome and Chromium; rejects without them. */
export async function takePictures(folder: string): Promise<void> {
  const program = findBrowser('chromium')
  if (!program) throw new Error('no Chromium, Edge or Brave found')
  const now = new Date()
  const browser = await openChromium({ program, extension: 'dist/chrome', serve: (url) => respond(url, now), scale: 2 })
  try {
    const tab = await browser.open(`${SITE}${MODEL}/`)
    const popup = await browser.popup(tab.id)
    const popupState = await readProfile(browser, tab, popup, { handle: MODEL, posts: SCREENFUL })
    for (const scheme of ['light', 'dark'] as const) {
      const shown = await browser.popup(tab.id, scheme)
      await untilDrawn(shown, popupState)
      // As tall as it is long: a scrollbar would take of its width.
      const height = await shown.evaluate(() => document.documentElement.scrollHeight, undefined)
      await shown.resize({ width: POPUP_SIZE.width, height })
      await shown.screenshot(`${folder}/popup-${scheme}.png`)
    }
  } finally {
    await browser.close()
  }
}
