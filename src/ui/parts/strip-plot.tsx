/** The one plot for everything measured: a band for what is normal, a tick for its median, a dot for what was seen. */
import type { Reason, Unit } from '../../core/judgement/signal.ts'
import { writeRange, writeValue } from '../../i18n/index.ts'
import { useLanguage } from './language.tsx'
import { positionsFor } from './scale.ts'

type Strip = Pick<Reason, 'seen' | 'normal' | 'unit' | 'scale'> & {
  /** Whether what was seen speaks against the account: the dot then is a diamond in the warning colour. */
  flagged: boolean
}

const HEIGHT = 20
const MIDDLE = HEIGHT / 2

export function StripPlot({ seen, normal, unit, scale, flagged }: Strip) {
  const label = useLabel(seen.value, normal, unit)
  const at = positionsFor({ seen, normal, scale })
  const percent = (value: number) => `${at(value)}%`
  const width = (low: number, high: number) => `${Math.max(0, at(high) - at(low))}%`
  return (
    <svg class="strip" role="img" aria-label={label} width="100%" height={HEIGHT}>
      <line class="strip-axis" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {normal && (
        <rect
          class="strip-normal"
          x={percent(normal.low)}
          width={width(normal.low, normal.high)}
          y={MIDDLE - 5}
          height="10"
          rx="2"
        />
      )}
      {normal?.median !== undefined && (
        <line class="strip-median" x1={percent(normal.median)} x2={percent(normal.median)} y1="3" y2={HEIGHT - 3} />
      )}
      <g class={flagged ? 'strip-seen is-flagged' : 'strip-seen'}>
        {seen.low !== undefined && seen.high !== undefined && (
          <line class="strip-interval" x1={percent(seen.low)} x2={percent(seen.high)} y1={MIDDLE} y2={MIDDLE} />
        )}
        <svg aria-hidden="true" class="strip-mark" x={percent(seen.value)} y={MIDDLE}>
          {flagged ? <path d="M0-7 7 0 0 7-7 0Z" /> : <circle r="5.5" />}
        </svg>
      </g>
    </svg>
  )
}

/** What the plot shows, in figures: seen on the left, normal on the right. */
export function StripFigures({ seen, normal, unit }: Pick<Reason, 'seen' | 'normal' | 'unit'>) {
  const { language, say } = useLanguage()
  const write = useFigure(unit)
  const range = normal && writeRange(normal.low, normal.high, unit, language)
  return (
    <p class="figures small quiet">
      <span>{say('plot.seen', { seen: write(seen.value) })}</span>
      {normal && range && (
        <span>
          {normal.median === undefined
            ? say('plot.normal', { range })
            : say('plot.normal.median', { range, median: writeValue(normal.median, unit, language) })}
        </span>
      )}
    </p>
  )
}

function useLabel(value: number, normal: Reason['normal'], unit: Unit): string {
  const { say } = useLanguage()
  const write = useFigure(unit)
  const seen = write(value)
  if (!normal) return say('plot.label.alone', { seen })
  const band = { seen, low: write(normal.low), high: write(normal.high) }
  return normal.median === undefined
    ? say('plot.label', band)
    : say('plot.label.median', { ...band, median: write(normal.median) })
}

/** A figure that stands alone says what it is out of; in a sentence the sentence does. */
function useFigure(unit: Unit): (value: number) => string {
  const { language, say } = useLanguage()
  return (value) => {
    const figure = writeValue(value, unit, language)
    return unit === 'per100' ? say('plot.per100', { figure }) : figure
  }
}
