/** What could not be looked at, once for everybody in a report. */
import { reportWords } from '../../../i18n/desk-report.ts'
import { type Judged, uncheckedOf } from '../../../i18n/unchecked.ts'
import { useWords } from '../../parts/language.tsx'

/** What a sheet of paper names of a reason; the account's own page names all. */
const MOST_NAMED = 6

export function UncheckedPart({ accounts }: { accounts: readonly Judged[] }) {
  const { say } = useWords(reportWords)
  if (accounts.every(({ findings }) => findings.every(({ is }) => is !== 'not-measured'))) return null
  return (
    <section class="small kept" data-part="unchecked">
      <h3>{say('unmeasured')}</h3>
      <UncheckedList accounts={accounts} most={MOST_NAMED} />
    </section>
  )
}

type Listed = { accounts: readonly Judged[]; most?: number }

export function UncheckedList({ accounts, most = Number.POSITIVE_INFINITY }: Listed) {
  const { language, say } = useWords(reportWords)
  return (
    <ul class="lines">
      {uncheckedOf(accounts, language).map(({ needs, topics, of }) => (
        <li key={`${needs} ${of ?? ''}`}>
          <strong>{needs}</strong>{' '}
          <span class="quiet">
            {topics.slice(0, most).join(' · ')}
            {topics.length > most && ` · ${say('unchecked.more', { count: topics.length - most })}`}
          </span>
          {of !== undefined && <span class="quiet"> ({say('unchecked.of', { accounts: of })})</span>}
        </li>
      ))}
    </ul>
  )
}
