/**
 * What must hold of every page of the extension, in every browser: no rule of accessibility is broken, the keyboard
 * reaches everything and shows where it is, nothing scrolls sideways on a phone's width or is cut at twice the size.
 * A new page is covered by being in the list.
 */
import axe from 'axe-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Theme } from '../../src/core/choices.ts'
import type { Language } from '../../src/core/judgement/signal.ts'
import { fillDesk } from '../../tools/demo/fill.ts'
import { type DrivenBrowser, type Page, until } from '../../tools/drive/browser.ts'
import { readProfile, untilSeen } from '../../tools/drive/read.ts'
import { PAGES, type PageOfOurs } from '../../tools/gallery/pages.ts'
import { sidewaysScroll } from '../../tools/gallery/photograph.ts'
import { SCREENFUL } from '../../tools/site/index.ts'
import { personWho, type World } from './world.ts'

/** The least width that WCAG 1.4.10 asks for, and a window of 1,280 px at 200 %. CSS pixels. */
const NARROW = { width: 320, height: 640 }
const TWICE = { width: 640, height: 450 }

/** A page of ours that shows nobody. */
const NEUTRAL = 'src/ui/welcome/index.html'

export function everyPageIn(open: () => World<DrivenBrowser>): void {
  describe('every page', () => {
    let world: World<DrivenBrowser>
    const { handle } = personWho('topped-up')
    beforeAll(async () => {
      world = open()
      // With somebody on it, in the queue and in a campaign: an empty desk has nothing that could be cut.
      await fillDesk(world.browser, world.now)
      const tab = await world.visit(`/${handle}/`)
      const popup = await world.browser.popup(tab.id)
      await readProfile(world.browser, tab, popup, { handle, posts: SCREENFUL })
    })
    // Who comes next finds nobody of them.
    afterAll(() => forgetEverything(world.browser))
    afterEach(async () => {
      await world.browser.ask({ say: 'popup:settings', tab: 0, settings: {} })
      await world.browser.closePages()
    })

    describe.each(PAGES)('$name', (page) => {
      test('in English, light: breaks no rule of accessibility, and the keyboard reaches everything and shows where it is', async () => {
        const shown = await openIn({ language: 'en', theme: 'light' }, page)
        expect(await brokenRules(shown)).toEqual([])
        const { reached, all, unmarked } = await walk(shown)
        expect(all.filter((one) => !reached.includes(one))).toEqual([])
        expect(unmarked).toEqual([])
        await shown.close()
      })

      test('in French, dark, all of it opened: no rule either; it fits 320 px and twice the size, with nothing cut', async () => {
        const shown = await openIn({ language: 'fr', theme: 'dark' }, page)
        await openEverything(shown)
        await untilStill(shown)
        expect(await brokenRules(shown)).toEqual([])
        for (const size of [NARROW, TWICE]) {
          await shown.resize(size)
          await until('the new size', () => shown.evaluate((width) => innerWidth === width, size.width))
          await untilStill(shown)
          expect(await sidewaysScroll(shown), `${size.width} px`).toBeLessThanOrEqual(0)
          expect(await cutTexts(shown), `${size.width} px`).toEqual([])
        }
        await shown.close()
      })
    })

    test('a figure over time is never wider than its box, not even before it is drawn anew', async () => {
      const account = PAGES.find(({ name }) => name === 'account') ?? expect.fail()
      const shown = await openIn({ language: 'en', theme: 'light' }, account)
      await until('the figures', () =>
        shown.evaluate(() => document.querySelector('.time-plot canvas') !== null, undefined),
      )
      expect(await shown.evaluate(squeezePlots, 0.6)).toEqual([0, 0, 0])
    })

    async function openIn(settings: { language: Language; theme: Theme }, page: PageOfOurs): Promise<Page> {
      await world.browser.ask({ say: 'popup:settings', tab: 0, settings })
      // Only what is about a tab needs one.
      const tab = page.path.includes('TAB') ? await world.visit(`/${handle}/`) : undefined
      if (tab) await untilSeen(world.browser, tab.id, handle)
      const shown = await openPage(world.browser, page, tab?.id ?? 0)
      await until(`${page.name} in ${settings.language}, ${settings.theme}`, () =>
        shown.evaluate(
          ({ language, theme }) =>
            document.documentElement.lang === language && document.documentElement.dataset.theme === theme,
          settings,
        ),
      )
      await untilStill(shown)
      return shown
    }
  })
}

export async function forgetEverything(browser: DrivenBrowser): Promise<void> {
  const page = await browser.ownPage(NEUTRAL)
  await page.run(`(globalThis.browser ?? chrome).runtime.sendMessage({ say: 'options:forget' })`)
  await page.close()
}

async function openPage(browser: DrivenBrowser, { name, path, ready }: PageOfOurs, tab: number): Promise<Page> {
  const page = await browser.ownPage(path.replace('TAB', String(tab)))
  await until(`${name} to be drawn`, () =>
    page.evaluate((selector) => document.querySelector(selector) !== null, ready),
  )
  return page
}

/** Frames in a row in which nothing moves before a page counts as still: what one brings is often drawn in the next. */
const STILL_FRAMES = 3
/** A page that moves longer than that never rests. */
const MOST_FRAMES = 600

/** Resolves once a page's parts keep their places: after a change of size observers of it are told, and draw anew. */
async function untilStill(page: Page): Promise<void> {
  const isStill = await page.evaluate(
    async ({ wanted, most }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const places = () =>
        [...document.body.querySelectorAll<HTMLElement>('*')]
          .map((one) => {
            const { x, y, width, height } = one.getBoundingClientRect()
            return [x, y, width, height, one.scrollWidth].join(' ')
          })
          .join()
      await document.fonts.ready
      const isMoving = () => document.getAnimations().some(({ playState }) => playState === 'running')
      let last = ''
      let still = 0
      for (let frames = 0; frames < most && still < wanted; frames += 1) {
        await frame()
        const now = places()
        still = now === last && !isMoving() ? still + 1 : 0
        last = now
      }
      return still >= wanted
    },
    { wanted: STILL_FRAMES, most: MOST_FRAMES },
  )
  if (!isStill) throw new Error(`the page still moves after ${MOST_FRAMES} frames`)
}

/** Makes what figures over time lie in narrower; by how much each is then too wide for its box, before anything can be drawn. */
function squeezePlots(share: number): number[] {
  return [...document.querySelectorAll<HTMLElement>('.time-plot')].map((plot) => {
    plot.style.width = `${plot.clientWidth * share}px`
    return plot.scrollWidth - plot.clientWidth
  })
}

/**
 * Opens whatever can be opened, and what that brings, so that nothing hides from inspection. Each once: of what folds
 * something else, the last stays open.
 */
async function openEverything(page: Page): Promise<void> {
  const openWhatIsShut = () =>
    page.evaluate(() => {
      const shut = [
        ...document.querySelectorAll<HTMLElement>('[aria-expanded="false"]:not([aria-haspopup], [data-was-opened])'),
      ]
      for (const button of shut) {
        button.dataset.wasOpened = ''
        button.click()
      }
      for (const details of document.querySelectorAll('details')) details.open = true
      return shut.length
    }, undefined)
  await until('everything to be open', async () => (await openWhatIsShut()) === 0)
}

/** The rules that are broken, each with where. */
async function brokenRules(page: Page): Promise<string[]> {
  await page.run(axe.source)
  const found = await page.run(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`)
  return found as string[]
}

/** Texts of which a part cannot be seen, without a way to read the whole. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const { overflowX, clipPath, opacity, position } = getComputedStyle(element)
      // For screen readers alone, or a field that its label stands for.
      if (position === 'absolute' && (clipPath !== 'none' || opacity === '0')) return false
      const isCutting = overflowX === 'hidden' || overflowX === 'clip'
      return isCutting && element.scrollWidth > element.clientWidth + 1 && !element.title
    })
    return cut.map(({ outerHTML }) => outerHTML.slice(0, 200))
  }, undefined)
}

type Walk = {
  /** What can be used, and what the Tab key came to: by mark. */
  all: string[]
  reached: string[]
  /** What had the focus and looked as before. */
  unmarked: string[]
}

/** Tab keys between two looks at where they led: each look takes as long as a key. */
const KEYS_AT_ONCE = 20
/** More stops than any page has. */
const MOST_STOPS = 400

async function walk(page: Page): Promise<Walk> {
  const all = await page.evaluate(noteStops, undefined)
  for (let keys = 0; keys < MOST_STOPS; keys += KEYS_AT_ONCE) {
    for (let key = 0; key < KEYS_AT_ONCE; key += 1) await page.key('Tab')
    const { reached, unmarked, isRound } = await page.evaluate(stopsReached, undefined)
    if (isRound || reached.length >= all.length) return { all, reached, unmarked }
  }
  throw new Error(`the keyboard does not come round after ${MOST_STOPS} stops`)
}

type Noting = { stops: { reached: string[]; unmarked: string[]; isRound: boolean } }

/** Marks what can be used, and from then on notes what has the focus, and whether that can be seen. */
function noteStops(): string[] {
  const usable = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
  ].filter((element) => !element.matches(':disabled, [tabindex="-1"]') && element.checkVisibility())
  // Of a group of radio buttons one is stopped at: the chosen one.
  const stops = usable.filter((element) => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
    const group = usable.filter((other) => other instanceof HTMLInputElement && other.name === element.name)
    return element.checked || !group.some((other) => (other as HTMLInputElement).checked)
  })
  stops.forEach((element, index) => {
    element.dataset.stop = `${index} ${element.outerHTML.slice(0, 80)}`
  })
  const noted = { reached: [] as string[], unmarked: [] as string[], isRound: false }
  ;(globalThis as unknown as Noting).stops = noted
  document.addEventListener('focusin', ({ target }) => {
    const element = target as HTMLElement
    const mark = element.dataset.stop
    // A field for a date is several stops.
    if (noted.isRound || mark === undefined || mark === noted.reached.at(-1)) return
    if (noted.reached.includes(mark)) {
      noted.isRound = true
      return
    }
    noted.reached.push(mark)
    // A label may show it for the field that it hides.
    const places = [element, element.closest('label')].filter((place) => place !== null)
    const isMarked = places.some((place) => {
      const { outlineStyle, boxShadow } = getComputedStyle(place)
      return outlineStyle !== 'none' || boxShadow !== 'none'
    })
    if (!isMarked) noted.unmarked.push(mark)
  })
  return stops.map((element) => element.dataset.stop ?? '')
}

function stopsReached(): Noting['stops'] {
  return (globalThis as unknown as Noting).stops
}
