/** What the popup asks of the worker, and what it listens to. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { FromPopup, type PopupState } from '../../src/messages/index.ts'
import { readyKey } from '../../src/messages/ready.ts'
import { clientFor, readyFor, tabInView } from '../../src/ui/client.ts'

const fake = vi.hoisted(() => {
  const listeners: ((message: unknown) => unknown)[] = []
  const [query, sendMessage, get] = [vi.fn(), vi.fn(), vi.fn()]
  vi.stubGlobal('browser', {
    tabs: { query },
    storage: { session: { get } },
    runtime: { sendMessage, onMessage: { addListener: (listener: () => unknown) => listeners.push(listener) } },
  })
  return { query, sendMessage, get, listeners }
})

const nothing: PopupState = { settings: {}, state: 'not-a-profile' }

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
    await Promise.all([
      client.look(),
      client.readPosts(),
      client.stop(),
      client.forget({ platform: 'instagram', handle: 'mira.demo' }),
      client.saveSettings({}),
    ])
    const sent = fake.sendMessage.mock.calls.map(([message]) => FromPopup.parse(message))
    expect(sent.map(({ say, tab }) => `${say} ${tab}`)).toEqual([
      'popup:look 9',
      'popup:read-posts 9',
      'popup:stop 9',
      'popup:forget 9',
      'popup:settings 9',
    ])
  })

  test('asks again where the worker ended under a question that can be asked twice', async () => {
    const client = clientFor(9)
    const account = { platform: 'instagram', handle: 'mira.demo' }
    for (const question of [client.look, () => client.forget(account), () => client.saveSettings({})]) {
      fake.sendMessage.mockReset().mockResolvedValue(nothing).mockRejectedValueOnce(new Error('the channel closed'))
      expect(await question()).toEqual(nothing)
      expect(new Set(fake.sendMessage.mock.calls.map(([message]) => JSON.stringify(message))).size).toBe(1)
    }
    fake.sendMessage.mockReset().mockRejectedValue(new Error('the channel closed'))
    await expect(client.look()).rejects.toThrow('closed')
    await expect(client.readPosts()).rejects.toThrow('closed')
  })

  test('reads what was kept ready for its tab, and does without it', async () => {
    fake.get.mockImplementation(async (key: string) => (key === readyKey(9) ? { [key]: nothing } : {}))
    expect(await readyFor(9)).toEqual(nothing)
    expect(await readyFor(8)).toBeUndefined()
    fake.get.mockRejectedValue(new Error('no such storage'))
    expect(await readyFor(9)).toBeUndefined()
  })

  test.each([null, 7, 'seen', [], { state: 'seen' }, { state: 7, settings: {} }, { state: 'seen', settings: null }])(
    'takes nothing damaged for something kept ready: %j',
    async (damaged) => {
      fake.get.mockResolvedValue({ [readyKey(9)]: damaged })
      expect(await readyFor(9)).toBeUndefined()
    },
  )

  test('draws what changed in its own tab and nothing else', () => {
    const drawn: PopupState[] = []
    clientFor(9).onChange((popupState) => drawn.push(popupState))
    for (const tell of fake.listeners) {
      tell({ say: 'worker:changed', tab: 9, popupState: nothing })
      tell({ say: 'worker:changed', tab: 8, popupState: nothing })
      tell({ say: 'popup:look', tab: 9 })
      tell(undefined)
    }
    expect(drawn).toEqual([nothing])
  })
})
