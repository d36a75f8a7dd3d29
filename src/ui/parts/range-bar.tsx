/** A score of 0–100 and what it could still become, on a bar whose colours change where the words do. */
import { AUTHENTIC_FROM, MIXED_BELOW, SUSPICIOUS_BELOW } from '../../core/judgement/grade.ts'
import type { Verdict } from '../../core/judgement/verdict.ts'
import { writeScore } from '../../i18n/index.ts'
import { useLanguage } from './language.tsx'

/** In percent of the bar, which is 100 wide. Between mixed and authentic no word stands: there is not enough to say. */
const ZONES = [
  { name: 'suspicious', from: 0, to: SUSPICIOUS_BELOW },
  { name: 'mixed', from: SUSPICIOUS_BELOW, to: MIXED_BELOW },
  { name: 'open', from: MIXED_BELOW, to: AUTHENTIC_FROM },
  { name: 'authentic', from: AUTHENTIC_FROM, to: 100 },
] as const

/** Where the middle of the second word is at the least: the first, “suspicious”, and half of “contradictoire” fit before it. */
const CLEAR_OF_THE_FIRST = '8.5em'

const WORDS = ZONES.filter((zone) => zone.name !== 'open')

/** `range`: lowest and highest. Nothing where there is no score: an empty bar says nothing. */
export function RangeBar({ score, range }: Pick<Verdict, 'score' | 'range'>) {
  const { language, say } = useLanguage()
  if (score === null || range === null) return null
  const [low, high] = range
  const write = (value: number) => writeScore(value, language)
  const label = say('score.label', { score: write(score), low: write(low), high: write(high) })
  return (
    <>
      <svg class="range" role="img" aria-label={label} width="100%" height="20">
        {ZONES.map(({ name, from, to }) => (
          <rect key={name} class={`zone-${name}`} x={`${from}%`} width={`${to - from}%`} y="5" height="10" />
        ))}
        {ZONES.slice(1).map(({ name, from }) => (
          <line key={name} class="range-tick" x1={`${from}%`} x2={`${from}%`} y1="2" y2="18" />
        ))}
        <rect class="range-span" x={`${low}%`} width={`${Math.max(1, high - low)}%`} y="3" height="14" rx="7" />
        <line class="range-score" x1={`${score}%`} x2={`${score}%`} y1="1" y2="19" />
      </svg>
      <p class="zones small quiet" aria-hidden="true">
        {WORDS.map(({ name, from, to }) => (
          <span
            key={name}
            class={`zone-word is-${name}`}
            {...(name === 'mixed' && { style: { left: `max(${(from + to) / 2}%, ${CLEAR_OF_THE_FIRST})` } })}
          >
            {say(`zone.${name}`)}
          </span>
        ))}
      </p>
    </>
  )
}
