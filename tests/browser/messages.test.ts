/** Messages as Chromium passes them on: an answer is a call, and what a listener returns is only whether one will come. */
import { beforeEach, expect, test, vi } from 'vitest'
import { listenForMessages } from '../../src/browser/listen.ts'
import { ask } from '../../src/browser/own-page.ts'

type Hear = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown

const { listeners, browser } = vi.hoisted(() => {
  const listeners: Hear[] = []
  const runtime = {
    onMessage: { addListener: (hear: Hear) => listeners.push(hear) },
    /** The first that answers does; where none does there is no answer. */
    sendMessage: (message: unknown) =>
      new Promise((resolve) => {
        const respond = (answer: unknown) => resolve(structuredClone(answer))
        const isAnswered = listeners.some((hear) => hear(message, { id: 'ours' }, respond) === true)
        if (!isAnswered) resolve(undefined)
      }),
  }
  vi.stubGlobal('browser', { runtime })
  return { listeners, browser: { runtime } }
})
vi.mock('../../src/browser/index.ts', () => ({ browser }))

beforeEach(() => {
  listeners.length = 0
})

test('the promise of a listener is the answer, and it learns who speaks', async () => {
  listenForMessages(async (message, { id }) => ({ heard: message, from: id }))
  expect(await ask({ say: 'hello' })).toEqual({ heard: { say: 'hello' }, from: 'ours' })
})

test('what a listener rejects with is what the question rejects with', async () => {
  listenForMessages(async () => {
    throw new Error('the disk is full')
  })
  await expect(ask('anything')).rejects.toThrow('the disk is full')
})

test('a listener that has nothing to say leaves the answer to another', async () => {
  listenForMessages(() => undefined)
  expect(await ask('anything')).toBeUndefined()
  listenForMessages(async () => 'mine')
  expect(await ask('anything')).toBe('mine')
})
