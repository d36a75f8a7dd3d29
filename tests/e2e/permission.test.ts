/** A further network: not read, allowed, read at once, taken back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '../../src/networks/catalogue.ts'
import { type DrivenBrowser, until } from '../../tools/drive/browser.ts'
import { openChromium } from '../../tools/drive/chromium.ts'
import { openFirefox } from '../../tools/drive/firefox.ts'
import { untilSeen } from '../../tools/drive/read.ts'
import { FURTHER } from './pages.ts'
import { openWorld, type World } from './world.ts'

const BROWSERS = { chromium: openChromium, firefox: openFirefox } as const

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let world: World<DrivenBrowser>
  beforeAll(async () => {
    world = (await openWorld(name, BROWSERS[name] as typeof openFirefox)) as World<DrivenBrowser>
  })
  afterAll(() => world?.close())

  test('a network is read once it is allowed, without a reload, and no more once it is not', async () => {
    const { browser } = world
    const look = (tab: number) => browser.ask({ say: 'popup:look', tab })
    const before = await world.visit(FURTHER.url)
    await before.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)), undefined)
    expect(await look(before.id)).toMatchObject({ state: 'not-a-profile' })

    await browser.answerYes(catalogue.find(({ id }) => id === FURTHER.platform)?.hosts ?? [])
    const settings = await browser.popup(before.id)
    await settings.run(`location.href = '../options/index.html'`)
    const box = `input[name="${FURTHER.platform}"]`
    const isOn = () => settings.evaluate((asked) => document.querySelector<HTMLInputElement>(asked)?.checked, box)
    await until('the list of networks', async () => (await isOn()) !== undefined)
    expect(await isOn()).toBe(false)

    await settings.press(box)
    await until('the network to be on', isOn)
    const sight = await untilSeen(browser, before.id, FURTHER.handle)
    expect(sight.profile).toMatchObject({ platform: FURTHER.platform, followers: { value: FURTHER.followers } })
    const next = await world.visit(FURTHER.url)
    await untilSeen(browser, next.id, FURTHER.handle)

    await settings.press(box)
    await until('the network to be off', async () => (await isOn()) === false)
    const after = await world.visit(FURTHER.url)
    await after.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)), undefined)
    expect(await look(after.id)).toMatchObject({ state: 'not-a-profile' })
    expect(world.unexplained()).toEqual([])
  })
})
