/** Waiting in tests. */
import { vi } from 'vitest'

/** Asks again until `check` no longer throws; only what hangs is ended by the clock: a busy machine may take its time. */
export function waitFor(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, { timeout: 300_000 })
}
