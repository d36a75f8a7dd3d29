/** Which of two sightings of a fact is kept: the later one, unless the earlier told it better. */
import { isVaguer } from '../time/history.ts'
import { type Count, ORIGINS } from './facts.ts'

/** Meta tags are cached for days: a fact drawn on the page within this time beats a newer one of theirs. */
const STALE_MS = 24 * 60 * 60 * 1000

type Origins = Record<string, (typeof ORIGINS)[number]>
/** `laterBy`: milliseconds from when a fact was last seen to now, which may be before. */
type Times = { laterBy: (fact: string) => number; saw: (fact: string) => void }

/** For each fact, the better of two sightings, with where it came from. */
export function mergeFacts<Thing extends { origins?: Origins | undefined }, Key extends keyof Thing & string>(
  keys: readonly Key[],
  known: Thing,
  fresh: Thing,
  { laterBy, saw }: Times,
): Pick<Thing, Key> & { origins?: Origins } {
  const merged: Partial<Thing> = {}
  const origins: Origins = {}
  for (const key of keys) {
    const [value, former] = [fresh[key], known[key]]
    if (value === undefined && former === undefined) continue
    const takeFresh =
      former === undefined ||
      (value !== undefined &&
        isBetter(
          { value, origin: fresh.origins?.[key] },
          { value: former, origin: known.origins?.[key] },
          laterBy(key),
        ))
    const from = takeFresh ? fresh : known
    merged[key] = from[key]
    const origin = from.origins?.[key]
    if (origin) origins[key] = origin
    if (takeFresh) saw(key)
  }
  return { ...(merged as Pick<Thing, Key>), ...(Object.keys(origins).length > 0 && { origins }) }
}

type Sighting = { value: unknown; origin: (typeof ORIGINS)[number] | undefined }

/** Whether what was seen takes the place of what is known; `laterBy`: by how many ms it was seen later. */
export function isBetter(fresh: Sighting, known: Sighting, laterBy: number): boolean {
  // The same number told more exactly, wherever that was seen: 783,427 in the page's data refines the 783.4K drawn on it.
  if (sameButVaguer(known.value, fresh.value)) return laterBy > -STALE_MS
  if (sameButVaguer(fresh.value, known.value)) return laterBy > STALE_MS
  const worseBy = rank(fresh.origin) - rank(known.origin)
  if (worseBy > 0) return laterBy > STALE_MS
  if (worseBy < 0) return laterBy > -STALE_MS
  return laterBy >= 0
}

/** What was typed in or imported carries no origin and counts as seen. */
function rank(origin: Sighting['origin']): number {
  return origin ? ORIGINS.indexOf(origin) : 0
}

/** Whether `vague` is `exact` again, told less exactly. */
function sameButVaguer(vague: unknown, exact: unknown): boolean {
  return isCount(vague) && isCount(exact) && isVaguer(vague, exact)
}

export function isCount(value: unknown): value is Count {
  return typeof value === 'object' && value !== null && 'low' in value && 'high' in value
}
