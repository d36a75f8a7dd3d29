/** Pictures of the extension's pages on the demonstration's desk, and what is wrong with how they lie in their window. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { THEMES, type Theme } from '../../src/core/choices.ts'
import { LANGUAGES, type Language } from '../../src/core/judgement/signal.ts'
import { fillDesk } from '../demo/fill.ts'
import { type Page, until } from '../drive/browser.ts'
import { type Chromium, openChromium } from '../drive/chromium.ts'
import { readProfile } from '../drive/read.ts'
import { people, respond, SCREENFUL, SITE } from '../site/index.ts'
import { PAGES, type PageOfOurs } from './pages.ts'

const EXTENSION = 'dist/chrome'
const OUT = 'out/gallery/pages'
/** A phone or a panel, a small window, a usual one. CSS pixels. */
const WIDTHS = [400, 800, 1440] as const
const HEIGHT = 900

export type Wanted = {
  pages: readonly PageOfOurs[]
  languages: readonly Language[]
  themes: readonly Theme[]
  /** CSS pixels. */
  widths: readonly number[]
  /** Folder for the pictures. */
  out: string
}

/** `program`: Chromium. Every page in both languages and themes, at three widths. Resolves with what is wrong, a line each. */
export async function photographEverything(program: string): Promise<string[]> {
  mkdirSync(OUT, { recursive: true })
  const now = new Date()
  const browser = await openChromium({ program, extension: EXTENSION, serve: (url) => respond(url, now) })
  try {
    await fillDesk(browser, now)
    const tab = await readSomebody(browser)
    return await photograph(browser, tab, {
      pages: PAGES,
      languages: LANGUAGES,
      themes: THEMES,
      widths: WIDTHS,
      out: OUT,
    })
  } finally {
    await browser.close()
  }
}

/** Reads the invented person whose likes were topped up, as a user would; resolves with the tab they are in. */
export async function readSomebody(browser: Chromium): Promise<number> {
  const person = people.find(({ truth }) => truth === 'topped-up')
  if (!person) throw new Error('nobody is topped up')
  const tab = await browser.open(`${SITE}${person.handle}/`)
  const popup = await browser.popup(tab.id)
  await readProfile(browser, tab, popup, { handle: person.handle, posts: SCREENFUL })
  await popup.close()
  return tab.id
}

/** `tab`: what popup and panel are about. A picture is called `page.language.theme.width.png`. */
export async function photograph(browser: Chromium, tab: number, wanted: Wanted): Promise<string[]> {
  const { pages, languages, themes, widths, out } = wanted
  const troubles: string[] = []
  for (const language of languages) {
    for (const theme of themes) {
      await browser.ask({ say: 'popup:settings', tab, settings: { language, theme } })
      for (const one of pages) {
        const page = await browser.ownPage(one.path.replace('TAB', String(tab)))
        await untilDrawn(page, one, language)
        for (const width of widths) {
          const name = [one.name, language, theme, width].join('.')
          await page.resize({ width, height: HEIGHT })
          await page.screenshot(join(out, `${name}.png`))
          const beyond = await sidewaysScroll(page)
          if (beyond > 0) troubles.push(`${name}: ${beyond} px wider than its window`)
        }
        await page.close()
      }
    }
  }
  await browser.ask({ say: 'popup:settings', tab, settings: {} })
  return troubles
}

async function untilDrawn(page: Page, { name, ready }: PageOfOurs, language: string): Promise<void> {
  await until(`${name} to be drawn`, () =>
    page.evaluate(
      (wanted) => document.querySelector(wanted.ready) !== null && document.documentElement.lang === wanted.language,
      { ready, language },
    ),
  )
}

/** CSS pixels by which a page is wider than its window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement
    return Math.max(root.scrollWidth, document.body.scrollWidth) - innerWidth
  }, undefined)
}
