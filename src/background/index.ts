/**
 * The worker's listeners, at top level, so that the browser can wake it for any of them.
 * Nothing that matters is kept in memory; what it knows is in the store before anyone is
 * told.
 */
import type { Runtime } from 'webextension-polyfill'
import { browser } from '../browser/index.ts'
import { assess } from '../core/assess.ts'
import { FromOptions, FromPage, FromPopup, type Sight, type ToPage, type ToPopup } from '../messages/index.ts'
import { readyKey, readyToDraw } from '../messages/ready.ts'
import { catalogue, entryAt } from '../networks/catalogue.ts'
import { normsOf } from '../networks/norms.ts'
import { signals } from '../signals/index.ts'
import { openStore } from '../store/index.ts'
import { drawBadge } from './badge.ts'
import { keepHouse } from './housekeeping.ts'
import { createKeeper } from './keeper.ts'
import { createNetworks } from './networks.ts'
import { isOwnPage, tabOf } from './senders.ts'
import { createWorker } from './worker.ts'

const store = openStore({ areas: browser.storage })
const command = (tab: number, said: ToPage): Promise<void> => browser.tabs.sendMessage(tab, said)
const networks = createNetworks({
  catalogue,
  entryAt,
  atInstallation: browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches) ?? [],
  permissions: browser.permissions,
  scripting: browser.scripting,
  tabs: browser.tabs,
  command,
})
const worker = createWorker({
  store,
  assess: (profile, { prevalence }) => assess(profile, signals, normsOf(profile.platform), { prevalence }),
  show: (tab, sight) => Promise.all([drawBadge(tab, sight), tellPopup({ say: 'worker:changed', tab, sight })]).then(),
  keepReady: (tab, sight) => keepReady(tab, sight).catch(() => {}),
  command,
  notAllowedIn: networks.notAllowedIn,
  lookOnce: networks.lookOnce,
})

const keeper = createKeeper({
  store,
  bytesUsed: async () => (await navigator.storage.estimate()).usage ?? 0,
})
keepHouse(store)

/** What cannot be kept is asked for. */
function keepReady(tab: number, sight: Sight | undefined): Promise<void> {
  const { session } = browser.storage
  return sight ? session.set({ [readyKey(tab)]: readyToDraw(sight) }) : session.remove(readyKey(tab))
}

async function tellPopup(message: ToPopup): Promise<void> {
  // Rejects when no popup is open, which is nearly always.
  await browser.runtime.sendMessage(message).catch(() => {})
}

browser.runtime.onMessage.addListener(
  (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    const tab = tabOf(sender)
    if (tab !== undefined) return hearPage(tab, message)
    if (isOwnPage(sender)) return hearOwnPage(message)
    return undefined
  },
)

// The popup may be gone by the time the browser has asked: the worker hears of every answer by itself.
browser.permissions.onAdded.addListener(() => void networks.changed())
browser.permissions.onRemoved.addListener(() => void networks.changed())
browser.runtime.onInstalled.addListener(() => void networks.installed())

browser.tabs.onRemoved.addListener((tab) => {
  worker.closeTab(tab)
})

/** Answers `true` once what was said is stored; an ill-formed message is refused with the reason. */
async function hearPage(tab: number, message: unknown): Promise<true> {
  await worker.hearPage(tab, FromPage.parse(message))
  return true
}

async function hearOwnPage(message: unknown): Promise<unknown> {
  const asked = FromOptions.safeParse(message)
  return asked.success ? keeper.hear(asked.data) : worker.hearPopup(FromPopup.parse(message))
}
