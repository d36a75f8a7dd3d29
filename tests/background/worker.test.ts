import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { badgeOf, titleOf } from '../../src/background/badge-text.ts'
import { openReadyStates } from '../../src/background/ready-states.ts'
import { createWorker, type Worker } from '../../src/background/worker.ts'
import { assess } from '../../src/core/assess.ts'
import { exactly } from '../../src/core/profile/facts.ts'
import type { Reading } from '../../src/core/profile/reading.ts'
import type { Settings } from '../../src/core/settings.ts'
import type { FromPage, PopupState, ToPage } from '../../src/messages/index.ts'
import { readyKey, readyToDraw } from '../../src/messages/ready.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'
import { everythingIn } from '../store/raw.ts'
import { openWorld } from '../store/world.ts'
import { waitFor } from '../wait.ts'

const TAB = 7
/** Stands on a network that the user has not allowed. */
const ELSEWHERE = 8

function reading(facts: Partial<Reading> = {}): Reading {
  return {
    platform: 'instagram',
    handle: 'mira.demo',
    readAt: '2026-05-10T12:00:00Z',
    followers: exactly(8000),
    ...facts,
  }
}

const posts = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `p${n}`, likes: exactly(200 + 37 * (n % 5)), comments: exactly(6) }))

let world: ReturnType<typeof createWorld>

function createWorld(capacity?: number) {
  const { open, ...stored } = openWorld({ capacity })
  const settingsTold: Settings[] = []
  const shown: { tab: number; popupState: PopupState }[] = []
  const ready = new Map<number, PopupState | undefined>()
  const commands: ToPage[] = []
  const lookedAt: number[] = []
  let isRefusing = false
  const start = (): Worker =>
    createWorker({
      store: open(),
      assess: (profile, { prevalence }) => assess(profile, signals, normsOf(profile.platform), { prevalence }),
      show: async (tab, popupState) => {
        shown.push({ tab, popupState })
      },
      ready: {
        keep: async (tab, popupState) => void ready.set(tab, popupState),
        async forget() {
          ready.clear()
          await openReadyStates(stored.session).forget()
        },
      },
      teach: async () => {},
      notAllowedIn: async (tab) => (tab === ELSEWHERE ? 'youtube' : undefined),
      noteSettings: (settings) => void settingsTold.push(settings),
      noteNews: () => {},
      noteForgotten: () => {},
      noteEverythingForgotten: () => {
        world.everythingForgotten += 1
      },
      lookOnce: async (tab) => {
        lookedAt.push(tab)
      },
      command: async (_tab, command) => {
        if (isRefusing) throw new Error('nobody is there')
        commands.push(command)
      },
    })
  const refuseCommands = () => {
    isRefusing = true
  }
  return {
    everythingForgotten: 0,
    refuseCommands,
    settingsTold,
    ready,
    worker: start(),
    restart: start,
    shown,
    commands,
    lookedAt,
    ...stored,
  }
}

beforeEach(() => {
  world = createWorld()
})

const look = (worker = world.worker) => worker.hearPopup({ say: 'popup:look', tab: TAB })

test('a tab nobody spoke of is no profile, and its page is asked again', async () => {
  expect((await look()).state).toBe('not-a-profile')
  expect(world.commands).toEqual([{ say: 'worker:again' }])
})

test('an address alone is a profile being read', async () => {
  await world.worker.hearPage(TAB, { say: 'page:at', platform: 'instagram', handle: 'mira.demo' })
  expect(await look()).toMatchObject({ state: 'reading', handle: 'mira.demo' })
})

test('a reading becomes a verdict, shown once it is stored', async () => {
  await world.worker.hearPage(TAB, { say: 'page:read', reading: reading({ recent: posts(12) }), unread: ['below'] })
  const popupState = await look()
  expect(popupState).toMatchObject({ state: 'seen', unread: 1, profile: { handle: 'mira.demo' } })
  expect(world.shown.at(-1)?.popupState).toEqual(popupState)
})

test('readings add up', async () => {
  await world.worker.hearPage(TAB, { say: 'page:read', reading: reading(), unread: [] })
  await world.worker.hearPage(TAB, {
    say: 'page:read',
    reading: reading({ recent: posts(3), readAt: '2026-05-10T12:00:09Z' }),
    unread: [],
  })
  expect(await look()).toMatchObject({ profile: { followers: { value: 8000 }, readings: 2 } })
})

test('a worker that died knows what was confirmed', async () => {
  await world.worker.hearPage(TAB, { say: 'page:read', reading: reading({ recent: posts(12) }), unread: [] })
  const before = await look()
  expect(await look(world.restart())).toEqual(before)
})

test('going to another account shows nothing of the last one', async () => {
  await world.worker.hearPage(TAB, { say: 'page:read', reading: reading(), unread: [] })
  await world.worker.hearPage(TAB, { say: 'page:at', platform: 'instagram', handle: 'noor.demo' })
  expect(await look()).toMatchObject({ state: 'reading', handle: 'noor.demo' })
  await world.worker.hearPage(TAB, { say: 'page:at', platform: 'instagram' })
  expect((await look()).state).toBe('not-a-profile')
})

test('many readings at once lose none', async () => {
  const recent = posts(20)
  await Promise.all(
    recent.map((post) =>
      world.worker.hearPage(TAB, { say: 'page:read', reading: reading({ recent: [post] }), unread: [] }),
    ),
  )
  const popupState = await look()
  expect(popupState.state === 'seen' && popupState.profile.recent).toHaveLength(20)
})

test('posts whose counts are known are not read again', async () => {
  const recent = [...posts(2), { id: 'unread' }, { id: 'hidden', likes: 'hidden' as const }]
  const unread = ['p0', 'p1', 'unread', 'hidden']
  await world.worker.hearPage(TAB, { say: 'page:read', reading: reading({ recent }), unread })
  expect(await look()).toMatchObject({ unread: 1 })
  await world.worker.hearPopup({ say: 'popup:read-posts', tab: TAB })
  expect(world.commands).toContainEqual({ say: 'worker:read-posts', skip: ['p0', 'p1', 'hidden'] })
})

test('a page that invents accounts without end is not believed without end', async () => {
  const invent = (n: number) =>
    world.worker.hearPage(TAB, { say: 'page:read', reading: reading({ handle: `invented${n}.demo` }), unread: [] })
  let refused = 0
  for (let n = 0; n < 100; n += 1) {
    await invent(n).catch(() => {
      refused += 1
    })
  }
  expect(refused).toBe(40)
  await world.worker.hearPage(TAB + 1, { say: 'page:read', reading: reading(), unread: [] })
  expect(await world.worker.hearPopup({ say: 'popup:look', tab: TAB + 1 })).toMatchObject({ state: 'seen' })
})

describe('progress', () => {
  test('is shown until it ends', async () => {
    await world.worker.hearPage(TAB, { say: 'page:read', reading: reading(), unread: ['a', 'b'] })
    await world.worker.hearPage(TAB, { say: 'page:progress', progress: { done: 1, total: 2 }, ended: false })
    expect(await look()).toMatchObject({ progress: { done: 1, total: 2 } })
    await world.worker.hearPage(TAB, { say: 'page:progress', progress: { done: 2, total: 2 }, ended: true })
    expect(await look()).not.toHaveProperty('progress')
  })
})

test('a prevalence of one’s own changes the probability at once', async () => {
  await world.worker.hearPage(TAB, { say: 'page:read', reading: reading({ recent: posts(12) }), unread: [] })
  const likely = async (prevalence: number) => {
    const popupState = await world.worker.hearPopup({ say: 'popup:settings', tab: TAB, settings: { prevalence } })
    return popupState.state === 'seen' ? popupState.verdict.suspicions.likes.probability : null
  }
  const [rare, common] = [await likely(0.05), await likely(0.8)]
  expect(rare).not.toBeNull()
  expect(common).toBeGreaterThan(rare as number)
})

test('forgetting an account forgets it', async () => {
  await world.worker.hearPage(TAB, { say: 'page:read', reading: reading(), unread: [] })
  expect((await world.worker.hearPopup({ say: 'popup:forget', tab: TAB })).state).toBe('forgotten')
  expect(await everythingIn(world.name)).not.toContain('mira.demo')
  expect(JSON.stringify([...world.session.items])).not.toContain('mira.demo')
})

describe('a forgotten account', () => {
  const read = (page: string): FromPage => ({ say: 'page:read', page, reading: reading(), unread: [] })

  beforeEach(async () => {
    await world.worker.hearPage(TAB, read('first'))
    await world.worker.hearPopup({ say: 'popup:forget', tab: TAB })
  })

  test('is not asked for, nor stored again, while its page stands', async () => {
    expect((await look()).state).toBe('forgotten')
    await world.worker.hearPage(TAB, read('first'))
    expect((await look(world.restart())).state).toBe('forgotten')
    expect(world.commands).not.toContainEqual({ say: 'worker:again' })
    expect(await everythingIn(world.name)).not.toContain('mira.demo')
  })

  test('is not stored again when its page, asked late, says once more where it is', async () => {
    await world.worker.hearPage(TAB, { say: 'page:at', page: 'first', platform: 'instagram', handle: 'mira.demo' })
    await world.worker.hearPage(TAB, read('first'))
    expect((await look()).state).toBe('forgotten')
    expect(await everythingIn(world.name)).not.toContain('mira.demo')
    expect(JSON.stringify([...world.session.items])).not.toContain('mira.demo')
  })

  test('is not stored again when somebody goes back to its page, as the browser kept it', async () => {
    const at = (page: string, handle: string): FromPage => ({ say: 'page:at', page, platform: 'instagram', handle })
    await world.worker.hearPage(TAB, { say: 'page:left', page: 'first' })
    await world.worker.hearPage(TAB, at('second', 'noor.demo'))
    await world.restart().hearPage(TAB, at('first', 'mira.demo'))
    await world.worker.hearPage(TAB, read('first'))
    expect((await look()).state).toBe('forgotten')
    expect(await everythingIn(world.name)).not.toContain('mira.demo')
  })

  test('is read again when the page was reloaded', async () => {
    await world.worker.hearPage(TAB, { say: 'page:at', page: 'second', platform: 'instagram', handle: 'mira.demo' })
    await world.worker.hearPage(TAB, read('second'))
    expect((await look()).state).toBe('seen')
  })
})

test('is whom the popup shows, not whom the tab has come to show since', async () => {
  const read = (page: string, handle: string): FromPage => ({
    say: 'page:read',
    page,
    reading: reading({ handle }),
    unread: [],
  })
  await world.worker.hearPage(TAB, read('first', 'mira.demo'))
  await world.worker.hearPage(TAB, { say: 'page:at', page: 'second', platform: 'instagram', handle: 'noor.demo' })
  await world.worker.hearPage(TAB, read('second', 'noor.demo'))
  const account = { platform: 'instagram', handle: 'mira.demo' }
  const left = await world.worker.hearPopup({ say: 'popup:forget', tab: TAB, account })
  expect(left).toMatchObject({ state: 'seen', profile: { handle: 'noor.demo' } })
  expect(await everythingIn(world.name)).not.toContain('mira.demo')
})

test('a forgotten account is not the last whose page gave too little', async () => {
  const yields: FromPage = {
    say: 'page:yield',
    page: 'first',
    platform: 'instagram',
    kind: 'profile',
    account: '/mira.demo/',
    isMiss: true,
  }
  await world.worker.hearPage(TAB, { say: 'page:read', page: 'first', reading: reading(), unread: [] })
  await world.worker.hearPage(TAB, yields)
  await world.worker.hearPopup({ say: 'popup:forget', tab: TAB })
  await world.worker.hearPage(TAB, yields)
  expect(JSON.stringify([...world.session.items])).not.toContain('mira.demo')
})

test('only tabs are tabs, whatever else the session keeps', async () => {
  await world.session.set({ 'misses:last': {} })
  await world.worker.hearPage(TAB, { say: 'page:at', platform: 'instagram', handle: 'mira.demo' })
  await world.worker.hearPopup({ say: 'popup:settings', tab: TAB, settings: { language: 'fr' } })
  await waitFor(() => expect(world.shown.at(-1)?.popupState.settings).toEqual({ language: 'fr' }))
  expect(new Set(world.shown.map(({ tab }) => tab))).toEqual(new Set([TAB]))
})

describe('everything that is forgotten', () => {
  const read = (page: string, handle: string): FromPage => {
    return { say: 'page:read', page, reading: reading({ handle }), unread: [] }
  }
  const isKept = async (handle: string) =>
    (await everythingIn(world.name)).includes(handle) || JSON.stringify([...world.session.items]).includes(handle)

  test('is not stored again by the pages that stand open, only once they show something anew', async () => {
    await world.worker.hearPage(TAB, read('one', 'mira.demo'))
    await world.worker.hearPage(TAB + 1, read('two', 'noor.demo'))
    await world.worker.forgetEverything()
    await world.worker.hearPage(TAB, read('one', 'mira.demo'))
    await world.restart().hearPage(TAB + 1, read('two', 'noor.demo'))
    expect(await isKept('mira.demo')).toBe(false)
    expect(await isKept('noor.demo')).toBe(false)
    expect((await look()).state).toBe('forgotten')
    await world.worker.hearPage(TAB, { say: 'page:at', page: 'three', platform: 'instagram', handle: 'mira.demo' })
    await world.worker.hearPage(TAB, read('three', 'mira.demo'))
    expect((await look()).state).toBe('seen')
  })

  test('is not stored again by what was said just before', async () => {
    await world.worker.hearPage(TAB, read('one', 'mira.demo'))
    const saying = world.worker.hearPage(TAB, read('one', 'mira.demo'))
    await world.worker.forgetEverything()
    await saying
    expect(await isKept('mira.demo')).toBe(false)
  })

  test('is on no badge any more, and desks hear of it', async () => {
    await world.worker.hearPage(TAB, read('one', 'mira.demo'))
    await world.worker.forgetEverything()
    expect(world.everythingForgotten).toBe(1)
    await waitFor(() => expect(world.shown.at(-1)).toMatchObject({ tab: TAB, popupState: { state: 'forgotten' } }))
  })
})

test('a changed assumption is shown in every tab', async () => {
  await world.worker.hearPage(TAB, { say: 'page:read', reading: reading({ recent: posts(12) }), unread: [] })
  await world.worker.hearPage(TAB + 1, { say: 'page:read', reading: reading({ recent: posts(12) }), unread: [] })
  const likelihood = () => {
    const kept = world.ready.get(TAB + 1)
    return kept?.state === 'seen' ? kept.verdict.suspicions.likes.probability : undefined
  }
  const before = likelihood() ?? Number.NaN
  await world.worker.hearPopup({ say: 'popup:settings', tab: TAB, settings: { prevalence: 0.9 } })
  expect(world.settingsTold).toEqual([{ prevalence: 0.9 }])
  await waitFor(() => expect(likelihood()).toBeGreaterThan(before))
})

describe('a tab that leaves', () => {
  const at = (page: string, handle: string): FromPage => ({ say: 'page:at', page, platform: 'instagram', handle })

  test('shows nothing of the last account', async () => {
    await world.worker.hearPage(TAB, at('first', 'mira.demo'))
    await world.worker.hearPage(TAB, { say: 'page:read', page: 'first', reading: reading(), unread: [] })
    await world.worker.hearPage(TAB, { say: 'page:left', page: 'first' })
    expect((await look()).state).toBe('not-a-profile')
    expect(world.shown.at(-1)?.popupState.state).toBe('not-a-profile')
  })

  test('the last word of a page takes nothing from the next one', async () => {
    await world.worker.hearPage(TAB, at('second', 'noor.demo'))
    await world.worker.hearPage(TAB, { say: 'page:read', page: 'first', reading: reading(), unread: [] })
    await world.worker.hearPage(TAB, { say: 'page:left', page: 'first' })
    expect(await look()).toMatchObject({ state: 'reading', handle: 'noor.demo' })
  })

  test('and could not say so is found out when somebody looks', async () => {
    await world.worker.hearPage(TAB, { say: 'page:read', page: 'first', reading: reading(), unread: [] })
    world.refuseCommands()
    await look()
    await waitFor(() => expect(world.shown.at(-1)?.popupState.state).toBe('not-a-profile'))
    expect((await look()).state).toBe('not-a-profile')
  })
})

describe('what is kept ready for the popup', () => {
  test('is what the tab shows, whatever changed it', async () => {
    const isKept = async () => expect(world.ready.get(TAB)).toEqual(await look())
    await world.worker.hearPage(TAB, { say: 'page:at', page: 'first', platform: 'instagram', handle: 'mira.demo' })
    await isKept()
    await world.worker.hearPage(TAB, { say: 'page:read', page: 'first', reading: reading(), unread: [] })
    expect(world.ready.get(TAB)).toMatchObject({ state: 'seen' })
    await world.worker.hearPopup({ say: 'popup:settings', tab: TAB, settings: { language: 'fr' } })
    expect(world.ready.get(TAB)?.settings).toEqual({ language: 'fr' })
    await world.worker.hearPopup({ say: 'popup:forget', tab: TAB })
    expect(world.ready.get(TAB)?.state).toBe('forgotten')
    await world.worker.hearPage(TAB, { say: 'page:left', page: 'first' })
    expect(world.ready.get(TAB)?.state).toBe('not-a-profile')
    await world.worker.closeTab(TAB)
    expect(world.ready.get(TAB)).toBeUndefined()
  })

  test('is forgotten in every tab that shows the account', async () => {
    for (const tab of [TAB, TAB + 1]) {
      await world.worker.hearPage(tab, {
        say: 'page:at',
        page: `of ${tab}`,
        platform: 'instagram',
        handle: 'mira.demo',
      })
      await world.worker.hearPage(tab, { say: 'page:read', page: `of ${tab}`, reading: reading(), unread: [] })
    }
    expect(world.ready.get(TAB + 1)).toMatchObject({ state: 'seen' })
    await world.worker.hearPopup({ say: 'popup:forget', tab: TAB })
    await waitFor(() => expect(world.ready.get(TAB + 1)).toMatchObject({ state: 'forgotten' }))
  })

  test('holds nobody but the account itself', () => {
    const profile = {
      ...reading({
        people: [{ list: 'likers', accounts: [{ hash: 'somebody' }] }],
        recent: [{ id: 'a', earlier: [{ at: '2026-05-01', likes: exactly(1) }] }],
      }),
      firstReadAt: '2026-05-10T12:00:00Z',
      readings: 1,
      seenAt: {},
    }
    const verdict = assess(profile, signals, normsOf('instagram'))
    const kept = readyToDraw({ settings: {}, state: 'seen', profile, verdict, unread: 0 })
    expect(kept).toMatchObject({ profile: { handle: 'mira.demo', recent: [{ id: 'a' }] } })
    expect(JSON.stringify(kept)).not.toMatch(/somebody|earlier/)
  })
})

describe('a page that floods', () => {
  test('keeps nobody waiting: a person is answered after one of its messages at most', async () => {
    let stored = 0
    const flood = Array.from({ length: 500 }, (_, n) =>
      world.worker
        .hearPage(TAB, { say: 'page:read', reading: reading({ handle: `invented${n}.demo` }), unread: [] })
        .then(
          () => {
            stored += 1
          },
          () => {},
        ),
    )
    await world.worker.hearPopup({ say: 'popup:settings', tab: TAB, settings: { language: 'fr' } })
    const before = stored
    expect((await look()).settings.language).toBe('fr')
    expect(before).toBeLessThanOrEqual(1)
    await Promise.all(flood)
    expect(stored).toBeLessThan(50)
    expect(await look()).toMatchObject({ profile: { handle: 'invented499.demo' } })
  })
})

test('that the database is gone is said whatever is shown', async () => {
  await world.worker.hearPage(TAB, { say: 'page:read', reading: reading(), unread: [] })
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(world.name).onsuccess = resolve
  })
  expect(await look(world.restart())).toMatchObject({ state: 'reading', lost: { accounts: 1 } })
})

describe('when storage fails', () => {
  test('what is only kept ready makes room for what a tab shows', async () => {
    world = createWorld(400)
    await world.session.set({ [readyKey(1)]: 'x'.repeat(380) })
    const at: FromPage = { say: 'page:at', page: 'first', platform: 'instagram', handle: 'mira.demo' }
    await world.worker.hearPage(TAB, at)
    expect(await look()).toMatchObject({ state: 'reading', handle: 'mira.demo' })
  })

  test('the page is not told it was stored, and the popup says what happened', async () => {
    world = createWorld(10)
    await expect(world.worker.hearPage(TAB, { say: 'page:read', reading: reading(), unread: [] })).rejects.toThrow()
    expect(world.shown.at(-1)?.popupState).toMatchObject({ state: 'error', code: 'storage' })
  })

  test('a popup that is opened after it hears so too, until something is stored or another account is there', async () => {
    const [at, other]: FromPage[] = ['mira.demo', 'ana.demo'].map((handle) => {
      return { say: 'page:at', page: handle, platform: 'instagram', handle }
    })
    const read: FromPage = { say: 'page:read', page: 'mira.demo', reading: reading(), unread: [] }
    await world.worker.hearPage(ELSEWHERE, { say: 'page:read', reading: reading({ handle: 'ben.demo' }), unread: [] })
    const append = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError')
    })
    try {
      await world.worker.hearPage(TAB, at as FromPage)
      await expect(world.worker.hearPage(TAB, read)).rejects.toThrow()
      expect(await look()).toMatchObject({ state: 'error', code: 'storage' })
      // The page tries once more: nothing has changed in between.
      await world.worker.hearPage(TAB, at as FromPage)
      expect(await look()).toMatchObject({ state: 'error', code: 'storage' })
      await world.worker.hearPage(TAB, other as FromPage)
      expect(await look()).toMatchObject({ state: 'reading', handle: 'ana.demo' })
      await world.worker.hearPage(TAB, at as FromPage)
      await expect(world.worker.hearPage(TAB, read)).rejects.toThrow()
    } finally {
      append.mockRestore()
    }
    await world.worker.hearPage(TAB, read)
    expect(await look()).toMatchObject({ state: 'seen' })
  })

  test('a forgetting that failed is not passed over', async () => {
    await world.worker.hearPage(TAB, { say: 'page:read', reading: reading(), unread: [] })
    vi.spyOn(world.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'))
    expect(await world.worker.hearPopup({ say: 'popup:forget', tab: TAB })).toMatchObject({ state: 'error' })
  })

  test('the next message is heard all the same', async () => {
    world = createWorld(10)
    await world.worker.hearPage(TAB, { say: 'page:read', reading: reading(), unread: [] }).catch(() => {})
    await expect(world.worker.hearPage(TAB, { say: 'page:at', platform: 'instagram' })).rejects.toThrow('quota')
  })
})

describe('badge', () => {
  const settings = {}
  test('nothing where there is no profile', () => {
    expect(badgeOf({ settings, state: 'not-a-profile' }).text).toBe('')
  })
  test('a question mark where there is not enough to say', async () => {
    await world.worker.hearPage(TAB, { say: 'page:read', reading: reading(), unread: [] })
    expect(badgeOf(await look()).text).toBe('?')
  })
  test('its title says the verdict in words, in the language that was chosen', async () => {
    await world.worker.hearPage(TAB, { say: 'page:read', reading: reading(), unread: [] })
    const seen = await look()
    expect(titleOf(seen, 'en')).toMatch(/^Bonafide · @.+ · Not enough to say$/)
    expect(titleOf(seen, 'fr')).toMatch(/ · Trop peu d’éléments$/)
    if (seen.state !== 'seen') throw new Error('nothing is seen')
    const between = { ...seen, verdict: { ...seen.verdict, score: 45 } }
    expect(titleOf(between, 'en')).toMatch(/ · Undecided · 45$/)
    expect(titleOf({ settings, state: 'not-a-profile' }, 'en')).toBe('Bonafide')
  })
  test('an error is seen', () => {
    expect(badgeOf({ settings, state: 'error', code: 'storage', detail: '' }).text).toBe('!')
  })
})

describe('a network that is not allowed', () => {
  const ask = (say: 'popup:look' | 'popup:look-once') => world.worker.hearPopup({ say, tab: ELSEWHERE })

  test('is named, where nothing of ours is in the tab', async () => {
    expect(await ask('popup:look')).toMatchObject({ state: 'not-allowed', platform: 'youtube' })
    world.refuseCommands()
    expect(await ask('popup:look')).toMatchObject({ state: 'not-allowed', platform: 'youtube' })
  })

  test('may be looked at once', async () => {
    await ask('popup:look-once')
    expect(world.lookedAt).toEqual([ELSEWHERE])
    await world.worker.hearPage(ELSEWHERE, { say: 'page:at', platform: 'youtube', handle: 'mira.demo' })
    expect(await ask('popup:look')).toMatchObject({ state: 'reading', platform: 'youtube' })
  })
})

test('three pages in a row that gave too little say that the site has changed, until one gives all', async () => {
  const said = (account: string, isMiss: boolean): FromPage => ({
    say: 'page:yield',
    page: undefined,
    platform: 'instagram',
    kind: 'profile',
    account,
    isMiss,
  })
  await world.worker.hearPage(TAB, { say: 'page:at', page: undefined, platform: 'instagram', handle: 'mira.demo' })
  for (const account of ['mira.demo', 'noor.demo']) await world.worker.hearPage(TAB, said(account, true))
  expect((await look()).changed).toBeUndefined()
  await world.worker.hearPage(TAB, said('lena.demo', true))
  expect((await look()).changed).toBe('instagram')
  await world.worker.hearPage(TAB, said('mira.demo', false))
  expect((await look()).changed).toBeUndefined()
})
