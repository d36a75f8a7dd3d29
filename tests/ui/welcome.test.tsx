// @vitest-environment jsdom
/** The three screens of the welcome page. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { mergeReading } from '../../src/core/profile/merge.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'
import { EXAMPLE } from '../../src/ui/example.ts'
import { App, type WelcomeProps } from '../../src/ui/welcome/app.tsx'
import { waitFor } from '../wait.ts'

const profile = mergeReading(undefined, EXAMPLE)
const example = { profile, verdict: assess(profile, signals, normsOf(profile.platform)) }

const openDesk = vi.fn(async () => {})

function draw(shown: Partial<WelcomeProps> = {}): void {
  const actions = { openSettings: async () => {}, openViewers: async () => {}, openDesk }
  act(() =>
    render(
      <App settings={{}} example={example} actions={actions} browserLanguages={['en']} {...shown} />,
      document.body,
    ),
  )
}

beforeEach(() => {
  location.hash = ''
  localStorage.clear()
})
afterEach(() => act(() => render(null, document.body)))

const text = () => (document.body.textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

async function press(part: string): Promise<void> {
  document.querySelector<HTMLElement>(`[data-part="${part}"]`)?.click()
  await waitFor(() => act(async () => {}))
}

async function untilScreen(name: string): Promise<void> {
  await waitFor(async () => {
    await act(async () => {})
    expect(document.querySelector('main')?.dataset.screen).toBe(name)
  })
}

test('what is read, what is never done, then the invented account, and back', async () => {
  draw()
  expect(text()).toContain('only what its page already shows you')
  expect(document.querySelector('[data-part="welcome-back"]')).toBeNull()
  await press('welcome-next')
  await untilScreen('never')
  expect(text()).toContain('400 days')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('What Bonafide never does'))
  await press('welcome-next')
  await untilScreen('try')
  expect(document.querySelector('[data-part="welcome-next"]')).toBeNull()
  await press('welcome-desk')
  expect(openDesk).toHaveBeenCalledOnce()
  await press('welcome-back')
  await untilScreen('never')
})

test('the invented account looks as it would in the popup, and is called invented', () => {
  location.hash = '#try'
  draw()
  expect(text()).toContain('Nova Runs is invented, and no site is opened')
  expect(document.querySelector('[data-part="grade"]')?.textContent).toBe('Mixed signs')
  expect(document.querySelector('[data-part="suspicion-likes"]')?.getAttribute('data-level')).toBe('moderate')
})

test('that the example failed is said', () => {
  location.hash = '#try'
  draw({ example: 'failed' })
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('could not be worked out')
})

test('in the chosen language and theme; until they are known, in what was known before', () => {
  localStorage.setItem('theme', 'dark')
  draw({ settings: undefined })
  expect(localStorage.getItem('theme')).toBe('dark')
  draw({ settings: { language: 'fr', theme: 'light' } })
  expect(document.documentElement.lang).toBe('fr')
  expect(document.documentElement.dataset.theme).toBe('light')
  expect(localStorage.getItem('theme')).toBe('light')
  expect(text()).toContain('Ce que lit Bonafide')
  draw({ settings: {} })
  expect(document.documentElement.dataset.theme).toBeUndefined()
})
