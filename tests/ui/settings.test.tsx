// @vitest-environment jsdom
/** What the pages about settings, networks and data say, in both languages, and what their buttons do. */
import axe from 'axe-core'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { LANGUAGES, type Language } from '../../src/core/judgement/signal.ts'
import type { Lesson } from '../../src/core/lesson.ts'
import { mergeReading } from '../../src/core/profile/merge.ts'
import type { Settings } from '../../src/core/settings.ts'
import type { StorageUsage } from '../../src/messages/index.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'
import { EXAMPLE } from '../../src/ui/example.ts'
import type { ListedNetwork } from '../../src/ui/networks.ts'
import { LanguageContext } from '../../src/ui/parts/language.tsx'
import type { Actions } from '../../src/ui/settings/actions.ts'
import { DataSections, NetworksSections, SettingsSections } from '../../src/ui/settings/pages.tsx'
import type { ListedSite } from '../../src/ui/settings/sites.tsx'

/** What a share of buyers makes of the example: the more of them, the lower its score. */
function exampleAt(prevalence = 0.36) {
  const profile = mergeReading(undefined, EXAMPLE)
  return { profile, verdict: assess(profile, signals, normsOf(profile.platform), { prevalence }) }
}

const kept: StorageUsage = { settings: {}, accounts: 12, readings: 340, bytes: 3_400_000 }

type Shown = { kept?: StorageUsage; language?: Language; networks?: ListedNetwork[]; sites?: ListedSite[] }

function draw(actions: Partial<Actions> = {}, shown: Shown = { kept }): void {
  const all: Actions = {
    export: async () => ({ lines: 0, damaged: 0 }),
    import: async () => ({ added: 0, known: 0, refused: [] }),
    forget: async () => {},
    setNetwork: async () => true,
    dismissLoss: async () => {},
    saveSettings: async () => {},
    assessExample: async (prevalence) => exampleAt(prevalence),
    allowSite: async () => true,
    removeSite: async () => {},
    saveTaught: async () => {},
    forgetTaught: async () => {},
    ...actions,
  }
  const state = { kept: shown.kept, networks: shown.networks, sites: shown.sites, actions: all }
  act(() =>
    render(
      <LanguageContext.Provider value={shown.language ?? 'en'}>
        <main>
          <SettingsSections {...state} />
          <NetworksSections {...state} />
          <DataSections {...state} />
        </main>
      </LanguageContext.Provider>,
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
  draw({}, { kept, language: 'fr' })
  expect(text()).toContain('12 comptes, 340 lectures, 3,4 Mo sur cet ordinateur.')
  draw({}, { kept: { ...kept, accounts: 0, readings: 0 } })
  expect(text()).toContain('Nothing is kept yet.')
})

describe('what is chosen', () => {
  const choose = (name: string, value: string) =>
    act(async () => document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)?.click())
  const chosen = (name: string) => document.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value

  test('language and theme are saved beside the rest, or left to browser and system', async () => {
    const saveSettings = vi.fn(async () => {})
    const settings: Settings = { prevalence: 0.2, theme: 'dark' }
    draw({ saveSettings }, { kept: { ...kept, settings } })
    expect([chosen('language'), chosen('theme')]).toEqual(['', 'dark'])
    await choose('language', 'fr')
    await choose('theme', '')
    expect(saveSettings.mock.calls).toEqual([[{ ...settings, language: 'fr' }], [{ prevalence: 0.2 }]])
  })

  const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)?.textContent ?? ''
  const scoreIn = (name: string) => Number(/\d+/.exec(part(name))?.[0])

  test('the share of buyers is shown on the example while it is moved, and saved once it is let go', async () => {
    const saveSettings = vi.fn(async () => {})
    draw({ saveSettings }, { kept: { ...kept, settings: { prevalence: 0.2 } } })
    await act(async () => {})
    expect(scoreIn('prior-published')).toBe(exampleAt().verdict.score)
    expect(scoreIn('prior-own')).toBe(exampleAt(0.2).verdict.score)
    const slider = document.querySelector<HTMLInputElement>('input[type=range]') ?? expect.fail('no slider')
    const move = async (event: string) => {
      await act(async () => {
        slider.value = '0.75'
        slider.dispatchEvent(new Event(event, { bubbles: true }))
      })
      // The answer is drawn.
      await act(async () => {})
    }
    await move('input')
    expect(scoreIn('prior-own')).toBe(exampleAt(0.75).verdict.score)
    expect(slider.getAttribute('aria-valuetext')).toBe('75% of accounts, whatever their size')
    expect(saveSettings).not.toHaveBeenCalled()
    await move('change')
    expect(saveSettings).toHaveBeenCalledExactlyOnceWith({ prevalence: 0.75 })
  })

  test('the published share is gone back to', async () => {
    const saveSettings = vi.fn(async () => {})
    draw({ saveSettings }, { kept: { ...kept, settings: { prevalence: 0.2, language: 'en' } } })
    expect(text()).toContain('36% to 60% on Instagram, 36% elsewhere')
    await act(async () => document.querySelector<HTMLInputElement>('input[name="prior"]:not(:checked)')?.click())
    expect(saveSettings).toHaveBeenCalledExactlyOnceWith({ language: 'en' })
  })
})

test('networks are switched on and off, but for the one that is always on', async () => {
  const network = (id: string, allowed: boolean, always = false): ListedNetwork => {
    return { id, name: id.toUpperCase(), hosts: [`https://${id}.example/*`], allowed, always }
  }
  const setNetwork = vi.fn(async () => true)
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
      const input = document.querySelector('input[type=file]') as HTMLInputElement
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
    expect(text()).toContain('Ligne 3 : « reading.followers » n’est pas valide')
    expect(text()).toContain('Ligne 4 : plus longue que toute ligne d’un export')
  })

  test('of something else says so', async () => {
    draw({ import: () => Promise.reject(Object.assign(new Error('not JSON'), { code: 'not-an-export' })) })
    await choose(new File(['hello'], 'letter.txt'))
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('not a Bonafide export')
  })
})

test('a database that is gone is spoken of until it was seen', async () => {
  const dismissLoss = vi.fn(async () => {})
  draw({ dismissLoss }, { kept: { ...kept, accounts: 0, lost: { accounts: 57, at: '2026-05-10T12:00:00Z' } } })
  const alert = document.querySelector('[role="alert"]')?.textContent?.replaceAll(/[\u00a0\u202f]/g, ' ')
  expect(alert).toContain('There was a database of 57 accounts, last seen on May 10, 2026, and it is gone')
  expect(alert).toContain('import it below')
  await press('OK')
  expect(dismissLoss).toHaveBeenCalledOnce()
})

test('what the browser did not allow is said', async () => {
  const one: ListedNetwork[] = [{ id: 'one', name: 'One', hosts: [], allowed: false, always: false }]
  draw({ setNetwork: async () => false, allowSite: async () => false }, { kept, networks: one, sites: [] })
  await act(async () => document.querySelector<HTMLElement>('input[name="one"]')?.click())
  expect(text()).toContain('The browser has not allowed One: it is still not read.')
  const field = document.querySelector<HTMLInputElement>('input[name="site"]') as HTMLInputElement
  act(() => {
    field.value = 'https://social.test/mira'
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await press('Read this site')
  expect(text()).toContain('The browser has not allowed social.test')
  expect(field.value).toBe('https://social.test/mira')
})

test('the keyboard goes to what is asked, and the way out comes first', async () => {
  draw()
  const ask = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Forget everything')
  ask?.focus()
  await press('Forget everything')
  expect(document.activeElement?.textContent).toBe('No, keep it')
  expect(text()).toContain('Export first what you may want back.')
  await press('No, keep it')
  expect(document.activeElement?.textContent).toBe('Forget everything')
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

describe('other sites', () => {
  const lesson: Lesson = { path: ['u', '*'], proofs: ['text'], followers: [{ by: 'label', at: 'fans' }] }

  test('what was taught of one is listed, saved and forgotten', async () => {
    const [saveTaught, forgetTaught] = [vi.fn(async () => {}), vi.fn(async () => {})]
    draw({ saveTaught, forgetTaught }, { kept, sites: [{ host: 'social.test', lessons: [lesson] }] })
    expect(text()).toContain('Taught: followers, on 1 kind of page.')
    await press('Save what was taught of social.test')
    await press('Forget what was taught of social.test')
    expect([saveTaught.mock.calls, forgetTaught.mock.calls]).toEqual([[['social.test']], [['social.test']]])
  })

  const write = (address: string) =>
    act(() => {
      const field = document.querySelector<HTMLInputElement>('input[name="site"]')
      if (!field) throw new Error('no field')
      field.value = address
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })

  test('each can be taken away', async () => {
    const removeSite = vi.fn(async () => {})
    draw(
      { removeSite },
      {
        kept,
        sites: [
          { host: 'another.test', lessons: [] },
          { host: 'social.test', lessons: [] },
        ],
      },
    )
    await press('Remove social.test')
    expect(removeSite.mock.calls).toEqual([['social.test']])
  })

  test('one is added by its address, and by nothing else', async () => {
    const allowSite = vi.fn(async () => true)
    draw({ allowSite }, { kept, sites: [] })
    expect(text()).toContain('None allowed yet.')
    write('social.test/@fern')
    await press('Read this site')
    expect(allowSite.mock.calls).toEqual([['social.test']])
    write('https://www.youtube.com/@fern')
    await press('Read this site')
    expect(allowSite).toHaveBeenCalledTimes(1)
    expect(text()).toContain('This address cannot be read')
  })

  test.each(LANGUAGES)('in %s no rule of accessibility is broken', async (language) => {
    draw({}, { kept, sites: [{ host: 'social.test', lessons: [lesson] }], language })
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})
