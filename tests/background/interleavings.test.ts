/**
 * Pages, people and an unlucky browser in any order: tabs that open, change, leave and say things late, accounts that
 * are forgotten meanwhile, storage that fails, and a worker that ends at any moment.
 */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openReadyStates } from '../../src/background/ready-states.ts'
import { createWorker, type Worker } from '../../src/background/worker.ts'
import { assess } from '../../src/core/assess.ts'
import { exactly } from '../../src/core/profile/facts.ts'
import type { FromPage } from '../../src/messages/index.ts'
import { readyKey } from '../../src/messages/ready.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { type Area, openStore, type Store } from '../../src/store/index.ts'
import { memoryArea } from '../store/area.ts'
import { everythingIn } from '../store/raw.ts'

const TABS = [1, 2, 3]
const HANDLES = ['mira.demo', 'noor.demo']
const PLATFORM = 'instagram'
const NOW = Date.parse('2026-07-02T12:00:00Z')
const VERDICT = assess(
  {
    platform: PLATFORM,
    handle: 'nobody.demo',
    readAt: '2026-07-01',
    firstReadAt: '2026-07-01',
    readings: 1,
    seenAt: {},
  },
  [],
  normsOf(PLATFORM),
)

const tab = fc.constantFrom(...TABS)
const handle = fc.constantFrom(...HANDLES)
const Steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('open'),
        tab,
        handle,
        lastWord: fc.constantFrom('none', 'before', 'after'),
      }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('change'), tab }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('go back'), tab }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('again'), tab }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('give too little'), tab }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('leave'), tab }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('close'), tab }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('look'), tab }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('read posts'), tab, isEnded: fc.boolean() }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('forget'), tab }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('forget on the desk'), handle }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('forget everything') }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('settings') }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('end the worker') }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('storage'), isFailing: fc.boolean() }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('wait'), turns: fc.integer({ min: 1, max: 30 }) }) },
  ),
  { minLength: 3, maxLength: 25 },
)
type Step = (typeof Steps extends fc.Arbitrary<infer All> ? All : never) extends (infer One)[] ? One : never

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Numbers below 1 that are the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** That somebody be forgotten. Moments are counted; what failed, and may be done in part, is never done. */
type Wish = { handle: string; asked: number; done: number }
type Page = { handle: string; opened: number; heard: number; refused: number[]; confirmed: number[] }

let worlds = 0

/** A browser with its pages. */
function openWorld(seed: number) {
  worlds += 1
  const name = `interleaved-${worlds}`
  const random = numbersFrom(seed)
  const kept = { session: memoryArea(), local: memoryArea() }
  const pages: PageActor[] = []
  const standing = new Map<number, PageActor>()
  /** Numbers of tabs are not given twice. */
  const tabs = new Map(TABS.map((place) => [place, place]))
  /** Those that the worker has taken note of: one that ends meanwhile does not hear it again. */
  const closed: number[] = []
  const wished: Wish[] = []
  let moment = 0
  let isFailing = false
  let generation = 0
  let worker: Worker
  let store: Store
  const underWay = new Set<Promise<unknown>>()
  /** Ends what is said to a worker that ends. */
  let dying = new AbortController()

  const sometimes = async (life: number) => {
    for (let turns = Math.floor(random() * 4); turns > 0; turns -= 1) await turn()
    if (life !== generation) throw new Error('the worker has ended')
  }

  /** Answers in order, after a while, and not at all to a worker that has ended. */
  function areaOf(area: Area, life: number): Area {
    let last: Promise<unknown> = Promise.resolve()
    const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => {
      const run = last.then(async () => {
        await sometimes(life)
        if (isFailing && random() < 0.3) throw new Error('storage failed')
        return task()
      })
      last = run.catch(() => {})
      return run
    }
    return {
      get: (keys) => inTurn(() => area.get(keys)),
      set: (items) => inTurn(() => area.set(items)),
      remove: (keys) => inTurn(() => area.remove(keys)),
    }
  }

  function unreliable(honest: Store, life: number): Store {
    const wrapped = Object.entries(honest).map(([method, run]) => {
      if (typeof run !== 'function') return [method, run]
      return [
        method,
        async (...given: never[]) => {
          await sometimes(life)
          if (isFailing && random() < 0.2) throw new Error('storage failed')
          const result = await (run as (...given: never[]) => Promise<unknown>)(...given)
          await sometimes(life)
          if (isFailing && random() < 0.1) throw new Error('storage failed')
          return result
        },
      ]
    })
    return Object.fromEntries(wrapped)
  }

  function start(): void {
    generation += 1
    const life = generation
    dying.abort()
    dying = new AbortController()
    const areas = { session: areaOf(kept.session, life), local: areaOf(kept.local, life) }
    store = unreliable(openStore({ areas, name, now: () => NOW }), life)
    worker = createWorker({
      store,
      assess: () => VERDICT,
      show: () => sometimes(life),
      ready: openReadyStates(areas.session),
      command: async (tab, command) => {
        await sometimes(life)
        const page = standing.get(tab)
        if (!page) throw new Error('nobody is there')
        if (command.say === 'worker:again') page.sayAgain()
      },
      teach: async () => {},
      notAllowedIn: async () => undefined,
      lookOnce: async () => {},
      noteNews: () => {},
      noteSettings: () => {},
      noteForgotten: () => {},
      noteEverythingForgotten: () => {},
      now: () => NOW,
    })
  }

  /** What is said to the worker; rejects where it ends before it answers. */
  function tell<Result>(say: () => Promise<Result>): Promise<Result> {
    const { signal } = dying
    const answer = new Promise<Result>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('the worker is gone')))
      say().then(resolve, reject)
    })
    const over = answer.then(
      () => {},
      () => {},
    )
    underWay.add(over)
    void over.then(() => underWay.delete(over))
    return answer
  }

  /** As `src/content/watch.ts` speaks. */
  class PageActor {
    readonly id = `page ${pages.length}`
    readonly opened = ++moment
    readonly confirmed: number[] = []
    readonly refused: number[] = []
    /** When the worker first took something of it. */
    heard = Number.POSITIVE_INFINITY
    isReading = false
    #followers = 0
    constructor(
      readonly tab: number,
      readonly handle: string,
    ) {
      pages.push(this)
    }
    get isStanding(): boolean {
      return standing.get(this.tab) === this
    }
    sayAgain(): void {
      this.#say({ say: 'page:at', page: this.id, platform: PLATFORM, handle: this.handle }, () => this.sayAgain())
      this.read()
    }
    change(): void {
      this.#followers = 1_000 * pages.indexOf(this) + (this.#followers % 1_000) + 1
      this.read()
    }
    read(): void {
      const followers = this.#followers
      if (followers === 0) return
      const readAt = new Date(NOW - 86_400_000 + followers * 1_000).toISOString()
      const reading = { platform: PLATFORM, handle: this.handle, readAt, followers: exactly(followers) }
      const message: FromPage = { say: 'page:read', page: this.id, reading, unread: ['post'] }
      this.#say(
        message,
        () => this.read(),
        () => this.confirmed.push(followers),
      )
    }
    progress(ended: boolean): void {
      if (!ended) this.isReading = true
      else if (!this.isReading) return
      else this.isReading = false
      this.#say({ say: 'page:progress', page: this.id, progress: { done: 1, total: 2 }, ended })
    }
    giveTooLittle(): void {
      const page = { page: this.id, platform: PLATFORM, kind: 'profile', account: `/${this.handle}/` }
      this.#say({ say: 'page:yield', ...page, isMiss: true })
    }
    leave(): void {
      this.#say({ say: 'page:left', page: this.id })
    }
    #say(message: FromPage, again?: () => void, done?: () => void): void {
      tell(() => worker.hearPage(this.tab, message)).then(
        () => {
          this.heard = Math.min(this.heard, ++moment)
          done?.()
        },
        async () => {
          this.refused.push(++moment)
          for (let n = 0; n < 20; n += 1) await turn()
          if (again && this.isStanding) again()
        },
      )
    }
  }

  async function forget(handles: readonly string[], ask: () => Promise<boolean>): Promise<void> {
    const asked = ++moment
    const wishes = handles.map((handle): Wish => ({ handle, asked, done: Number.POSITIVE_INFINITY }))
    wished.push(...wishes)
    if (!(await tell(ask).catch(() => false))) return
    moment += 1
    for (const wish of wishes) wish.done = moment
  }

  function act(step: Step): void {
    const tab = 'tab' in step ? (tabs.get(step.tab) as number) : 0
    const page = standing.get(tab)
    switch (step.do) {
      case 'open': {
        const { handle, lastWord } = step as Extract<Step, { lastWord: string }>
        if (page?.isReading) page.progress(false)
        if (lastWord === 'before') page?.leave()
        const next = new PageActor(tab, handle)
        standing.set(tab, next)
        next.sayAgain()
        next.change()
        if (lastWord !== 'after' || !page) return
        page.change()
        page.progress(false)
        page.leave()
        return
      }
      case 'change':
        page?.change()
        return
      case 'go back': {
        const before = pages.filter((one) => one.tab === tab && one !== page).at(-1)
        if (!before) return
        page?.leave()
        standing.set(tab, before)
        before.sayAgain()
        return
      }
      case 'again':
        page?.sayAgain()
        return
      case 'give too little':
        page?.giveTooLittle()
        return
      case 'leave':
        if (page) standing.delete(page.tab)
        page?.leave()
        return
      case 'close': {
        standing.delete(tab)
        tabs.set((step as { tab: number }).tab, tab + TABS.length)
        page?.leave()
        tell(() => worker.closeTab(tab)).then(
          () => closed.push(tab),
          () => {},
        )
        return
      }
      case 'look':
        void tell(() => worker.hearPopup({ say: 'popup:look', tab })).catch(() => {})
        return
      case 'read posts':
        page?.progress((step as { isEnded: boolean }).isEnded)
        return
      case 'forget': {
        const account = page && { platform: PLATFORM, handle: page.handle }
        if (!account) return
        void forget([page.handle], async () => {
          const popupState = await worker.hearPopup({ say: 'popup:forget', tab, account })
          return popupState.state !== 'error'
        })
        return
      }
      case 'forget on the desk': {
        const { handle } = step as { handle: string }
        void forget([handle], () => worker.forgetAccount({ platform: PLATFORM, handle }).then(() => true))
        return
      }
      case 'forget everything':
        void forget(HANDLES, () => worker.forgetEverything().then(() => true))
        return
      case 'settings':
        void tell(() => worker.saveSettings({ language: random() < 0.5 ? 'fr' : 'en' })).catch(() => {})
        return
      case 'end the worker':
        start()
        return
      case 'storage':
        isFailing = (step as { isFailing: boolean }).isFailing
    }
  }

  start()
  return {
    kept,
    pages,
    standing,
    wished,
    closed,
    tabs: () => [...tabs.values()],
    act,
    everything: () => everythingIn(name),
    get worker() {
      return worker
    },
    get store() {
      return store
    },
    /** Nothing fails any more, and all that is under way comes to its end. */
    async settle(): Promise<void> {
      isFailing = false
      for (const page of standing.values()) if (page.isReading) page.progress(true)
      for (let quiet = 0, turns = 0; quiet < 300; quiet = underWay.size > 0 ? 0 : quiet + 1, turns += 1) {
        if (turns > 50_000) throw new Error('something never ends')
        await turn()
      }
    },
  }
}

type Interleaved = ReturnType<typeof openWorld>

/** Opened before somebody was forgotten, and the worker had heard of it, or was about to. */
function isOld(page: Page, { asked, done }: Wish): boolean {
  if (page.opened > asked) return false
  return page.heard < asked || !page.refused.some((moment) => moment < done)
}

async function check(world: Interleaved): Promise<void> {
  // That a page has gone, and no worker was there to hear it, is found out when somebody looks.
  for (const tab of world.tabs()) await world.worker.hearPopup({ say: 'popup:look', tab })
  await world.settle()
  const onDisk = await world.everything()
  const inSession = JSON.stringify([...world.kept.session.items])
  for (const handle of HANDLES) {
    const gone = world.wished.filter((one) => one.handle === handle && Number.isFinite(one.done)).at(-1)
    if (!gone || world.pages.some((page) => page.handle === handle && !isOld(page, gone))) continue
    expect(onDisk, `${handle} in the database`).not.toContain(handle)
    expect(inSession, `${handle} in the session`).not.toContain(handle)
  }
  for (const page of world.pages) {
    if (world.wished.some(({ handle, done }) => handle === page.handle && done > page.opened)) continue
    const readings = await world.store.readings(PLATFORM, page.handle)
    expect(readings.map(({ followers }) => followers?.value)).toEqual(expect.arrayContaining(page.confirmed))
  }
  for (const tab of world.tabs()) {
    const page = world.standing.get(tab)
    const shown = await world.store.shown(tab)
    const popupState = await world.worker.hearPopup({ say: 'popup:look', tab })
    expect(popupState, `progress of ${tab}`).not.toHaveProperty('progress')
    const ready = JSON.parse(world.kept.session.items.get(readyKey(tab)) ?? 'null')
    if (!page) {
      expect(shown, `tab ${tab}, that is left`).toBeUndefined()
      expect(ready?.state ?? 'not-a-profile').toBe('not-a-profile')
      continue
    }
    expect(shown?.page).toBe(page.id)
    const mayBeForgotten = world.wished.some(({ handle, done }) => handle === page.handle && done > page.opened)
    if (!shown?.forgotten) expect(shown?.handle).toBe(page.handle)
    else expect(mayBeForgotten, `${tab} is forgotten`).toBe(true)
    expect(ready?.state, `what is kept ready of ${tab}`).toBe(popupState.state)
    if (popupState.state === 'seen') expect(ready.profile.handle).toBe(page.handle)
  }
  for (const tab of world.closed) {
    expect(await world.store.shown(tab)).toBeUndefined()
    expect(world.kept.session.items.has(readyKey(tab))).toBe(false)
  }
}

test('whatever happens in whatever order, what is forgotten stays so and what is confirmed is kept', async () => {
  await fc.assert(
    fc.asyncProperty(Steps, fc.integer(), async (steps, seed) => {
      const world = openWorld(seed)
      for (const step of steps) {
        if (step.do === 'wait') for (let n = 0; n < (step as { turns: number }).turns; n += 1) await turn()
        else world.act(step)
      }
      await world.settle()
      await check(world)
    }),
    { numRuns: Number(process.env.RUNS ?? 200) },
  )
})
