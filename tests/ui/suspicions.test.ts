/** Which suspicions a popup, an account's page and a report speak of. */
import { expect, test } from 'vitest'
import { suspicionsOf } from '../../src/ui/parts/suspicions.ts'

const verdict = (stories: 'unknown' | 'moderate') =>
  ({
    suspicions: {
      likes: { level: 'none', probability: 0.1 },
      followers: { level: 'unknown', probability: 0.2 },
      stories: { level: stories, probability: 0.05 },
    },
  }) as unknown as Parameters<typeof suspicionsOf>[1]

test.each(['instagram', 'tiktok', 'snapchat'])('%s has stories: all three', (platform) => {
  expect(suspicionsOf(platform, verdict('unknown'))).toEqual(['likes', 'followers', 'stories'])
})

test.each(['youtube', 'x', 'social.example'])('%s has none that are known: nothing is said of them', (platform) => {
  expect(suspicionsOf(platform, verdict('unknown'))).toEqual(['likes', 'followers'])
})

test('what was seen all the same is said', () => {
  expect(suspicionsOf('youtube', verdict('moderate'))).toContain('stories')
})
