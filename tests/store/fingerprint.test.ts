/** Readings are stored under these: what changes them makes known readings new ones. */
import { expect, test } from 'vitest'
import { exactly, type Reading } from '../../src/core/profile/reading.ts'
import { fingerprint } from '../../src/store/fingerprint.ts'
import { bounded, isShort } from '../../src/store/written.ts'

const base = { platform: 'instagram', handle: 'mira.demo', readAt: '2026-05-10T12:00:00Z' }

const lists: Reading = {
  ...base,
  recent: [
    { id: 'a/b', at: '2026-05-01', kind: 'photo', likes: 'hidden', comments: exactly(0) },
    { id: 'é', likes: exactly(7), pinned: true, earlier: [{ at: '2026-05-02', likes: exactly(6) }] },
  ],
  people: [{ list: 'followers', total: exactly(2), accounts: [{ hash: '#x', digitShare: 0.25 }, {}] }],
  declared: { reach: 900, cost: 12.5 },
}

test.each<[string, Reading]>([
  ['1x18rxc-yz2jdo', base],
  [
    'rgrile-pz7zae',
    { ...base, followers: exactly(12), following: { value: 1_250, low: 1_200, high: 1_299, shown: '1,2 k' } },
  ],
  [
    '12yulrx-1js098a',
    { ...base, name: 'Zoë “Q” \u2028 \\ 🦊', verified: false, origins: { followers: 'meta', handle: 'page' } },
  ],
  ['eup98s-ekgoxr', lists],
])('%s, as in the first databases', (expected, reading) => {
  expect(fingerprint(reading)).toBe(expected)
})

test('the order of fields tells nothing, nor where and when it was read', () => {
  const turned = Object.fromEntries(Object.entries(lists).reverse()) as Reading
  expect(fingerprint({ ...turned, readAt: '2026-06-01T00:00:00Z', url: 'https://mira.demo/' })).toBe(fingerprint(lists))
  expect(fingerprint({ ...lists, following: undefined })).toBe(fingerprint(lists))
})

test('what a short line says is never too large, however little of it is text', () => {
  const posts = Array.from({ length: 800 }, (_, n) => ({ id: `${n}`, likes: 1, comments: 2, views: 3, shares: 4 }))
  const written = JSON.stringify({ ...base, recent: posts })
  const counted = posts.map(({ id, ...counts }) => ({
    id,
    ...Object.fromEntries(Object.entries(counts).map(([fact, count]) => [fact, exactly(count)])),
  }))
  const read = { ...base, recent: counted }
  expect(isShort(written.length)).toBe(true)
  expect(bounded(read, 'reading')).toBe(read)
  // At the limit, and with nothing known of the line, it is looked at.
  expect([isShort(66_666), isShort(66_667), isShort(undefined)]).toEqual([true, false, false])
})
