/** The list as a table. Only the lines in view are drawn, however many there are. */
import { observeWindowOffset, observeWindowRect, type VirtualItem, Virtualizer } from '@tanstack/virtual-core'
import { memo } from 'preact/compat'
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import type { Column, SortKey, ViewSettings } from '../../../core/desk/saved-view.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { hashOf } from '../route.ts'
import { type Around, cell, changed, networks } from './cells.tsx'
import { nextSlots, type Slots } from './slots.ts'

/** Pixels; the style sheet holds lines to it. */
const ROW_HEIGHT = 34
/** Lines drawn above and below what is in view. */
const AROUND = 6

type Props = {
  people: readonly ListedPerson[]
  columns: readonly Column[]
  sort: ViewSettings['sort']
  selected: ReadonlySet<string>
  current: string | undefined
  now: string
  sortBy(key: SortKey): void
  select(id: string): void
  selectAll(isSelected: boolean): void
  /** The line that has the focus, or was pressed. */
  enter(id: string): void
}

export function PeopleTable(shown: Props) {
  const { people, columns, sort, selected, sortBy, selectAll } = shown
  const { say } = useWords(shortlistWords)
  const holder = useRef<HTMLTableElement>(null)
  const { rows, before, after } = useRowsInView(holder, people.length)
  const slots = useRef<Slots>(new Map())
  const ids = rows.flatMap(({ index }) => people[index]?.person.id ?? [])
  slots.current = nextSlots(slots.current, ids, shown.current)
  const isAll = people.length > 0 && people.every(({ person }) => selected.has(person.id))
  return (
    <table class="people" ref={holder} aria-label={say('table')} aria-rowcount={people.length + 1}>
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
        {before > 0 && <Gap height={before} columns={columns.length + 2} />}
        {rows.map(({ index }) => {
          const one = people[index]
          return (
            one && (
              <Row
                key={slots.current.get(one.person.id)}
                one={one}
                index={index}
                columns={columns}
                now={shown.now}
                isSelected={selected.has(one.person.id)}
                isCurrent={one.person.id === shown.current}
                select={shown.select}
                enter={shown.enter}
              />
            )
          )
        })}
        {after > 0 && <Gap height={after} columns={columns.length + 2} />}
      </tbody>
    </table>
  )
}

/** Stands for the lines that are not drawn. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr class="gap" style={{ height }}>
      <td colSpan={columns} />
    </tr>
  )
}

type InView = { rows: VirtualItem[]; before: number; after: number }

function useRowsInView(holder: { current: HTMLTableElement | null }, count: number): InView {
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const [scrollMargin, setScrollMargin] = useState(0)
  const options = {
    count,
    estimateSize: () => ROW_HEIGHT,
    overscan: AROUND,
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
  const rows = virtualizer.getVirtualItems()
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return { rows, before: 0, after: count * ROW_HEIGHT }
  return {
    rows,
    before: first.index * ROW_HEIGHT,
    after: (count - 1 - last.index) * ROW_HEIGHT,
  }
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
  now: string
  isSelected: boolean
  isCurrent: boolean
  select(id: string): void
  enter(id: string): void
}

/** Drawn again only when something of it changed: scrolling draws new lines, not old ones. */
const Row = memo(function Row({ one, index, columns, now, isSelected, isCurrent, select, enter }: Line) {
  const { language, say } = useWords(shortlistWords)
  const person = useWords(personWords).say
  const { id } = one.person
  const name = nameOfPerson(one)
  const around: Around = { now, language, say: person }
  return (
    <tr
      data-person={id}
      aria-rowindex={index + 2}
      class={`${isSelected ? 'is-selected' : ''} ${isCurrent ? 'is-current' : ''}`}
      onClick={() => enter(id)}
    >
      <td class="cell-check">
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={say('select', { person: name })}
          onClick={(event) => event.stopPropagation()}
          onChange={() => select(id)}
        />
      </td>
      <th scope="row" class="cell-person" title={name}>
        <a href={pageOf(one)} onFocus={() => enter(id)}>
          <PageText text={name} />
        </a>{' '}
        {networks(one)}
        {changed(one, around)}
      </th>
      {columns.map((column) => (
        <td key={column} class={`cell-${column}`}>
          {cell(one, column, around)}
        </td>
      ))}
    </tr>
  )
})

/** Where everything about a person's main account stands. */
export function pageOf({ person, main }: ListedPerson): string {
  const account = main ?? person.accounts[0]
  return account ? hashOf('account', account.platform, account.handle) : hashOf('shortlist')
}

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
    // The line is drawn once the table has followed.
    const timer = setTimeout(() => linkIn(current)?.focus(), 50)
    return () => clearTimeout(timer)
  }, [current])
}

function linkIn(id: string): HTMLElement | null | undefined {
  const lines = [...document.querySelectorAll<HTMLElement>('tr[data-person]')]
  return lines.find(({ dataset }) => dataset.person === id)?.querySelector<HTMLElement>('a')
}
