/** Rows of somebody's table that are not taken: each that is wrong with its reason, those that only repeat others as a number. */
import type { RowRefusal } from '../../../core/desk/columns.ts'
import { importWords } from '../../../i18n/desk-import.ts'
import { useWords } from '../../parts/language.tsx'
import { useRefusal } from './words.ts'

const MOST_SHOWN = 20

export function RefusedRows({ refused }: { refused: readonly (RowRefusal & { number: number })[] }) {
  const { say } = useWords(importWords)
  const why = useRefusal()
  const wrong = refused.filter((one) => one.why !== 'twice')
  const repeated = refused.length - wrong.length
  if (refused.length === 0) return null
  return (
    <section data-part="refused">
      {wrong.length > 0 && (
        <>
          <p>
            <strong>{say('refused', { count: wrong.length })}</strong>
          </p>
          <ul>
            {wrong.slice(0, MOST_SHOWN).map((one) => (
              <li key={`${one.number} ${one.text}`}>{say('row', { number: one.number, why: why(one) })}</li>
            ))}
          </ul>
          {wrong.length > MOST_SHOWN && (
            <p class="quiet">{say('refused.more', { count: wrong.length - MOST_SHOWN })}</p>
          )}
        </>
      )}
      {repeated > 0 && <p class="quiet">{say('repeated', { count: repeated })}</p>}
    </section>
  )
}
