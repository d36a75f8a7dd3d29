// @vitest-environment jsdom
/** What the settings page says, in both languages, and what its buttons do. */
import axe from 'axe-core'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LANGUAGES } from '../../src/core/signal.ts'
import type { Kept } from '../../src/messages/index.ts'
import type { ListedNetwork } from '../../src/ui/networks.ts'
import { type Actions, App } from '../../src/ui/options/app.tsx'

const kept: Kept = { settings: {}, accounts: 12, readings: 340, bytes: 3_400_000 }

type Shown = { kept?: Kept; language?: string; networks?: ListedNetwork[] }

function draw(actions: Partial<Actions> = {}, shown: Shown = { kept }): void {
  const all: Actions = {
    export: async () => ({ lines: 0, damaged: 0 }),
    import: async () => ({ added: 0, known: 0, refused: [] }),
    forget: async () => {},
    setNetwork: async () => {},
    dismissLoss: async () => {},
    ...actions,
  }
  act(() =>
    render(
      <App {...shown} kept={shown.kept} actions={all} browserLanguages={[shown.language ?? 'en']} />,
      document.body,
    ),
  )
}

afterEach(() => act(() => render(null, document.body)))

const text = () => (document.body.textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')
const press = (name: string) =>
  act(async () => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
    if (!button) throw new Error(`no button '${name}'`)
    button.click()
  })

test('how much is kept, where, and for how long', () => {
  draw()
  expect(text()).toContain('12 accounts, 340 readings, 3.4 MB on this computer.')
  expect(text()).toContain('kept for 400 days; after 30 days')
  draw({}, { kept, language: 'fr-CA' })
  expect(text()).toContain('12 comptes, 340 lectures, 3,4 Mo sur cet ordinateur.')
  expect(document.documentElement.lang).toBe('fr')
  draw({}, { kept: { ...kept, accounts: 0, readings: 0 } })
  expect(text()).toContain('Nothing is kept yet.')
})

test('networks are switched on and off, but for the one that is always on', async () => {
  const network = (id: string, allowed: boolean, always = false): ListedNetwork => {
    return { id, name: id.toUpperCase(), hosts: [`https://${id}.example/*`], allowed, always }
  }
  const setNetwork = vi.fn(async () => {})
  draw({ setNetwork }, { kept, networks: [network('first', true, true), network('one', false), network('two', true)] })
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
  expect(boxes.map(({ name, checked, disabled }) => [name, checked, disabled])).toEqual([
    ['first', true, true],
    ['one', false, false],
    ['two', true, false],
  ])
  await act(async () => boxes[1]?.click())
  await act(async () => boxes[2]?.click())
  expect(setNetwork.mock.calls).toEqual([
    ['one', true],
    ['two', false],
  ])
})

test('an export says how much it holds and what could not be read', async () => {
  draw({ export: async () => ({ lines: 353, damaged: 1 }) })
  await press('Export everything')
  expect(text()).toContain('Exported 353 lines.')
  expect(text()).toContain('1 record was damaged and is not in the file.')
})

describe('an import', () => {
  const choose = (file: File) =>
    act(async () => {
      const input = document.querySelector('input') as HTMLInputElement
      Object.defineProperty(input, 'files', { value: [file], configurable: true })
      input.dispatchEvent(new Event('change', { bubbles: true }))
    })

  test('says what was taken and which lines were refused', async () => {
    const refused = Array.from({ length: 25 }, (_, n) => ({ line: n + 2, why: 'not-json' as const }))
    draw({ import: async () => ({ added: 300, known: 40, refused }) })
    await choose(new File([''], 'export.ndjson'))
    expect(text()).toContain('300 records added, 40 were there already, 25 lines refused.')
    expect(text()).toContain('Line 2: not JSON')
    expect(document.querySelectorAll('li')).toHaveLength(20)
    expect(text()).toContain('5 more lines not shown.')
  })

  test('names the fact that is wrong, in the reader’s language', async () => {
    const refused = [
      { line: 3, why: 'invalid' as const, field: 'reading.followers' },
      { line: 4, why: 'too-long' as const },
    ]
    draw({ import: async () => ({ added: 1, known: 0, refused }) }, { kept, language: 'fr' })
    await choose(new File([''], 'export.ndjson'))
    expect(text()).toContain('Ligne 3 : « reading.followers » n’est pas valable')
    expect(text()).toContain('Ligne 4 : plus longue que toute ligne d’un export')
  })

  test('of something else says so', async () => {
    draw({ import: () => Promise.reject(Object.assign(new Error('not JSON'), { code: 'not-an-export' })) })
    await choose(new File(['hello'], 'letter.txt'))
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('not an export of Bonafide')
  })
})

test('a database that is gone is spoken of until it was seen', async () => {
  const dismissLoss = vi.fn(async () => {})
  draw({ dismissLoss }, { kept: { ...kept, accounts: 0, lost: { accounts: 57, at: '2026-05-10T12:00:00Z' } } })
  const alert = document.querySelector('[role="alert"]')?.textContent?.replaceAll(/[\u00a0\u202f]/g, ' ')
  expect(alert).toContain('There was a database of 57 accounts, last seen on May 10, 2026, and it is gone')
  expect(alert).toContain('import it below')
  await press('Understood')
  expect(dismissLoss).toHaveBeenCalledOnce()
})

test('forgetting everything asks first', async () => {
  const forget = vi.fn(async () => {})
  draw({ forget })
  await press('Forget everything')
  await press('No, keep it')
  expect(forget).not.toHaveBeenCalled()
  await press('Forget everything')
  await press('Yes, delete everything')
  expect(forget).toHaveBeenCalledOnce()
  expect(text()).toContain('Everything is forgotten.')
})

test.each(LANGUAGES)('nothing stands in anybody’s way (%s)', async (language) => {
  draw({}, { kept, language })
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
})
