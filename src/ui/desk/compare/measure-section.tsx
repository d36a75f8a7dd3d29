/** One measure of all who are compared: a line each, on one scale. */
import { canTellApart, type Place, placesOf } from '../../../core/desk/compare.ts'
import { accountId } from '../../../core/desk/fields.ts'
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import type { Language } from '../../../core/judgement/signal.ts'
import { compareWords } from '../../../i18n/desk-compare.ts'
import { writeCount, writeMoney, writeScore, writeValue } from '../../../i18n/index.ts'
import { useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { hashOf } from '../route.ts'
import { type Measure, marksOf, readAgainst, sharedScale } from './measures.ts'

type Section = {
  measure: Measure
  people: readonly ListedPerson[]
  currency: string | undefined
  wanted: readonly string[]
}

export function MeasureSection({ measure, people, currency, wanted }: Section) {
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
        <a
          class="measure-name"
          title={person}
          href={one.main ? hashOf('account', one.main.platform, one.main.handle) : hashOf('shortlist')}
        >
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
