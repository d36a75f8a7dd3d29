/** The shortlist: everybody who was read or put on the list, to sort, filter, judge and note. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ListedPerson } from '../../../core/desk/listed.ts'
import type { SortKey, ViewSettings } from '../../../core/desk/saved-view.ts'
import { viewed } from '../../../core/desk/view.ts'
import type { Language } from '../../../core/judgement/signal.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { shellWords } from '../../../i18n/desk-shell.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { useWords } from '../../parts/language.tsx'
import { useDesk } from '../desk.tsx'
import { ExportMenu } from '../export/menu.tsx'
import type { Format } from '../export/save.ts'
import { hashOf } from '../route.ts'
import { BulkBar } from '../shortlist/bulk.tsx'
import { accountsOf, comparisonOf, FEWEST_COMPARED, MOST_COMPARED } from '../shortlist/compared.ts'
import type { Detail } from '../shortlist/detail.tsx'
import { FilterChips } from '../shortlist/filters.tsx'
import { useListKeys } from '../shortlist/keys.ts'
import '../campaign/campaign.css'
import '../shortlist/shortlist.css'
import { Overview } from '../shortlist/overview.tsx'
import { PeopleTable, pageOf, useFocusOnLine } from '../shortlist/table.tsx'
import { EVERYBODY, ViewChoice } from '../shortlist/views.tsx'
import { peopleIn } from '../state.ts'

/** How the list was looked at last stays while the desk is open. */
let lastView: ViewSettings = EVERYBODY

export default function ShortlistPage() {
  const { language, say } = useWords(shortlistWords)
  const person = useWords(personWords).say
  const shell = useWords(shellWords).say
  const desk = useDesk()
  const [view, setView] = useState(lastView)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string | undefined>(undefined)
  const isMoving = useRef(false)
  const searchField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    lastView = view
  }, [view])

  const all = peopleIn(desk.state)
  const people = useMemo(() => viewed(all, view, language), [all, view, language])
  const chosen = useMemo(() => all.filter((one) => selected.has(one.person.id)), [all, selected])
  const one = people.find((candidate) => candidate.person.id === current)
  const Pane = useDetail()
  useFocusOnLine(current, isMoving, people)

  const set = (changed: Partial<ViewSettings>) => setView((before) => ({ ...before, ...changed }))
  const select = (id: string | undefined) => {
    if (id !== undefined) setSelected((before) => toggled(before, id))
  }
  const enter = (id: string | undefined) => {
    if (id !== undefined) setCurrent(id)
  }

  const sortBy = (by: SortKey) => {
    const isSame = view.sort.by === by
    set({ sort: { by, isDescending: isSame ? !view.sort.isDescending : BEST_LAST.has(by) } })
  }
  const hasKeys = desk.state.settings.shortcuts !== 'off'
  useListKeys(
    {
      move: (by) => {
        const at = people.findIndex((candidate) => candidate.person.id === current)
        const next = people[at === -1 ? 0 : Math.min(people.length - 1, Math.max(0, at + by))]
        isMoving.current = true
        if (next) setCurrent(next.person.id)
      },
      select: () => select(current),
      stage: () => focusField(selected.size > 0 ? 'bulk-stage' : 'stage'),
      note: () => focusField('note'),
      undo: () =>
        void desk.undo().then((wasDone) => {
          if (!wasDone) desk.say({ text: shell('undo.nothing'), canUndo: false })
        }),
      search: () => searchField.current?.focus(),
      open: () => {
        if (one) location.hash = pageOf(one)
      },
    },
    hasKeys,
  )

  if (all.length === 0) return <EmptyList />
  return (
    <div class={one ? 'with-detail has-detail' : 'with-detail'}>
      <main data-part="shortlist">
        <div class="titled">
          <h1>{say('title')}</h1>
          <div class="buttons">
            <a class="button" href={hashOf('screening')}>
              {say('import')}
            </a>
            <a class="button" href={hashOf('import', 'people')} data-action="import-people">
              {say('import.people')}
            </a>
            <ExportMenu
              save={(format) => void exportPeople(chosen.length > 0 ? chosen : people, say('title'), format, language)}
            />
            <CompareLink people={chosen} />
            <ReportLink people={chosen} />
          </div>
        </div>
        <div class="list-tools">
          <input
            type="search"
            ref={searchField}
            class="search"
            placeholder={say('search')}
            aria-label={say('search')}
            value={view.search}
            maxLength={200}
            onInput={({ currentTarget }) => set({ search: currentTarget.value })}
          />
          <FilterChips filters={view.filters} people={all} set={(filters) => set({ filters })} />
        </div>
        <div class="list-tools">
          <ViewChoice view={view} set={setView} />
          <p class="quiet found" role="status" data-part="found">
            {desk.state.missing > 0
              ? shell('loading')
              : say('found', {
                  shown: people.length,
                  count: all.length,
                  column: view.sort.by === 'seen' ? say('found.seen') : person(`column.${view.sort.by}`).toLowerCase(),
                })}
            {desk.state.waiting > 0 && ` · ${shell('waiting', { count: desk.state.waiting })}`}
          </p>
        </div>
        <BulkBar people={chosen} clear={() => setSelected(new Set())} />
        {people.length === 0 ? (
          <p class="none">{say('none.what')}</p>
        ) : (
          <PeopleTable
            people={people}
            columns={view.columns}
            sort={view.sort}
            selected={selected}
            current={current}
            now={desk.now}
            sortBy={sortBy}
            select={select}
            selectAll={(isSelected) =>
              setSelected(isSelected ? new Set(people.map(({ person: { id } }) => id)) : new Set())
            }
            enter={enter}
          />
        )}
        {hasKeys && <p class="quiet small keys">{say('keys')}</p>}
      </main>
      {one && Pane ? (
        <Pane one={one} close={() => setCurrent(undefined)} />
      ) : (
        <Overview people={all} enter={enter} show={(stage) => set({ ...EVERYBODY, filters: { stages: [stage] } })} />
      )}
    </div>
  )
}

let detail: typeof Detail | undefined

/** What stands beside the list once somebody is chosen, fetched when the list is drawn: nothing waits for it. */
function useDetail(): typeof Detail | undefined {
  const [, redraw] = useState(0)
  useEffect(() => {
    if (detail) return
    void import('../shortlist/detail.tsx').then((found) => {
      detail = found.Detail
      redraw(1)
    })
  }, [])
  return detail
}

/** What makes tables is fetched when one is asked for: the list is drawn without it. */
async function exportPeople(
  people: readonly ListedPerson[],
  name: string,
  format: Format,
  language: Language,
): Promise<void> {
  const [{ peopleTable }, { saveTable }] = await Promise.all([
    import('../export/tables.ts'),
    import('../export/save.ts'),
  ])
  await saveTable(peopleTable(people, language), name, format, language)
}

/** Columns whose largest values are looked for first. */
const BEST_LAST: ReadonlySet<SortKey> = new Set([
  'score',
  'engagement',
  'audience',
  'views',
  'seen',
  'likes',
  'followers',
  'stories',
])

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

function focusField(name: string): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${name}"]`)
  field?.focus()
}

/** About one: their account; about several: them beside each other. */
function ReportLink({ people }: { people: readonly ListedPerson[] }) {
  const { say } = useWords(shortlistWords)
  const accounts = accountsOf(people)
  if (accounts.length === 0 || accounts.length > MOST_COMPARED) {
    return (
      <button type="button" disabled title={say('report.hint')}>
        {say('report')}
      </button>
    )
  }
  const named = accounts.flatMap(({ platform, handle }) => [platform, handle])
  const href = hashOf('reports', 'new', accounts.length === 1 ? 'account' : 'comparison', ...named)
  return (
    <a class="button is-main" href={href} data-action="report">
      {say('report')}
    </a>
  )
}

function CompareLink({ people }: { people: readonly ListedPerson[] }) {
  const { say } = useWords(shortlistWords)
  const accounts = accountsOf(people)
  const canCompare = accounts.length >= FEWEST_COMPARED && accounts.length <= MOST_COMPARED
  if (!canCompare) {
    return (
      <button type="button" disabled title={say('compare.hint')}>
        {say('compare', { count: people.length || '' })}
      </button>
    )
  }
  return (
    <a class="button" href={comparisonOf(accounts)} data-action="compare">
      {say('compare', { count: accounts.length })}
    </a>
  )
}

function EmptyList() {
  const { say } = useWords(shortlistWords)
  return (
    <main data-part="empty">
      <h1>{say('empty.title')}</h1>
      <p>{say('empty.what')}</p>
      <p>
        <a class="button is-main" href={hashOf('screening')}>
          {say('import')}
        </a>
      </p>
    </main>
  )
}
