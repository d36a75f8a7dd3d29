/** How an account stood over time, as plots and as a table. */
import type { Language } from '../../../core/judgement/signal.ts'
import { accountWords } from '../../../i18n/desk-account.ts'
import { writeCount, writeDate, writeScore, writeSpan, writeValue } from '../../../i18n/index.ts'
import type { AccountDetails } from '../../../messages/desk.ts'
import { useWords } from '../../parts/language.tsx'
import { TimePlot, type TimePoint } from '../parts/time-plot.tsx'

type Series = { what: 'followers' | 'score' | 'engagement'; points: TimePoint[]; range?: readonly [number, number] }

export function History({ details }: { details: AccountDetails }) {
  const { language, say } = useWords(accountWords)
  const drawn = seriesOf(details).filter(({ points }) => points.length > 1)
  return (
    <section aria-labelledby="history" data-part="history">
      <h2 id="history">{say('history.title')}</h2>
      {drawn.length === 0 && <p class="quiet">{say('history.few')}</p>}
      <div class="plots">
        {drawn.map(({ what, points, range }) => {
          const [first, last] = [points[0] as TimePoint, points.at(-1) as TimePoint]
          const write = (value: number) => figure(what, value, language)
          const label = say('history.label', {
            what: say(`history.${what}`),
            count: points.length,
            from: day(first.at, language),
            to: day(last.at, language),
            first: write(first.value),
            last: write(last.value),
          })
          return (
            <figure key={what}>
              <figcaption>{say(`history.${what}`)}</figcaption>
              <TimePlot
                points={points}
                label={label}
                write={write}
                writeDay={(at) => shortDay(at, language)}
                {...(range && { range })}
              />
              <details>
                <summary>{say('history.table')}</summary>
                <table class="plain">
                  <thead>
                    <tr>
                      <th scope="col">{say('date')}</th>
                      <th scope="col">{say(`history.${what}`)}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {points.toReversed().map(({ at, value, low, high }) => (
                      <tr key={at}>
                        <td>{day(at, language)}</td>
                        <td>
                          {write(value)} {low < high && <span class="quiet">{writeSpan(write(low), write(high))}</span>}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </details>
            </figure>
          )
        })}
      </div>
    </section>
  )
}

function seriesOf({ profile, pastVerdicts }: AccountDetails): Series[] {
  const followers = (profile.history ?? []).flatMap(({ at, followers: count }) =>
    count ? [{ at: Date.parse(at), value: count.value, low: count.low, high: count.high }] : [],
  )
  const scores = pastVerdicts.flatMap(({ at, score, range }) =>
    score === null || !range ? [] : [{ at: Date.parse(at), value: score, low: range[0], high: range[1] }],
  )
  // A rate per follower and one per view are two things: the kind of the last one stays.
  const per = pastVerdicts.findLast(({ engagement }) => engagement)?.engagement?.per
  const rates = pastVerdicts.flatMap(({ at, engagement }) =>
    engagement && engagement.per === per
      ? [{ at: Date.parse(at), value: engagement.rate, low: engagement.low, high: engagement.high }]
      : [],
  )
  return [
    { what: 'followers', points: followers },
    { what: 'score', points: scores, range: [0, 100] },
    { what: 'engagement', points: rates },
  ]
}

function figure(what: Series['what'], value: number, language: Language): string {
  if (what === 'followers') return writeCount(value, language)
  return what === 'score' ? writeScore(value, language) : writeValue(value, 'share', language)
}

function day(at: number, language: Language): string {
  return writeDate(new Date(at).toISOString(), language)
}

function shortDay(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }).format(at)
}
