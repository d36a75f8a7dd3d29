/** A verdict as plain text: on the clipboard and on the command line. */
import { expect, test } from 'vitest'
import type { Verdict } from '../../src/core/judgement/verdict.ts'
import { summary } from '../../src/i18n/summary.ts'
import { popupStates } from '../../tools/gallery/popup-states.ts'

/** No-break spaces as spaces. */
function summaryOf(state: string, language: 'en' | 'fr'): string {
  const popupState = popupStates[state]
  if (popupState?.state !== 'seen') throw new Error(`'${state}' has no verdict`)
  return summary(popupState.profile, popupState.verdict, language).replaceAll(/[\u00a0\u202f]/g, ' ')
}

test('ten lines at most: who, what to do, how sure, how engaged, the suspicions with their signs, and what would help', () => {
  expect(summaryOf('mixed', 'en').split('\n')).toEqual([
    '@maya.voyages · Instagram · 48.2K followers · 1,107 following · 312 posts',
    'Ask before booking: likes too even from post to post.',
    'Mixed signs: 22 out of 100 (could become 13 – 35) · Medium confidence: 11 posts, 1 with hidden likes, followers not checked',
    'Engagement by followers: 2.1% (1.7 – 2.6%, median of 11 posts · normal for this size: 0.4 – 2.6%, median 0.84%)',
    'Usual post: 1,090 likes (median of 11 posts) and 14 comments (median of 12 posts)',
    'Bought likes or views: moderate signs (Likes too even from post to post · Posts far above the rest)',
    'Bought followers: no signs',
    'Mass story viewing: not enough to say (Only the owner of a story sees who viewed it)',
    'What would help: scroll down the profile and read more posts · open the Reels tab · ask the creator for reach and story views · come back in 3 days',
    'Signs, not proof. Read by Bonafide on Nov 22, 2026 from what the page showed.',
  ])
})

test.each(Object.keys(popupStates).filter((state) => popupStates[state]?.state === 'seen'))(
  '%s: ten lines at most',
  (state) => {
    for (const language of ['en', 'fr'] as const) {
      const lines = summaryOf(state, language).split('\n')
      expect(lines.length).toBeLessThanOrEqual(10)
      expect(lines.every((line) => line.trim() !== '')).toBe(true)
    }
  },
)

test('in French', () => {
  const lines = summaryOf('mixed', 'fr').split('\n')
  expect(lines[1]).toBe('À vérifier avant de signer : likes trop réguliers entre publications.')
  expect(lines[4]).toBe(
    'Publication habituelle : 1 090 likes (médiane de 11 publications) et 14 commentaires (médiane de 12 publications)',
  )
  expect(lines[7]).toBe(
    'Visionnage de stories en masse : indéterminé (Seul l’auteur d’une story voit qui l’a regardée)',
  )
})

test('a sign that the rest outweighs is said to be outweighed', () => {
  const judged = popupStates.judged
  if (judged?.state !== 'seen') throw new Error('no verdict')
  const { suspicions } = judged.verdict
  const outweighed: Verdict = {
    ...judged.verdict,
    findings: judged.verdict.findings.filter(({ signal }) => signal !== 'even-likes'),
    suspicions: { ...suspicions, likes: { level: 'none', probability: 0.18 } },
  }
  expect(summary(judged.profile, outweighed, 'en')).toContain(
    'Bought likes or views: no signs (outweighed by the rest · No post does badly)',
  )
})

test('without a score it says so, and gives no number', () => {
  expect(summaryOf('unknown', 'en').split('\n')[2]).toBe(
    'Not enough to say · Low confidence: no post, followers not checked',
  )
  expect(summaryOf('unknown', 'en')).not.toContain('out of 100')
})

test('never a verdict on a person', () => {
  expect(summaryOf('judged-flagged', 'en')).toContain('Signs, not proof.')
  expect(summaryOf('judged-flagged', 'fr')).toContain('Des signaux, pas des preuves.')
})
