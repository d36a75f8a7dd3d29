import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { createDesk } from '../../src/background/desk.ts'
import { createJudging } from '../../src/background/judging.ts'
import { pastVerdictsOf } from '../../src/background/past-verdicts.ts'
import { assess } from '../../src/core/assess.ts'
import { queueItemOf } from '../../src/core/desk/queue-item.ts'
import { exactly } from '../../src/core/profile/facts.ts'
import type { Profile } from '../../src/core/profile/profile.ts'
import type { ToDesk } from '../../src/messages/desk.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'
import { reading } from '../store/reading.ts'
import { openWorld } from '../store/world.ts'
import { waitFor } from '../wait.ts'

const judge = (profile: Profile) => assess(profile, signals, normsOf(profile.platform))
const account = { platform: 'instagram', handle: 'mira.demo' }

function createWorld() {
  const { open } = openWorld()
  const told: ToDesk[] = []
  const tasks: (() => void)[] = []
  const store = open()
  const desk = createDesk({
    store,
    assess: judge,
    forgetAccount: ({ platform, handle }) => store.forgetAccount(platform, handle),
    tell: (message) => void told.push(message),
  })
  const judging = createJudging({
    store,
    assess: judge,
    tell: (summaries) => void told.push({ say: 'worker:summaries', summaries }),
    rules: '1',
    later: (task) => void tasks.push(task),
  })
  /** Runs what was put off until nothing more is. */
  async function settle(): Promise<void> {
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      const before = told.length
      task()
      await waitFor(() => expect(told.length > before || tasks.length > 0).toBe(true))
    }
  }
  return { store, desk, judging, told, tasks, settle }
}

test('whoever was read is on the list once it was summed up, in slices', async () => {
  const { store, desk, judging, told, settle } = createWorld()
  for (let n = 0; n < 30; n += 1) await store.append(reading({ handle: `a${n}.demo`, followers: exactly(1_000 + n) }))
  judging.wake()
  judging.wake()
  await settle()
  const answer = await desk.hear({ say: 'desk:list' })
  if (!answer.ok || !answer.value || !('summaries' in answer.value)) throw new Error('no list')
  expect(answer.value.summaries).toHaveLength(30)
  expect(answer.value.waiting).toBe(0)
  expect(told.map((message) => message.say === 'worker:summaries' && message.summaries.length)).toEqual([25, 5])
})

test('the first of a long list are those read last, with the other accounts of the people they belong to', async () => {
  const { store, desk, judging, settle } = createWorld()
  for (let n = 1; n <= 9; n += 1)
    await store.append(reading({ handle: `a${n}.demo`, readAt: `2026-06-0${n}T10:00:00.000Z` }))
  judging.wake()
  await settle()
  const accounts = [1, 9].map((n) => ({ platform: 'instagram', handle: `a${n}.demo` }))
  const both = { kind: 'person' as const, id: 'both', updatedAt: '2026-06-01T10:00:00.000Z', accounts, tags: [] }
  const other = { ...both, id: 'other', accounts: [2, 3].map((n) => ({ platform: 'instagram', handle: `a${n}.demo` })) }
  await store.writeDesk([both, other].map((person) => ({ document: { ...person, stage: 'toCheck' as const } })))
  const answer = await desk.hear({ say: 'desk:list', latest: 2 })
  if (!answer.ok || !answer.value || !('documents' in answer.value)) throw new Error('no list')
  const { summaries, known, waiting } = answer.value
  expect(summaries.map(({ handle }) => handle)).toEqual(['a9.demo', 'a8.demo', 'a1.demo'])
  expect({ known, waiting }).toEqual({ known: 9, waiting: 0 })
  expect(await desk.hear({ say: 'desk:summaries' })).toMatchObject({ ok: true, value: { waiting: 0 } })
})

test('nothing is summed up while something else is being written, and all of it afterwards', async () => {
  const { store, judging, told, tasks, settle } = createWorld()
  await store.append(reading({ handle: 'mira.demo', followers: exactly(1_000) }))
  let end = () => {}
  const writing = judging.after(
    () =>
      new Promise<void>((resolve) => {
        end = resolve
      }),
  )
  judging.wake()
  tasks.shift()?.()
  expect(tasks).toHaveLength(0)
  expect(told).toEqual([])
  end()
  await writing
  await settle()
  expect(told.flatMap((message) => (message.say === 'worker:summaries' ? message.summaries : []))).toHaveLength(1)
})

test('what is written is told to an open desk, and answered with what undoes it', async () => {
  const { desk, told } = createWorld()
  const document = {
    kind: 'person' as const,
    id: 'instagram/mira.demo',
    updatedAt: '2026-06-01T10:00:00.000Z',
    accounts: [account],
    stage: 'toCheck' as const,
    tags: [],
  }
  const answer = await desk.hear({ say: 'desk:write', changes: [{ document }] })
  expect(answer).toEqual({ ok: true, value: [{ deleted: { kind: 'person', id: document.id } }] })
  expect(told).toEqual([{ say: 'worker:documents', changes: [{ document }] }])
  expect(await desk.hear({ say: 'desk:person', account })).toMatchObject({
    ok: true,
    value: { person: { id: document.id } },
  })
  expect(await desk.hear({ say: 'desk:person', account: { ...account, handle: 'noor.demo' } })).toEqual({
    ok: true,
    value: null,
  })
})

test('everything about an account: how it stood day by day, its visits, and nobody else', async () => {
  const { store, desk } = createWorld()
  expect(await desk.hear({ say: 'desk:account', account })).toEqual({ ok: true, value: null })
  const people = [{ list: 'followers' as const, accounts: [{ handle: 'lena_1990', followers: 12 }] }]
  await store.append(reading({ readAt: '2026-06-01T10:00:00.000Z', followers: exactly(1_000), people }))
  await store.append(reading({ readAt: '2026-06-01T15:00:00.000Z', followers: exactly(1_010) }))
  await store.append(reading({ readAt: '2026-06-03T10:00:00.000Z', followers: exactly(1_200) }))
  const answer = await desk.hear({ say: 'desk:account', account })
  expect(answer).toMatchObject({
    ok: true,
    value: {
      profile: { followers: { value: 1_200 } },
      pastVerdicts: [{ at: '2026-06-01T15:00:00.000Z' }, { at: '2026-06-03T10:00:00.000Z' }],
      visits: [{ people: 0 }, { people: 0 }, { people: 1 }],
    },
  })
  expect(JSON.stringify(answer)).not.toContain('"people":[')
})

test('a long history is thinned; its ends stay', () => {
  const readings = Array.from({ length: 200 }, (_, day) =>
    reading({ readAt: new Date(Date.parse('2026-01-01T12:00:00Z') + day * 86_400_000).toISOString() }),
  )
  const pastVerdicts = pastVerdictsOf(readings, judge)
  expect(pastVerdicts).toHaveLength(60)
  expect([pastVerdicts[0]?.at, pastVerdicts.at(-1)?.at]).toEqual([readings[0]?.readAt, readings.at(-1)?.readAt])
})

test('an account of the queue knows who is next; one that is not in it knows nothing of it', async () => {
  const { desk } = createWorld()
  const queue = ['mira.demo', 'noor.demo'].map((handle, order) =>
    queueItemOf({ account: { ...account, handle } }, order, '2026-07-01T10:00:00Z'),
  )
  await desk.hear({ say: 'desk:write', changes: queue.map((document) => ({ document })) })
  expect(await desk.hear({ say: 'desk:queued', account })).toMatchObject({
    ok: true,
    value: { item: { handle: 'mira.demo' }, is: 'waiting', next: { handle: 'noor.demo' }, left: 1 },
  })
  expect(await desk.hear({ say: 'desk:queued', account: { ...account, handle: 'ada.demo' } })).toEqual({
    ok: true,
    value: null,
  })
})
