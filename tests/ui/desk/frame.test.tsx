// @vitest-environment jsdom
/** What the desk shows where the worker cannot answer, or the address names nothing. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { App } from '../../../src/ui/desk/app.tsx'
import '../../../src/ui/desk/pages/account.tsx'
import '../../../src/ui/desk/pages/data.tsx'
import '../../../src/ui/desk/pages/shortlist.tsx'
import { fakeWorker } from './client.ts'
import { NOW } from './invented.ts'

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

test('an account’s address without its handle asks the worker nothing, and leads back', async () => {
  await open('#/account/instagram')
  await until('h1')
  expect(text()).toContain('No account at this address')
  expect(document.querySelector('[data-part="account"] a')?.getAttribute('href')).toBe('#/shortlist')
})
