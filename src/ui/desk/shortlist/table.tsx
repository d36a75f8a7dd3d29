/** The list as a table. Only the lines in view are drawn, however many there are. */
import { observeWindowOffset, observeWindowRect, Virtualizer } from '@tanstack/virtual-core'
import { memo } from 'preact/compat'
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks'
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import type { Column, SortKey, ViewSettings } from '../../../core/desk/saved-view.ts'
import { plainLine } from '../../../core/profile/readable.ts'
import { sayIn } from '../../../i18n/bilingual.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { useWords } from '../../parts/language.tsx'
import { hashOf } from '../route.ts'
import { type Around, cellOf, changed, networks } from './cells.tsx'
import { type Lines, NO_LINES, nextLines } from './drawn-lines.ts'

/** Pixels; the style sheet holds lines to it. */
const ROW_HEIGHT = 34
/** Lines drawn above and below what is in view. */
const AROUND = 6
/** Lines that one frame may add: two frames fill a usual window, and neither takes long. */
const MOST_A_FRAME = 14

type Props = {
  people: readonly ListedPerson[]
  columns: readonly Column[]
  sort: ViewSettings['sort']
  selected: ReadonlySet<string>
  current: string | undefined
  now: string
  sortBy(key: SortKey): void
  select(id: string | undefined): void
  selectAll(isSelected: boolean): void
  /** The line that has the focus, or was pressed. */
  enter(id: string | undefined): void
}

export function PeopleTable(shown: Props) {
  const { people, columns, sort, selected, now, sortBy, select, selectAll, enter } = shown
  const { language, say } = useWords(shortlistWords)
  const holder = useRef<HTMLTableElement>(null)
  const { from, to } = useDrawnLines(holder, people)
  const around = useMemo(
    (): Around => ({ now, language, say: sayIn(personWords, language), sayOfList: sayIn(shortlistWords, language) }),
    [now, language],
  )
  const isAll = people.length > 0 && people.every(({ person }) => selected.has(person.id))
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard comes to a line through its link
    <table
      class="people"
      ref={holder}
      aria-label={say('table')}
      aria-rowcount={people.length + 1}
      onFocusIn={({ target }) => isNameOfLine(target) && enter(idOfLine(target))}
      onChange={({ target }) => select(idOfLine(target))}
      onClick={({ target }) => !isBoxOfLine(target) && enter(idOfLine(target))}
    >
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" class="cell-check">
            <input
              type="checkbox"
              checked={isAll}
              aria-label={say('select.all', { count: people.length })}
              onChange={() => selectAll(!isAll)}
            />
          </th>
          <Heading column="person" sort={sort} sortBy={sortBy} />
          {columns.map((column) => (
            <Heading key={column} column={column} sort={sort} sortBy={sortBy} />
          ))}
        </tr>
      </thead>
      <tbody>
        {from > 0 && <Gap height={from * ROW_HEIGHT} columns={columns.length + 2} />}
        {people.slice(from, to).map((one, place) => (
          <Row
            key={one.person.id}
            one={one}
            index={from + place}
            columns={columns}
            around={around}
            isSelected={selected.has(one.person.id)}
            isCurrent={one.person.id === shown.current}
          />
        ))}
        {to < people.length && <Gap height={(people.length - to) * ROW_HEIGHT} columns={columns.length + 2} />}
      </tbody>
    </table>
  )
}

/** Who a line is about; undefined outside of lines. */
function idOfLine(target: EventTarget | null): string | undefined {
  return (target as Element | null)?.closest<HTMLElement>('tr[data-person]')?.dataset.person
}

function isNameOfLine(target: EventTarget | null): boolean {
  return target instanceof HTMLAnchorElement
}

function isBoxOfLine(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement
}

/** Stands for the lines that are not drawn. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr class="gap" style={{ height }}>
      <td colSpan={columns} />
    </tr>
  )
}

/** The lines to draw, by their place. Whatever comes into view is drawn a piece in every frame until it is there. */
function useDrawnLines(holder: { current: HTMLTableElement | null }, people: readonly ListedPerson[]): Lines {
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

function Heading({
  column,
  sort,
  sortBy,
}: {
  column: SortKey
  sort: ViewSettings['sort']
  sortBy(key: SortKey): void
}) {
  const { say } = useWords(personWords)
  const isSorted = sort.by === column
  const order = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined
  const hint =
    column === 'likes' || column === 'followers' || column === 'stories' || column === 'engagement'
      ? say(`column.${column}.title`)
      : undefined
  return (
    <th scope="col" class={`cell-${column}`} aria-sort={order}>
      <button type="button" title={hint} onClick={() => sortBy(column)}>
        {say(`column.${column}`)}
        <span aria-hidden="true" class="sort-mark">
          {isSorted ? (sort.isDescending ? '▾' : '▴') : ''}
        </span>
      </button>
    </th>
  )
}

type Line = {
  one: ListedPerson
  index: number
  columns: readonly Column[]
  around: Around
  isSelected: boolean
  isCurrent: boolean
}

/**
 * Drawn again only when something of it changed: scrolling draws new lines, not old ones. It listens to nothing and is made
 * of few elements: what a frame of scrolling takes is nearly all spent on them.
 */
const Row = memo(function Row({ one, index, columns, around, isSelected, isCurrent }: Line) {
  const { id } = one.person
  const name = plainLine(nameOfPerson(one))
  return (
    <tr
      data-person={id}
      aria-rowindex={index + 2}
      class={isSelected ? (isCurrent ? 'is-selected is-current' : 'is-selected') : isCurrent ? 'is-current' : ''}
    >
      <td class="cell-check">
        <input type="checkbox" checked={isSelected} aria-label={around.sayOfList('select', { person: name })} />
      </td>
      <th scope="row" class="cell-person" title={name}>
        <a href={pageOf(one)} dir="auto">
          {name}
        </a>
        {networks(one)}
        {changed(one, around)}
      </th>
      {columns.map((column) => {
        const { tone, title, shown } = cellOf(one, column, around)
        return (
          <td key={column} class={tone ? `cell-${column} ${tone}` : `cell-${column}`} title={title}>
            {shown}
          </td>
        )
      })}
    </tr>
  )
})

/** Where everything about a person's main account stands. */
export function pageOf({ person, main }: ListedPerson): string {
  const account = main ?? person.accounts[0]
  return account ? hashOf('account', account.platform, account.handle) : hashOf('shortlist')
}

const FRAMES_TO_FOLLOW = 20

/** When the keyboard moves to a line: it comes into view, and its link has the focus. */
export function useFocusOnLine(
  current: string | undefined,
  isMoving: { current: boolean },
  people: readonly ListedPerson[],
) {
  useLayoutEffect(() => {
    if (!isMoving.current || current === undefined) return undefined
    isMoving.current = false
    const drawn = linkIn(current)
    if (drawn) {
      drawn.focus()
      return undefined
    }
    const index = people.findIndex(({ person }) => person.id === current)
    const top = (document.querySelector('table.people')?.getBoundingClientRect().top ?? 0) + scrollY
    scrollTo(0, top + index * ROW_HEIGHT - innerHeight / 2)
    // The line is drawn once the table has followed, which takes it some frames.
    let frame = 0
    const focus = (framesLeft: number) => {
      const link = linkIn(current)
      link?.focus()
      if (!link && framesLeft > 0) frame = requestAnimationFrame(() => focus(framesLeft - 1))
    }
    focus(FRAMES_TO_FOLLOW)
    return () => cancelAnimationFrame(frame)
  }, [current])
}

function linkIn(id: string): HTMLElement | null | undefined {
  const lines = [...document.querySelectorAll<HTMLElement>('tr[data-person]')]
  return lines.find(({ dataset }) => dataset.person === id)?.querySelector<HTMLElement>('a')
}
