/** All that is kept as a file, and a file back. */
import type { ImportReport, Refusal } from '../../core/answers.ts'
import type { Say } from '../../i18n/index.ts'
import { useLanguage } from '../parts/language.tsx'
import type { Actions } from './actions.ts'
import { Report, useTask } from './task.tsx'

export function ExportSection({ actions }: { actions: Pick<Actions, 'export'> }) {
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

export function ImportSection({ actions }: { actions: Pick<Actions, 'import'> }) {
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
