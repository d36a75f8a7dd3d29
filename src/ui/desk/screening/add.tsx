/** Pasting or importing accounts: what was found and what was refused is shown before anything is added. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { accountId } from '../../../core/desk/fields.ts'
import { accountsIn, type Pasted } from '../../../core/desk/pasted.ts'
import { queueItemOf } from '../../../core/desk/queue-item.ts'
import { type NumberedRow, readPasted } from '../../../files/read.ts'
import { screeningWords } from '../../../i18n/desk-screening.ts'
import { networkName } from '../../../i18n/phrases.ts'
import { lookup } from '../../../networks/addresses.ts'
import { useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { useDesk } from '../desk.tsx'
import { RefusedRows } from '../import/refused-rows.tsx'
import { useMeaning } from '../import/words.ts'
import { NetworkOptions } from '../parts/network-options.tsx'
import { hashOf } from '../route.ts'
import { documentsOf } from '../state.ts'

/** In the queue at once: weeks of work. */
const MOST_ADDED = 5_000
const MOST_SHOWN = 8

/** `isAsked`: whether somebody pressed for it, and goes on there with the keyboard. */
export function AddAccounts({ isAsked, close }: { isAsked: boolean; close(): void }) {
  const { say } = useWords(screeningWords)
  const desk = useDesk()
  const [text, setText] = useState('')
  const [platform, setPlatform] = useState('instagram')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isAsked) field.current?.focus()
  }, [])
  const pasted = useMemo(() => accountsIn(rowsIn(text), lookup, platform || undefined), [text, platform])
  const queued = new Set(documentsOf(desk.state, 'queue').map(accountId))
  const fresh = pasted.found.filter(({ account }) => !queued.has(accountId(account)))
  const add = async () => {
    const added = fresh.slice(0, MOST_ADDED)
    const last = Math.max(0, ...documentsOf(desk.state, 'queue').map(({ order }) => order))
    await desk.change(
      added.map((one, index) => ({ document: queueItemOf(one, last + 1 + index, desk.now) })),
      say('did.add', { count: added.length }),
    )
    close()
  }
  return (
    <section class="add" aria-labelledby="add-title" data-part="add">
      <h2 id="add-title">{say('add.title')}</h2>
      <p class="quiet">{say('add.what')}</p>
      <label class="field">
        <span>{say('add.text')}</span>
        <textarea
          ref={field}
          data-field="paste"
          rows={6}
          placeholder={say('add.placeholder')}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <div class="buttons add-tools">
        <a class="button" href={hashOf('import', 'queue')}>
          {say('add.file')}
        </a>
        <label>
          {say('add.network')}{' '}
          <select value={platform} onChange={({ currentTarget }) => setPlatform(currentTarget.value)}>
            <option value="">{say('add.network.none')}</option>
            <NetworkOptions />
          </select>
        </label>
      </div>
      {text.trim() !== '' && <Preview pasted={pasted} known={pasted.found.length - fresh.length} />}
      <div class="buttons">
        <button
          type="button"
          class="is-main"
          data-action="add"
          disabled={fresh.length === 0}
          onClick={() => void add()}
        >
          {say('add.do', { count: Math.min(fresh.length, MOST_ADDED) })}
        </button>
        <button type="button" onClick={close}>
          {say('add.cancel')}
        </button>
      </div>
      {fresh.length > MOST_ADDED && <p>{say('add.too-many', { most: MOST_ADDED })}</p>}
    </section>
  )
}

/** None of what is no table: while somebody types, a quotation mark may stand open. */
function rowsIn(text: string): NumberedRow[] {
  try {
    return readPasted(text)
  } catch {
    return []
  }
}

function Preview({ pasted, known }: { pasted: Pasted; known: number }) {
  const { say } = useWords(screeningWords)
  const meaning = useMeaning()
  const { columns, found, refused } = pasted
  return (
    <div class="preview" role="status" data-part="preview">
      {columns.length > 0 && (
        <p class="quiet">
          {say('add.columns', {
            columns: columns.map((column) => (column ? meaning(column) : say('add.column.none'))).join(' · '),
          })}
        </p>
      )}
      <p>
        <strong>{say('add.found', { count: found.length })}</strong>
        {known > 0 && ` · ${say('add.already', { count: known })}`}
      </p>
      <ul>
        {found.slice(0, MOST_SHOWN).map(({ account, name }) => (
          <li key={accountId(account)}>
            <PageText text={`@${account.handle.replace(/^@/, '')}`} />{' '}
            <span class="quiet">
              {networkName(account.platform)}
              {name && ` · ${name}`}
            </span>
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN && <p class="quiet">{say('add.more', { count: found.length - MOST_SHOWN })}</p>}
      <RefusedRows refused={refused} />
    </div>
  )
}
