/** What stands in the popup in place of the verdict: the signs of a suspicion, all of them, one in full, or what a row below it opens. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Suspicion } from '../../core/judgement/signal.ts'

export type View =
  | { shows: 'signs'; about?: Suspicion }
  | { shows: 'sign'; signal: string }
  | { shows: 'posts' }
  | { shows: 'growth' }
  | { shows: 'audience' }

export type Open = (view: View) => void

/**
 * The view that is open, if any, and the way in and back. The keyboard goes to the view's own first button, and on the
 * way back to what opened it.
 */
export function useViews(): { view: View | undefined; open: Open; back(): void } {
  const [path, setPath] = useState<readonly { view: View; opener: string | undefined }[]>([])
  const focusNext = useRef<'first' | { opener: string } | undefined>(undefined)
  useLayoutEffect(() => {
    const next = focusNext.current
    if (next === undefined) return
    focusNext.current = undefined
    const target =
      next === 'first' ? document.querySelector<HTMLElement>('[data-first]') : document.getElementById(next.opener)
    target?.focus()
  })
  return {
    view: path.at(-1)?.view,
    open(view) {
      const opener = document.activeElement?.id || undefined
      focusNext.current = 'first'
      setPath([...path, { view, opener }])
    },
    back() {
      const opener = path.at(-1)?.opener
      if (opener !== undefined) focusNext.current = { opener }
      setPath(path.slice(0, -1))
    },
  }
}
