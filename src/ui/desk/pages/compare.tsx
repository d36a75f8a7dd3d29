/** Two to ten people on the same scales. What lies within the intervals is a tie, and looks like one. */

import { accountId } from '../../../core/desk/fields.ts'
import type { ListedPerson } from '../../../core/desk/listed.ts'
import { compareWords } from '../../../i18n/desk-compare.ts'
import { reportWords } from '../../../i18n/desk-report.ts'
import { writeList } from '../../../i18n/index.ts'
import { useWords } from '../../parts/language.tsx'
import '../campaign/campaign.css'
import '../compare/compare.css'
import { MeasureSection } from '../compare/measure-section.tsx'
import { measuresOf } from '../compare/measures.ts'
import { SuspicionsTable } from '../compare/suspicions-table.tsx'
import { useDesk } from '../desk.tsx'
import { ExportMenu } from '../export/menu.tsx'
import { saveTable } from '../export/save.ts'
import { comparisonTable } from '../export/tables.ts'
import { hashOf, type Route } from '../route.ts'
import { peopleIn } from '../state.ts'

const FEWEST = 2
const MOST = 10

/** Network and handle of each person's largest account, one after the other, as a report's address has them. */
function mainAccounts(people: readonly ListedPerson[]): string[] {
  return people.flatMap(({ person, main }) => {
    const account = main ?? person.accounts[0]
    return account ? [account.platform, account.handle] : []
  })
}

export default function ComparePage({ route }: { route: Route }) {
  const { language, say } = useWords(compareWords)
  const report = useWords(reportWords).say
  const { state } = useDesk()
  const all = peopleIn(state)
  const wanted = [...new Set(route.rest)]
  // Two accounts of one person are one line.
  const found = wanted.flatMap(
    (id) => all.find((one) => one.person.accounts.some((account) => accountId(account) === id)) ?? [],
  )
  const people = [...new Set(found)].slice(0, MOST)
  const known = new Set(all.flatMap(({ person }) => person.accounts.map(accountId)))
  const unknown = wanted.filter((id) => !known.has(id))
  const wrong = unknown.length > 0 && (
    <p class="notice-problem" data-part="wrong-address">
      {say('wrong.accounts', { count: unknown.length, accounts: writeList(unknown, language) })}
    </p>
  )
  if (people.length < FEWEST) {
    return (
      <main data-part="compare">
        <h1>{say('title')}</h1>
        {wrong}
        <p>{say('choose.what')}</p>
        <p>
          <a class="button" href={hashOf('shortlist')}>
            {say('choose.do')}
          </a>
        </p>
      </main>
    )
  }
  const { measures, currency } = measuresOf(people)
  const hasPrices = people.some(({ person }) => person.price)
  return (
    <main data-part="compare">
      <div class="titled">
        <h1>{say('title')}</h1>
        <div class="buttons">
          <ExportMenu
            save={(format) =>
              void saveTable(comparisonTable(people, { measures, currency }, language), say('title'), format, language)
            }
          />
          <a class="button" href={hashOf('reports', 'new', 'comparison', ...mainAccounts(people))} data-action="report">
            {report('make')}
          </a>
        </div>
      </div>
      {wrong}
      <p class="quiet">{say('note')}</p>
      {found.length > MOST && <p>{say('too-many')}</p>}
      {measures.map((measure) => (
        <MeasureSection key={measure.id} measure={measure} people={people} currency={currency} wanted={wanted} />
      ))}
      {hasPrices && currency === undefined && <p>{say('price.mixed')}</p>}
      <SuspicionsTable people={people} />
    </main>
  )
}
