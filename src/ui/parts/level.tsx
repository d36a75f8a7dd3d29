/** How strong the signs of one suspicion are: in words, with a meter that repeats them without colour. */
import type { Level } from '../../core/judgement/verdict.ts'
import { useLanguage } from './language.tsx'

const STEPS: Record<Level, number> = { unknown: 0, none: 0, weak: 1, moderate: 2, strong: 3 }

export function LevelWords({ level }: { level: Level }) {
  const { say } = useLanguage()
  return (
    <span class={`level tone-${level}`}>
      {say(`level.${level}`)}
      <svg class="meter" width="16" height="12" aria-hidden="true">
        {[1, 2, 3].map((step) => (
          <rect
            key={step}
            class={step <= STEPS[level] ? 'is-full' : level === 'unknown' ? 'is-open' : 'is-empty'}
            x={(step - 1) * 6 + 0.5}
            y={11.5 - step * 3.5}
            width="3"
            height={step * 3.5}
            rx="0.5"
          />
        ))}
      </svg>
    </span>
  )
}
