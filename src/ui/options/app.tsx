/** The settings page: what is kept, all of it as a file, a file back, nothing of it any more. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ImportReport, Refusal } from '../../core/exchange.ts'
import { KEEP_DAYS, THIN_AFTER_DAYS } from '../../core/retention.ts'
import { chooseLanguage, type Say, writeBytes, writeDate } from '../../i18n/index.ts'
import type { Kept } from '../../messages/index.ts'
import type { ListedNetwork } from '../networks.ts'
import { LanguageContext, useLanguage } from '../parts/language.tsx'
import { ProblemText } from '../parts/problem-text.tsx'
import { type Problem, problemOf } from '../problem.ts'

export type Actions = {
  /** Switches a network on or off; the browser may ask. */
  setNetwork(id: string, on: boolean): Promise<void>
  export(onProgress: (done: number) => void): Promise<{ lines: number; damaged: number }>
  import(file: File, onProgress: (done: number) => void): Promise<ImportReport>
  forget(): Promise<void>
  dismissLoss(): Promise<void>
}

type Shown = {
  /** Undefined until the worker has answered, and where it cannot say. */
  kept: Kept | undefined
  networks?: readonly ListedNetwork[]
  problem?: Problem | undefined
  actions: Actions
  browserLanguages: readonly string[]
}

export function App({ kept, networks = [], problem, actions, browserLanguages }: Shown) {
  const language = chooseLanguage(kept?.settings.language, browserLanguages)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <LanguageContext.Provider value={language}>
      <main>
        <KeptSection kept={kept} problem={problem} actions={actions} />
        {networks.length > 0 && <NetworksSection networks={networks} actions={actions} />}
        <ExportSection actions={actions} />
        <ImportSection actions={actions} />
        <ForgetSection actions={actions} />
      </main>
    </LanguageContext.Provider>
  )
}

function KeptSection({ kept, problem, actions }: Pick<Shown, 'kept' | 'problem' | 'actions'>) {
  const { language, say } = useLanguage()
  const isEmpty = kept && kept.accounts + kept.readings === 0
  return (
    <>
      <h1>{say('options.title')}</h1>
      <section data-part="kept">
        {problem && <ProblemText {...problem} />}
        {kept?.lost && (
          <div role="alert">
            <p class="is-danger">
              {say('options.lost', { accounts: kept.lost.accounts, at: writeDate(kept.lost.at, language) })}
            </p>
            <p>{say('options.lost.what')}</p>
            <button type="button" onClick={() => actions.dismissLoss()}>
              {say('options.lost.seen')}
            </button>
          </div>
        )}
        {kept && (
          <p>
            {isEmpty
              ? say('options.kept.empty')
              : say('options.kept', { ...kept, size: writeBytes(kept.bytes, language) })}
          </p>
        )}
        <p>
          <a href="../viewers/index.html">{say('viewers.title')}</a>
        </p>
        <p class="quiet">{say('options.kept.where')}</p>
        <p class="quiet">{say('options.kept.long', { days: KEEP_DAYS, thin: THIN_AFTER_DAYS })}</p>
      </section>
    </>
  )
}

function NetworksSection({ networks, actions }: { networks: readonly ListedNetwork[]; actions: Actions }) {
  const { say } = useLanguage()
  return (
    <section aria-labelledby="networks" data-part="networks">
      <h2 id="networks">{say('options.networks.title')}</h2>
      <p class="quiet">{say('options.networks.what')}</p>
      <ul class="networks">
        {networks.map(({ id, name, allowed, always }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                name={id}
                checked={allowed}
                disabled={always}
                onChange={({ currentTarget }) => actions.setNetwork(id, currentTarget.checked)}
              />{' '}
              {name}
            </label>
            {always && <span class="quiet"> · {say('options.networks.always')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a task is doing: nothing yet, so much of its work, done, or stopped by a problem. */
type Doing<Result> = { progress: number } | { result: Result } | { problem: Problem } | undefined

function useTask<Result>(): [Doing<Result>, (task: (onProgress: (done: number) => void) => Promise<Result>) => void] {
  const [doing, setDoing] = useState<Doing<Result>>(undefined)
  const start = (task: (onProgress: (done: number) => void) => Promise<Result>) => {
    setDoing({ progress: 0 })
    task((progress) => setDoing({ progress })).then(
      (result) => setDoing({ result }),
      (error: unknown) => setDoing({ problem: problemOf(error) }),
    )
  }
  return [doing, start]
}

function Report<Result>({ doing, children }: { doing: Doing<Result>; children(result: Result): ComponentChildren }) {
  const { say } = useLanguage()
  const label =
    doing && 'progress' in doing ? say('options.working', { percent: Math.round(doing.progress * 100) }) : ''
  return (
    <>
      {doing && 'progress' in doing && <progress aria-label={label} value={doing.progress} />}
      <div class="report" role="status">
        {doing && 'result' in doing && children(doing.result)}
      </div>
      {doing && 'problem' in doing && <ProblemText {...doing.problem} />}
    </>
  )
}

function ExportSection({ actions }: Pick<Shown, 'actions'>) {
  const { say } = useLanguage()
  const [doing, start] = useTask<{ lines: number; damaged: number }>()
  return (
    <section aria-labelledby="export">
      <h2 id="export">{say('options.export.title')}</h2>
      <p class="quiet">{say('options.export.what')}</p>
      <button type="button" disabled={!!doing && 'progress' in doing} onClick={() => start(actions.export)}>
        {say('options.export.do')}
      </button>
      <Report doing={doing}>
        {({ lines, damaged }) => (
          <>
            <p>{say('options.export.done', { lines })}</p>
            {damaged > 0 && <p class="is-danger">{say('options.export.damaged', { damaged })}</p>}
          </>
        )}
      </Report>
    </section>
  )
}

function ImportSection({ actions }: Pick<Shown, 'actions'>) {
  const { say } = useLanguage()
  const [doing, start] = useTask<ImportReport>()
  const choose = (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    if (file) start((onProgress) => actions.import(file, onProgress))
    // The same file may be chosen again.
    input.value = ''
  }
  return (
    <section aria-labelledby="import">
      <h2 id="import">{say('options.import.title')}</h2>
      <p class="quiet">{say('options.import.what')}</p>
      <label class="file">
        {say('options.import.do')}
        <input type="file" accept=".ndjson,.jsonl,.json" onChange={(event) => choose(event.currentTarget)} />
      </label>
      <Report doing={doing}>{(report) => <ImportDone {...report} />}</Report>
    </section>
  )
}

/** More would bury what they have in common. */
const MOST_SHOWN = 20

function ImportDone({ added, known, refused }: ImportReport) {
  const { say } = useLanguage()
  return (
    <>
      <p>{say('options.import.done', { added, known, refused: refused.length })}</p>
      {refused.length > 0 && (
        <>
          <h3>{say('options.import.refused')}</h3>
          <ul>
            {refused.slice(0, MOST_SHOWN).map(({ line, ...refusal }) => (
              <li key={line}>{say('options.import.line', { line, why: writeRefusal(refusal, say) })}</li>
            ))}
          </ul>
        </>
      )}
      {refused.length > MOST_SHOWN && (
        <p class="quiet">{say('options.import.more', { more: refused.length - MOST_SHOWN })}</p>
      )}
    </>
  )
}

function writeRefusal({ why, field }: Refusal, say: Say): string {
  if (why === 'invalid') return field ? say('refused.invalid.field', { field }) : say('refused.invalid')
  return say(`refused.${why}`)
}

function ForgetSection({ actions }: Pick<Shown, 'actions'>) {
  const { say } = useLanguage()
  const [isAsking, setAsking] = useState(false)
  const [doing, start] = useTask<void>()
  const forget = () => {
    setAsking(false)
    start(() => actions.forget())
  }
  return (
    <section aria-labelledby="forget">
      <h2 id="forget">{say('options.forget.title')}</h2>
      <p class="quiet">{say('options.forget.what')}</p>
      {isAsking ? (
        <fieldset class="buttons" aria-label={say('options.forget.sure')}>
          <p>{say('options.forget.sure')}</p>
          <button type="button" class="is-danger" onClick={forget}>
            {say('options.forget.yes')}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {say('options.forget.no')}
          </button>
        </fieldset>
      ) : (
        <button type="button" class="is-danger" onClick={() => setAsking(true)}>
          {say('options.forget.do')}
        </button>
      )}
      <Report doing={doing}>{() => <p>{say('options.forget.done')}</p>}</Report>
    </section>
  )
}
