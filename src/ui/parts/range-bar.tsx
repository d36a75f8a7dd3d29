/** A score of 0–100 and what it could still become, drawn from suspicious to authentic. */
import type { Verdict } from '../../core/verdict.ts'
import { writeScore } from '../../i18n/index.ts'
import { useLanguage } from './language.tsx'

/** Without a score the whole bar is possible: the range is drawn, dashed, from end to end. */
export function RangeBar({ score, range }: Pick<Verdict, 'score' | 'range'>) {
  const { language, say } = useLanguage()
  const [low, high] = range ?? [0, 100]
  const write = (value: number) => writeScore(value, language)
  const label =
    score === null ? say('score.none') : say('score.label', { score: write(score), low: write(low), high: write(high) })
  return (
    <svg class="range" role="img" aria-label={label} width="100%" height="18">
      <defs>
        <linearGradient id="suspicious-to-authentic">
          <stop offset="0" class="stop-suspicious" />
          <stop offset="0.5" class="stop-mixed" />
          <stop offset="1" class="stop-authentic" />
        </linearGradient>
      </defs>
      <rect x="0" y="4" width="100%" height="10" rx="5" fill="url(#suspicious-to-authentic)" />
      <rect
        class={score === null ? 'range-span is-open' : 'range-span'}
        x={`${low}%`}
        width={`${high - low}%`}
        y="2"
        height="14"
        rx="7"
      />
      {score !== null && <line class="range-score" x1={`${score}%`} x2={`${score}%`} y1="1" y2="17" />}
    </svg>
  )
}
