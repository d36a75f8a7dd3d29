/** What becomes of a page: left, come back to, forgotten, read by a person's wish. In every browser. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { PopupState } from '../../src/messages/index.ts'
import { type DrivenBrowser, type Page, type Tab, until } from '../../tools/drive/browser.ts'
import { inShort, readPosts, untilSeen } from '../../tools/drive/read.ts'
import { SCREENFUL, SITE } from '../../tools/site/index.ts'
import { COUNTED, COUNTED_POSTS, ELSEWHERE } from './pages.ts'
import { personWho, type World } from './world.ts'

/** A page that is loaded anew so often is not kept at all. */
const MOST_VISITS = 6

export function pageLivesIn(open: () => World<DrivenBrowser>): void {
  let world: World<DrivenBrowser>
  beforeAll(() => {
    world = open()
  })
  afterEach(() => world.browser.closePages())

  const look = (tab: Tab): Promise<PopupState> => world.browser.ask({ say: 'popup:look', tab: tab.id })
  const untilState = (tab: Tab, state: PopupState['state']) =>
    until(`the tab to be "${state}"`, async (note) => {
      const now = await look(tab)
      note(inShort(now))
      return now.state === state
    })

  const [first, second] = [personWho('authentic'), personWho('auto-liked')]

  /** Visits a page, leaves it for another account's once all of it is there, and goes back. */
  async function leaveAndReturn(
    beforeLeaving?: (tab: Tab) => Promise<unknown>,
  ): Promise<{ tab: Tab; isKept: boolean }> {
    const tab = await world.visit(`/${first.handle}/`)
    await untilSeen(world.browser, tab.id, first.handle)
    // Firefox keeps no page that is still fetching something, even a picture out of its own text.
    await until('the whole page', () => tab.page.evaluate(isWhole, SCREENFUL))
    await beforeLeaving?.(tab)
    await tab.page.evaluate(() => Object.assign(globalThis, { isTheSame: true }), undefined)
    await tab.page.goto(new URL(`/${second.handle}/`, SITE).href)
    await untilSeen(world.browser, tab.id, second.handle)
    // Not the driver's own way back: it waits for a page to load, and this one need not.
    await tab.page.evaluate(() => void setTimeout(() => history.back()), undefined)
    const { isKept } = await until(`the page of ${first.handle} again, kept or not`, async (note) => {
      const place = await tab.page.evaluate(whereItIs, undefined)
      note(place)
      const { path, isLoaded, ...returned } = place
      return path === `/${first.handle}/` && isLoaded && returned
    })
    return { tab, isKept }
  }

  /** A browser may give up a page that it could have kept, as when memory is short: then the visit is made again. */
  async function untilKept(visit: () => Promise<boolean>): Promise<void> {
    for (let visits = 1; visits <= MOST_VISITS; visits += 1) {
      if (await visit()) return
      await world.browser.closePages()
    }
    throw new Error(`the browser loaded the page anew each of ${MOST_VISITS} times: it is never kept`)
  }

  describe('a page that is left', () => {
    test('for another site: nothing of the last account is shown, on the badge neither', async () => {
      const { handle } = personWho('authentic')
      const tab = await world.visit(`/${handle}/`)
      await untilSeen(world.browser, tab.id, handle)
      await tab.page.goto(ELSEWHERE)
      await untilState(tab, 'not-a-profile')
      await until('an empty badge', async () => (await world.browser.badge(tab.id)) === '')
    })

    test('and come back to, as the browser kept it: its own account is shown, not the other one’s', async () => {
      await untilKept(async () => {
        const { tab, isKept } = await leaveAndReturn()
        await untilSeen(world.browser, tab.id, first.handle)
        return isKept
      })
    })
  })

  test('an account that was forgotten is not stored again while its page stands', async () => {
    const { handle } = personWho('too-little')
    const tab = await world.visit(`/${handle}/`)
    await untilSeen(world.browser, tab.id, handle)
    await world.browser.ask({ say: 'popup:forget', tab: tab.id })
    const popup = await world.browser.popup(tab.id)
    await until('the popup to say so', () => isDrawn(popup, 'forgotten'))
    expect((await look(tab)).state).toBe('forgotten')
    await tab.page.goto(new URL(`/${handle}/`, SITE).href)
    await untilSeen(world.browser, tab.id, handle)
  })

  test('nor when somebody goes back to that page, as the browser kept it', async () => {
    await untilKept(async () => {
      const { tab, isKept } = await leaveAndReturn((left) => world.browser.ask({ say: 'popup:forget', tab: left.id }))
      // A page that was loaded anew is another visit.
      if (isKept) await untilState(tab, 'forgotten')
      else await untilSeen(world.browser, tab.id, first.handle)
      return isKept
    })
  })

  test('everything that was forgotten is not stored again by a page that stands open', async () => {
    const [first, second] = [personWho('too-little'), personWho('authentic')]
    const tab = await world.visit(`/${first.handle}/`)
    await untilSeen(world.browser, tab.id, first.handle)
    const other = await world.visit(`/${second.handle}/`)
    await untilSeen(world.browser, other.id, second.handle)
    const popup = await world.browser.popup(other.id)
    await popup.run(`(globalThis.browser ?? chrome).runtime.sendMessage({ say: 'options:forget' })`)
    await until('the popup to say so', () => isDrawn(popup, 'forgotten'))
    await popup.run(`globalThis.said = 0
      ;(globalThis.browser ?? chrome).runtime.onMessage.addListener(({ say }) => { if (say === 'page:read') said += 1 })`)
    // Both pages come to show something new of the same account, and say so.
    for (const { page } of [tab, other]) await page.evaluate(showFewerFollowers, undefined)
    await until('both pages to speak', async () => Number(await popup.run('said')) >= 2)
    for (const one of [tab, other]) expect((await look(one)).state).toBe('forgotten')
    const kept = await popup.run(
      `(globalThis.browser ?? chrome).runtime.sendMessage({ say: 'options:look' }).then(({ value }) => value.accounts)`,
    )
    expect(kept).toBe(0)
    await other.page.goto(new URL(`/${second.handle}/`, SITE).href)
    await untilSeen(world.browser, other.id, second.handle)
  })

  test('reading the posts makes the page ask for nothing, and runs nothing of it', async () => {
    const tab = await world.visit(`/${COUNTED}/`)
    const asked = () => world.browser.requests.filter((address) => address.includes('/media/')).sort()
    await until(
      'the page to have asked for all it shows',
      async () => new Set(asked()).size === 3 * COUNTED_POSTS.length,
    )
    await until('the page to have given up on what is not there', () => tab.page.evaluate(isAtRest, undefined))
    const before = asked()
    const made = await elementsMade(tab.page)
    expect(made).toBe(COUNTED_POSTS.length)
    const popup = await world.browser.popup(tab.id)
    const { profile } = await readPosts(world.browser, tab, popup, COUNTED)
    expect(profile.recent?.map(({ likes }) => likes)).toMatchObject(COUNTED_POSTS.map(() => ({ value: 1_204 })))
    expect(asked()).toEqual(before)
    expect(await elementsMade(tab.page)).toBe(made)
  })
}

/** Whether so many posts are drawn, and every picture is there. */
function isWhole(posts: number): boolean {
  const pictures = [...document.images]
  const drawn = document.querySelectorAll('main :is(a[href*="/p/"], a[href*="/reel/"]) img').length
  return document.readyState === 'complete' && drawn >= posts && pictures.every(({ complete }) => complete)
}

/** Whether every picture, film and sound has come, or is known not to come. */
function isAtRest(): boolean {
  const media = [...document.querySelectorAll<HTMLMediaElement>('video, audio')]
  const isOver = ({ networkState, error }: HTMLMediaElement) =>
    error !== null ||
    networkState === HTMLMediaElement.NETWORK_NO_SOURCE ||
    networkState === HTMLMediaElement.NETWORK_IDLE
  return [...document.images].every(({ complete }) => complete) && media.every(isOver)
}

/** Whether a page is the very one in which `isTheSame` was noted, and whether all of it was loaded. */
function whereItIs(): { path: string; isLoaded: boolean; isKept: boolean } {
  return { path: location.pathname, isLoaded: document.readyState === 'complete', isKept: 'isTheSame' in globalThis }
}

function isDrawn(popup: Page, state: string): Promise<boolean> {
  return popup.evaluate((expected) => document.querySelector(`[data-state="${expected}"]`) !== null, state)
}

/** How many of its own elements the page's script has made. */
function elementsMade(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as { made?: number }).made ?? 0, undefined)
}

/** Writes another number where the page's header has its followers. */
function showFewerFollowers(): void {
  const count = document.querySelector('a[href$="/followers/"] span[title]')
  if (!count) throw new Error('no followers are shown')
  count.setAttribute('title', '11')
  count.textContent = '11'
}
