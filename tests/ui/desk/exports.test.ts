/** Tables that the desk saves: a comparison, with what cannot be told left empty. */
import { expect, test } from 'vitest'
import { joinPeople } from '../../../src/core/desk/listed.ts'
import { measuresOf } from '../../../src/ui/desk/compare/measures.ts'
import { comparisonTable } from '../../../src/ui/desk/export/tables.ts'
import { person, summary } from './invented.ts'

const people = joinPeople(
  [person('ana', { price: { amount: 900, currency: 'EUR' } }), person('ben')],
  [
    summary('ana', {
      grade: 'authentic',
      score: 80,
      range: [60, 90],
      levels: { likes: 'none', followers: 'weak', stories: 'unknown' },
      audience: { fact: 'followers', count: { value: 30_000, low: 30_000, high: 30_000 } },
    }),
    summary('ben', { grade: 'unknown', score: 45, range: [30, 60], signs: ['even-likes'] }),
  ],
)

test('each measure with its ends, the verdict in its words, what was not seen empty', () => {
  const [heads = [], ana = [], ben = []] = comparisonTable(people, measuresOf(people), 'en')
  const cell = (row: readonly unknown[], head: string) => row[heads.indexOf(head)]
  expect(heads.every((head) => head !== '')).toBe(true)
  expect([cell(ana, 'Score'), cell(ana, 'Score, lowest'), cell(ana, 'Score, highest')]).toEqual([80, 60, 90])
  expect([cell(ana, 'Verdict'), cell(ben, 'Verdict')]).toEqual(['Looks authentic', 'Undecided'])
  // 900 for 30 thousand people.
  expect(cell(ana, 'Price per thousand people of the audience, in EUR')).toBe(30)
  expect(cell(ben, 'Price per thousand people of the audience, in EUR')).toBe('')
  expect(cell(ana, 'Bought followers')).toBe('weak signs')
  expect(cell(ben, 'Signs seen')).toBe('Likes too even from post to post')
})
