/** The one glance: the grade in words, the score, how far it could move, how sure it is. */
import type { Verdict } from '../../core/verdict.ts'
import { writeRange, writeScore } from '../../i18n/index.ts'
import { confidencePhrase, gradeTitle, unknownPhrase } from '../../i18n/phrases.ts'
import { useLanguage } from '../parts/language.tsx'
import { RangeBar } from '../parts/range-bar.tsx'

export function VerdictSection({ verdict, isPrivate }: { verdict: Verdict; isPrivate: boolean }) {
  const { language, say } = useLanguage()
  const { grade, range, score } = verdict
  return (
    <section class="verdict" aria-labelledby="grade">
      <div class="glance">
        <h2 id="grade" data-part="grade" class={`grade tone-${grade}`}>
          {gradeTitle(verdict, language)}
        </h2>
        <p data-part="confidence" class="confidence quiet">
          {isPrivate
            ? say('state.private.what')
            : grade === 'unknown'
              ? unknownPhrase(verdict, language)
              : confidencePhrase(verdict, language)}
        </p>
        <p data-part="score" class="score" title={score === null ? say('score.none') : undefined}>
          {score === null ? <span aria-hidden="true">?</span> : writeScore(score, language)}
        </p>
      </div>
      <RangeBar score={score} range={range} />
      <p class="range-words small quiet">
        <span>{say('score.end.low')}</span>
        <span data-part="range">
          {range ? say('score.range', { range: writeRange(...range, 'count', language) }) : say('score.none')}
        </span>
        <span>{say('score.end.high')}</span>
      </p>
    </section>
  )
}
