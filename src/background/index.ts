/**
 * The worker's listeners, at top level, so that the browser can wake it for any of them.
 * Nothing that matters is kept in memory; what it knows is in the store before anyone is
 * told.
 */

import { browser } from '../browser/index.ts'
import { listenForMessages } from '../browser/listen.ts'
import { assess } from '../core/assess.ts'
import type { Profile } from '../core/profile/profile.ts'
import type { Settings } from '../core/settings.ts'
import { FromDesk, type ToDesk } from '../messages/desk.ts'
import { FromOptions, FromPage, FromPicker, FromPopup, type ToPage, type ToPopup } from '../messages/index.ts'
import { catalogue, entryAt } from '../networks/catalogue.ts'
import { normsOf } from '../networks/norms.ts'
import { signals } from '../signals/index.ts'
import { openStore } from '../store/index.ts'
import { drawBadge } from './badge.ts'
import { createDesk } from './desk.ts'
import { createJudging } from './judging.ts'
import { createLessons } from './lessons.ts'
import { startMaintenance } from './maintenance.ts'
import { createNetworks } from './networks.ts'
import { openReadyStates } from './ready-states.ts'
import { isOwnPage, speaksOfItself, tabOf } from './senders.ts'
import { answerStorageRequests } from './storage-requests.ts'
import { createWorker } from './worker.ts'

/** Opens once, after the installation. */
const WELCOME = 'src/ui/welcome/index.html'

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
const judge = (profile: Profile, { prevalence }: Settings) =>
  assess(profile, signals, normsOf(profile.platform), { prevalence })
const tellDesk = (message: ToDesk): void => void tell(message)
const judging = createJudging({
  store,
  assess: judge,
  tell: (summaries) => tellDesk({ say: 'worker:summaries', summaries }),
  rules: browser.runtime.getManifest().version,
})
const worker = createWorker({
  store,
  assess: judge,
  noteNews: judging.wake,
  noteSettings: (settings) => tellDesk({ say: 'worker:settings', settings }),
  noteForgotten: (account, changes) => tellDesk({ say: 'worker:forgotten', account, changes: [...changes] }),
  noteEverythingForgotten: () => tellDesk({ say: 'worker:forgotten-everything' }),
  show: (tab, popupState) =>
    Promise.all([drawBadge(tab, popupState), tell({ say: 'worker:changed', tab, popupState })]).then(),
  ready: openReadyStates(browser.storage.session),
  command,
  notAllowedIn: networks.notAllowedIn,
  lookOnce: networks.lookOnce,
  teach: networks.teach,
})

const lessons = createLessons({ store, command })
const desk = createDesk({ store, assess: judge, forgetAccount: worker.forgetAccount, tell: tellDesk })
const storageRequests = answerStorageRequests({
  store,
  bytesUsed: async () => (await navigator.storage.estimate()).usage ?? 0,
  forgetEverything: worker.forgetEverything,
  saveSettings: worker.saveSettings,
  noteNews: judging.wake,
  // Other windows of the desk would write over what they do not know of.
  noteDocuments: (documents) =>
    tellDesk({ say: 'worker:documents', changes: documents.map((document) => ({ document })) }),
  assess: judge,
})
startMaintenance(store)
judging.wake()

async function tell(message: ToPopup | ToDesk): Promise<void> {
  // Rejects when no page of ours is open, which is nearly always.
  await browser.runtime.sendMessage(message).catch(() => {})
}

listenForMessages((message, sender) => {
  const tab = tabOf(sender)
  if (tab !== undefined) return hearPage(tab, sender.url, message)
  return isOwnPage(sender) ? hearOwnPage(message) : undefined
})

// The popup may be gone by the time the browser has asked: the worker hears of every answer by itself.
browser.permissions.onAdded.addListener(() => void networks.changed())
browser.permissions.onRemoved.addListener(() => void networks.changed())
browser.runtime.onInstalled.addListener(({ reason }) => {
  void networks.installed()
  judging.renew()
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(WELCOME) })
})

browser.tabs.onRemoved.addListener((tab) => {
  worker.closeTab(tab)
})

/** Answers `true` once what was said is stored; an ill-formed message is refused with the reason. */
async function hearPage(tab: number, address: string | undefined, message: unknown): Promise<true> {
  const taught = FromPicker.safeParse(message)
  if (taught.success) {
    await lessons.learn(tab, address, taught.data.lesson)
    return true
  }
  const said = FromPage.parse(message)
  if (!speaksOfItself(said, address)) throw new Error('a page speaks of its own site alone')
  if (said.say !== 'page:back') await worker.hearPage(tab, said)
  // It will say nothing of itself, and the last word of the page before it is often lost on the way back.
  else if (!(await networks.greet(tab, said.platform))) await worker.hearPage(tab, { say: 'page:left' })
  void lessons.greet(tab, said).catch(() => {})
  return true
}

async function hearOwnPage(message: unknown): Promise<unknown> {
  const forDesk = FromDesk.safeParse(message)
  if (forDesk.success) return desk.hear(forDesk.data)
  const asked = FromOptions.safeParse(message)
  if (!asked.success) return worker.hearPopup(FromPopup.parse(message))
  const hear = () => storageRequests.hear(asked.data)
  return asked.data.say === 'options:import' ? judging.after(hear) : hear()
}
