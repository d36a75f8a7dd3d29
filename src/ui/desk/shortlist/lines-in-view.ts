/** Which lines of the list are drawn: those in view, and a few around them, some more in every frame. */
import { observeWindowOffset, observeWindowRect, Virtualizer } from '@tanstack/virtual-core'
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'
import type { ListedPerson } from '../../../core/desk/listed.ts'
import { type Lines, NO_LINES, nextLines } from './drawn-lines.ts'

/** Pixels; the style sheet holds lines to it. */
export const ROW_HEIGHT = 34
/** Lines drawn above and below what is in view. */
const AROUND = 6
/** Lines that one frame may add: two frames fill a usual window, and neither takes long. */
const MOST_A_FRAME = 14

/** The lines to draw, by their place. Whatever comes into view is drawn a piece in every frame until it is there. */
export function useDrawnLines(holder: { current: HTMLTableElement | null }, people: readonly ListedPerson[]): Lines {
  const view = useLinesInView(holder, people.length)
  const [turn, takeTurn] = useReducer((n: number) => n + 1, 0)
  const last = useRef({ people, lines: NO_LINES, turn, isMoreWanted: false })
  /** Whether what was added last is still to be painted. */
  const isWaiting = useRef(false)
  const isTurn = turn !== last.current.turn
  const isOther = people !== last.current.people
  const mayAdd = isTurn || isOther || !isWaiting.current
  const before = isOther ? keptOf(last.current, people) : last.current.lines
  const lines = nextLines(before, view, AROUND, people.length, mayAdd ? MOST_A_FRAME : 0)
  const wanted = { from: Math.max(0, view.from - AROUND), to: Math.min(people.length, view.to + AROUND) }
  last.current = { people, lines, turn, isMoreWanted: lines.from > wanted.from || lines.to < wanted.to }
  const hasAdded = lines.from < before.from || lines.to > before.to
  const frame = useRef(0)
  useLayoutEffect(() => {
    if (!mayAdd || !hasAdded) return
    isWaiting.current = true
    const next = () => {
      isWaiting.current = false
      if (last.current.isMoreWanted) takeTurn(undefined)
    }
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => {
      // What was added within a frame is painted at its end; what was added before it, only after these tasks.
      if (isTurn) next()
      else frame.current = requestAnimationFrame(next)
    })
  })
  useLayoutEffect(() => () => cancelAnimationFrame(frame.current), [])
  return lines
}

function useLinesInView(holder: { current: HTMLTableElement | null }, count: number): Lines {
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const [scrollMargin, setScrollMargin] = useState(0)
  const options = {
    count,
    estimateSize: () => ROW_HEIGHT,
    overscan: 0,
    scrollMargin,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    // Nobody asks it to scroll, and to say where it is already would force a layout.
    scrollToFn: () => {},
    initialRect: { width: innerWidth, height: innerHeight },
    onChange: redraw,
  }
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLTableRowElement>(options as never))
  virtualizer.setOptions(options as never)
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => virtualizer._willUpdate())
  useEffect(() => {
    const measure = () => {
      setScrollMargin(Math.round((holder.current?.getBoundingClientRect().top ?? 0) + scrollY))
    }
    // What stands above changes the page's height too. Asked after every layout: before, it would force one for every line drawn.
    const observer = typeof ResizeObserver === 'function' ? new ResizeObserver(measure) : undefined
    observer?.observe(document.body)
    return () => observer?.disconnect()
  }, [holder])
  const shown = virtualizer.calculateRange()
  return shown ? { from: shown.startIndex, to: Math.min(count, shown.endIndex + 1) } : NO_LINES
}

/** What is drawn of a list that became another: the same places where they hold hardly anybody new, else nothing. */
function keptOf(before: { people: readonly ListedPerson[]; lines: Lines }, people: readonly ListedPerson[]): Lines {
  const { from, to } = before.lines
  const drawn = new Set(before.people.slice(from, to).map(({ person }) => person.id))
  const added = people.slice(from, to).filter(({ person }) => !drawn.has(person.id))
  return added.length <= MOST_A_FRAME
    ? { from: Math.min(from, people.length), to: Math.min(to, people.length) }
    : NO_LINES
}
