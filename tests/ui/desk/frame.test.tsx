// @vitest-environment jsdom
/** What the desk shows where the worker cannot answer, or the address names nothing. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { App } from '../../../src/ui/desk/app.tsx'
import '../../../src/ui/desk/pages/account.tsx'
import '../../../src/ui/desk/pages/data.tsx'
import '../../../src/ui/desk/pages/import.tsx'
import '../../../src/ui/desk/pages/shortlist.tsx'
import { fakeWorker } from './client.ts'
import { NOW, person } from './invented.ts'

vi.mock('uplot', () => ({ default: class {} }))
vi.mock('../../../src/ui/settings/client.ts', () => ({ look: () => Promise.reject(damaged()) }))
vi.mock('../../../src/ui/networks.ts', () => ({ listNetworks: async () => [] }))
vi.mock('../../../src/ui/sites.ts', () => ({ listSites: async () => [] }))

afterEach(() => {
  vi.useRealTimers()
  act(() => render(null, document.body))
})

function damaged(): Error {
  return Object.assign(new Error('the database is damaged'), { code: 'damaged' })
}

async function open(hash: string, list?: () => Promise<never>) {
  const worker = fakeWorker({})
  const asked = vi.fn(list ?? worker.list)
  worker.list = asked
  location.hash = hash
  await act(async () => {
    render(<App client={worker} browserLanguages={['en']} now={NOW} />, document.body)
  })
  return asked
}

/** Pages are loaded when they are first needed. */
async function until(selector: string): Promise<void> {
  while (!document.querySelector(selector)) await act(() => new Promise((resolve) => setTimeout(resolve)))
}

const text = () => (document.body.textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

test('where the database cannot be read, the way leads to its export, and that page is there', async () => {
  await open('#/shortlist', () => Promise.reject(damaged()))
  await until('.notice-problem')
  const ways = [...document.querySelectorAll('.notice-problem a')].map((link) => link.getAttribute('href'))
  expect(ways).toEqual(['#/data'])
  act(() => render(null, document.body))
  await open('#/data', () => Promise.reject(damaged()))
  await until('[data-part="data-page"]')
  await until('[role="alert"]')
  expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Export everything', 'Forget everything']),
  )
  expect(document.querySelectorAll('[role="alert"]'), 'said once').toHaveLength(1)
})

test('a desk that does not open says so, and can be asked again', async () => {
  vi.useFakeTimers()
  const asked = await open('#/shortlist', () => new Promise<never>(() => {}))
  expect(text()).toContain('Opening the desk…')
  await act(async () => {
    await vi.advanceTimersByTimeAsync(11_000)
  })
  expect(text()).toContain('takes longer to open than usual')
  const before = asked.mock.calls.length
  await act(async () =>
    [...document.querySelectorAll('button')].find((one) => one.textContent === 'Try again')?.click(),
  )
  expect(asked.mock.calls.length).toBe(before + 1)
})

test('whoever came onto the list in another window while a table was looked at is not written over by it', async () => {
  const worker = fakeWorker({})
  location.hash = '#/import/people'
  await act(async () => render(<App client={worker} browserLanguages={['en']} now={NOW} />, document.body))
  await until('[data-field="rows"]')
  const rows = document.querySelector<HTMLTextAreaElement>('[data-field="rows"]') as HTMLTextAreaElement
  await act(async () => {
    rows.value = 'platform,handle\ninstagram,ana.demo\ninstagram,ben.demo'
    rows.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(async () => document.querySelector<HTMLElement>('[data-action="read-rows"]')?.click())
  await until('[data-action="take-in"]:not([disabled])')
  const ana = person('ana.demo', { note: 'Written in the popup' })
  worker.stored = [ana]
  await act(async () => worker.tell({ say: 'worker:documents', changes: [{ document: ana }] }))
  await act(async () => document.querySelector<HTMLElement>('[data-action="take-in"]')?.click())
  while (worker.stored.length < 2) await act(() => new Promise((resolve) => setTimeout(resolve)))
  expect(worker.stored.map((one) => [one.id, 'note' in one ? one.note : ''])).toEqual([
    ['instagram/ana.demo', 'Written in the popup'],
    ['instagram/ben.demo', ''],
  ])
})

test('an account’s address without its handle asks the worker nothing, and leads back', async () => {
  await open('#/account/instagram')
  await until('h1')
  expect(text()).toContain('No account at this address')
  expect(document.querySelector('[data-part="account"] a')?.getAttribute('href')).toBe('#/shortlist')
})
