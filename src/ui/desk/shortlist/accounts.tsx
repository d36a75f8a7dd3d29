/** The accounts of one person: what is known of each, and forgetting it. */
import { useState } from 'preact/hooks'
import { type AccountName, accountId } from '../../../core/desk/fields.ts'
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { writeAgo, writeCount } from '../../../i18n/index.ts'
import { networkName } from '../../../i18n/phrases.ts'
import { useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { useDesk } from '../desk.tsx'
import { missingText } from '../parts/person-text.ts'
import { hashOf } from '../route.ts'
import { separated } from './edits.ts'

export function Accounts({ one }: { one: ListedPerson }) {
  const { say } = useWords(shortlistWords)
  const desk = useDesk()
  const { accounts } = one.person
  return (
    <section>
      <h3>{say('accounts')}</h3>
      <ul class="accounts">
        {accounts.map((account) => (
          <Account key={accountId(account)} one={one} account={account} />
        ))}
      </ul>
      {one.isSaved && accounts.length > 1 && (
        <button
          type="button"
          class="text-button"
          onClick={() => desk.change(separated(one), say('did.split', { person: nameOfPerson(one) }))}
        >
          {say('split.do')}
        </button>
      )}
    </section>
  )
}

function Account({ one, account }: { one: ListedPerson; account: AccountName }) {
  const { language, say } = useWords(shortlistWords)
  const desk = useDesk()
  const [isAsking, setAsking] = useState(false)
  const summary = one.summaries.find((candidate) => accountId(candidate) === accountId(account))
  const shown = `@${account.handle}`
  return (
    <li>
      <a href={hashOf('account', account.platform, account.handle)}>
        <PageText text={shown} />
      </a>{' '}
      <span class="quiet">
        {networkName(account.platform)}
        {summary?.audience && ` · ${writeCount(summary.audience.count, language)}`}
        {summary && ` · ${writeAgo(summary.readAt, desk.now, language)}`}
      </span>
      {summary?.next && <p class="small quiet">{missingText(summary, language)}</p>}
      {isAsking ? (
        <p class="buttons">
          <span>{say('forget.sure', { account: shown })}</span>
          <button type="button" class="is-danger" onClick={() => desk.forget(account)}>
            {say('forget.yes')}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {say('forget.no')}
          </button>
        </p>
      ) : (
        <button type="button" class="text-button small" onClick={() => setAsking(true)}>
          {say('forget', { account: shown })}
        </button>
      )}
    </li>
  )
}
