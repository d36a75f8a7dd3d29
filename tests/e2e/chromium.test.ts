import axe from 'axe-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../src/core/signal.ts'
import { type Page, until } from '../../tools/drive/browser.ts'
import { type Chromium, openChromium, type Scheme } from '../../tools/drive/chromium.ts'
import { readPosts, readProfile, untilDrawn, untilSeen } from '../../tools/drive/read.ts'
import { SCREENFUL } from '../../tools/site/index.ts'
import { journeysIn } from './journeys.ts'
import { pageLivesIn } from './page-lives.ts'
import { clickLink, openWorld, personWho, type World } from './world.ts'

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
    const { verdict } = await untilSeen(world.browser, tab.id, handle, (sight) => sight.verdict.score !== null)
    await world.visit('/sam.begins.demo/')
    const popup = await world.browser.pressButton(tab.id)
    await until('its verdict', async () => {
      const shown = await popup.run(`document.querySelector('[data-part="score"]')?.textContent.trim()`)
      return shown === String(Math.round(verdict.score ?? Number.NaN))
    })
    expect(await popup.run(`document.querySelector('header')?.textContent`)).toContain(handle)
    expect(await popup.run('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })

  describe('anyone can use the popup', () => {
    const views: View[] = LANGUAGES.flatMap((language) =>
      (['light', 'dark'] as const).map((scheme) => ({ language, scheme })),
    )

    test.each(views)('a verdict in $language, $scheme: no rule of accessibility is broken', async (view) => {
      const tab = await world.visit('/theo.style.demo/')
      const reader = await world.browser.popup(tab.id)
      await readProfile(world.browser, tab, reader, { handle: 'theo.style.demo', posts: SCREENFUL })
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
      await openEverything(popup)
      return brokenRules(popup)
    }
  })

  journeysIn(() => world)
  pageLivesIn(() => world)
})

/** Opens whatever can be opened, and what that brings, so that nothing hides from inspection. */
async function openEverything(popup: Page): Promise<void> {
  const openWhatIsShut = () =>
    popup.evaluate(() => {
      const shut = [...document.querySelectorAll<HTMLElement>('[aria-expanded="false"]')]
      for (const button of shut) button.click()
      for (const details of document.querySelectorAll('details')) details.open = true
      return shut.length
    }, undefined)
  await until('everything to be open', async () => (await openWhatIsShut()) === 0)
}

/** The rules that are broken, each with where. */
async function brokenRules(popup: Page): Promise<string[]> {
  await popup.run(axe.source)
  const found = await popup.run(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`)
  return found as string[]
}
