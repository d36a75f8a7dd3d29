/** A button for each kind of file. */
import { shellWords } from '../../../i18n/desk-shell.ts'
import { useWords } from '../../parts/language.tsx'
import { FORMATS, type Format } from './save.ts'

const NAMES: Record<Format, string> = { csv: 'CSV', xlsx: 'Excel', json: 'JSON', ndjson: 'NDJSON', md: 'Markdown' }

export function ExportMenu({ save }: { save(format: Format): void }) {
  const { say } = useWords(shellWords)
  return (
    <details class="menu" data-part="export">
      <summary class="button">{say('export')}</summary>
      <div class="menu-items">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            data-format={format}
            aria-label={say('export.as', { format: NAMES[format] })}
            onClick={() => save(format)}
          >
            {NAMES[format]}
          </button>
        ))}
      </div>
    </details>
  )
}
