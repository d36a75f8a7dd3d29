/** The worker is ended at random moments while readings arrive: what was confirmed is there afterwards, once. */
import type { Page as PlaywrightPage } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ExportPage } from '../../src/core/answers.ts'
import { Profile } from '../../src/core/profile/profile.ts'
import { Reading } from '../../src/core/profile/reading.ts'
import type { Answer } from '../../src/messages/index.ts'
import { type Page, until } from '../../tools/drive/browser.ts'
import { type Chromium, openChromium } from '../../tools/drive/chromium.ts'
import { random } from '../../tools/site/random.ts'
import { openWorld, personWho, type World } from './world.ts'

const KILLS = 200
/** Most readings confirmed between two kills: from a worker that is still starting to one that has written several. */
const MOST_WRITTEN = 4
/** A kill comes so long after the last confirmation it waited for, ms at most: anywhere within what is being written then. */
const LONGEST_WAIT = 40
const ACCOUNTS = 20

let world: World<Chromium>

beforeAll(async () => {
  world = await openWorld('chromium', openChromium)
})

afterAll(() => world?.close())

/** What a reading said: no two readings sent here say the same. */
const facts = ({ handle, followers }: Pick<Reading, 'handle' | 'followers'>) => `${handle} ${followers?.value}`

test('nothing confirmed is lost and nothing is doubled', async () => {
  const { browser } = world
  const tab = await world.visit(`/${personWho('too-little').handle}/`)
  const page = browser.context.pages().at(-1) as PlaywrightPage
  const speak = await contentScriptOf(page)
  const endWorker = await enderOf(page)
  await speak(sendReadings, ACCOUNTS)

  const chance = random('two hundred kills')
  for (let kill = 0; kill < KILLS; kill += 1) {
    await speak(waitForConfirmed, chance.below(MOST_WRITTEN + 1))
    await new Promise((resolve) => setTimeout(resolve, chance.below(LONGEST_WAIT)))
    await endWorker()
  }
  const { confirmed, interrupted } = await speak(stopSending, undefined)
  console.log(`${KILLS} kills, ${confirmed.length} readings confirmed, ${interrupted} interrupted`)
  // What was waited for was written, however long it took.
  expect(confirmed.length).toBeGreaterThan(KILLS)
  expect(interrupted).toBeGreaterThan(0)

  const kept = await everything(await browser.popup(tab.id))
  // The page in the tab was read too; it is not what is counted here.
  const readings = kept.flatMap((line) => ('reading' in line ? [Reading.parse(line.reading)] : [])).filter(isOurs)
  const said = readings.map(facts)
  expect(said.filter((one, index) => said.indexOf(one) !== index)).toEqual([])
  expect(confirmed.filter((one) => !said.includes(one))).toEqual([])

  // Every profile is made of its readings, and of all of them.
  const profiles = kept.flatMap((line) => ('profile' in line ? [Profile.parse(line.profile)] : [])).filter(isOurs)
  expect(profiles).toHaveLength(ACCOUNTS)
  for (const profile of profiles) {
    const own = readings.filter(({ handle }) => handle === profile.handle)
    expect(profile.readings).toBe(own.length)
    expect(profile.followers?.value).toBe(Math.max(...own.map(({ followers }) => followers?.value ?? 0)))
  }
}, 1_800_000)

const isOurs = ({ handle }: { handle: string }) => handle.startsWith('killed')

/** Everything that is stored, asked for from a page of the extension's own. */
async function everything(own: Page): Promise<object[]> {
  const lines: string[] = []
  let cursor: string | undefined
  do {
    const answer = await own.evaluate(
      (wanted) => (globalThis as unknown as Extension).chrome.runtime.sendMessage({ say: 'options:export', ...wanted }),
      cursor === undefined ? {} : { cursor },
    )
    const page = answer as Answer<ExportPage>
    if (!page.ok) throw new Error(page.detail)
    lines.push(...page.value.lines)
    cursor = page.value.next
  } while (cursor !== undefined)
  return lines.map((line) => JSON.parse(line))
}

type Extension = { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }

/** Runs functions where the content script of a page lives; what they use must come in as their argument. */
async function contentScriptOf(page: PlaywrightPage) {
  const session = await page.context().newCDPSession(page)
  const contexts: { id: number; origin: string }[] = []
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context))
  await session.send('Runtime.enable')
  const { id } = await until('the content script runs', async () =>
    contexts.find(({ origin }) => origin.startsWith('chrome-extension://')),
  )
  return async <Input, Result>(task: (input: Input) => Result, input: Input): Promise<Awaited<Result>> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: id,
      expression: `(${task})(${JSON.stringify(input)})`,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
}

/** Ends the worker without waiting for it to be gone: the next message starts it again at once. */
async function enderOf(page: PlaywrightPage): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  return async () => {
    const { targetInfos } = await session.send('Target.getTargets')
    const workers = targetInfos.filter(({ type }) => type === 'service_worker')
    for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId })
  }
}

type Sent = { confirmed: string[]; interrupted: number }
type Sender = Extension & { sending?: Promise<Sent>; isOver?: boolean; count?: number }

/** Sends readings one after the other until told to stop, each until the worker confirms it, as the watcher does. */
function sendReadings(accounts: number): void {
  const scope = globalThis as unknown as Sender
  async function send(): Promise<Sent> {
    const sent: Sent = { confirmed: [], interrupted: 0 }
    for (let n = 0; !scope.isOver; n += 1) {
      const handle = `killed${n % accounts}.demo`
      const followers = { value: n, low: n, high: n }
      while (!scope.isOver) {
        const reading = { platform: 'instagram', handle, readAt: new Date().toISOString(), followers }
        const answer = await scope.chrome.runtime
          .sendMessage({ say: 'page:read', reading, unread: [] })
          .catch(() => false)
        if (answer !== true) {
          sent.interrupted += 1
          await new Promise((resolve) => setTimeout(resolve, 20))
          continue
        }
        sent.confirmed.push(`${handle} ${n}`)
        scope.count = (scope.count ?? 0) + 1
        break
      }
    }
    return sent
  }
  scope.sending = send()
}

/** Resolves when so many more readings were confirmed. */
async function waitForConfirmed(more: number): Promise<void> {
  const scope = globalThis as unknown as Sender
  const wanted = (scope.count ?? 0) + more
  while ((scope.count ?? 0) < wanted) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** What was confirmed, as account and number of followers, and how often the worker died over a reading. */
function stopSending(): Promise<Sent> {
  const scope = globalThis as unknown as Sender
  scope.isOver = true
  return scope.sending ?? Promise.resolve({ confirmed: [], interrupted: 0 })
}
