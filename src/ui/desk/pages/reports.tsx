/**
 * Reports: all of them, the one that the address names, or a new one: `#/reports/new/campaign/ID`,
 * `#/reports/new/account/NETWORK/HANDLE`, `#/reports/new/comparison/NETWORK/HANDLE/NETWORK/HANDLE…`.
 */

import { useEffect, useRef } from 'preact/hooks'
import type { Report, Subject } from '../../../core/desk/report.ts'
import { reportWords } from '../../../i18n/desk-report.ts'
import { writeAgo } from '../../../i18n/index.ts'
import { useWords } from '../../parts/language.tsx'
import { useDesk } from '../desk.tsx'
import { Scrolled } from '../parts/scrolled.tsx'
import '../campaign/campaign.css'
import '../report/report.css'
import '../shortlist/shortlist.css'
import { ReportPage } from '../report/one.tsx'
import { titleOf } from '../report/title.ts'
import { hashOf, type Route } from '../route.ts'
import { documentsOf } from '../state.ts'

export default function ReportsPage({ route }: { route: Route }) {
  const { say } = useWords(reportWords)
  const { state } = useDesk()
  const [id, ...rest] = route.rest
  if (id === undefined) return <ReportList />
  const subject = id === 'new' ? subjectIn(rest) : undefined
  if (subject) return <NewReport key={rest.join('/')} subject={subject} />
  const report = documentsOf(state, 'report').find((one) => one.id === id)
  if (report) return <ReportPage key={id} report={report} />
  return (
    <main>
      <h1>{say('title')}</h1>
      <p>
        {say('gone')} <a href={hashOf('reports')}>{say('back')}</a>
      </p>
    </main>
  )
}

function subjectIn([what, ...rest]: readonly string[]): Subject | undefined {
  const accounts = rest.flatMap((platform, at) => {
    const handle = rest[at + 1]
    return at % 2 === 0 && handle !== undefined ? [{ platform, handle }] : []
  })
  const [first] = accounts
  if (what === 'campaign' && rest[0] !== undefined) return { what, campaign: rest[0] }
  if (what === 'account' && first) return { what, account: first }
  if (what === 'comparison' && first) return { what, accounts }
  return undefined
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
      <h1>{say('title')}</h1>
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
