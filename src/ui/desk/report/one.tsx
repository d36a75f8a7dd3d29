/** One report: the fields that the user writes, and the paper. */
import type { AccountName } from '../../../core/desk/fields.ts'
import { accountId } from '../../../core/desk/fields.ts'
import type { Report } from '../../../core/desk/report.ts'
import type { Source } from '../../../core/judgement/source.ts'
import { reportWords } from '../../../i18n/desk-report.ts'
import { words, writeDate } from '../../../i18n/index.ts'
import { useWords } from '../../parts/language.tsx'
import { SourceLink } from '../../parts/source-link.tsx'
import { useResult } from '../campaign/list.tsx'
import { useDesk } from '../desk.tsx'
import { TypedField } from '../parts/typed-field.tsx'
import { hashOf } from '../route.ts'
import { type DeskState, documentsOf } from '../state.ts'
import { AccountPart, shownName } from './account-part.tsx'
import { CampaignPart } from './campaign-part.tsx'
import { ComparisonPart } from './comparison-part.tsx'
import { type Details, eachOnce, sourcesOf, useDetails } from './details.ts'
import { titleOf } from './title.ts'
import { UncheckedPart } from './unchecked-part.tsx'

export function ReportPage({ report }: { report: Report }) {
  const { language } = useWords(reportWords)
  const { state } = useDesk()
  const details = useDetails(accountsIn(report, state))
  const title = titleOf(report, state, language)
  return (
    <main class="report" data-part="report">
      <Fields report={report} title={title} />
      {details && <Paper report={report} title={title} details={details} />}
    </main>
  )
}

function campaignOf({ subject }: Report, state: DeskState) {
  if (subject.what !== 'campaign') return undefined
  return documentsOf(state, 'campaign').find(({ id }) => id === subject.campaign)
}

function accountsIn(report: Report, state: DeskState): AccountName[] {
  const { subject } = report
  if (subject.what === 'account') return [subject.account]
  if (subject.what === 'comparison') return subject.accounts
  return campaignOf(report, state)?.partnerships.map(({ account }) => account) ?? []
}

function Fields({ report, title }: { report: Report; title: string }) {
  const { say } = useWords(reportWords)
  const desk = useDesk()
  const set = (edit: Partial<Report>) => {
    const entries = Object.entries({ ...report, ...edit }).filter(([, value]) => value !== undefined)
    void desk.change([{ document: Object.fromEntries(entries) as Report }], say('did.edit'))
  }
  const optional = (text: string) => (text === '' ? undefined : text)
  const remove = async () => {
    await desk.change([{ deleted: { kind: 'report', id: report.id } }], say('did.delete', { title }))
    location.hash = hashOf('reports')
  }
  return (
    <div class="report-fields" data-part="fields">
      <p class="small">
        <a href={hashOf('reports')}>{say('back')}</a>
      </p>
      <div class="report-inputs">
        <TypedField
          label={say('field.title')}
          name="title"
          value={report.title ?? title}
          most={200}
          save={(text) => set({ title: optional(text) })}
        />
        <TypedField
          label={say('field.agency')}
          name="agency"
          value={report.agency ?? ''}
          most={200}
          save={(text) => set({ agency: optional(text) })}
        />
      </div>
      <TypedField
        label={say('field.rationale')}
        name="rationale"
        kind="long"
        value={report.rationale ?? ''}
        most={20_000}
        save={(text) => set({ rationale: optional(text) })}
      />
      <div class="buttons">
        <label>
          <input
            type="checkbox"
            data-field="for-client"
            checked={report.isForClient === true}
            onChange={({ currentTarget }) => set({ isForClient: currentTarget.checked ? true : undefined })}
          />{' '}
          {say('field.client')}
        </label>
      </div>
      <div class="buttons">
        <button type="button" class="is-main" data-action="print" onClick={() => print()}>
          {say('print')}
        </button>
        <button type="button" onClick={remove}>
          {say('delete')}
        </button>
      </div>
    </div>
  )
}

type OnPaper = { report: Report; title: string; details: Details }

function Paper({ report, title, details }: OnPaper) {
  const { language, say } = useWords(reportWords)
  const { now } = useDesk()
  const { agency, rationale } = report
  return (
    <article class="paper" data-part="paper" aria-label={title}>
      <header>
        {agency !== undefined && <p class="agency">{agency}</p>}
        <h1>{title}</h1>
        <p class="quiet small">{say('made-on', { date: writeDate(now, language) })}</p>
      </header>
      {rationale !== undefined && (
        <section data-part="rationale">
          <h2>{say('rationale')}</h2>
          <p class="written">{rationale}</p>
        </section>
      )}
      <Body report={report} details={details} />
      <footer>
        <p>
          <strong>{say('proof')}</strong>
        </p>
        <p class="quiet small">{say('how')}</p>
      </footer>
    </article>
  )
}

function Body({ report, details }: { report: Report; details: Details }) {
  const { say } = useWords(reportWords)
  const { state } = useDesk()
  const { subject } = report
  const isForClient = report.isForClient === true
  const verdicts = [...details.values()].flatMap((one) => (one ? [one.verdict] : []))
  if (subject.what === 'campaign') {
    const campaign = campaignOf(report, state)
    if (!campaign) return <p>{say('gone.campaign')}</p>
    return (
      <>
        <CampaignPart campaign={campaign} details={details} isForClient={isForClient} />
        <CampaignSources campaign={campaign} />
      </>
    )
  }
  const accounts = subject.what === 'account' ? [subject.account] : subject.accounts
  const judged = [...details.values()].flatMap((one) =>
    one ? [{ name: shownName(one), platform: one.profile.platform, findings: one.verdict.findings }] : [],
  )
  return (
    <>
      {subject.what === 'comparison' && <ComparisonPart accounts={accounts} isForClient={isForClient} />}
      {accounts.map((account) => (
        <AccountPart
          key={accountId(account)}
          account={account}
          details={details.get(accountId(account))}
          isForClient={isForClient}
        />
      ))}
      <UncheckedPart accounts={judged} />
      <Sources sources={verdicts.flatMap(sourcesOf)} />
    </>
  )
}

function CampaignSources({ campaign }: { campaign: Parameters<typeof useResult>[0] }) {
  const { partnerships } = useResult(campaign)
  return (
    <Sources sources={partnerships.flatMap(({ figures }) => figures.flatMap(({ normal }) => normal?.source ?? []))} />
  )
}

function Sources({ sources }: { sources: readonly Source[] }) {
  const { language, say } = useWords(reportWords)
  if (sources.length === 0) return null
  return (
    <section class="kept" data-part="sources" aria-label={words(language)('source')}>
      <h3>{say('sources')}</h3>
      <ul class="lines small">
        {eachOnce(sources).map((source) => (
          <li key={source.id}>
            <SourceLink source={source} />
          </li>
        ))}
      </ul>
    </section>
  )
}
