/** Work that can wait: moving readings to where they stay, forgetting what is too old. */
import type { Store } from '../store/index.ts'

/** After the last word of a page; the browser ends a worker that is idle for half a minute. */
const ARCHIVE_AFTER_MS = 4_000
const TIDY_AFTER_MS = 10_000
/** Between two steps, so that others get their turn. */
const PAUSE_MS = 200

/** Starts with the day's tidying. The returned function is to be called when something was stored. */
export function keepHouse(store: Pick<Store, 'archive' | 'tidy'>): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined

  function archiveSoon(after = ARCHIVE_AFTER_MS): void {
    clearTimeout(waiting)
    waiting = setTimeout(() => again(store.archive, archiveSoon), after)
  }

  function tidySoon(after: number): void {
    setTimeout(() => again(() => store.tidy(Date.now()), tidySoon), after)
  }

  /** What failed is tried again when the worker starts next: nothing depends on it. */
  function again(step: () => Promise<boolean>, soon: (after: number) => void): void {
    step().then(
      (more) => {
        if (more) soon(PAUSE_MS)
      },
      () => {},
    )
  }

  archiveSoon()
  tidySoon(TIDY_AFTER_MS)
  return () => archiveSoon()
}
