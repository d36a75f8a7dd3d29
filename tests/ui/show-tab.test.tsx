// @vitest-environment jsdom
/** What is on the screen of a popup: what was kept ready, then what the worker answers. */
import { render } from 'preact'
import { afterEach, expect, test, vi } from 'vitest'
import type { PopupState } from '../../src/messages/index.ts'
import { type ShownTab, showTab } from '../../src/ui/popup/show-tab.tsx'

const fake = vi.hoisted(() => {
  const sendMessage = vi.fn()
  vi.stubGlobal('browser', {
    runtime: { sendMessage, onMessage: { addListener() {}, removeListener() {} } },
  })
  return { sendMessage }
})

const answer: PopupState = { settings: { language: 'en' }, state: 'not-a-profile' }
/** Whole at first sight, and nothing that can be drawn. */
const damaged = { settings: {}, state: 'seen' } as unknown as PopupState

let shown: ShownTab | undefined
afterEach(() => {
  shown?.leave()
  render(null, document.body)
})

test.each([
  ['nothing', undefined],
  ['the same', answer],
  ['something damaged', damaged],
])('the worker’s answer is drawn where it kept %s', async (_, kept) => {
  fake.sendMessage.mockResolvedValue(answer)
  shown = showTab(Promise.resolve(9), 'popup', Promise.resolve(kept))
  await vi.waitFor(() => expect(document.querySelector('[data-state="not-a-profile"]')).not.toBeNull(), 60_000)
  expect(document.body.textContent).toContain('Open a profile')
})
