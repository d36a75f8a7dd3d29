/** Work that can wait: forgetting what is too old. */
import type { Store } from '../store/index.ts'

const TIDY_AFTER_MS = 10_000
/** Between two steps, so that others get their turn. */
const PAUSE_MS = 200

/** Does the day's tidying, a step at a time. What failed is tried again when the worker starts next: nothing depends on it. */
export function startMaintenance(store: Pick<Store, 'tidy'>): void {
  function tidySoon(after: number): void {
    setTimeout(() => {
      store.tidy().then(
        (more) => {
          if (more) tidySoon(PAUSE_MS)
        },
        () => {},
      )
    }, after)
  }
  tidySoon(TIDY_AFTER_MS)
}
