// @vitest-environment jsdom
/** What the page on the user's own stories says, in both languages. */
import axe from 'axe-core'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { ReturningViewer, StoryViewers } from '../../../src/core/answers.ts'
import { LANGUAGES, type Language } from '../../../src/core/judgement/signal.ts'
import { Viewers, type ViewersShown } from '../../../src/ui/desk/viewers/viewers.tsx'
import { LanguageContext } from '../../../src/ui/parts/language.tsx'

const stories = [2, 5, 9, 16].map((day) => ({ id: `s${day}`, at: `2026-11-${String(day).padStart(2, '0')}T09:00:00Z` }))

function viewer(more: Partial<ReturningViewer>, ...under: number[]): ReturningViewer {
  const seen = under.map((nth) => ({
    story: `${stories[nth]?.id}`,
    at: `${stories[nth]?.at}`,
    position: 3,
    listed: 80,
  }))
  return {
    hash: '#a7Xf0qq',
    level: 'moderate',
    evidence: 1.1,
    sightings: { stories: 4, seen, others: [90, 4] },
    ...more,
  }
}

const network: StoryViewers = {
  platform: 'instagram',
  stories,
  strangers: 1_204,
  returning: [
    viewer({ handle: 'gus.demo', followers: 48_200, level: 'strong', hash: '#named' }, 0, 1, 2, 3),
    viewer({}, 1, 3),
  ],
}

function draw(shown: ViewersShown, language: Language = 'en'): void {
  act(() =>
    render(
      <LanguageContext.Provider value={language}>
        <main>
          <Viewers {...shown} />
        </main>
      </LanguageContext.Provider>,
      document.body,
    ),
  )
}

afterEach(() => act(() => render(null, document.body)))

const text = () => (document.body.textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

test('who returned, how often, when, and how much it says', () => {
  draw({ networks: [network] })
  expect(text()).toContain(
    '4 stories, read between Nov 2, 2026 and Nov 16, 2026; 1,204 people who do not follow you, 2 of them',
  )
  const [named, unnamed] = [...document.querySelectorAll('ol li')].map((row) =>
    row.textContent?.replaceAll('\u00a0', ' '),
  )
  expect(named).toContain('@gus.demo')
  expect(named).toContain('strong signs')
  expect(named).toContain('Viewed 4 of your 4 stories, from Nov 2, 2026 to Nov 16, 2026 · 48.2K followers')
  expect(unnamed).toContain('No name, mark a7Xf0')
  expect(unnamed).not.toContain('@')
  expect(document.querySelectorAll('ol li:nth-child(2) .is-seen')).toHaveLength(2)
})

test('stories of one day were read on that day', () => {
  const [first, second] = stories
  const sameDay = [first, { ...second, id: 'later', at: first?.at ?? '' }] as typeof stories
  draw({ networks: [{ ...network, stories: sameDay, returning: [] }] })
  expect(text()).toContain('2 stories, read on Nov 2, 2026; 1,204 people')
  draw({ networks: [{ ...network, stories: sameDay, returning: [] }] }, 'fr')
  expect(text()).toContain('2 stories, lues le 2 nov. 2026 ;')
})

test('nothing yet, one story, nobody twice: each says what to do', () => {
  draw({ networks: [] })
  expect(text()).toContain('No viewer list of your stories has been read yet.')
  draw({ networks: [{ ...network, stories: stories.slice(0, 1), returning: [] }] })
  expect(text()).toContain('One story says nothing yet')
  draw({ networks: [{ ...network, returning: [] }] })
  expect(text()).toContain('nobody who does not follow you has viewed more than one of your stories')
})

test('a database that cannot be read says so', () => {
  draw({ problem: { code: 'storage', detail: 'QuotaExceededError' } })
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('QuotaExceededError')
})

test.each(LANGUAGES)('no barriers, every message written (%s)', async (language) => {
  draw({ networks: [network] }, language)
  expect(text()).not.toMatch(/viewers\.|\{/)
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  expect(violations.map(({ id }) => id)).toEqual([])
})
