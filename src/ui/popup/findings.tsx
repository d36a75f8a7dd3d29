/** What became of each sign of one suspicion, most telling first. */
import { useErrorBoundary } from 'preact/hooks'
import type { Finding, Source } from '../../core/signal.ts'
import { explain, signalWords } from '../../i18n/index.ts'
import { factsPhrase, signTitle } from '../../i18n/phrases.ts'
import { useLanguage } from '../parts/language.tsx'
import { SourceLink } from '../parts/source-link.tsx'
import { StripFigures, StripPlot } from '../parts/strip-plot.tsx'

const ORDER = ['flag', 'unsure', 'clear', 'failed', 'not-measured'] as const

export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const { say } = useLanguage()
  if (findings.length === 0) return <p class="quiet">{say('findings.none')}</p>
  const weight = (finding: Finding) => Math.abs(finding.evidence)
  return (
    <>
      {ORDER.map((is) => {
        const alike = findings.filter((finding) => finding.is === is).sort((a, b) => weight(b) - weight(a))
        return (
          alike.length > 0 && (
            <div key={is} class={`findings is-${is}`}>
              <p class="findings-kind small quiet">{say(`findings.${is}`)}</p>
              {is === 'not-measured' ? (
                <UnmeasuredList findings={alike} />
              ) : (
                alike.map((finding) => <GuardedFinding key={finding.signal} finding={finding} />)
              )}
            </div>
          )
        )
      })}
    </>
  )
}

/** A sign whose words do not fit its reason must not take the verdict down with it. */
function GuardedFinding({ finding }: { finding: Finding }) {
  const { say, language } = useLanguage()
  const [error] = useErrorBoundary()
  if (!error && finding.is !== 'failed') return <MeasuredFinding finding={finding} />
  return (
    <article class="finding">
      <h3>{signTitle(finding, language)}</h3>
      <p class="quiet">{say(error ? 'finding.unshown' : 'finding.failed')}</p>
    </article>
  )
}

function MeasuredFinding({ finding }: { finding: Finding }) {
  const { language, say } = useLanguage()
  const own = signalWords(finding.signal, language)
  const flagged = finding.is === 'flag'
  return (
    <article class="finding">
      <h3>{signTitle(finding, language)}</h3>
      {own &&
        finding.because.map((reason) => (
          <div key={reason.says} class="reason">
            <StripPlot {...reason} flagged={flagged} />
            <StripFigures {...reason} />
            <p>{explain(reason, own, language)}</p>
          </div>
        ))}
      {own && <p class="quiet">{own.why}</p>}
      {own && flagged && (
        <p class="quiet">
          <span class="lead">{say('finding.innocent')}</span> {own.innocent}
        </p>
      )}
      {sourcesOf(finding).map((source) => (
        <SourceLink key={source.id} source={source} />
      ))}
    </article>
  )
}

function UnmeasuredList({ findings }: { findings: readonly Finding[] }) {
  const { language, say } = useLanguage()
  return (
    <ul class="unmeasured small quiet">
      {findings.map((finding) => (
        <li key={finding.signal}>
          {signTitle(finding, language)}
          {finding.is === 'not-measured' && (
            <span class="missing">
              {say('finding.not-measured', { facts: factsPhrase(finding.missing, language) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Each source once, in the order of the reasons. */
function sourcesOf({ because }: Finding): Source[] {
  return [...new Map(because.map(({ source }) => [source.id, source])).values()]
}
