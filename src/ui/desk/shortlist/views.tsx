/** Saved views and the choice of columns. */
import { useState } from 'preact/hooks'
import { COLUMNS, type Column, type SavedView, type ViewSettings } from '../../../core/desk/saved-view.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { useWords } from '../../parts/language.tsx'
import { useDesk, written } from '../desk.tsx'
import { documentsOf } from '../state.ts'

const DEFAULT_COLUMNS: readonly Column[] = [
  'stage',
  'score',
  'likes',
  'followers',
  'stories',
  'engagement',
  'audience',
  'price',
  'seen',
]

export const EVERYBODY: ViewSettings = {
  search: '',
  filters: {},
  sort: { by: 'seen', isDescending: true },
  columns: [...DEFAULT_COLUMNS],
}

const ON_THE_LIST: ViewSettings = {
  ...EVERYBODY,
  filters: { stages: ['toCheck', 'candidate', 'client', 'partner', 'refused'] },
}

type Props = { view: ViewSettings; set(view: ViewSettings): void }

export function ViewChoice({ view, set }: Props) {
  const { say } = useWords(shortlistWords)
  const desk = useDesk()
  const [name, setName] = useState<string | undefined>(undefined)
  const saved = documentsOf(desk.state, 'view').toSorted((one, other) => one.name.localeCompare(other.name))
  const isShown = (other: ViewSettings) => JSON.stringify(other) === JSON.stringify(view)
  const current = saved.find((one) => isShown(one.view))
  const chosen = current?.id ?? (isShown(EVERYBODY) ? 'all' : isShown(ON_THE_LIST) ? 'list' : 'own')
  const choose = (id: string) => {
    const found = saved.find((one) => one.id === id)?.view
    set(found ?? (id === 'list' ? ON_THE_LIST : EVERYBODY))
  }
  const save = () => {
    const trimmed = name?.trim() ?? ''
    setName(undefined)
    if (trimmed === '') return
    const id = saved.find((one) => one.name === trimmed)?.id ?? crypto.randomUUID()
    const document: SavedView = { kind: 'view', id, updatedAt: desk.now, name: trimmed, view }
    void desk.change([written(document, desk.now)], say('did.view', { name: trimmed }))
  }
  return (
    <div class="view-choice">
      <label>
        {say('views')}{' '}
        <select value={chosen} data-field="view" onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="all">{say('view.all')}</option>
          <option value="list">{say('view.list')}</option>
          {saved.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
          {chosen === 'own' && <option value="own">{say('view.own')}</option>}
        </select>
      </label>
      {name === undefined ? (
        <>
          {chosen === 'own' && (
            <button type="button" class="text-button" onClick={() => setName('')}>
              {say('view.save')}
            </button>
          )}
          {current && (
            <button
              type="button"
              class="text-button"
              onClick={() =>
                desk.change(
                  [{ deleted: { kind: 'view', id: current.id } }],
                  say('did.view.delete', { name: current.name }),
                )
              }
            >
              {say('view.delete')}
            </button>
          )}
        </>
      ) : (
        <span class="buttons">
          <input
            aria-label={say('view.name')}
            value={name}
            maxLength={100}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
            onKeyDown={({ key }) => {
              if (key === 'Enter') save()
              if (key === 'Escape') setName(undefined)
            }}
          />
          <button type="button" onClick={save}>
            {say('view.save.do')}
          </button>
        </span>
      )}
      <ColumnChoice view={view} set={set} />
    </div>
  )
}

function ColumnChoice({ view, set }: Props) {
  const { say } = useWords(shortlistWords)
  const person = useWords(personWords).say
  const toggle = (column: Column) => {
    const chosen = COLUMNS.filter((one) => view.columns.includes(one) !== (one === column))
    set({ ...view, columns: chosen })
  }
  return (
    <details class="column-choice">
      <summary>{say('columns')}</summary>
      <div class="choices">
        {COLUMNS.map((column) => (
          <label key={column}>
            <input type="checkbox" checked={view.columns.includes(column)} onChange={() => toggle(column)} />{' '}
            {person(`column.${column}`)}
          </label>
        ))}
      </div>
    </details>
  )
}
