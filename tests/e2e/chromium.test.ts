import axe from 'axe-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../src/core/judgement/signal.ts'
import { fillDesk } from '../../tools/demo/fill.ts'
import { type Page, until } from '../../tools/drive/browser.ts'
import { type Chromium, openChromium, type Scheme } from '../../tools/drive/chromium.ts'
import { readPosts, readProfile, untilDrawn, untilSeen } from '../../tools/drive/read.ts'
import { PAGES } from '../../tools/gallery/pages.ts'
import { SCREENFUL } from '../../tools/site/index.ts'
import { aroundIn } from './around.ts'
import { campaignsIn } from './campaigns.ts'
import { deskIn } from './desk.ts'
import { everyPageIn, forgetEverything } from './every-page.ts'
import { journeysIn } from './journeys.ts'
import { pageLivesIn } from './page-lives.ts'
import { clickLink, openWorld, personWho, type World } from './world.ts'

/** 180 mm, CSS pixels. */
const A4_WITHIN_MARGINS = { width: 680, height: 960 }

type View = { language: Language; scheme: Scheme }

describe('in Chromium', () => {
  let world: World<Chromium>
  beforeAll(async () => {
    world = await openWorld('chromium', openChromium)
  })
  afterEach(() => world.browser.closePages())
  afterAll(() => world?.close())

  describe('when the worker dies', () => {
    test('the popup opens with the last verdict, and the badge stays', async () => {
      const { handle } = personWho('authentic')
      const tab = await world.visit(`/${handle}/`)
      const before = await untilSeen(world.browser, tab.id, handle, ({ verdict }) => verdict.score !== null)
      const badge = await world.browser.badge(tab.id)
      await world.browser.killWorker()
      const popup = await world.browser.popup(tab.id)
      await untilDrawn(popup, before)
      expect(await world.browser.badge(tab.id)).toBe(badge)
      expect(badge).toBe(String(Math.round(before.verdict.score ?? Number.NaN)))
    })

    test('the next page is judged all the same', async () => {
      const [first, second] = [personWho('authentic'), personWho('topped-up')]
      const tab = await world.visit(`/${first.handle}/`)
      await untilSeen(world.browser, tab.id, first.handle)
      await world.browser.killWorker()
      await clickLink(tab.page, `/${second.handle}/`)
      const popup = await world.browser.popup(tab.id)
      await readPosts(world.browser, tab, popup, second.handle)
    })
  })

  test('the toolbar button opens the popup on the tab in front', async () => {
    const { handle } = personWho('authentic')
    const tab = await world.visit(`/${handle}/`)
    const { verdict } = await untilSeen(
      world.browser,
      tab.id,
      handle,
      (popupState) => popupState.verdict.score !== null,
    )
    await world.visit('/sam.begins.demo/')
    const popup = await world.browser.pressButton(tab.id)
    await until('its verdict', async () => {
      const shown = await popup.run(`document.querySelector('[data-part="score"]')?.textContent.trim()`)
      return shown === String(Math.round(verdict.score ?? Number.NaN))
    })
    expect(await popup.run(`document.querySelector('header')?.textContent`)).toContain(handle)
    expect(await popup.run('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    // As wide as its body asks for, a scroll bar included; the browser tries other widths while it is being drawn.
    const widthAfter = 'new Promise((done) => setTimeout(() => done(innerWidth), 300))'
    await until('a window of 400 px that stays', async () => {
      const widths = [await popup.run(widthAfter), await popup.run(widthAfter)]
      return widths.every((width) => width === 400)
    })
  })

  test('a panel that is opened on no tab of its choice follows the tab in front', async () => {
    const [first, second] = [personWho('authentic'), personWho('too-little')]
    const panel = await world.browser.ownPage('src/ui/panel/index.html')
    const isAbout = (handle: string) => async () =>
      (await panel.evaluate(() => document.querySelector('header')?.textContent ?? '', undefined)).includes(handle)
    const tab = await world.visit(`/${first.handle}/`)
    await until('the first account', isAbout(first.handle))
    await world.visit(`/${second.handle}/`)
    await until('the second account', isAbout(second.handle))
    await tab.page.close()
    expect(await isAbout(second.handle)()).toBe(true)
  })

  describe('anyone can use the popup', () => {
    const views: View[] = LANGUAGES.flatMap((language) =>
      (['light', 'dark'] as const).map((scheme) => ({ language, scheme })),
    )

    test.each(views)('a verdict in $language, $scheme: no rule of accessibility is broken', async (view) => {
      const { handle } = personWho('auto-liked')
      const tab = await world.visit(`/${handle}/`)
      const reader = await world.browser.popup(tab.id)
      await readProfile(world.browser, tab, reader, { handle, posts: SCREENFUL })
      expect(await violations(tab.id, 'seen', view)).toEqual([])
    })

    const states = [
      ['/sam.begins.demo/', 'unknown'],
      ['/quiet.garden.demo/', 'private'],
      ['/', 'not-a-profile'],
    ] as const

    test.each(states)('%s, which is "%s": none either', async (path, state) => {
      const tab = await world.visit(path)
      expect(await violations(tab.id, state, { language: 'en', scheme: 'light' })).toEqual([])
      expect(await violations(tab.id, state, { language: 'fr', scheme: 'dark' })).toEqual([])
    })

    afterAll(() => world.browser.ask({ say: 'popup:settings', tab: 0, settings: {} }))

    /** Opens every sign, then lets axe look. */
    async function violations(tab: number, state: string, { language, scheme }: View): Promise<string[]> {
      await world.browser.ask({ say: 'popup:settings', tab, settings: { language } })
      const popup = await world.browser.popup(tab, scheme)
      await until(`the popup in ${language}, ${state}`, () =>
        popup.evaluate(
          (expected) =>
            document.documentElement.lang === expected.language &&
            document.querySelector(`[data-state="${expected.state}"]`) !== null,
          { language, state },
        ),
      )
      const folded = await openEverything(popup)
      const broken = await brokenRules(popup)
      for (const part of folded) {
        const opener = `[aria-controls="${part}"]`
        await popup.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), opener)
        await until(`${part} to be open again`, () =>
          popup.evaluate((one) => document.querySelector(`${one}[aria-expanded="true"]`) !== null, opener),
        )
        broken.push(...(await brokenRules(popup)))
      }
      return broken
    }
  })

  describe('a report on paper', () => {
    beforeAll(() => fillDesk(world.browser, world.now))
    afterAll(() => forgetEverything(world.browser))

    test.each(PAGES.filter(({ name }) => name.startsWith('report-') || name === 'report'))(
      '$name: nothing is wider than a sheet of A4, and none of it would have to be scrolled to',
      async ({ path, ready }) => {
        await world.browser.ownPage(path)
        const page = world.browser.context.pages().find((one) => one.url().endsWith(path))
        if (!page) throw new Error(`no page ${path}`)
        await page.waitForSelector(ready)
        await page.setViewportSize(A4_WITHIN_MARGINS)
        await page.emulateMedia({ media: 'print' })
        const beyond = await page.evaluate(() => {
          const all = [...document.querySelectorAll<HTMLElement>('.paper, .paper *')]
          return all
            .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
            .map((one) => one.outerHTML.slice(0, 120))
        })
        expect(beyond).toEqual([])
      },
    )
  })

  journeysIn(() => world)
  aroundIn(() => world)
  campaignsIn(() => world)
  everyPageIn(() => world)
  deskIn(() => world)
  pageLivesIn(() => world)
})

/**
 * Opens whatever can be opened, and what that brings, so that nothing hides from inspection. Each once: of what folds
 * something else, the last stays open. Resolves with what was folded again.
 */
async function openEverything(popup: Page): Promise<string[]> {
  const openWhatIsShut = () =>
    popup.evaluate(() => {
      const shut = [...document.querySelectorAll<HTMLElement>('[aria-expanded="false"]:not([data-was-opened])')]
      for (const button of shut) {
        button.dataset.wasOpened = ''
        button.click()
      }
      for (const details of document.querySelectorAll('details')) details.open = true
      return shut.length
    }, undefined)
  await until('everything to be open', async () => (await openWhatIsShut()) === 0)
  return popup.evaluate(
    () =>
      [...document.querySelectorAll('[aria-expanded="false"]')].flatMap(
        (one) => one.getAttribute('aria-controls') ?? [],
      ),
    undefined,
  )
}

/** The rules that are broken, each with where. */
async function brokenRules(popup: Page): Promise<string[]> {
  await popup.run(axe.source)
  const found = await popup.run(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`)
  return found as string[]
}
