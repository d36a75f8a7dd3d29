/** A site that is no network of ours: asked for alone, read at once, taken away; taught by pointing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DrivenBrowser, type Page, until } from '../../tools/drive/browser.ts'
import { openChromium } from '../../tools/drive/chromium.ts'
import { openFirefox } from '../../tools/drive/firefox.ts'
import { untilSeen } from '../../tools/drive/read.ts'
import { ANY_SITE_PAGE, TAUGHT_PAGE } from './pages.ts'
import { openWorld, type World } from './world.ts'

const BROWSERS = { chromium: openChromium, firefox: openFirefox } as const

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let world: World<DrivenBrowser>
  beforeAll(async () => {
    world = (await openWorld(name, BROWSERS[name] as typeof openFirefox)) as World<DrivenBrowser>
  })
  afterAll(() => world?.close())

  /** Names a site in the settings, as a person does, and has it allowed. Resolves with the settings. */
  async function allow(tab: number, site: string, address: string): Promise<Page> {
    await world.browser.answerYes([`https://${site}/*`])
    const settings = await world.browser.popup(tab)
    await settings.run(`location.href = '../desk/index.html#/networks'`)
    const field = 'input[name="site"]'
    await until('the field for a site', () => settings.evaluate((asked) => !!document.querySelector(asked), field))
    await settings.evaluate(
      (asked) => {
        const input = document.querySelector<HTMLInputElement>(asked.field)
        if (!input) throw new Error('no field')
        input.value = asked.address
        input.dispatchEvent(new Event('input', { bubbles: true }))
      },
      { field, address },
    )
    await settings.press('[data-part="sites"] button[type="submit"]')
    await until('the site to be listed', async () => (await listed(settings)).includes(site))
    return settings
  }

  function listed(settings: Page): Promise<(string | undefined)[]> {
    const hosts = () => [...document.querySelectorAll<HTMLElement>('[data-site]')].map(({ dataset }) => dataset.site)
    return settings.evaluate(hosts, undefined)
  }

  test('a site that is no network is asked for alone, read at once, and taken away', async () => {
    const { browser } = world
    const { site, url, handle, followers } = ANY_SITE_PAGE
    const before = await world.visit(url)
    const settings = await allow(before.id, site, url)
    const sight = await untilSeen(browser, before.id, handle)
    expect(sight.profile).toMatchObject({ platform: site, followers: { value: followers } })
    expect(sight.verdict.score).toBeNull()

    await settings.press(`[data-site="${site}"] [data-part="remove"]`)
    await until('the site to be gone', async () => !(await listed(settings)).includes(site))
    const after = await world.visit(url)
    await after.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)), undefined)
    expect(await browser.ask({ say: 'popup:look', tab: after.id })).toMatchObject({ state: 'not-a-profile' })
    expect(world.unexplained()).toEqual([])
  })

  test('a site is taught by the keyboard alone, whatever its page makes up, and read from then on', async () => {
    const { browser } = world
    const { site, url, account } = TAUGHT_PAGE
    const tab = await world.visit(url)
    const settings = await allow(tab.id, site, url)
    const look = () => browser.ask({ say: 'popup:look', tab: tab.id })
    await until('the page to have spoken', async () => {
      const sight = await look()
      return sight.state === 'not-a-profile' && sight.site === site
    })

    expect((await browser.ask({ say: 'popup:teach', tab: tab.id, language: 'en' })).state).toBe('not-a-profile')
    // Three messages, four posts, then the followers; one further the followings, then the first post's likes
    for (const key of [...Array(3).fill('ArrowRight'), 'Enter', ...Array(5).fill('ArrowRight'), 'Enter', 'Escape'])
      await tab.page.key(key)

    const { profile, verdict } = await untilSeen(browser, tab.id, account.handle)
    expect(profile).toMatchObject({ platform: site, followers: { low: account.followers, high: account.followers } })
    expect(profile.recent?.map(({ likes }) => (typeof likes === 'object' ? likes.value : likes))).toEqual(
      account.posts.map(({ likes }) => likes),
    )
    expect(verdict.score).toBeNull()

    const again = await world.visit(url)
    await untilSeen(browser, again.id, account.handle)
    await settings.run('location.reload()')
    await until('what was taught', () =>
      settings.evaluate((host) => !!document.querySelector(`[data-site="${host}"] [data-part="forget-taught"]`), site),
    )
    await settings.press(`[data-site="${site}"] [data-part="remove"]`)
    await until('the site to be gone', async () => !(await listed(settings)).includes(site))
    expect(world.unexplained()).toEqual([])
  })
})
