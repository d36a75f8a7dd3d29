/** Importing a table: choose or paste, see what was understood and what was refused, take it in. */

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { isMoney } from '../../../core/campaign/inputs.ts'
import { type ReadRow, type ReadRows, type Recognised, readRows, recognise } from '../../../core/desk/columns.ts'
import { accountId } from '../../../core/desk/fields.ts'
import { COLUMNS_INTO, type Into, isPersonColumn, type Meaning } from '../../../core/desk/heads.ts'
import { FileError, type FileProblem } from '../../../files/table.ts'
import { importWords } from '../../../i18n/desk-import.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { writeMoney } from '../../../i18n/index.ts'
import { networkName } from '../../../i18n/phrases.ts'
import { lookup } from '../../../networks/addresses.ts'
import { useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { useDesk } from '../desk.tsx'
import { currenciesWith } from '../parts/currencies.ts'
import { NetworkOptions } from '../parts/network-options.tsx'
import { Scrolled } from '../parts/scrolled.tsx'
import { RefusedRows } from './refused-rows.tsx'
import { changesFor, knownIn, type Target } from './take-in.ts'
import { useMeaning } from './words.ts'

/** Rows looked at between two breaths. */
const SLICE = 250
/** Changes of one message. */
const MOST_AT_ONCE = 500
const MOST_SAMPLE = 5

type Doing = { what: 'reading' | 'checking' | 'writing'; share: number }
type Outcome = FileProblem | 'unexpected' | 'unwritten' | 'cancelled'

/** Lets the page draw and hear the user. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve))

export function ImportPanel({ target, onDone }: { target: Target; onDone(): void }) {
  const { language, say } = useWords(importWords)
  const desk = useDesk()
  const [table, setTable] = useState<Recognised | undefined>(undefined)
  const [fallback, setFallback] = useState('')
  const [usual, setUsual] = useState('EUR')
  const currency = target.into === 'figures' ? target.campaign.currency : usual
  const [doing, setDoing] = useState<Doing | undefined>(undefined)
  const [told, tell] = useState<Outcome | undefined>(undefined)
  /** What was begun last. */
  const [toldOf, setToldOf] = useState<Doing['what']>('reading')
  const [checked, setChecked] = useState<ReadRows | undefined>(undefined)
  const [pasted, setPasted] = useState('')
  const stop = useRef<AbortController | undefined>(undefined)

  /** Runs one task at a time; a newer one stops the one before, and so does Cancel. */
  async function run(what: Doing['what'], task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    stop.current?.abort()
    const controller = new AbortController()
    stop.current = controller
    tell(undefined)
    setToldOf(what)
    setDoing({ what, share: 0 })
    try {
      await task(controller.signal)
    } catch (error) {
      if (stop.current === controller) tell(controller.signal.aborted ? 'cancelled' : problemIn(error))
    } finally {
      if (stop.current === controller) setDoing(undefined)
    }
  }

  const progress = (what: Doing['what']) => (share: number) => setDoing({ what, share })

  const readFile = (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    input.value = ''
    if (!file) return
    setTable(undefined)
    void run('reading', async (signal) => {
      const { readTable } = await import('../../../files/read.ts')
      setTable(recognise(await readTable(file, { onProgress: progress('reading'), breathe, signal }), target.into))
    })
  }

  const readText = () =>
    run('reading', async () => {
      const { readPasted } = await import('../../../files/read.ts')
      setTable(recognise(readPasted(pasted), target.into))
    })

  useEffect(() => {
    setChecked(undefined)
    if (!table) return
    void run('checking', async (signal) => {
      const result: ReadRows = { read: [], refused: [] }
      const seen = new Set<string>()
      const reading = { lookup, language, fallback: fallback || undefined, currency, heads: table.heads }
      for (let at = 0; at < table.rows.length; at += SLICE) {
        signal.throwIfAborted()
        const { read, refused } = readRows(table.rows.slice(at, at + SLICE), table.columns, reading, seen)
        result.read.push(...read)
        result.refused.push(...refused)
        progress('checking')(Math.min(1, (at + SLICE) / table.rows.length))
        await breathe()
      }
      setChecked(result)
    })
  }, [table, fallback, currency, language])

  const fresh = useMemo(() => {
    const isKnown = knownIn(desk.state, target)
    return checked?.read.filter((row) => !isKnown(row)) ?? []
    // What is written while rows are taken in makes none of them known before its time.
  }, [checked, doing === undefined])

  const takeIn = () =>
    run('writing', async (signal) => {
      const now = new Date().toISOString()
      // Whoever was put there in another window since the table was looked at stays as they are.
      const isKnown = knownIn(desk.state, target)
      const taken = fresh.filter((row) => !isKnown(row))
      // All figures are of one document.
      const most = target.into === 'figures' ? taken.length : MOST_AT_ONCE
      const series = {}
      for (let at = 0; at < taken.length; at += most) {
        signal.throwIfAborted()
        const rows = taken.slice(at, at + most)
        const changes = changesFor(rows, desk.state, target, now, at)
        // One step waits to be written again; the rest would only wait with it.
        if (!(await desk.change(changes, say('did', { count: at + rows.length }), series))) return tell('unwritten')
        progress('writing')(Math.min(1, (at + most) / taken.length))
        await breathe()
      }
      onDone()
    })

  const setColumn = (at: number, meaning: Meaning | undefined) =>
    table && setTable({ ...table, columns: table.columns.map((one, index) => (index === at ? meaning : one)) })

  const cancel = () => stop.current?.abort()
  // Where it was begun, so that it is in view.
  const status = (
    <div role="status">
      {told && (
        <p class={told === 'cancelled' ? '' : 'is-danger'} data-part="told">
          {told === 'cancelled' ? say(`cancelled.${toldOf}`) : say(`problem.${told}`)}
        </p>
      )}
    </div>
  )
  return (
    <div class="import" data-part="import">
      <p class="quiet">{say('what')}</p>
      <div class="buttons">
        <label class="button">
          {say('choose')}
          <input
            type="file"
            class="unseen"
            data-field="file"
            accept=".csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl"
            onChange={({ currentTarget }) => readFile(currentTarget)}
          />
        </label>
      </div>
      <label class="field">
        <span>{say('paste')}</span>
        <textarea
          rows={4}
          data-field="rows"
          placeholder={say(`paste.what.${target.into}`)}
          value={pasted}
          onInput={({ currentTarget }) => setPasted(currentTarget.value)}
        />
      </label>
      <div class="buttons">
        <button type="button" disabled={pasted.trim() === ''} data-action="read-rows" onClick={readText}>
          {say('paste.do')}
        </button>
      </div>
      {doing && doing.what !== 'writing' && <Progress doing={doing} cancel={cancel} />}
      {toldOf !== 'writing' && status}
      {table && <Columns table={table} into={target.into} setColumn={setColumn} />}
      {table && (
        <label class="field">
          <span>{say('fallback')}</span>
          <select
            value={fallback}
            data-field="fallback"
            onChange={({ currentTarget }) => setFallback(currentTarget.value)}
          >
            <option value="">{say('fallback.none')}</option>
            <NetworkOptions />
          </select>
        </label>
      )}
      {table?.columns.includes('price') && (
        <label class="field">
          <span>{say('currency')}</span>
          <select value={usual} data-field="currency" onChange={({ currentTarget }) => setUsual(currentTarget.value)}>
            {currenciesWith(usual).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      )}
      {table?.columns.some(isAmountOfMoney) && <p class="quiet small">{say('currency.campaign', { currency })}</p>}
      {table && !namesAccounts(table) && <p role="status">{say('no-accounts')}</p>}
      {table && checked && namesAccounts(table) && (
        <div data-part="checked">
          <p>
            <strong>{say('found', { count: fresh.length })}</strong>
            {checked.read.length > fresh.length && ` · ${say('known', { count: checked.read.length - fresh.length })}`}
          </p>
          {target.into === 'people' && <Sample rows={fresh.slice(0, MOST_SAMPLE)} />}
          <RefusedRows refused={checked.refused} />
          {doing?.what === 'writing' ? (
            <Progress doing={doing} cancel={cancel} />
          ) : (
            <button
              type="button"
              class="is-main"
              data-action="take-in"
              disabled={fresh.length === 0 || doing !== undefined}
              onClick={takeIn}
            >
              {say('take', { count: fresh.length })}
            </button>
          )}
          {toldOf === 'writing' && status}
        </div>
      )}
    </div>
  )
}

/** How far it is. The keyboard goes to Cancel where the button that began it made way. */
function Progress({ doing: { what, share }, cancel }: { doing: Doing; cancel(): void }) {
  const { say } = useWords(importWords)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (what === 'writing') button.current?.focus()
  }, [])
  const text = say(what, { percent: Math.round(share * 100) })
  return (
    <div class="doing" data-part="progress">
      <progress value={share} aria-label={text} />
      <span class="small">{text}</span>
      <button ref={button} type="button" data-action="cancel" onClick={cancel}>
        {say('cancel')}
      </button>
    </div>
  )
}

/** Without a column of accounts no row can be anybody's. */
function namesAccounts({ columns }: Recognised): boolean {
  return columns.includes('handle') || columns.includes('address')
}

function isAmountOfMoney(meaning: Meaning | undefined): boolean {
  return meaning !== undefined && !isPersonColumn(meaning) && isMoney(meaning)
}

/** The first people of a table with what was understood of each. */
function Sample({ rows }: { rows: readonly ReadRow[] }) {
  const { language, say } = useWords(importWords)
  const stages = useWords(personWords).say
  if (rows.length === 0) return null
  return (
    <section data-part="sample">
      <p class="quiet">{say('sample')}</p>
      <ul>
        {rows.map(({ account, name, stage, price, tags, owner }) => (
          <li key={accountId(account)}>
            <PageText text={name ?? `@${account.handle.replace(/^@/, '')}`} />{' '}
            <span class="quiet">
              {[
                networkName(account.platform),
                stages(`stage.${stage ?? 'toCheck'}`),
                price && writeMoney(price.amount, price.currency, language),
                tags.join(', '),
                owner,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function problemIn(error: unknown): Outcome {
  return error instanceof FileError ? error.problem : 'unexpected'
}

/** The first rows, above them what each column is taken for, to be corrected. */
function Columns({
  table,
  into,
  setColumn,
}: {
  table: Recognised
  into: Into
  setColumn(at: number, meaning: Meaning | undefined): void
}) {
  const { say } = useWords(importWords)
  const name = useMeaning()
  return (
    <section data-part="columns">
      <h2>{say('columns')}</h2>
      {!table.heads && <p class="quiet small">{say('no-heads')}</p>}
      <Scrolled label={say('columns')}>
        <table class="campaigns-table">
          <thead>
            <tr>
              {table.columns.map((meaning, at) => (
                <th key={at} scope="col">
                  <label class="field">
                    <span>{table.heads?.[at] || say('column', { number: at + 1 })}</span>
                    <select
                      value={meaning ?? ''}
                      onChange={({ currentTarget }) => setColumn(at, (currentTarget.value || undefined) as Meaning)}
                    >
                      <option value="">{say('ignored')}</option>
                      {COLUMNS_INTO[into].map((one) => (
                        <option key={one} value={one}>
                          {name(one)}
                        </option>
                      ))}
                    </select>
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, MOST_SAMPLE).map(({ number, cells }) => (
              <tr key={number}>
                {table.columns.map((_, at) => (
                  <td key={at}>
                    <bdi>{String(cells[at] ?? '').slice(0, 60)}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  )
}
