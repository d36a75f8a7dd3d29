/**
 * Keeps the keyboard where it was when what was pressed goes away: a row of the queue that is taken out, a panel that
 * closes. The next thing that can be pressed has it then, else the one before, else the page.
 */
import { useEffect, useRef } from 'preact/hooks'

/** What can be pressed. Not the names of a list: who stands on one has chosen them. */
const PRESSABLE = ':is(button, input, select, textarea, summary, a[href]):not(:disabled, tr a)'

/** For the element that holds the pages. What a press changes is drawn within two frames, whatever is written later. */
export function useKeptFocus() {
  const page = useRef<HTMLDivElement>(null)
  const frame = useRef(0)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  const onClickCapture = () => {
    const before = [...(page.current?.querySelectorAll<HTMLElement>(PRESSABLE) ?? [])]
    const at = before.indexOf(document.activeElement as HTMLElement)
    if (at === -1) return
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => {
      frame.current = requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        const isThere = (element: HTMLElement) => element.isConnected && element.matches(PRESSABLE)
        const next = before.slice(at + 1).find(isThere) ?? before.slice(0, at).findLast(isThere) ?? page.current
        next?.focus({ preventScroll: true })
      })
    })
  }
  return { page, onClickCapture }
}
