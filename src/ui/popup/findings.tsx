/** What became of each sign of one suspicion, most telling first. */
import { useErrorBoundary, useState } from 'preact/hooks'
import type { Finding, Source } from '../../core/signal.ts'
import { explain, signalWords } from '../../i18n/index.ts'
import { factsPhrase, signTitle } from '../../i18n/phrases.ts'
import { Disclosure } from '../parts/disclosure.tsx'
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
                alike.map((finding) => <FindingItem key={finding.signal} finding={finding} />)
              )}
            </div>
          )
        )
      })}
    </>
  )
}

/** One sign, opened from its title; what speaks against the account is open from the start. */
function FindingItem({ finding }: { finding: Finding }) {
  const { language } = useLanguage()
  const [isOpen, setOpen] = useState(finding.is === 'flag')
  const panel = `sign-${finding.signal}`
  return (
    <article class="finding">
      <h3>
        <Disclosure isOpen={isOpen} controls={panel} toggle={() => setOpen(!isOpen)}>
          {signTitle(finding, language)}
        </Disclosure>
      </h3>
      <div id={panel} hidden={!isOpen}>
        {isOpen && <GuardedDetails finding={finding} />}
      </div>
    </article>
  )
}

/** A sign whose words do not fit its reason must not take the verdict down with it. */
function GuardedDetails({ finding }: { finding: Finding }) {
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
      {finding.because.map((reason) => (
        <div key={reason.says} class="reason">
          <StripPlot {...reason} flagged={flagged} />
          <StripFigures {...reason} />
          <p>{explain(reason, own, language)}</p>
        </div>
      ))}
      <p class="quiet">{own.why}</p>
      {flagged && (
        <p class="quiet">
          <span class="lead">{say('finding.innocent')}</span> {own.innocent}
        </p>
      )}
      {sourcesOf(finding).map((source) => (
        <SourceLink key={source.id} source={source} />
      ))}
    </>
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
              {finding.norms
                ? say('finding.no-norm')
                : say('finding.not-measured', { facts: factsPhrase(finding.missing, language) })}
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
