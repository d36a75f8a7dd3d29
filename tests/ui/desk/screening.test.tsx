// @vitest-environment jsdom
/** The screening queue: what is pasted, what is opened, what is ticked. */
import axe from 'axe-core'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { QueueItem } from '../../../src/core/desk/queue-item.ts'
import { LANGUAGES, type Language } from '../../../src/core/judgement/signal.ts'
import type { DeskList } from '../../../src/messages/desk.ts'
import { App } from '../../../src/ui/desk/app.tsx'
import '../../../src/ui/desk/pages/screening.tsx'
import { type FakeWorker, fakeWorker } from './client.ts'
import { NOW, summary } from './invented.ts'

vi.mock('../../../src/ui/networks.ts', () => ({
  listNetworks: async () => [{ id: 'instagram', allowed }],
  allowNetwork: async () => true,
  allowNetworks: (ids: readonly string[]) => asked(ids),
  onPermissions: (hear: () => void) => {
    permissionsChanged = hear
    return () => {}
  },
}))
let allowed = true
let permissionsChanged = () => {}
const asked = vi.fn(async (_: readonly string[]) => true)

let worker: FakeWorker

async function open(list: Partial<DeskList>, language: Language = 'en'): Promise<void> {
  worker = fakeWorker(list)
  location.hash = '#/screening'
  await act(async () => {
    render(<App client={worker} browserLanguages={[language]} now={NOW} />, document.body)
  })
  while (!document.querySelector('h1')) await act(() => new Promise((resolve) => setTimeout(resolve)))
}

beforeEach(() => {
  localStorage.clear()
  allowed = true
})
afterEach(() => act(() => render(null, document.body)))

const part = (name: string) => document.querySelector(`[data-part="${name}"]`)
const textIn = (name: string) => (part(name)?.textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')
const press = (selector: string) =>
  act(async () => {
    document.querySelector<HTMLElement>(selector)?.click()
    await new Promise((resolve) => setTimeout(resolve))
  })
const refusal = () => document.querySelector<HTMLInputElement>('[data-field="refusal"]') as HTMLInputElement
async function type(text: string): Promise<void> {
  await act(async () => {
    refusal().value = text
    refusal().dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(async () => {
    refusal().dispatchEvent(new Event('blur'))
    await new Promise((resolve) => setTimeout(resolve))
  })
}
const paste = (text: string) =>
  act(async () => {
    const field = document.querySelector<HTMLTextAreaElement>('[data-field="paste"]') as HTMLTextAreaElement
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })

function item(handle: string, order: number, more: Partial<QueueItem> = {}): QueueItem {
  return {
    kind: 'queue',
    id: `instagram/${handle}`,
    updatedAt: NOW,
    addedAt: '2026-07-02T09:00:00Z',
    order,
    platform: 'instagram',
    handle,
    ...more,
  }
}

test('what may be read is asked again when the browser says that it changed', async () => {
  await open({ documents: [item('ana.demo', 1)] })
  await act(() => new Promise((resolve) => setTimeout(resolve)))
  expect(part('not-allowed')).toBeNull()
  allowed = false
  permissionsChanged()
  await act(() => new Promise((resolve) => setTimeout(resolve)))
  expect(textIn('not-allowed')).toContain('Instagram')
})

test('a handle that its network has for nobody is refused where it is pasted, and not queued without an address', async () => {
  await open({})
  await paste('@ana.demo\n@ana-demo')
  expect(textIn('preview')).toContain('Row 2: “@ana-demo” cannot be a handle on Instagram')
  await press('[data-action="add"]')
  expect(document.querySelectorAll('.queue-item, [data-part="next-up"]')).not.toHaveLength(0)
  expect(document.querySelector('[data-account="instagram/ana-demo"]')).toBeNull()
})

test('networks that are not read yet are named together, and asked for in one question', async () => {
  const queue = ['tiktok', 'youtube', 'tiktok'].map((platform, n) => ({ ...item(`a${n}.demo`, n), platform }))
  await open({ documents: queue.map((one) => ({ ...one, id: `${one.platform}/${one.handle}` })) })
  await act(() => new Promise((resolve) => setTimeout(resolve)))
  expect(textIn('not-allowed')).toMatch(/^2 networks of the queue are not read yet.*Read all 2Read TikTokRead YouTube$/)
  await press('[data-action="allow-all"]')
  expect(asked.mock.calls).toEqual([[['tiktok', 'youtube']]])
})

test('what is pasted is shown before it is added, each refused row with its reason', async () => {
  await open({ documents: [item('ana.demo', 1)] })
  await press('main .titled button')
  await paste('@mira.demo\nhttps://www.tiktok.com/@salma\n@ana.demo\nhttps://example.com/x\n@mira.demo')
  const preview = textIn('preview')
  expect(preview).toContain('3 accounts found · 1 of them is in the queue already')
  expect(preview).toContain('@salma TikTok')
  expect(preview).toContain('Row 4: “https://example.com/x” is on no network that can be read')
  expect(preview).toContain('1 row refused')
  expect(preview).toContain('1 row repeats an account that is already listed above')
  await press('[data-action="add"]')
  expect(worker.stored.map(({ id, ...rest }) => [id, 'order' in rest && rest.order])).toEqual([
    ['instagram/ana.demo', 1],
    ['instagram/mira.demo', 2],
    ['tiktok/salma', 3],
  ])
  expect(worker.openTab).not.toHaveBeenCalled()
})

test('nothing opens but by a click; the tick comes with what was read, and says what is missing until then', async () => {
  await open({ documents: [item('ana.demo', 1), item('ben.demo', 2)] })
  expect(textIn('progress')).toBe('0 of 2 accounts screened')
  expect(textIn('next')).toContain('Next: @ana.demo')
  expect(worker.openTab).not.toHaveBeenCalled()
  await press('[data-part="next"] [data-action="open"]')
  expect(worker.openTab).toHaveBeenCalledExactlyOnceWith('https://www.instagram.com/ana.demo/')
  expect(textIn('next')).toContain('opened, nothing read yet')
  const read = summary('ana.demo', { next: { step: 'sign-in' } })
  await act(async () => worker.tell({ say: 'worker:summaries', summaries: [read] }))
  expect(textIn('next')).toContain('partly read')
  expect(textIn('next')).toContain('Would help: sign in')
  expect(textIn('progress')).toBe('0 of 2 accounts screened')
  const enough = summary('ana.demo', { score: 80, range: [60, 90], grade: 'authentic' })
  await act(async () => worker.tell({ say: 'worker:summaries', summaries: [enough] }))
  expect(textIn('progress')).toBe('1 of 2 accounts screened')
  expect(textIn('next')).toContain('Next: @ben.demo')
  expect(worker.openTab).toHaveBeenCalledOnce()
})

test('what was read before it was put in the queue is not enough, and is shown with its date', async () => {
  const old = summary('ana.demo', { readAt: '2026-07-01T09:00:00Z', score: 80, range: [60, 90], grade: 'authentic' })
  await open({ documents: [item('ana.demo', 1)], summaries: [old] })
  expect(textIn('progress')).toBe('0 of 1 account screened')
  expect(textIn('next')).toContain('not openedlast read on Jul 1, 2026:Looks authentic · 80')
})

test('skipped, undone, ticked by hand', async () => {
  await open({ documents: [item('ana.demo', 1), item('ben.demo', 2)] })
  await press('[data-part="next"] [data-action="skip"]')
  expect(textIn('next')).toContain('@ben.demo')
  await press('[data-part="notice"] button')
  expect(textIn('next')).toContain('@ana.demo')
  expect(worker.stored).toEqual([item('ana.demo', 1), item('ben.demo', 2)])
})

test('whoever is decided about is done with, however much was read; one step back undoes both', async () => {
  const read = summary('ana.demo', { next: { step: 'sign-in' } })
  await open({ documents: [item('ana.demo', 1), item('ben.demo', 2)], summaries: [read] })
  expect(textIn('next')).toContain('Next: @ana.demo')
  await act(async () => {
    const stage = document.querySelector('[data-part="next"] select') as HTMLSelectElement
    stage.value = 'refused'
    stage.dispatchEvent(new Event('change', { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve))
  })
  expect(textIn('next')).toContain('Next: @ben.demo')
  expect(worker.stored).toContainEqual(expect.objectContaining({ kind: 'person', stage: 'refused' }))
  await press('[data-part="notice"] button')
  expect(worker.stored).toEqual([item('ana.demo', 1), item('ben.demo', 2)])
})

test('why somebody was refused is asked where they were, and taken back when it is emptied', async () => {
  const person = (more: object) => expect.objectContaining({ kind: 'person', stage: 'refused', ...more })
  await open({ documents: [item('ana.demo', 1)], summaries: [summary('ana.demo')] })
  expect(document.querySelector('[data-field="refusal"]')).toBeNull()
  await act(async () => {
    const stage = document.querySelector('.queue select') as HTMLSelectElement
    stage.value = 'refused'
    stage.dispatchEvent(new Event('change', { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve))
  })
  await type('Fees too high')
  expect(worker.stored).toContainEqual(person({ refusal: 'Fees too high' }))
  await type('')
  expect(worker.stored).toContainEqual(person({}))
  expect(worker.stored).not.toContainEqual(person({ refusal: expect.anything() }))
})

test('the keyboard stays where it was when what was pressed goes away', async () => {
  await open({ documents: ['ana.demo', 'ben.demo', 'cleo.demo'].map((handle, at) => item(handle, at)) })
  const pressWithKey = async (element: HTMLElement | null | undefined) => {
    element?.focus()
    await act(async () => element?.click())
    for (const _ of [1, 2, 3]) await act(() => new Promise((resolve) => requestAnimationFrame(() => resolve())))
  }
  const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent
  const inRow = (handle: string, selector: string) =>
    document.querySelector<HTMLElement>(`[data-account="instagram/${handle}"] ${selector}`)
  await pressWithKey(inRow('ben.demo', '.text-button'))
  expect(focused()).toBe('Open: @cleo.demo')
  await pressWithKey(document.querySelector<HTMLElement>('[data-action="add-more"]'))
  expect((document.activeElement as HTMLElement).dataset.field).toBe('paste')
  await pressWithKey(document.querySelector<HTMLElement>('[data-part="add"] button:not([data-action])'))
  expect(document.activeElement).not.toBe(document.body)
})

test('a pause outlives the page', async () => {
  const documents = [item('ana.demo', 1)]
  await open({ documents })
  await press('[data-action="pause"]')
  act(() => render(null, document.body))
  await open({ documents })
  expect(textIn('next')).toContain('Paused. One account is left')
  await press('[data-action="pause"]')
  expect(textIn('next')).toContain('Next: @ana.demo')
})

test.each(LANGUAGES)('no barriers, every message written (%s)', async (language) => {
  const documents = [
    item('ana.demo', 1),
    item('ben.demo', 2, { isSkipped: true }),
    item('cleo.demo', 3, { isDone: true }),
  ]
  await open({ documents, summaries: [summary('ana.demo', { next: { step: 'sign-in' } })] }, language)
  await press('main .titled button')
  await paste('@mira.demo\n???')
  expect(document.body.textContent).not.toMatch(/undefined|NaN|\{|why\.|add\./)
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
