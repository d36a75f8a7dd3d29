/** Which suspicions are spoken of. */
import { SUSPICIONS, type Suspicion } from '../../core/judgement/signal.ts'
import type { Verdict } from '../../core/judgement/verdict.ts'
import { hasStories } from '../../networks/catalogue.ts'

/** All of them; mass story viewing only where there are stories, or where something was seen of it all the same. */
export function suspicionsOf(platform: string, { suspicions }: Pick<Verdict, 'suspicions'>): readonly Suspicion[] {
  return SUSPICIONS.filter(
    (about) => about !== 'stories' || hasStories(platform) || suspicions.stories.level !== 'unknown',
  )
}
