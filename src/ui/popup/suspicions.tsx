/** The three suspicions, a line each; under each the signs that were seen; everything else folded into one line. */
import { type Finding, KINDS, type Kind, type Suspicion } from '../../core/judgement/signal.ts'
import type { Verdict } from '../../core/judgement/verdict.ts'
import { causesLine, figuresLine, signTitle } from '../../i18n/phrases.ts'
import { useLanguage } from '../parts/language.tsx'
import { LevelWords } from '../parts/level.tsx'
import { Row } from '../parts/row.tsx'
import { suspicionsOf } from '../parts/suspicions.ts'
import type { Open } from './view.ts'

type Props = { verdict: Verdict; open: Open }

/** More signs than this are shown one for each suspicion, the strongest: its row says how many more, and opens them. */
const MOST_FLAGS = 2

export function SuspicionList({ platform, verdict, open }: Props & { platform: string }) {
  return (
    <div class="suspicions">
      {suspicionsOf(platform, verdict).map((about) => (
        <SuspicionRows key={about} about={about} verdict={verdict} open={open} />
      ))}
      <OthersRow verdict={verdict} open={open} />
    </div>
  )
}

function SuspicionRows({ about, verdict, open }: Props & { about: Suspicion }) {
  const { say } = useLanguage()
  const { level } = verdict.suspicions[about]
  const findings = verdict.findings.filter((finding) => finding.about === about)
  const flags = findings.filter(({ is }) => is === 'flag').sort((a, b) => b.evidence - a.evidence)
  const kind = strongestKind(flags)
  const all = verdict.findings.filter(({ is }) => is === 'flag').length
  const shown = all > MOST_FLAGS ? 1 : MOST_FLAGS
  return (
    <section class="suspicion" data-part={`suspicion-${about}`} data-level={level}>
      <h2>
        <Row id={`open-${about}`} press={() => open({ shows: 'signs', about })}>
          <span class="suspicion-name">
            {say(`suspicion.${about}`)}
            {flags.length > shown && (
              <span class="small quiet"> {say('row.more', { count: flags.length - shown })}</span>
            )}
          </span>{' '}
          <LevelWords level={level} />
        </Row>
      </h2>
      {about === 'stories' && <p class="small quiet">{say(kind ? `row.kind.${kind}` : 'row.stories')}</p>}
      {flags.slice(0, shown).map((finding) => (
        <FlagRow key={finding.signal} finding={finding} isOutweighed={level === 'none'} open={open} />
      ))}
    </section>
  )
}

/** Of what was seen, the kind that stands nearest to the thing itself; undefined where nothing was seen. */
function strongestKind(flags: readonly Finding[]): Kind | undefined {
  return KINDS.find((kind) => flags.some((finding) => finding.kind === kind))
}

/** A sign in two lines: what it is; what was seen beside what is normal, and what else it could be. */
function FlagRow({ finding, isOutweighed, open }: { finding: Finding; isOutweighed: boolean; open: Open }) {
  const { language, say } = useLanguage()
  const causes = causesLine(finding, language)
  const facts = [
    isOutweighed && say('sign.outweighed'),
    figuresLine(finding, language),
    causes && `${say('finding.innocent')} ${causes}`,
  ]
  return (
    <button
      type="button"
      class="flag"
      id={`open-${finding.signal}`}
      data-part="flag"
      onClick={() => open({ shows: 'sign', signal: finding.signal })}
    >
      <span class="flag-title">
        <span>{signTitle(finding, language)}</span> <span class="why">{say('sign.why')}</span>
      </span>
      <span class="flag-facts small quiet">{facts.filter(Boolean).join(' · ')}</span>
    </button>
  )
}

function OthersRow({ verdict, open }: Props) {
  const { say } = useLanguage()
  const clear = verdict.findings.filter(({ is }) => is === 'clear').length
  const flags = verdict.findings.filter(({ is }) => is === 'flag').length
  const others = verdict.findings.length - clear - flags
  if (clear + others === 0) return null
  return (
    <section class="suspicion" data-part="others">
      <button type="button" class="row small" id="open-others" onClick={() => open({ shows: 'signs' })}>
        <span class="row-words quiet">{say('others.line', { clear, open: others })}</span>{' '}
        <span class="why">{say('others.show')}</span>
      </button>
    </section>
  )
}
