/** Two to ten people on the same scales. What lies within the intervals is a tie, and looks like one. */

import { canTellApart, type Place, placesOf } from '../../../core/desk/compare.ts'
import { accountId } from '../../../core/desk/fields.ts'
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import type { Language } from '../../../core/judgement/signal.ts'
import { SUSPICIONS } from '../../../core/judgement/signal.ts'
import { compareWords } from '../../../i18n/desk-compare.ts'
import { reportWords } from '../../../i18n/desk-report.ts'
import {
  signalWords,
  words,
  writeAgo,
  writeCount,
  writeInFull,
  writeList,
  writeMoney,
  writeScore,
  writeValue,
} from '../../../i18n/index.ts'
import { gradeTitle, networkName } from '../../../i18n/phrases.ts'
import { useWords } from '../../parts/language.tsx'
import { LevelWords } from '../../parts/level.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { Scrolled } from '../parts/scrolled.tsx'
import '../campaign/campaign.css'
import '../compare/compare.css'
import { type Measure, marksOf, measuresOf, readAgainst, sharedScale } from '../compare/measures.ts'
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
      <Suspicions people={people} />
    </main>
  )
}

type Section = {
  measure: Measure
  people: readonly ListedPerson[]
  currency: string | undefined
  wanted: readonly string[]
}

function MeasureSection({ measure, people, currency, wanted }: Section) {
  const { language, say } = useWords(compareWords)
  const { id, intervals, best } = measure
  if (intervals.every((one) => one === undefined)) return null
  const places = placesOf(intervals, best ?? 'highest')
  const what = id === 'price' ? say('price.what', { currency: currency ?? '' }) : say(`${id}.what`)
  const seen = intervals.filter((one) => one !== undefined).length
  return (
    <section class="measure" aria-labelledby={`measure-${id}`} data-part={`measure-${id}`}>
      <h2 id={`measure-${id}`}>{say(id)}</h2>
      <p class="quiet small">{what}</p>
      {seen > 1 && !canTellApart(intervals) && <p class="tie">{say('tied')}</p>}
      <table class="measure-table">
        <tbody>
          {people.map((one, index) => (
            <Line
              key={one.person.id}
              one={one}
              measure={measure}
              index={index}
              place={places[index]}
              hasPlaces={best !== undefined && seen > 1}
              currency={currency}
              wanted={wanted}
            />
          ))}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td />
            <td class="place" />
            <td class="figure" />
            <td class="plot marks">
              {marksOf(measure).map(({ value, at }) => (
                <span key={value} style={{ left: `${at}%` }}>
                  {figure(measure, value, currency, language)}
                </span>
              ))}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

type Drawn = {
  one: ListedPerson
  measure: Measure
  index: number
  place: Place | undefined
  hasPlaces: boolean
  currency: string | undefined
  wanted: readonly string[]
}

function Line({ one, measure, index, place, hasPlaces, currency, wanted }: Drawn) {
  const { language, say } = useWords(compareWords)
  const interval = measure.intervals[index]
  const write = (value: number) => figure(measure, value, currency, language)
  const person = nameOfPerson(one)
  const rest = wanted.filter((id) => !one.person.accounts.some((account) => accountId(account) === id))
  const isTied = place !== undefined && place.best < place.last
  return (
    <tr>
      <th scope="row">
        <a href={one.main ? hashOf('account', one.main.platform, one.main.handle) : hashOf('shortlist')}>
          <PageText text={person} />
        </a>{' '}
        {measure.id === 'score' && (
          <a class="remove" href={hashOf('compare', ...rest)} aria-label={say('remove', { person })}>
            ×
          </a>
        )}
      </th>
      <td class="place">
        {place && hasPlaces && (
          <span
            title={isTied ? say('place.tied', place) : say('place', { place: place.best })}
            class={isTied ? 'quiet' : ''}
          >
            {isTied ? say('place.short.tied', place) : say('place.short', { place: place.best })}
          </span>
        )}
      </td>
      <td class="figure">
        {interval ? <strong>{write(interval.value)}</strong> : <span class="quiet">{say('not-seen')}</span>}
      </td>
      <td class="plot">
        {interval && (
          <IntervalPlot
            measure={measure}
            interval={interval}
            isTied={isTied}
            label={say('label', {
              person,
              value: write(interval.value),
              low: write(interval.low),
              high: write(interval.high),
            })}
          />
        )}
      </td>
    </tr>
  )
}

type Plotted = {
  measure: Measure
  interval: { value: number; low: number; high: number }
  isTied: boolean
  label: string
}

/** A bar for the interval and a dot for the value, hollow where it is a tie. */
function IntervalPlot({ measure, interval, isTied, label }: Plotted) {
  const at = sharedScale(measure)
  return (
    <svg class="interval" role="img" aria-label={label} width="100%" height="20">
      <title>{label}</title>
      <line class="strip-axis" x1="0" x2="100%" y1="10" y2="10" />
      {readAgainst(measure).map((value) => (
        <line key={value} class="strip-median" x1={`${at(value)}%`} x2={`${at(value)}%`} y1="0" y2="20" />
      ))}
      <rect
        class="interval-bar"
        x={`${at(interval.low)}%`}
        width={`${Math.max(0.4, at(interval.high) - at(interval.low))}%`}
        y="6"
        height="8"
        rx="4"
      />
      <circle class={isTied ? 'interval-dot is-tied' : 'interval-dot'} cx={`${at(interval.value)}%`} cy="10" r="5" />
    </svg>
  )
}

function figure({ id }: Measure, value: number, currency: string | undefined, language: Language): string {
  switch (id) {
    case 'score':
      return writeScore(value, language)
    case 'engagement':
      return `${writeValue(value, 'ratio', language)} ×`
    case 'price':
      return writeMoney(Math.round(value * 100) / 100, currency ?? 'EUR', language)
    case 'audience':
    case 'views':
      return writeCount(value, language)
  }
}

function Suspicions({ people }: { people: readonly ListedPerson[] }) {
  const { language, say } = useWords(compareWords)
  const { now } = useDesk()
  const common = words(language)
  return (
    <section class="measure" aria-labelledby="measure-suspicions">
      <h2 id="measure-suspicions">{say('suspicions')}</h2>
      <Scrolled label={say('suspicions')}>
        <table class="suspicions">
          <thead>
            <tr>
              <td />
              {SUSPICIONS.map((about) => (
                <th key={about} scope="col">
                  {common(`suspicion.${about}`)}
                </th>
              ))}
              <th scope="col">{say('signs')}</th>
              <th scope="col">{say('read')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr key={one.person.id}>
                <th scope="row">
                  <PageText text={nameOfPerson(one)} />
                  {one.main && (
                    <span class={`verdict-word tone-${one.main.grade}`}>{gradeTitle(one.main, language)}</span>
                  )}
                  {one.main && (
                    <span class="quiet">
                      {networkName(one.main.platform)}
                      {one.main.audience && (
                        <span title={writeInFull(one.main.audience.count, language)}>
                          {' '}
                          {writeCount(one.main.audience.count, language)}
                        </span>
                      )}
                    </span>
                  )}
                </th>
                {SUSPICIONS.map((about) => (
                  <td key={about}>
                    <LevelWords level={one.main?.levels[about] ?? 'unknown'} />
                  </td>
                ))}
                <td>{signsText(one, language) || say('signs.none')}</td>
                <td>{one.main ? writeAgo(one.main.readAt, now, language) : say('not-seen')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  )
}

function signsText({ main }: ListedPerson, language: Language): string {
  return (main?.signs ?? []).map((id) => signalWords(id, language)?.title ?? id).join(' · ')
}
