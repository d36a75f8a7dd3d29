/** A verdict as plain text: on the clipboard and on the command line. */
import { expect, test } from 'vitest'
import { summary } from '../../src/i18n/summary.ts'
import { sights } from '../../tools/gallery/sights.ts'

/** No-break spaces as spaces. */
function summaryOf(state: string, language: 'en' | 'fr'): string {
  const sight = sights[state]
  if (sight?.state !== 'seen') throw new Error(`'${state}' has no verdict`)
  return summary(sight.profile, sight.verdict, language).replaceAll(/[\u00a0\u202f]/g, ' ')
}

test('who, grade, score, how sure, how engaged', () => {
  expect(summaryOf('mixed', 'en').split('\n').slice(0, 5)).toEqual([
    '@maya.voyages · Instagram',
    '48.2K followers · 1,107 following · 312 posts',
    'Mixed signs: 58 out of 100 (44 – 71 with what is known)',
    'Medium confidence: 11 posts, 1 with hidden likes, no audience sample',
    'Engagement rate, per follower: 2.1% (1.7 – 2.6%, median of 11 posts · for this size: 0.4 – 2.6%, typical 0.84%)',
  ])
})

test('every suspicion with its signs, what was not seen, and what to do', () => {
  const lines = summaryOf('mixed', 'fr').split('\n')
  expect(lines).toContain('Signes d’achat de likes : modérés')
  expect(lines).toContain('  Signes relevés · Des likes trop réguliers d’une publication à l’autre')
  expect(lines).toContain('Signes de visionnage de stories en masse : trop peu d’éléments')
  expect(lines.join('\n')).toContain('Seul l’auteur d’une story voit qui l’a regardée.')
  expect(lines.join('\n')).toContain('ouvrir l’onglet Reels · demander au créateur')
})

test('without a score it says so in the same place', () => {
  expect(summaryOf('unknown', 'en').split('\n')[2]).toBe('Not enough to say')
  expect(summaryOf('unknown', 'en')).not.toContain('out of 100')
})

test('never a verdict on a person', () => {
  expect(summaryOf('judged-flagged', 'en')).toContain('Signs, not proof.')
  expect(summaryOf('judged-flagged', 'fr')).toContain('Des signes, pas des preuves.')
})
