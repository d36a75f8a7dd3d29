/** What a report is called: as the user calls it, else after what it is of. */
import { accountId } from '../../../core/desk/fields.ts'
import { nameOfPerson, personWith } from '../../../core/desk/listed.ts'
import type { Report } from '../../../core/desk/report.ts'
import type { Language } from '../../../core/judgement/signal.ts'
import { sayIn } from '../../../i18n/bilingual.ts'
import { reportWords } from '../../../i18n/desk-report.ts'
import { type DeskState, documentsOf } from '../state.ts'

export function titleOf({ title, subject }: Report, state: DeskState, language: Language): string {
  if (title !== undefined) return title
  const say = sayIn(reportWords, language)
  if (subject.what === 'comparison') return say('title.comparison', { count: subject.accounts.length })
  if (subject.what === 'campaign') {
    const campaign = documentsOf(state, 'campaign').find(({ id }) => id === subject.campaign)
    return say('title.campaign', { name: campaign?.name ?? '?' })
  }
  const person = personWith(documentsOf(state, 'person'), subject.account)
  const main = state.summaries.get(accountId(subject.account))
  const name = person ? nameOfPerson({ person, ...(main && { main }) }) : (main?.name ?? `@${subject.account.handle}`)
  return say('title.account', { name })
}
