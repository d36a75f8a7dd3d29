/** Further networks: not read, allowed, read at once and judged by views, taken back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AccountDetails } from '../../src/messages/desk.ts'
import type { Answer } from '../../src/messages/index.ts'
import { catalogue } from '../../src/networks/catalogue.ts'
import { type DrivenBrowser, type Page, until } from '../../tools/drive/browser.ts'
import { openChromium } from '../../tools/drive/chromium.ts'
import { openFirefox } from '../../tools/drive/firefox.ts'
import { type Seen, untilSeen } from '../../tools/drive/read.ts'
import { addressOf, type Creator, creators, SITE, worksOf } from '../../tools/site/index.ts'
import { openWorld, personWho, type World } from './world.ts'

const BROWSERS = { chromium: openChromium, firefox: openFirefox } as const
const PLATFORMS = ['youtube', 'tiktok', 'x'] as const
/** Where nothing is read, nothing is asked of the worker either: as long as a page has to prove it. */
const QUIET_MS = 1_000
/** A browser may give up a page that it could have kept: then the visit is made again. */
const MOST_VISITS = 6

function authenticOn(platform: string): Creator {
  const creator = creators.find((one) => one.platform === platform && one.truth === 'authentic')
  if (!creator) throw new Error(`nobody is authentic on ${platform}`)
  return creator
}

function isWhole({ shown }: Creator): (popupState: Seen) => boolean {
  return ({ profile }) => (profile.recent?.length ?? 0) >= shown
}

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let world: World<DrivenBrowser>
  beforeAll(async () => {
    world = (await openWorld(name, BROWSERS[name] as typeof openFirefox)) as World<DrivenBrowser>
  })
  afterAll(() => world?.close())

  /** The settings, once they list a network. */
  async function settingsWith(tab: number, platform: string): Promise<{ page: Page; isOn(): Promise<boolean> }> {
    const page = await world.browser.popup(tab)
    await page.run(`location.href = '../desk/index.html#/networks'`)
    const state = () =>
      page.evaluate((asked) => document.querySelector<HTMLInputElement>(asked)?.checked, boxOf(platform))
    await until('the list of networks', async () => (await state()) !== undefined)
    return { page, isOn: async () => (await state()) === true }
  }

  function boxOf(platform: string): string {
    return `input[name="${platform}"]`
  }

  async function expectUnread(address: string): Promise<{ id: number }> {
    const tab = await world.visit(address)
    await tab.page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), QUIET_MS)
    expect(await world.browser.ask({ say: 'popup:look', tab: tab.id })).toMatchObject({ state: 'not-a-profile' })
    return tab
  }

  test.each(PLATFORMS)(
    '%s: read once it is allowed, without a reload, and no more once it is not',
    async (platform) => {
      const { browser } = world
      const creator = authenticOn(platform)
      const before = await expectUnread(addressOf(creator))

      await browser.answerYes(catalogue.find(({ id }) => id === platform)?.hosts ?? [])
      const { page: settings, isOn } = await settingsWith(before.id, platform)
      expect(await isOn()).toBe(false)
      await settings.press(boxOf(platform))
      await until('the network to be on', isOn)
      const { profile, verdict } = await untilSeen(browser, before.id, creator.handle, isWhole(creator))
      expect(profile.platform).toBe(platform)
      expect(profile.followers?.low).toBeLessThanOrEqual(creator.followers)
      expect(profile.followers?.high).toBeGreaterThanOrEqual(creator.followers)
      expect(verdict.suspicions.followers.level).not.toBe('strong')

      await settings.press(boxOf(platform))
      await until('the network to be off', async () => !(await isOn()))
      await expectUnread(addressOf(creator))
      expect(world.unexplained()).toEqual([])
      await browser.closePages()
    },
  )

  test('a channel is judged by its views', async () => {
    const { browser } = world
    const bought = creators.find(({ platform, truth }) => platform === 'youtube' && truth === 'bought-followers')
    const authentic = authenticOn('youtube')
    if (!bought) throw new Error('nobody on YouTube bought followers')
    await browser.answerYes(catalogue.find(({ id }) => id === 'youtube')?.hosts ?? [])
    const first = await world.visit(addressOf(authentic))
    const { page: settings, isOn } = await settingsWith(first.id, 'youtube')
    await settings.press(boxOf('youtube'))
    await until('the network to be on', isOn)

    const fine = await untilSeen(browser, first.id, authentic.handle, isWhole(authentic))
    const second = await world.visit(addressOf(bought))
    const poor = await untilSeen(browser, second.id, bought.handle, isWhole(bought))
    const ofViews = ({ verdict }: Seen) => verdict.findings.find(({ signal }) => signal === 'views-below-size')?.is
    expect([ofViews(fine), ofViews(poor)]).toEqual(['clear', 'flag'])

    // A video's own page has its likes, so that the rate by views is known
    const [work] = worksOf(authentic, world.now)
    const watched = await world.visit(addressOf(authentic, work))
    const rated = await untilSeen(browser, watched.id, authentic.handle, ({ verdict }) => verdict.engagement !== null)
    expect(rated.verdict.engagement?.per).toBe('views')
    expect(world.unexplained()).toEqual([])
  })

  test('taken back while the browser keeps a page: nobody who goes back to it is read', async () => {
    const { browser } = world
    const creator = authenticOn('youtube')
    await browser.answerYes(catalogue.find(({ id }) => id === 'youtube')?.hosts ?? [])
    let isKept = false
    for (let visits = 1; visits <= MOST_VISITS && !isKept; visits += 1) {
      const tab = await world.visit(addressOf(creator))
      const { page: settings, isOn } = await settingsWith(tab.id, 'youtube')
      if (!(await isOn())) await settings.press(boxOf('youtube'))
      await until('the network to be on', isOn)
      await untilSeen(browser, tab.id, creator.handle, isWhole(creator))
      await tab.page.evaluate(() => Object.assign(globalThis, { isTheSame: true }), undefined)
      const { href } = new URL(`/${personWho('authentic').handle}/`, SITE)
      await tab.page.goto(href)
      await untilSeen(browser, tab.id, personWho('authentic').handle)

      await settings.press(boxOf('youtube'))
      await until('the network to be off', async () => !(await isOn()))
      const before = await visitsTo(settings, creator)
      await tab.page.evaluate(() => void setTimeout(() => history.back()), undefined)
      const place = () =>
        tab.page.evaluate(
          () => ({
            href: location.href,
            isLoaded: document.readyState === 'complete',
            isKept: 'isTheSame' in globalThis,
          }),
          undefined,
        )
      const returned = await until('the channel again', async () => {
        const now = await place().catch(() => undefined)
        return now?.isLoaded && now.href !== href && now
      })
      isKept = returned.isKept
      await settings.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), QUIET_MS)
      expect(await browser.ask({ say: 'popup:look', tab: tab.id })).toMatchObject({ state: 'not-a-profile' })
      expect(await visitsTo(settings, creator)).toBe(before)
      await browser.closePages()
    }
    expect(isKept, 'the browser kept the page').toBe(true)
  })

  /** How often an account was read, as one of the extension's pages is told. */
  async function visitsTo(own: Page, { platform, handle }: Creator): Promise<number> {
    const account = { platform, handle }
    const answer = await own.evaluate(askForVisits, account)
    if (!answer.ok || !answer.value) throw new Error(`${handle} is not known`)
    return answer.value.visits.length
  }
})

type Own = { browser?: Messages; chrome: Messages }
type Messages = { runtime: { sendMessage(message: object): Promise<unknown> } }

function askForVisits(account: object): Promise<Answer<AccountDetails | null>> {
  const { browser, chrome } = globalThis as unknown as Own
  return (browser ?? chrome).runtime.sendMessage({ say: 'desk:account', account }) as Promise<
    Answer<AccountDetails | null>
  >
}
