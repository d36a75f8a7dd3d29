/** The desk as a person uses it, in every browser: save, queue, compare, forget. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DrivenBrowser, type Page, until } from '../../tools/drive/browser.ts'
import { readProfile, type Seen, untilSeen } from '../../tools/drive/read.ts'
import { SCREENFUL } from '../../tools/site/index.ts'
import { personWho, type World } from './world.ts'

const DESK = 'src/ui/desk/index.html'

export function deskIn(open: () => World<DrivenBrowser>): void {
  describe('the desk', () => {
    let world: World<DrivenBrowser>
    const [first, second, third] = [personWho('topped-up'), personWho('bought-followers'), personWho('auto-liked')]
    const fourth = personWho('authentic')
    beforeAll(async () => {
      world = open()
      for (const { handle } of [first, second, third]) await read(handle)
    })
    afterAll(() => world.browser.closePages())

    async function read(handle: string): Promise<void> {
      const tab = await world.visit(`/${handle}/`)
      // What the page shows comes in pieces: until there is something left to read, or a score, it is not all there.
      const isDrawn = ({ profile, unread, verdict }: Seen) =>
        (profile.recent?.length ?? 0) >= SCREENFUL && (unread > 0 || verdict.score !== null)
      const { unread } = await untilSeen(world.browser, tab.id, handle, isDrawn)
      // Nothing is left to read of an account that was read before.
      if (unread === 0) return
      const popup = await world.browser.popup(tab.id)
      await readProfile(world.browser, tab, popup, { handle, posts: SCREENFUL })
      await popup.close()
    }

    async function forget(handle: string): Promise<void> {
      const page = await world.browser.ownPage(`${DESK}#/account/instagram/${handle}`)
      await click(page, '[data-action="forget"]')
      await click(page, '[data-action="forget-yes"]')
      await until('it to say so', () => textOf(page, 'main').then((text) => /Forgotten|Oublié/.test(text)))
      await page.close()
    }

    test('whoever was read is there; saved with one press, it is there after a reload', async () => {
      const page = await world.browser.ownPage(DESK)
      for (const { handle } of [first, second]) await line(page, handle)
      await click(page, `${rowOf(first.handle)} a[href]`, 'focus')
      await click(page, '[data-action="save"]')
      await until('it to be on the list', () => has(page, `${rowOf(first.handle)} .stage`))
      await page.close()
      const again = await world.browser.ownPage(DESK)
      await until('it to be there still', () => has(again, `${rowOf(first.handle)} .stage`))
      await again.close()
    })

    test('two windows: what one takes from a file, writes or forgets shows in the other', async () => {
      const [one, other] = [await world.browser.ownPage(DESK), await world.browser.ownPage(DESK)]
      const account = { platform: 'instagram', handle: 'from.a.file.demo' }
      const person = {
        kind: 'person',
        id: `${account.platform}/${account.handle}`,
        updatedAt: new Date().toISOString(),
        accounts: [account],
        stage: 'candidate',
        tags: [],
      }
      await line(one, first.handle)
      const lines = [JSON.stringify({ kind: 'desk', document: person })]
      await other.evaluate(tellWorker, { say: 'options:import', header: '{"bonafide":"export","version":5}', lines })
      await until('it to be on the other list', () => has(one, `${rowOf(account.handle)} .stage`))
      await other.evaluate(tellWorker, { say: 'desk:write', changes: [{ document: { ...person, name: 'Renamed' } }] })
      await until('its name there', () => textOf(one, rowOf(account.handle)).then((text) => text.includes('Renamed')))
      await other.evaluate(tellWorker, { say: 'desk:forget', account })
      await until('it to be nowhere', async () => !(await has(one, rowOf(account.handle))))
      await one.close()
      await other.close()
    })

    test('the queue ticks an account once it was read, and opens none by itself', async () => {
      await forget(third.handle)
      const page = await world.browser.ownPage(`${DESK}#/screening`)
      await type(page, '[data-field="paste"]', `@${third.handle}\nhttps://example.com/nobody`)
      await until('what is refused', () =>
        textOf(page, '[data-part="refused"]').then((text) => text.includes('example.com')),
      )
      await click(page, '[data-action="add"]')
      await until('it to wait', () => has(page, `[data-account$="${third.handle}"].is-waiting`))
      await read(third.handle)
      await until('it to be ticked', () => has(page, `[data-account$="${third.handle}"].is-enough`))
      await click(page, '[data-action="add-more"]')
      await type(page, '[data-field="paste"]', `@${second.handle}`)
      await click(page, '[data-action="add"]')
      await until('whom somebody read just now to be ticked at once', () =>
        has(page, `[data-account$="${second.handle}"].is-enough`),
      )
      await page.close()
    })

    test('from one profile of the queue a press in the popup leads the same tab to the next', async () => {
      const queue = await world.browser.ownPage(`${DESK}#/screening`)
      // Whether it was read before, by whichever test, or not: nobody who was is waited for.
      const account = { platform: 'instagram', handle: fourth.handle }
      await queue.run(
        `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify({ say: 'desk:forget', account })})`,
      )
      await click(queue, '[data-action="add-more"]')
      await type(queue, '[data-field="paste"]', `@${first.handle}\n@${fourth.handle}`)
      await click(queue, '[data-action="add"]')
      await until('it to wait', () => has(queue, `[data-account$="${fourth.handle}"].is-waiting`))
      await queue.close()
      const tab = await world.visit(`/${first.handle}/`)
      await untilSeen(world.browser, tab.id, first.handle)
      const popup = await world.browser.popup(tab.id)
      await click(popup, '[data-part="open-next"]')
      await until('the tab to show who is next', () =>
        tab.page.evaluate(() => location.pathname, undefined).then((path) => path.includes(fourth.handle)),
      )
      // The popup stays open and follows.
      await untilSeen(world.browser, tab.id, fourth.handle)
      await until('the popup to follow', () => textOf(popup, 'h1').then((text) => text.includes(fourth.handle)))
      await popup.close()
    })

    test('two are compared on the same scales', async () => {
      const page = await world.browser.ownPage(DESK)
      for (const { handle } of [first, second]) {
        await line(page, handle)
        await click(page, `${rowOf(handle)} input`)
      }
      await click(page, '[data-action="compare"]')
      await until('both on one scale', () =>
        page.evaluate(() => document.querySelectorAll('[data-part="measure-score"] circle').length === 2, undefined),
      )
      await page.close()
    })

    test('forgotten, it is nowhere on the desk any more', async () => {
      await forget(first.handle)
      const list = await world.browser.ownPage(DESK)
      await line(list, second.handle)
      expect(await has(list, rowOf(first.handle))).toBe(false)
      await list.close()
    })
  })
}

const rowOf = (handle: string) => `tr[data-person="instagram/${handle}"]`
const line = (page: Page, handle: string) => until(`${handle} on the list`, () => has(page, rowOf(handle)))

function has(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.querySelector(wanted) !== null, selector)
}

async function textOf(page: Page, selector: string): Promise<string> {
  return page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector)
}

/** Waits for an element that can be used, then clicks it or gives it the focus. */
async function click(page: Page, selector: string, how: 'click' | 'focus' = 'click'): Promise<void> {
  await until(`${selector} to ${how}`, () =>
    page.evaluate(
      ({ wanted, act }) => {
        const found = document.querySelector<HTMLElement>(wanted)
        if (!found || found.matches(':disabled')) return false
        found[act]()
        return true
      },
      { wanted: selector, act: how },
    ),
  )
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await until(`${selector} to type into`, () => has(page, selector))
  await page.evaluate(
    ({ wanted, typed }) => {
      const field = document.querySelector<HTMLTextAreaElement>(wanted)
      if (!field) return
      field.value = typed
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    { wanted: selector, typed: text },
  )
}

type Messages = { runtime: { sendMessage(message: object): Promise<unknown> } }

/** As one of the extension's own pages does. */
function tellWorker(message: object): Promise<unknown> {
  const { browser, chrome } = globalThis as unknown as { browser?: Messages; chrome: Messages }
  return (browser ?? chrome).runtime.sendMessage(message)
}
