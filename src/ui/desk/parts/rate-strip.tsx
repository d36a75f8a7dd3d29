/** An engagement rate beside what is usual for the size, on a scale that all lines of a table share. */
import type { VNode } from 'preact'
import type { EngagementSummary } from '../../../core/desk/summary.ts'
import type { Language } from '../../../core/judgement/signal.ts'
import type { SayIn } from '../../../i18n/bilingual.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { writeValue } from '../../../i18n/index.ts'
import { useWords } from '../../parts/language.tsx'

const WIDTH = 96
const HEIGHT = 16
const MIDDLE = HEIGHT / 2
const MARGIN = 6
/** Both ends of the scale, as multiples of the typical rate; what lies beyond stands on the edge. */
const MOST = 20

export function RateStrip({ engagement }: { engagement: EngagementSummary }) {
  return rateStrip(engagement, useWords(personWords))
}

/** The same for whoever has the words at hand, and draws many. */
export function rateStrip(
  { rate, low, high, expected }: EngagementSummary,
  { language, say }: { language: Language; say: SayIn<(typeof personWords)['en']> },
): VNode {
  const write = (share: number) => writeValue(share, 'share', language)
  if (!expected) return <span title={say('engagement.alone', { rate: write(rate) })}>{write(rate)}</span>
  const [p10, p50, p90] = expected
  const label = say('engagement.label', { rate: write(rate), low: write(p10), high: write(p90), typical: write(p50) })
  const at = (share: number) => positionOf(share / p50)
  const isOutside = high < p10 || low > p90
  return (
    <svg class="rate-strip" role="img" aria-label={label} width={WIDTH} height={HEIGHT}>
      <title>{label}</title>
      <rect class="strip-normal" x={at(p10)} width={at(p90) - at(p10)} y={MIDDLE - 5} height="10" rx="2" />
      <path class="strip-median" d={`M${at(p50)} 1v${HEIGHT - 2}`} />
      {isOutside ? (
        <path class="strip-dot is-outside" d={`M${at(rate)} ${MIDDLE - 6}l6 6-6 6-6-6Z`} />
      ) : (
        <circle class="strip-dot" cx={at(rate)} cy={MIDDLE} r="4.5" />
      )}
    </svg>
  )
}

/** Pixels from the left; the typical rate stands in the middle. */
function positionOf(multiple: number): number {
  const share = Math.log(Math.max(multiple, 1e-9)) / Math.log(MOST)
  return MARGIN + (WIDTH - 2 * MARGIN) * (0.5 + Math.min(1, Math.max(-1, share)) / 2)
}
