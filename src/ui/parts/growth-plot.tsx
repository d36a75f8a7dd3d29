/** Followers over time: what rounding leaves open as a band, what was seen as a line, its two ends in words. */
import type { DatedCount } from '../../core/time/growth.ts'
import { writeCount, writeDate } from '../../i18n/index.ts'
import { useLanguage } from './language.tsx'

const WIDTH = 368
const HEIGHT = 56
/** Room for the dots at the edges. */
const MARGIN = 4
/** More dots than this run into each other. */
const MOST_DOTS = 40
/** A line that hardly moves is drawn flat: less than this share of the count is no hill. */
const LEAST_SPAN = 0.02
const DAY_MS = 86_400_000

/** `moments` oldest first, two at least. */
export function GrowthPlot({ moments }: { moments: readonly DatedCount[] }) {
  const { language, say } = useLanguage()
  const [first, last] = [moments[0] as DatedCount, moments.at(-1) as DatedCount]
  const low = Math.min(...moments.map(({ count }) => count.low))
  const high = Math.max(...moments.map(({ count }) => count.high))
  const room = Math.max(0, (high * LEAST_SPAN - (high - low)) / 2)
  const x = ({ day }: DatedCount) => scaled(day, first.day, last.day, MARGIN, WIDTH - MARGIN)
  const y = (count: number) => scaled(count, low - room, high + room, HEIGHT - MARGIN, MARGIN)
  const band = [
    ...moments.map((moment) => `${x(moment)},${y(moment.count.high)}`),
    ...moments.toReversed().map((moment) => `${x(moment)},${y(moment.count.low)}`),
  ].join(' ')
  const label = say('growth.label', {
    count: moments.length,
    first: writeCount(first.count.value, language),
    from: dateOf(first),
    last: writeCount(last.count.value, language),
    to: dateOf(last),
  })

  function dateOf({ day }: DatedCount): string {
    return writeDate(new Date(day * DAY_MS).toISOString(), language)
  }

  function endOf(moment: DatedCount): string {
    return `${writeCount(moment.count.value, language)} · ${dateOf(moment)}`
  }

  return (
    <>
      <svg class="growth" role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%">
        <line class="strip-axis" x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        <polygon class="growth-band" points={band} />
        <polyline
          class="growth-line"
          points={moments.map((moment) => `${x(moment)},${y(moment.count.value)}`).join(' ')}
        />
        {moments.length <= MOST_DOTS &&
          moments.map((moment) => (
            <circle key={moment.day} class="growth-dot" cx={x(moment)} cy={y(moment.count.value)} r="2.5">
              <title>{`${dateOf(moment)}: ${writeCount(moment.count.value, language)}`}</title>
            </circle>
          ))}
      </svg>
      <div class="titled small quiet" aria-hidden="true">
        <span>{endOf(first)}</span>
        <span>{endOf(last)}</span>
      </div>
    </>
  )
}

function scaled(value: number, from: number, to: number, start: number, end: number): number {
  const share = to > from ? (value - from) / (to - from) : 0.5
  return Math.round((start + share * (end - start)) * 10) / 10
}
