/** A copy of a tab's page without its words, saved as a file: a report is for the user to send, or not. */
import { browser } from '../browser/own-page.ts'
import { saveFile } from './save-file.ts'
import { scrub } from './scrub.ts'

/** Characters of the longest page that is copied. */
const LONGEST_PAGE = 20_000_000

/** Rejects where the page may not be read, or is too long. */
export async function saveCopy(tab: number, platform: string): Promise<void> {
  const found = await browser.scripting.executeScript({
    target: { tabId: tab },
    func: () => ({ html: document.documentElement.outerHTML, address: location.href }),
  })
  const copied = found[0]?.result as { html: string; address: string } | undefined
  if (!copied || copied.html.length > LONGEST_PAGE) throw new Error('the page cannot be copied')
  const file = new Blob([scrub(copied.html, copied.address)], { type: 'text/html' })
  saveFile(file, `bonafide-${platform}-page.html`)
}
