/** What to do, in one line; then the grade in words, the score, how far it could move, how sure it is. */
import { writeRange, writeScore } from '../../i18n/index.ts'
import { advicePhrase, confidencePhrase, gradeTitle, unknownPhrase } from '../../i18n/phrases.ts'
import { useLanguage } from '../parts/language.tsx'
import { RangeBar } from '../parts/range-bar.tsx'
import type { Seen } from './seen.ts'

export function VerdictSection({ popupState: { profile, verdict } }: { popupState: Seen }) {
  const { language, say } = useLanguage()
  const { grade, range, score } = verdict
  return (
    <section class="verdict" aria-labelledby="grade">
      <p data-part="advice" class="advice">
        {advicePhrase(profile, verdict, language)}
      </p>
      <div class="headline">
        <h2 id="grade" data-part="grade" class={`grade tone-${grade}`}>
          {gradeTitle(verdict, language)}
        </h2>
        {score !== null && (
          <p data-part="score" class="score">
            {writeScore(score, language)}
          </p>
        )}
        <p data-part="confidence" class={`confidence small quiet ${range ? '' : 'is-alone'}`}>
          {profile.private
            ? say('state.private.what')
            : grade === 'unknown'
              ? unknownPhrase(verdict, language)
              : confidencePhrase(verdict, language)}
        </p>
        {range && (
          <p data-part="range" class="range-words small quiet">
            {say('score.range', { range: writeRange(...range, 'count', language) })}
          </p>
        )}
      </div>
      <RangeBar score={score} range={range} />
    </section>
  )
}
