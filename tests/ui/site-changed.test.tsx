// @vitest-environment jsdom
/** The word that a site has changed, and the copy for a report. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { LANGUAGES } from '../../src/core/judgement/signal.ts'
import { LanguageContext } from '../../src/ui/parts/language.tsx'
import { SiteChanged } from '../../src/ui/popup/site-changed.tsx'

afterEach(() => act(() => render(null, document.body)))

function draw(saveCopy: (platform: string) => Promise<void>, language: (typeof LANGUAGES)[number] = 'en') {
  act(() =>
    render(
      <LanguageContext.Provider value={language}>
        <SiteChanged platform="youtube" actions={{ saveCopy }} />
      </LanguageContext.Provider>,
      document.body,
    ),
  )
}
const button = () => document.querySelector<HTMLButtonElement>('[data-part="save-copy"]')
const press = () => act(async () => button()?.click())

test.each(LANGUAGES)('in %s it names the network and promises that nothing is sent', (language) => {
  draw(async () => {}, language)
  expect(document.body.textContent).toContain('YouTube')
  expect(document.body.textContent).toContain(language === 'en' ? 'nothing is sent' : 'rien n’est envoyé')
})

test('the button saves a copy and says so', async () => {
  const saveCopy = vi.fn(async () => {})
  draw(saveCopy)
  await press()
  expect(saveCopy.mock.calls).toEqual([['youtube']])
  expect(button()?.textContent).toBe('Saved')
})

test('a copy that could not be saved is said too', async () => {
  draw(() => Promise.reject(new Error('no')))
  await press()
  expect(button()?.textContent).toBe('The copy could not be saved')
})
