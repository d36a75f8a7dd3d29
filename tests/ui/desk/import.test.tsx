// @vitest-environment jsdom
/** Importing people: what the columns mean, what was understood of the rows, what is taken in. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { Campaign } from '../../../src/core/desk/campaign.ts'
import type { Person } from '../../../src/core/desk/person.ts'
import { App } from '../../../src/ui/desk/app.tsx'
import '../../../src/ui/desk/pages/import.tsx'
import type { DeskList } from '../../../src/messages/desk.ts'
import { type FakeWorker, fakeWorker } from './client.ts'
import { NOW } from './invented.ts'

let worker: FakeWorker

async function open(page: string, list: Partial<DeskList> = {}): Promise<void> {
  worker = fakeWorker(list)
  location.hash = page
  await act(async () => render(<App client={worker} browserLanguages={['en']} now={NOW} />, document.body))
  await until(() => document.querySelector('[data-part="import"]'))
}

afterEach(() => act(() => render(null, document.body)))

async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await act(() => new Promise((resolve) => setTimeout(resolve)))
}

const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)
const plain = (element: Element | null) => (element?.textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

async function read(text: string): Promise<void> {
  await act(async () => {
    const field = document.querySelector<HTMLTextAreaElement>('[data-field="rows"]') as HTMLTextAreaElement
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(async () => document.querySelector<HTMLElement>('[data-action="read-rows"]')?.click())
  await until(() => part('checked'))
}

const press = (selector: string) => act(async () => document.querySelector<HTMLElement>(selector)?.click())

test('stage and price are shown as they were understood, and taken in', async () => {
  await open('#/import/people')
  await read(
    'Nom;Réseau;Compte;Étape;Tarif;Reach\nAna;Instagram;ana.demo;Candidat;1 200\u00a0$;9\nBen;Instagram;ben.demo;;900;\nBo;Instagram;bo.demo;en vacances;;',
  )
  const sample = [...document.querySelectorAll('[data-part="sample"] li')].map(plain)
  expect(sample).toEqual(['Ana Instagram · candidate · $1,200', 'Ben Instagram · to check · €900'])
  expect(plain(part('refused'))).toContain('Row 4: “en vacances” is none of the stages: to check, candidate')
  const meanings = [...document.querySelectorAll<HTMLSelectElement>('th select')].map(({ value }) => value)
  expect(meanings).toEqual(['name', 'network', 'handle', 'stage', 'price', ''])

  await act(async () => {
    const field = document.querySelector<HTMLSelectElement>('[data-field="currency"]') as HTMLSelectElement
    field.value = 'GBP'
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await until(() => plain(part('sample')).includes('£900'))
  await press('[data-action="take-in"]')
  await until(() => worker.stored.length === 2)
  expect(worker.stored as Person[]).toMatchObject([
    { name: 'Ana', stage: 'candidate', price: { amount: 1_200, currency: 'USD' } },
    { name: 'Ben', stage: 'toCheck', price: { amount: 900, currency: 'GBP' } },
  ])
})

test('figures in another currency than the campaign’s are refused, with the currency said before', async () => {
  const campaign: Campaign = {
    kind: 'campaign',
    id: 'spring',
    updatedAt: NOW,
    name: 'Spring',
    currency: 'EUR',
    partnerships: [],
    unitValues: {},
  }
  await open('#/import/figures/spring', { documents: [campaign] })
  await read('Handle,Network,Clicks,Cost\nana.demo,Instagram,400,$900\nben.demo,Instagram,10,€100')
  expect(plain(part('import'))).toContain('Amounts are read as EUR')
  expect(plain(part('refused'))).toContain('Row 2: “$900 Cost” is in another currency than the campaign')
  expect(plain(part('checked'))).toContain('1 row can be imported')
})

test('a long import is told where it was begun, stopped, and undone at once; what was taken in is known then', async () => {
  await open('#/import/people')
  const rows = Array.from({ length: 1_800 }, (_, at) => `person.${at}.demo,Instagram`)
  await read(['Handle,Network', ...rows].join('\n'))
  const take = document.querySelector<HTMLElement>('[data-action="take-in"]') as HTMLElement
  // The second of four messages is not answered until the user has pressed Cancel.
  const write = worker.write.bind(worker)
  worker.write = async (changes) => {
    if (worker.writes.length === 1)
      await act(async () => document.querySelector<HTMLElement>('[data-action="cancel"]')?.click())
    return write(changes)
  }
  await act(async () => take.click())
  await until(() => part('told'))
  expect(plain(part('told'))).toBe('Stopped. What was imported before can be undone, all at once.')
  expect(worker.stored).toHaveLength(1_000)
  expect(plain(part('checked'))).toContain('800 rows can be imported · 1,000 are here already')
  expect(plain(part('notice'))).toContain('Imported: 1,000 rows')
  const undo = [...document.querySelectorAll<HTMLElement>('[data-part="notice"] button')].find(
    (one) => one.textContent === 'Undo',
  )
  await act(async () => undo?.click())
  await until(() => plain(part('notice')).includes('Undone'))
  expect(worker.stored).toEqual([])
  expect([...document.querySelectorAll('[data-part="notice"] button')].map(plain)).not.toContain('Undo')
})

test('an import that cannot be stored stops at once, and says so', async () => {
  await open('#/import/people')
  const rows = Array.from({ length: 1_800 }, (_, at) => `person.${at}.demo,Instagram`)
  await read(['Handle,Network', ...rows].join('\n'))
  const write = vi.fn(async () => Promise.reject(Object.assign(new Error('the disk is full'), { code: 'storage' })))
  worker.write = write
  await press('[data-action="take-in"]')
  await until(() => part('told'))
  expect(write).toHaveBeenCalledOnce()
  expect(plain(part('told'))).toContain('Stopped: not everything could be stored')
  expect(location.hash).toBe('#/import/people')
})
