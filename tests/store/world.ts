/** A store on an IndexedDB and storage areas in memory. */
import 'fake-indexeddb/auto'
import { assess } from '../../src/core/assess.ts'
import type { Verdict } from '../../src/core/judgement/verdict.ts'
import type { Profile } from '../../src/core/profile/profile.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { memoryArea } from './area.ts'

/** Later than what tests read. */
export const NOW = Date.parse('2026-07-02T12:00:00Z')

let worlds = 0

/** `open` opens the store as a worker that was just started does. `capacity`: characters the session storage holds. */
export function openWorld({ capacity }: { capacity?: number | undefined } = {}) {
  worlds += 1
  const name = `world-${worlds}`
  const clock = { now: NOW }
  const areas = { session: memoryArea(capacity), local: memoryArea() }
  return { name, clock, ...areas, open: () => openStore({ areas, name, now: () => clock.now }) }
}

/** An account as the worker sees it. */
export async function accountOf(
  store: Store,
  platform: string,
  handle: string,
): Promise<{ profile: Profile; verdict: Verdict } | undefined> {
  const profile = await store.profile(platform, handle)
  return profile && { profile, verdict: assess(profile, signals, normsOf(profile.platform)) }
}
