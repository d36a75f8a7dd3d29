/**
 * Reports: all of them, the one that the address names, or a new one: `#/reports/new/campaign/ID`,
 * `#/reports/new/account/NETWORK/HANDLE`, `#/reports/new/comparison/NETWORK/HANDLE/NETWORK/HANDLE…`.
 */

import { useEffect, useRef } from 'preact/hooks'
import { accountId } from '../../../core/desk/fields.ts'
import type { Report, Subject } from '../../../core/desk/report.ts'
import { reportWords } from '../../../i18n/desk-report.ts'
import { writeAgo, writeList } from '../../../i18n/index.ts'
import { useWords } from '../../parts/language.tsx'
import { useDesk } from '../desk.tsx'
import { Scrolled } from '../parts/scrolled.tsx'
import '../campaign/campaign.css'
import '../report/report.css'
import '../shortlist/shortlist.css'
import { ReportPage } from '../report/one.tsx'
import { titleOf } from '../report/title.ts'
import { hashOf, type Route } from '../route.ts'
import { type DeskState, documentsOf, peopleIn } from '../state.ts'

const FEWEST_COMPARED = 2
const MOST_COMPARED = 10

export default function ReportsPage({ route }: { route: Route }) {
  const { say } = useWords(reportWords)
  const { state } = useDesk()
  const [id, ...rest] = route.rest
  if (id === undefined) return <ReportList />
  if (id === 'new') {
    const subject = subjectIn(rest)
    const wrong = wrongWith(subject, state)
    if (wrong) return <WrongAddress wrong={wrong} />
    if (subject) return <NewReport key={rest.join('/')} subject={subject} />
  }
  const report = documentsOf(state, 'report').find((one) => one.id === id)
  if (report) return <ReportPage key={id} report={report} />
  return (
    <main data-part="wrong-address">
      <h1>{say('title')}</h1>
      <p class="notice-problem">{say('gone')}</p>
      <p>
        <a class="button" href={hashOf('reports')}>
          {say('back')}
        </a>
      </p>
    </main>
  )
}

/** Undefined where the address names nothing whole: a network without its handle, nobody, too many. */
function subjectIn([what, ...rest]: readonly string[]): Subject | undefined {
  if (what === 'campaign') return rest[0] === undefined ? undefined : { what, campaign: rest[0] }
  if (rest.length === 0 || rest.length % 2 !== 0) return undefined
  const accounts = rest.flatMap((platform, at) => (at % 2 === 0 ? [{ platform, handle: rest[at + 1] ?? '' }] : []))
  const [first] = accounts
  if (what === 'account' && first && accounts.length === 1) return { what, account: first }
  if (what === 'comparison' && accounts.length >= FEWEST_COMPARED && accounts.length <= MOST_COMPARED)
    return { what, accounts }
  return undefined
}

type Wrong = { shape: true } | { campaign: string } | { accounts: readonly string[] }

/** Why no report can be made of it; undefined where one can. */
function wrongWith(subject: Subject | undefined, state: DeskState): Wrong | undefined {
  if (!subject) return { shape: true }
  if (subject.what === 'campaign') {
    const { campaign } = subject
    return documentsOf(state, 'campaign').some(({ id }) => id === campaign) ? undefined : { campaign }
  }
  const known = new Set(peopleIn(state).flatMap(({ person }) => person.accounts.map(accountId)))
  const asked = subject.what === 'account' ? [subject.account] : subject.accounts
  const accounts = asked.map(accountId).filter((id) => !known.has(id))
  return accounts.length > 0 ? { accounts } : undefined
}

function WrongAddress({ wrong }: { wrong: Wrong }) {
  const { language, say } = useWords(reportWords)
  const isCampaign = 'campaign' in wrong
  const what = () => {
    if ('shape' in wrong) return say('wrong.shape')
    if ('campaign' in wrong) return say('wrong.campaign')
    return say('wrong.accounts', { count: wrong.accounts.length, accounts: writeList(wrong.accounts, language) })
  }
  return (
    <main data-part="wrong-address">
      <h1>{say('title')}</h1>
      <p class="notice-problem">{what()}</p>
      <p class="buttons">
        <a class="button is-main" href={hashOf(isCampaign ? 'campaigns' : 'shortlist')}>
          {say(isCampaign ? 'wrong.campaigns' : 'wrong.choose')}
        </a>
        <a class="button" href={hashOf('reports')}>
          {say('back')}
        </a>
      </p>
    </main>
  )
}

/** Makes the report and goes on to it; going back leads to where one came from. */
function NewReport({ subject }: { subject: Subject }) {
  const { say } = useWords(reportWords)
  const desk = useDesk()
  const isMade = useRef(false)
  useEffect(() => {
    if (isMade.current) return
    isMade.current = true
    const id = `report-${crypto.randomUUID()}`
    const latest = documentsOf(desk.state, 'report').toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0]
    const agency = latest?.agency
    const document: Report = {
      kind: 'report',
      id,
      updatedAt: desk.now,
      subject,
      ...(agency !== undefined && { agency }),
    }
    void desk.change([{ document }], say('did.new')).then(() => location.replace(hashOf('reports', id)))
  }, [])
  return null
}

function ReportList() {
  const { language, say } = useWords(reportWords)
  const { state, now } = useDesk()
  const reports = documentsOf(state, 'report').toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
  return (
    <main data-part="reports">
      <div class="titled">
        <h1>{say('title')}</h1>
        <a class="button is-main" href={hashOf('shortlist')}>
          {say('wrong.choose')}
        </a>
      </div>
      {reports.length === 0 ? (
        <p class="none">{say('none')}</p>
      ) : (
        <Scrolled label={say('title')}>
          <table class="campaigns-table" aria-label={say('title')}>
            <thead>
              <tr>
                {(['title', 'of', 'client', 'changed'] as const).map((column) => (
                  <th key={column} scope="col">
                    {say(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {reports.map((report) => (
                <tr key={report.id}>
                  <th scope="row">
                    <a href={hashOf('reports', report.id)}>{titleOf(report, state, language)}</a>
                  </th>
                  <td>{say(`of.${report.subject.what}`)}</td>
                  <td>{say(report.isForClient ? 'for-client' : 'internal')}</td>
                  <td>{writeAgo(report.updatedAt, now, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      )}
    </main>
  )
}
