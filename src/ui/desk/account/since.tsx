/** What changed since the visit before. */
import type { Language } from '../../../core/judgement/signal.ts'
import { accountWords } from '../../../i18n/desk-account.ts'
import { writeCount, writeDate, writeScore, writeValue } from '../../../i18n/index.ts'
import { gradeTitle } from '../../../i18n/phrases.ts'
import type { AccountDetails, PastVerdict } from '../../../messages/desk.ts'
import { useWords } from '../../parts/language.tsx'

const DAY_MS = 86_400_000

export function Since({ details }: { details: AccountDetails }) {
  const { language, say } = useWords(accountWords)
  const { pastVerdicts } = details
  const [before, last] = pastVerdicts.slice(-2)
  if (!before || !last) return <p class="quiet">{say('changed.first')}</p>
  const date = writeDate(before.at, language)
  const changes = changesIn(details, before, last, language, say)
  if (changes.length === 0) return <p class="quiet">{say('changed.none', { date })}</p>
  return (
    <section aria-labelledby="changed" data-part="changed">
      <h2 id="changed">{say('changed.title', { date })}</h2>
      <ul class="lines">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </section>
  )
}

type Say = ReturnType<typeof useWords<typeof accountWords extends { en: infer Messages } ? Messages : never>>['say']

function changesIn(
  { profile }: AccountDetails,
  before: PastVerdict,
  last: PastVerdict,
  language: Language,
  say: Say,
): string[] {
  const changes: string[] = []
  const history = (profile.history ?? []).filter(({ followers }) => followers)
  const now = history.at(-1)
  const then = history.findLast(({ at }) => Date.parse(at) <= Date.parse(before.at))
  // What rounding alone may be is no change.
  const hasMoved =
    now?.followers &&
    then?.followers &&
    (now.followers.low > then.followers.high || now.followers.high < then.followers.low)
  if (hasMoved && now.followers && then.followers) {
    changes.push(
      say('changed.audience', {
        change: signed(now.followers.value - then.followers.value, language),
        days: Math.max(1, Math.round((Date.parse(now.at) - Date.parse(then.at)) / DAY_MS)),
        now: writeCount(now.followers, language),
      }),
    )
  }
  const [was, is] = [gradeTitle(before, language), gradeTitle(last, language)]
  if (was !== is) changes.push(say('changed.grade', { from: was, to: is }))
  if (before.score !== null && last.score !== null && before.score !== last.score) {
    changes.push(
      say('changed.score', { from: writeScore(before.score, language), to: writeScore(last.score, language) }),
    )
  }
  const [from, to] = [before.engagement, last.engagement]
  if (from && to && from.per === to.per && (to.low > from.high || to.high < from.low)) {
    const write = (rate: number) => writeValue(rate, 'share', language)
    changes.push(say('changed.engagement', { from: write(from.rate), to: write(to.rate) }))
  }
  const fresh = (profile.recent ?? []).filter(({ at }) => at !== undefined && Date.parse(at) > Date.parse(before.at))
  if (fresh.length > 0) changes.push(say('changed.posts', { count: fresh.length }))
  return changes
}

function signed(count: number, language: Language): string {
  return new Intl.NumberFormat(language, { signDisplay: 'exceptZero', maximumFractionDigits: 0 }).format(count)
}
