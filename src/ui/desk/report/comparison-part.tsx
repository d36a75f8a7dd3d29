/** Accounts beside each other on paper, on the same scales. */
import { type AccountName, accountId } from '../../../core/desk/fields.ts'
import type { AccountSummary } from '../../../core/desk/summary.ts'
import { compareWords } from '../../../i18n/desk-compare.ts'
import { reportWords } from '../../../i18n/desk-report.ts'
import { writeCount, writeMoney, writeRange, writeScore } from '../../../i18n/index.ts'
import { gradeTitle, networkName } from '../../../i18n/phrases.ts'
import { useWords } from '../../parts/language.tsx'
import { LevelWords } from '../../parts/level.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { RangeBar } from '../../parts/range-bar.tsx'
import { useDesk } from '../desk.tsx'
import { RateStrip } from '../parts/rate-strip.tsx'
import { Scrolled } from '../parts/scrolled.tsx'
import { documentsOf } from '../state.ts'

type Props = { accounts: readonly AccountName[]; isForClient: boolean }

export function ComparisonPart({ accounts, isForClient }: Props) {
  const { language, say } = useWords(reportWords)
  const compare = useWords(compareWords).say
  const { state } = useDesk()
  const people = documentsOf(state, 'person')
  const priceOf = (account: AccountName) =>
    people.find((person) => person.accounts.some((one) => accountId(one) === accountId(account)))?.price
  return (
    <section data-part="comparison">
      <Scrolled label={compare('suspicions')}>
        <table class="paper-table">
          <thead>
            <tr>
              <th scope="col">{say('person')}</th>
              <th scope="col">{say('score')}</th>
              <th scope="col">{say('likely')}</th>
              <th scope="col">{say('followers')}</th>
              <th scope="col">{say('stories')}</th>
              <th scope="col">{say('engagement')}</th>
              <th scope="col">{say('audience')}</th>
              {!isForClient && <th scope="col">{say('price')}</th>}
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => {
              const price = priceOf(account)
              return (
                <tr key={accountId(account)}>
                  <AccountCells account={account} summary={state.summaries.get(accountId(account))} />
                  {!isForClient && (
                    <td data-part="price">{price && writeMoney(price.amount, price.currency, language)}</td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scrolled>
      <p class="quiet small">{say('tie')}</p>
    </section>
  )
}

function AccountCells({ account, summary }: { account: AccountName; summary: AccountSummary | undefined }) {
  const { language, say } = useWords(reportWords)
  const name = (
    <th scope="row">
      <PageText text={summary?.name ?? `@${account.handle}`} />
      <span class="aside quiet small">
        @{account.handle} · {networkName(account.platform)}
      </span>
    </th>
  )
  if (!summary) {
    return (
      <>
        {name}
        <td colSpan={6}>{say('gone.account', { account: accountId(account) })}</td>
      </>
    )
  }
  const { score, range, levels, engagement, audience } = summary
  return (
    <>
      {name}
      <td class="paper-score">
        <strong class={`tone-${summary.grade}`}>
          {gradeTitle(summary, language)}
          {score !== null && ` · ${writeScore(score, language)}`}
        </strong>{' '}
        {range && <span class="small quiet">{writeRange(...range, 'count', language)}</span>}
        <RangeBar score={score} range={range} />
      </td>
      <td>
        <LevelWords level={levels.likes} />
      </td>
      <td>
        <LevelWords level={levels.followers} />
      </td>
      <td>
        <LevelWords level={levels.stories} />
      </td>
      <td>{engagement && <RateStrip engagement={engagement} />}</td>
      <td>{audience && writeCount(audience.count, language)}</td>
    </>
  )
}
