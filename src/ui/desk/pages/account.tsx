/** Everything about one account. */

import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type AccountName, accountId } from '../../../core/desk/fields.ts'
import type { ListedPerson } from '../../../core/desk/listed.ts'
import { type Person, personOf } from '../../../core/desk/person.ts'
import { readableName, webAddress } from '../../../core/profile/readable.ts'
import { accountWords } from '../../../i18n/desk-account.ts'
import { reportWords } from '../../../i18n/desk-report.ts'
import { shellWords } from '../../../i18n/desk-shell.ts'
import { words, writeDate, writeRange } from '../../../i18n/index.ts'
import { advicePhrase, countsPhrase, networkName } from '../../../i18n/phrases.ts'
import type { AccountDetails } from '../../../messages/desk.ts'
import { EngagementSection } from '../../parts/engagement.tsx'
import { useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { ProblemText } from '../../parts/problem-text.tsx'
import { type Problem, problemOf } from '../../problem.ts'
import '../account/account.css'
import { DecideSection } from '../account/decide.tsx'
import { Findings } from '../account/findings.tsx'
import { History } from '../account/history.tsx'
import { Posts } from '../account/posts.tsx'
import { Since } from '../account/since.tsx'
import { StepsSection, VerdictSection } from '../account/verdict.tsx'
import { useDesk, written } from '../desk.tsx'
import { hashOf, type Route } from '../route.ts'
import { peopleIn } from '../state.ts'

type DetailsState = { details: AccountDetails } | { problem: Problem } | 'none' | 'forgotten' | undefined

export default function AccountPage({ route }: { route: Route }) {
  const { say } = useWords(accountWords)
  const desk = useDesk()
  const [platform = '', handle = ''] = route.rest
  const isWhole = platform !== '' && handle !== ''
  const account = { platform, handle }
  const [shown, setShown] = useState<DetailsState>(undefined)
  const readAt = desk.state.summaries.get(accountId(account))?.readAt
  useEffect(() => {
    if (!isWhole) return undefined
    let isWanted = true
    desk.account({ platform, handle }).then(
      (details) => isWanted && setShown((before) => (details ? { details } : before === 'forgotten' ? before : 'none')),
      (error: unknown) => isWanted && setShown({ problem: problemOf(error) }),
    )
    return () => {
      isWanted = false
    }
    // Read again whenever something new was read of it.
  }, [platform, handle, readAt])
  const forget = async () => {
    await desk.forget(account)
    setShown('forgotten')
  }
  if (!isWhole) return <Plain title={say('wrong.title')}>{say('wrong.what')}</Plain>
  if (shown === undefined) return <Plain title={say('loading', { handle })} />
  if (shown === 'none') return <Plain title={say('none.title', { handle })}>{say('none.what')}</Plain>
  if (shown === 'forgotten') return <Plain title={say('forgotten.title')}>{say('forgotten.what')}</Plain>
  if ('problem' in shown) {
    return (
      <main>
        <h1>@{handle}</h1>
        <ProblemText {...shown.problem} />
      </main>
    )
  }
  return <Account account={account} details={shown.details} forget={forget} />
}

function Plain({ title, children }: { title: string; children?: ComponentChildren }) {
  const { say } = useWords(shellWords)
  return (
    <main data-part="account">
      <h1>{title}</h1>
      {children && <p>{children}</p>}
      {children && (
        <p>
          <a class="button" href={hashOf('shortlist')}>
            {say('nav.shortlist')}
          </a>
        </p>
      )}
    </main>
  )
}

/** Whoever on the desk an account belongs to. */
function useListed(account: AccountName): ListedPerson | undefined {
  const { state } = useDesk()
  const id = accountId(account)
  return peopleIn(state).find(({ person }) => person.accounts.some((one) => accountId(one) === id))
}

type Whole = { account: AccountName; details: AccountDetails; forget(): Promise<void> }

function Account({ account, details, forget }: Whole) {
  const { language } = useWords(accountWords)
  const { profile } = details
  const listed = useListed(account)
  return (
    <main data-part="account" class="account-page">
      <header class="titled">
        <div>
          <h1>
            <PageText text={readableName(profile.name) ?? `@${account.handle}`} />
          </h1>
          <p class="quiet">
            <PageText text={`@${account.handle}`} /> · {networkName(account.platform)}
            {countsPhrase(profile, language) && ` · ${countsPhrase(profile, language)}`}
          </p>
        </div>
        <Buttons account={account} details={details} forget={forget} />
      </header>
      <p class="account-advice" data-part="advice">
        {advicePhrase(profile, details.verdict, language)}
      </p>
      <div class="summary">
        <VerdictSection details={details} />
        <EngagementSection profile={profile} verdict={details.verdict} />
        <div>
          <Since details={details} />
          <StepsSection details={details} />
        </div>
      </div>
      {listed && <DecideSection key={listed.person.id} one={listed} />}
      <History details={details} />
      <div class="beside">
        <div>
          <Findings details={details} />
          <Audience details={details} />
          <Visits details={details} />
        </div>
        <Posts details={details} />
      </div>
    </main>
  )
}

function Buttons({ account, details, forget }: Whole) {
  const { say } = useWords(accountWords)
  const report = useWords(reportWords).say
  const desk = useDesk()
  const [isAsking, setAsking] = useState(false)
  const { handle } = account
  const url = webAddress(details.profile.url)
  const isSaved = useListed(account)?.isSaved ?? false
  if (isAsking) {
    return (
      <div class="buttons">
        <p>{say('forget.sure', { handle })}</p>
        <button type="button" class="is-danger" data-action="forget-yes" onClick={() => void forget()}>
          {say('forget.yes')}
        </button>
        <button type="button" onClick={() => setAsking(false)}>
          {say('forget.no')}
        </button>
      </div>
    )
  }
  return (
    <div class="buttons account-buttons">
      {!isSaved && (
        <button
          type="button"
          class="is-main"
          data-action="save"
          onClick={() => void desk.change([written<Person>(personOf(account), desk.now)], say('did.save', { handle }))}
        >
          {say('save')}
        </button>
      )}
      {url !== undefined && (
        <button type="button" onClick={() => void desk.openTab(url)}>
          {say('open.profile')}
        </button>
      )}
      <a class="button" href={hashOf('reports', 'new', 'account', account.platform, handle)} data-action="report">
        {report('make')}
      </a>
      <button type="button" data-action="forget" onClick={() => setAsking(true)}>
        {say('forget')}
      </button>
    </div>
  )
}

function Audience({ details: { verdict } }: { details: AccountDetails }) {
  const { language, say: own } = useWords(accountWords)
  const say = words(language)
  const samples = verdict.audience ?? []
  return (
    <section aria-labelledby="audience" data-part="audience">
      <h2 id="audience">{own('audience.title')}</h2>
      {samples.length === 0 && <p class="quiet">{own('audience.none')}</p>}
      <ul class="lines">
        {samples.map(({ list, accounts, low, high, tells }) => (
          <li key={list}>
            {say(`audience.${list}`, { count: accounts })} ·{' '}
            {say(tells ? 'audience.fakes' : 'audience.unclear', { range: writeRange(low, high, 'share', language) })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Visits({ details: { visits } }: { details: AccountDetails }) {
  const { language, say } = useWords(accountWords)
  return (
    <section aria-labelledby="visits" data-part="visits">
      <h2 id="visits">{say('visits.title')}</h2>
      <details>
        <summary>{say('visits.count', { count: visits.length })}</summary>
        <ul class="lines">
          {visits.map(({ at, posts, people, comments }) => {
            const parts = [
              posts > 0 && say('visits.posts', { count: posts }),
              people > 0 && say('visits.people', { count: people }),
              comments > 0 && say('visits.comments', { count: comments }),
            ].filter(Boolean)
            return (
              <li key={at}>
                {writeDate(at, language)}: <span class="quiet">{parts.join(', ') || say('visits.header')}</span>
              </li>
            )
          })}
        </ul>
      </details>
    </section>
  )
}
