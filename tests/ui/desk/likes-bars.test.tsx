// @vitest-environment jsdom
/** The report's likes: the same usual level as the popup draws. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'
import { mergeReading } from '../../../src/core/profile/merge.ts'
import { exactly } from '../../../src/core/profile/reading.ts'
import { LikesBars } from '../../../src/ui/desk/report/likes-bars.tsx'

const profile = mergeReading(undefined, {
  platform: 'instagram',
  handle: 'mira.demo',
  readAt: '2026-05-20T12:00:00Z',
  recent: [
    { id: 'young', likes: exactly(10), at: '2026-05-20T09:00:00Z' },
    { id: 'pinned', likes: exactly(9_000), at: '2025-01-01T09:00:00Z', pinned: true },
    ...[300, 200, 400].map((likes, n) => ({ id: `p${n}`, likes: exactly(likes), at: `2026-05-0${n + 1}T09:00:00Z` })),
  ],
})

test('pinned and young posts are drawn hollow and are not in the median', () => {
  act(() => render(<LikesBars profile={profile} />, document.body))
  expect(document.querySelector('svg')?.getAttribute('aria-label')?.replaceAll('\u00a0', ' ')).toBe(
    'Likes of 5 posts, from 10 to 9,000, median 300',
  )
  expect(document.querySelectorAll('.is-excluded')).toHaveLength(2)
  expect(document.querySelector('figcaption')?.textContent).toContain('Hollow: pinned')
})
