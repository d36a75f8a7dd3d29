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
import { EMPTY_DESK, MOMENTS } from './moments.ts'
import { PAGES, type PageOfOurs } from './pages.ts'

const EXTENSION = 'dist/chrome'
const OUT = 'out/gallery/pages'
/** A phone or a panel, a small window, a usual one. CSS pixels. */
const WIDTHS = [400, 800, 1440] as const
/** What a browser may give its side panel. CSS pixels. */
const NARROWEST = 320
const HEIGHT = 900

export type Wanted = {
  pages: readonly PageOfOurs[]
  languages: readonly Language[]
  themes: readonly Theme[]
  /** CSS pixels. */
  widths: readonly number[]
  /** Folder for the pictures. */
  out: string
  /** Which of the pictures, by name; all of them unless said. */
  isWanted?(name: string): boolean
}

/** How many pictures were taken, and what is wrong, a line each. */
export type Photographed = { count: number; troubles: string[] }

/**
 * `program`: Chromium. Every page and moment in both languages and themes, at three widths. `asked`: parts of names, joined
 * by dots, as `report.fr.dark`; then only pictures whose names have all parts of one of them.
 */
export async function photographEverything(program: string, asked: readonly string[]): Promise<Photographed> {
  mkdirSync(OUT, { recursive: true })
  const now = new Date()
  const browser = await openChromium({ program, extension: EXTENSION, serve: (url) => respond(url, now) })
  const everywhere = { languages: LANGUAGES, themes: THEMES, out: OUT, isWanted: isAsked(asked) }
  try {
    const empty = await photograph(browser, 0, { ...everywhere, pages: EMPTY_DESK, widths: WIDTHS })
    await fillDesk(browser, now)
    const tab = await readSomebody(browser)
    const pages = await photograph(browser, tab, { ...everywhere, pages: PAGES, widths: WIDTHS })
    const panels = PAGES.filter(({ name }) => name === 'panel')
    const narrow = await photograph(browser, tab, { ...everywhere, pages: panels, widths: [NARROWEST] })
    const moments = await photograph(browser, tab, { ...everywhere, pages: MOMENTS, widths: WIDTHS })
    const all = [empty, pages, narrow, moments]
    return { count: sum(all.map(({ count }) => count)), troubles: all.flatMap(({ troubles }) => troubles) }
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

function isAsked(asked: readonly string[]): (name: string) => boolean {
  const wanted = asked.map((parts) => parts.split('.'))
  return (name) => {
    const parts = new Set(name.split('.'))
    return wanted.length === 0 || wanted.some((all) => all.every((part) => parts.has(part)))
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

/** `tab`: what popup and panel are about. A picture is called `page.language.theme.width.png`. */
export async function photograph(browser: Chromium, tab: number, wanted: Wanted): Promise<Photographed> {
  const { pages, languages, themes, widths, out, isWanted = () => true } = wanted
  const troubles: string[] = []
  let count = 0
  for (const language of languages) {
    for (const theme of themes) {
      const nameOf = (one: PageOfOurs, width: number) => [one.name, language, theme, width].join('.')
      const shown = pages.filter((one) => widths.some((width) => isWanted(nameOf(one, width))))
      if (shown.length > 0) await browser.ask({ say: 'popup:settings', tab, settings: { language, theme } })
      for (const one of shown) {
        const page = await browser.ownPage(one.path.replace('TAB', String(tab)))
        await untilDrawn(page, one, language)
        await one.act?.(page)
        for (const width of widths) {
          const name = nameOf(one, width)
          if (!isWanted(name)) continue
          await page.resize({ width, height: HEIGHT })
          await page.evaluate(withoutScrollbars, undefined)
          await page.screenshot(join(out, `${name}.png`))
          count++
          const beyond = await sidewaysScroll(page)
          if (beyond > 0) troubles.push(`${name}: ${beyond} px wider than its window`)
        }
        await page.close()
      }
    }
  }
  await browser.ask({ say: 'popup:settings', tab, settings: {} })
  return { count, troubles }
}

/** A picture of a whole page has none, and would be cut by its breadth. */
function withoutScrollbars(): void {
  document.documentElement.style.scrollbarWidth = 'none'
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
