/** A store on an IndexedDB and storage areas in memory. */
import 'fake-indexeddb/auto'
import { assess } from '../../src/core/assess.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'
import { type Judge, openStore } from '../../src/store/index.ts'
import { memoryArea } from './area.ts'

// PouchDB asks which browser it is in; Node 20 has no navigator.
if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: { userAgent: 'node' } })

const judge: Judge = {
  version: '1',
  assess: (profile, { prevalence }) => assess(profile, signals, normsOf(profile.platform), { prevalence }),
}

let worlds = 0

/** `open` opens the store as a worker that was just started does. `capacity`: characters the session storage holds. */
export function openWorld({ capacity }: { capacity?: number | undefined } = {}) {
  worlds += 1
  const name = `world-${worlds}`
  const areas = { session: memoryArea(capacity), local: memoryArea() }
  return { name, ...areas, open: (by = judge) => openStore({ areas, judge: by, name }) }
}
