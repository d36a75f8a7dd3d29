import { memo } from 'preact/compat'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import type { Column, SortKey, ViewSettings } from '../../../core/desk/saved-view.ts'
import { plainLine } from '../../../core/profile/readable.ts'
import { sayIn } from '../../../i18n/bilingual.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { useWords } from '../../parts/language.tsx'
import { hashOf } from '../route.ts'
import { type Around, cellOf, changed, networks } from './cells.tsx'
import { ROW_HEIGHT, useDrawnLines } from './lines-in-view.ts'

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
