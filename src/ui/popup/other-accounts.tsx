/** The other accounts of the same person, each with its own verdict. */
import type { AccountName } from '../../core/desk/fields.ts'
import { accountId } from '../../core/desk/names.ts'
import { sayIn } from '../../i18n/bilingual.ts'
import { writeScore } from '../../i18n/index.ts'
import { gradeTitle, networkName } from '../../i18n/phrases.ts'
import { popupPersonWords } from '../../i18n/popup-person.ts'
import type { KnownPerson } from '../../messages/desk.ts'
import { useLanguage } from '../parts/language.tsx'
import { PageText } from '../parts/page-text.tsx'

/** `account`: the one in view. */
export function OtherAccounts({ known, account }: { known: KnownPerson; account: AccountName }) {
  const { language } = useLanguage()
  const sayOfPerson = sayIn(popupPersonWords, language)
  const others = known.person.accounts.filter((one) => accountId(one) !== accountId(account))
  if (others.length === 0) return null
  const summaries = new Map(known.others.map((summary) => [accountId(summary), summary]))
  return (
    <section class="others" data-part="other-accounts" aria-labelledby="others-title">
      <h2 id="others-title" class="label">
        {sayOfPerson('others')}
      </h2>
      <ul>
        {others.map((other) => {
          const summary = summaries.get(accountId(other))
          return (
            <li key={accountId(other)} class="titled">
              <span>
                @<PageText text={other.handle} /> <span class="quiet">{networkName(other.platform)}</span>
              </span>
              {summary ? (
                <span class={`tone-${summary.grade}`}>
                  {gradeTitle(summary, language)}
                  {summary.score !== null && <strong>{` ${writeScore(summary.score, language)}`}</strong>}
                </span>
              ) : (
                <span class="quiet">{sayOfPerson('others.not-read')}</span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
