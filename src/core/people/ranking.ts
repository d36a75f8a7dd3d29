/** Who returned to the user's stories, the most suspicious first. */

import type { ReturningViewer, StoryViewers } from '../answers.ts'
import { levelOf } from '../judgement/verdict.ts'
import type { Sightings } from '../profile/reading.ts'
import { hundredths } from '../statistics/rounding.ts'
import { evidenceOfReturning } from './viewers.ts'

/** Of a network: a page of more is for nobody to read. */
const MOST_VIEWERS = 200

/** What is remembered of one network's strangers: those who returned, and what is known of whose profile was looked at, by their hashes. */
export type RememberedViewers = Omit<StoryViewers, 'returning'> & {
  returning: Readonly<Record<string, Sightings>>
  named: Readonly<Record<string, { handle: string; followers?: number }>>
}

export function rankViewers({ returning, named, ...network }: RememberedViewers): StoryViewers {
  const viewers = Object.entries(returning).map(([hash, sightings]): ReturningViewer => {
    const evidence = hundredths(evidenceOfReturning(sightings, named[hash]?.followers))
    return { hash, ...named[hash], level: levelOf(evidence), evidence, sightings }
  })
  return { ...network, returning: viewers.sort((a, b) => b.evidence - a.evidence).slice(0, MOST_VIEWERS) }
}
