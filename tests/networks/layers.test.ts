/** What one page says in several places. */
import { expect, test } from 'vitest'
import { exactly } from '../../src/core/profile/facts.ts'
import { layered } from '../../src/networks/shared/layers.ts'

const rounded = { value: 783_400, low: 783_350, high: 783_449, shown: '783.4K' }

test('an exact count refines the rounded one that holds it, wherever it was seen', () => {
  const reading = layered([
    { origin: 'page', facts: { followers: rounded, recent: [{ id: 'a', likes: rounded }] } },
    { origin: 'state', facts: { followers: exactly(783_427), recent: [{ id: 'a', likes: exactly(783_400) }] } },
  ])
  expect(reading.followers).toEqual(exactly(783_427))
  expect(reading.origins?.followers).toBe('state')
  expect(reading.recent?.[0]).toMatchObject({ likes: exactly(783_400), origins: { likes: 'state' } })
})

test('a stale one that it does not hold never wins', () => {
  const reading = layered([
    { origin: 'page', facts: { followers: rounded } },
    { origin: 'meta', facts: { followers: exactly(779_012) } },
  ])
  expect(reading.followers).toEqual(rounded)
  expect(reading.origins?.followers).toBe('page')
})

test('a vaguer one adds nothing', () => {
  const reading = layered([
    { origin: 'page', facts: { followers: exactly(783_427) } },
    { origin: 'meta', facts: { followers: { value: 783_000, low: 782_500, high: 783_499 } } },
  ])
  expect(reading.followers).toEqual(exactly(783_427))
})
