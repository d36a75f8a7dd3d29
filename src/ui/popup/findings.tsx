/** What became of each sign, most telling first, and one sign in full. */
import { useErrorBoundary } from 'preact/hooks'
import type { Finding, Source } from '../../core/judgement/signal.ts'
import { explain, signalWords } from '../../i18n/index.ts'
import { causePhrases, needsPhrase, outsidePhrase, signTitle } from '../../i18n/phrases.ts'
import { useLanguage } from '../parts/language.tsx'
import { Row } from '../parts/row.tsx'
import { SourceLink } from '../parts/source-link.tsx'
import { StripFigures, StripPlot } from '../parts/strip-plot.tsx'
import type { Open } from './view.ts'

/** Of more than fit the popup, one kind is opened at a time. */
const MOST_AT_ONCE = 12

const ORDER = ['flag', 'unsure', 'clear', 'failed', 'not-measured'] as const

export function FindingList({ findings, open }: { findings: readonly Finding[]; open: Open }) {
  const { say } = useLanguage()
  if (findings.length === 0) return <p class="quiet">{say('findings.none')}</p>
  const weight = (finding: Finding) => Math.abs(finding.evidence)
  const isLong = findings.length > MOST_AT_ONCE
  return (
    <>
      {ORDER.map((is) => {
        const alike = findings.filter((finding) => finding.is === is).sort((a, b) => weight(b) - weight(a))
        if (alike.length === 0) return null
        const rows =
          is === 'not-measured' ? (
            <UnmeasuredList findings={alike} />
          ) : (
            alike.map((finding) => <FindingRow key={finding.signal} finding={finding} open={open} />)
          )
        const title = say(`findings.${is}`)
        return isLong && is !== 'flag' ? (
          <details key={is} name="findings" class={`findings is-${is}`}>
            <summary class="label">
              {title} ({alike.length})
            </summary>
            {rows}
          </details>
        ) : (
          <div key={is} class={`findings is-${is}`}>
            <h3 class="label small">{title}</h3>
            {rows}
          </div>
        )
      })}
    </>
  )
}

function FindingRow({ finding, open }: { finding: Finding; open: Open }) {
  const { language } = useLanguage()
  return (
    <Row id={`open-${finding.signal}`} press={() => open({ shows: 'sign', signal: finding.signal })}>
      {signTitle(finding, language)}
    </Row>
  )
}

/** What could not be looked at, by what it would take. */
function UnmeasuredList({ findings }: { findings: readonly Finding[] }) {
  const { language } = useLanguage()
  const byNeed = new Map<string, string[]>()
  for (const finding of findings) {
    if (finding.is !== 'not-measured') continue
    const needs = needsPhrase(finding, language)
    byNeed.set(needs, [...(byNeed.get(needs) ?? []), signTitle(finding, language)])
  }
  return (
    <ul class="unmeasured small">
      {[...byNeed].map(([needs, titles]) => (
        <li key={needs}>
          <strong>{capitalised(needs)}</strong> <span class="quiet">{[...new Set(titles)].join(' · ')}</span>
        </li>
      ))}
    </ul>
  )
}

function capitalised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}

/** A sign whose words do not fit its reason must not take the verdict down with it. */
export function FindingDetails({ finding }: { finding: Finding }) {
  const { say } = useLanguage()
  const [error] = useErrorBoundary()
  if (error) return <p class="quiet">{say('finding.unshown')}</p>
  if (finding.is === 'failed') return <p class="quiet">{say('finding.failed')}</p>
  return <Details finding={finding} />
}

function Details({ finding }: { finding: Finding }) {
  const { language, say } = useLanguage()
  const own = signalWords(finding.signal, language)
  if (!own) return <p class="quiet">{say('finding.unshown')}</p>
  const flagged = finding.is === 'flag'
  return (
    <>
      {finding.reasons.map((reason) => (
        <div key={reason.messageKey} class="reason">
          <p>{explain(reason, own, language)}</p>
          <StripPlot {...reason} flagged={flagged} />
          <StripFigures {...reason} />
          {reason.outside && <p class="small">{outsidePhrase(reason, language)}</p>}
        </div>
      ))}
      {flagged && <Causes finding={finding} others={own.innocent} />}
      <p class="quiet">{own.why}</p>
      {sourcesOf(finding).map((source) => (
        <SourceLink key={source.id} source={source} />
      ))}
    </>
  )
}

/** Those that the account's facts fit; where none does, `others`: all that the sign knows of. */
function Causes({ finding, others }: { finding: Finding; others: string }) {
  const { language, say } = useLanguage()
  const causes = causePhrases(finding, language)
  if (causes.length === 0) {
    return (
      <p class="quiet">
        {say('finding.unseen-cause')} {others}
      </p>
    )
  }
  return (
    <div data-part="causes">
      <p class="lead">{say('finding.innocent')}</p>
      <ul class="causes">
        {causes.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
    </div>
  )
}

/** Each source once, in the order of the reasons. */
function sourcesOf({ reasons }: Finding): Source[] {
  return [...new Map(reasons.map(({ source }) => [source.id, source])).values()]
}
