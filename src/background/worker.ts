/** What the worker does with each message. Everything it needs comes in, so that tests can bring their own. */
import type { Profile } from '../core/profile.ts'
import { queue } from '../core/queue.ts'
import type { Settings } from '../core/settings.ts'
import type { Verdict } from '../core/verdict.ts'
import type { FromPage, FromPopup, Sight, ToPage } from '../messages/index.ts'
import type { Store } from '../store/index.ts'
import { failureOf } from './failure.ts'
import { createFloodGate } from './flood.ts'

export type World = {
  store: Store
  /** The judgement of all that is known of an account. */
  assess(profile: Profile, settings: Settings): Verdict
  /** Draws the badge of a tab and tells an open popup. */
  show(tab: number, sight: Sight): Promise<void>
  /** Sends a command to a tab's content script; rejects where there is none. */
  command(tab: number, command: ToPage): Promise<void>
  /** Milliseconds since 1970. */
  now?(): number
}

export type Worker = ReturnType<typeof createWorker>

export function createWorker({ store, assess, show, command, now = Date.now }: World) {
  /** How far "read the posts" is, per tab. A worker that dies forgets it; the page's next step says it again. */
  const progress = new Map<number, { done: number; total: number }>()
  const inTurn = queue()
  const gate = createFloodGate(now)

  async function sightOf(tab: number): Promise<Sight> {
    const [settings, shown] = await Promise.all([store.settings(), store.shown(tab)])
    if (!shown?.handle) return { settings, state: 'not-a-profile' }
    const { platform, handle, unread } = shown
    const profile = await store.profile(platform, handle)
    if (!profile) return { settings, state: 'reading', platform, handle }
    const known = knownPosts(profile)
    const reading = progress.get(tab)
    return {
      settings,
      state: 'seen',
      profile,
      verdict: assess(profile, settings),
      unread: unread.filter((id) => !known.has(id)).length,
      ...(reading && { progress: reading }),
    }
  }

  async function showAgain(tab: number): Promise<void> {
    await show(tab, await sightOf(tab))
  }

  async function hearPage(tab: number, message: FromPage): Promise<void> {
    if (message.say === 'page:progress') {
      if (message.ended) progress.delete(tab)
      else progress.set(tab, message.progress)
    } else if (message.say === 'page:at') {
      progress.delete(tab)
      await store.show(tab, { platform: message.platform, handle: message.handle, unread: [] })
    } else {
      const { reading, unread } = message
      if (!gate.admits(tab, reading)) throw new Error('this tab writes too much: said again later, it is heard')
      await store.append(reading)
      await store.show(tab, { platform: reading.platform, handle: reading.handle, unread })
    }
    await showAgain(tab)
  }

  async function readPosts(tab: number): Promise<void> {
    const sight = await sightOf(tab)
    const skip = sight.state === 'seen' ? [...knownPosts(sight.profile)] : []
    await command(tab, { say: 'worker:read-posts', skip })
  }

  async function forget(tab: number): Promise<void> {
    const shown = await store.shown(tab)
    if (shown?.handle) await store.forgetAccount(shown.platform, shown.handle)
    await store.closeTab(tab)
  }

  async function hearPopup(message: FromPopup): Promise<Sight> {
    switch (message.say) {
      case 'popup:look':
        // A tab nobody spoke of yet: the page may have spoken before this worker was there to listen.
        if (!(await store.shown(message.tab))) await command(message.tab, { say: 'worker:again' }).catch(() => {})
        return sightOf(message.tab)
      case 'popup:read-posts':
        await readPosts(message.tab)
        return sightOf(message.tab)
      case 'popup:stop':
        await command(message.tab, { say: 'worker:stop' })
        return sightOf(message.tab)
      case 'popup:settings':
        return inTurn(async () => {
          await store.saveSettings(message.settings)
          return sightOf(message.tab)
        })
      case 'popup:forget':
        return inTurn(async () => {
          await forget(message.tab)
          return sightOf(message.tab)
        })
    }
  }

  return {
    /** Rejects when storage fails; the reading is then not confirmed and the page sends it again. */
    hearPage: (tab: number, message: FromPage) =>
      inTurn(() => hearPage(tab, message)).catch(async (error) => {
        await show(tab, await failed(error))
        throw error
      }),
    /** Never rejects: what went wrong is something to show. */
    hearPopup: (message: FromPopup): Promise<Sight> => hearPopup(message).catch(failed),
    closeTab(tab: number): Promise<void> {
      gate.closeTab(tab)
      return inTurn(() => store.closeTab(tab))
    },
  }

  async function failed(error: unknown): Promise<Sight> {
    const settings = await store.settings().catch(() => ({}))
    return { settings, state: 'error', ...failureOf(error) }
  }
}

/** Posts of which the page's overlay could tell nothing more: both counts seen, or the likes hidden by their owner. */
function knownPosts({ recent = [] }: Profile): Set<string> {
  return new Set(recent.filter(({ likes, comments }) => likes === 'hidden' || (likes && comments)).map(({ id }) => id))
}
