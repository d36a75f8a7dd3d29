/** What the popup asks of the worker, and what it listens to. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { FromPopup, type Sight } from '../../src/messages/index.ts'
import { readyKey } from '../../src/messages/ready.ts'
import { clientFor, tabInView } from '../../src/ui/client.ts'

const fake = vi.hoisted(() => ({
  query: vi.fn(),
  sendMessage: vi.fn(),
  get: vi.fn(),
  listeners: [] as ((message: unknown) => unknown)[],
}))

vi.mock('../../src/browser/index.ts', () => ({
  browser: {
    tabs: { query: fake.query },
    storage: { session: { get: fake.get } },
    runtime: {
      sendMessage: fake.sendMessage,
      onMessage: { addListener: (listener: (message: unknown) => unknown) => fake.listeners.push(listener) },
    },
  },
}))

const nothing: Sight = { settings: {}, state: 'not-a-profile' }

beforeEach(() => {
  fake.query.mockReset()
  fake.sendMessage.mockReset().mockResolvedValue(nothing)
  fake.listeners.length = 0
})

describe('the tab in view', () => {
  const popup = 'https://extension.example/popup.html'

  test('is the one named in the address', async () => {
    expect(await tabInView(new URL(`${popup}?tab=17`))).toBe(17)
    expect(fake.query).not.toHaveBeenCalled()
  })

  test.each(['', '?tab=x', '?other=3'])('is the active one otherwise (%s)', async (search) => {
    fake.query.mockResolvedValue([{ id: 4 }])
    expect(await tabInView(new URL(popup + search))).toBe(4)
    expect(fake.query).toHaveBeenCalledWith({ active: true, currentWindow: true })
  })

  test('none is an error to show', async () => {
    fake.query.mockResolvedValue([])
    await expect(tabInView(new URL(popup))).rejects.toThrow('no tab')
  })
})

describe('a client', () => {
  test('sends what the worker accepts, for its own tab', async () => {
    const client = clientFor(9)
    await Promise.all([client.look(), client.readPosts(), client.stop(), client.forget(), client.saveSettings({})])
    const sent = fake.sendMessage.mock.calls.map(([message]) => FromPopup.parse(message))
    expect(sent.map(({ say, tab }) => `${say} ${tab}`)).toEqual([
      'popup:look 9',
      'popup:read-posts 9',
      'popup:stop 9',
      'popup:forget 9',
      'popup:settings 9',
    ])
  })

  test('reads what was kept ready for its tab, and does without it', async () => {
    fake.get.mockImplementation(async (key: string) => (key === readyKey(9) ? { [key]: nothing } : {}))
    expect(await clientFor(9).ready()).toEqual(nothing)
    expect(await clientFor(8).ready()).toBeUndefined()
    fake.get.mockRejectedValue(new Error('no such storage'))
    expect(await clientFor(9).ready()).toBeUndefined()
  })

  test('draws what changed in its own tab and nothing else', () => {
    const drawn: Sight[] = []
    clientFor(9).onChange((sight) => drawn.push(sight))
    for (const tell of fake.listeners) {
      tell({ say: 'worker:changed', tab: 9, sight: nothing })
      tell({ say: 'worker:changed', tab: 8, sight: nothing })
      tell({ say: 'popup:look', tab: 9 })
      tell(undefined)
    }
    expect(drawn).toEqual([nothing])
  })
})
