/** A full disk, a newer version's database, a damaged record, in a real browser: each is told, and nothing is lost. */
import type { Page as PlaywrightPage } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Page, type Tab, until } from '../../tools/drive/browser.ts'
import { type Chromium, openChromium } from '../../tools/drive/chromium.ts'
import { untilSeen } from '../../tools/drive/read.ts'
import { SITE } from '../../tools/site/index.ts'
import { openWorld, type World } from './world.ts'

const HANDLE = 'sam.begins.demo'
const OTHER = 'lucie.bakes.demo'

/** Chromium asks for the room on the disk again after half a minute. */
const QUOTA_REMEMBERED_MS = 31_000

let world: World<Chromium>
let own: Page
let tab: Tab

beforeAll(async () => {
  world = await openWorld('chromium', openChromium)
  tab = await world.visit(`/${HANDLE}/`)
  await untilSeen(world.browser, tab.id, HANDLE, ({ profile }) => profile.posts !== undefined)
  own = await world.browser.popup(tab.id)
})

afterAll(() => world?.close())

/** The account's followers as a fresh worker, which reads everything from the disk, knows them. */
async function followersAfterRestart(): Promise<number | undefined> {
  await world.browser.killWorker()
  const { profile } = await untilSeen(world.browser, tab.id, HANDLE)
  return profile.followers?.value
}

const alertIn = (page: Page) =>
  page.evaluate(() => document.querySelector('[role="alert"], main')?.textContent ?? '', undefined)

test('a full disk: the popup says so; what was there stays, what was read is stored once there is room', async () => {
  const before = await followersAfterRestart()
  const page = world.browser.context.pages().find((one) => one.url().startsWith('chrome-extension:')) as PlaywrightPage
  const session = await page.context().newCDPSession(page)
  const [origin = ''] = /^chrome-extension:\/\/\w+/.exec(page.url()) ?? []
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  try {
    await new Promise((resolve) => setTimeout(resolve, QUOTA_REMEMBERED_MS))
    const other = await world.visit(`/${OTHER}/`)
    const popup = await world.browser.popup(other.id)
    await until('the popup to say so', async () => (await alertIn(popup)).includes('disk is not full'))
    expect(await alertIn(popup)).toContain('Nothing is lost')
    // A worker that starts while the disk is full reads what was there.
    expect(await followersAfterRestart()).toBe(before)
    await session.send('Storage.overrideQuotaForOrigin', { origin })
    await new Promise((resolve) => setTimeout(resolve, QUOTA_REMEMBERED_MS))
    await other.page.goto(new URL(`/${OTHER}/`, SITE).href)
    // The page says again what was not confirmed.
    const { profile } = await untilSeen(world.browser, other.id, OTHER)
    expect(profile.followers?.value).toBe(48_231)
    expect(await followersAfterRestart()).toBe(before)
  } finally {
    await session.send('Storage.overrideQuotaForOrigin', { origin })
  }
})

test('a damaged profile is made again from its readings', async () => {
  const before = await followersAfterRestart()
  await damageProfile(own, HANDLE)
  expect(await followersAfterRestart()).toBe(before)
})

test('a newer version’s database is not touched, can be exported, and the user is told', async () => {
  await world.browser.killWorker()
  await raiseVersion(own)
  const popup = await world.browser.popup(tab.id)
  await until('the popup to say so', async () => (await alertIn(popup)).includes('newer Bonafide'))
  const answer = await own.evaluate(
    () => (globalThis as unknown as Extension).chrome.runtime.sendMessage({ say: 'options:export' }),
    undefined,
  )
  expect(JSON.stringify(answer)).toContain(HANDLE)
})

type Extension = { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }

/** Scrambles an account's record, behind the extension's back. */
function damageProfile(page: Page, handle: string): Promise<unknown> {
  return page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('bonafide')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['profiles'], 'readwrite')
          transaction.objectStore('profiles').put({ profile: 'damaged' }, ['instagram', name])
          transaction.onabort = () => reject(transaction.error)
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    handle,
  )
}

/** Makes the database one of a later version. */
function raiseVersion(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('bonafide', 99)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      }),
    undefined,
  )
}
