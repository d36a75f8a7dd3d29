/** The verdict on an account, and what would make it surer. */
import { accountWords } from '../../../i18n/desk-account.ts'
import { words, writeRange, writeScore } from '../../../i18n/index.ts'
import { confidencePhrase, gradeTitle, stepPhrase } from '../../../i18n/phrases.ts'
import type { AccountDetails } from '../../../messages/desk.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { RangeBar } from '../../parts/range-bar.tsx'
import { suspicionsOf } from '../../parts/suspicions.ts'
import { LevelsList } from '../parts/levels-list.tsx'

/** The first ones gain most. */
const MOST_STEPS = 3

/** The grade, the score with what it could become, and each suspicion. */
export function VerdictSection({ details: { profile, verdict } }: { details: AccountDetails }) {
  const { language, say: own } = useWords(accountWords)
  const say = words(language)
  const { score, range, grade } = verdict
  return (
    <section aria-label={own('verdict')} data-part="verdict">
      <p class={`detail-grade tone-${grade}`}>
        <strong>
          {gradeTitle(verdict, language)}
          {score !== null && ` · ${writeScore(score, language)}`}
        </strong>
      </p>
      <RangeBar score={score} range={range} />
      <p class="quiet small">
        {range && `${say('score.range', { range: writeRange(...range, 'count', language) })} · `}
        {confidencePhrase(verdict, language)}
      </p>
      <LevelsList
        about={suspicionsOf(profile.platform, verdict)}
        levelOf={(about) => verdict.suspicions[about].level}
      />
    </section>
  )
}

/** What would make the verdict surer; nothing where nothing would. */
export function StepsSection({ details: { verdict } }: { details: AccountDetails }) {
  const { language, say } = useLanguage()
  if (verdict.next.length === 0) return null
  return (
    <section aria-labelledby="steps" data-part="steps">
      <h2 id="steps">{say('next.title')}</h2>
      <ul class="lines">
        {verdict.next.slice(0, MOST_STEPS).map((step) => (
          <li key={step.do}>{stepPhrase(step, language)}</li>
        ))}
      </ul>
    </section>
  )
}
