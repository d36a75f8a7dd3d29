/** Two to ten people on the same scales. What lies within the intervals is a tie, and looks like one. */

import { accountId } from '../../../core/desk/fields.ts'
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import { compareWords } from '../../../i18n/desk-compare.ts'
import { reportWords } from '../../../i18n/desk-report.ts'
import { writeList } from '../../../i18n/index.ts'
import { useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import '../campaign/campaign.css'
import '../compare/compare.css'
import { MeasureSection } from '../compare/measure-section.tsx'
import { measuresOf } from '../compare/measures.ts'
import { SuspicionsTable } from '../compare/suspicions-table.tsx'
import { useDesk } from '../desk.tsx'
import { ExportMenu } from '../export/menu.tsx'
import { saveTable } from '../export/save.ts'
import { comparisonTable } from '../export/tables.ts'
import { AddAccount } from '../parts/add-account.tsx'
import { hashOf, type Route } from '../route.ts'
import { accountsOf, comparisonOf, FEWEST_COMPARED, MOST_COMPARED } from '../shortlist/compared.ts'
import { peopleIn } from '../state.ts'

/** Network and handle of each, one after the other, as a report's address has them. */
function named(people: readonly ListedPerson[]): string[] {
  return accountsOf(people).flatMap(({ platform, handle }) => [platform, handle])
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
  const people = [...new Set(found)].slice(0, MOST_COMPARED)
  const known = new Set(all.flatMap(({ person }) => person.accounts.map(accountId)))
  const unknown = wanted.filter((id) => !known.has(id))
  const wrong = unknown.length > 0 && (
    <p class="notice-problem" data-part="wrong-address">
      {say('wrong.accounts', { count: unknown.length, accounts: writeList(unknown, language) })}
    </p>
  )
  const add = people.length < MOST_COMPARED && all.length > people.length && (
    <AddAccount
      label={say('add')}
      taken={new Set(people.flatMap(({ person }) => person.accounts.map(accountId)))}
      add={({ account }) => {
        location.hash = comparisonOf([...accountsOf(people), account])
      }}
    />
  )
  if (people.length < FEWEST_COMPARED) {
    return (
      <main data-part="compare">
        <h1>{say('title')}</h1>
        {wrong}
        <p>{say('choose.what')}</p>
        {people.map((one) => (
          <p key={one.person.id}>
            <strong>
              <PageText text={nameOfPerson(one)} />
            </strong>
          </p>
        ))}
        {add}
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
          <a class="button" href={hashOf('reports', 'new', 'comparison', ...named(people))} data-action="report">
            {report('make')}
          </a>
        </div>
      </div>
      {wrong}
      <p class="quiet">{say('note')}</p>
      {found.length > MOST_COMPARED && <p>{say('too-many')}</p>}
      {measures.map((measure) => (
        <MeasureSection key={measure.id} measure={measure} people={people} currency={currency} wanted={wanted} />
      ))}
      {hasPrices && currency === undefined && <p>{say('price.mixed')}</p>}
      <SuspicionsTable people={people} />
      {add}
    </main>
  )
}
