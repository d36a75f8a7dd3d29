/** The three suspicions: a line each, opened to its signs. */
import { useState } from 'preact/hooks'
import { type Finding, KINDS, type Kind, SUSPICIONS, type Suspicion } from '../../core/signal.ts'
import type { Level, Verdict } from '../../core/verdict.ts'
import { factsPhrase, signTitle } from '../../i18n/phrases.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { useLanguage } from '../parts/language.tsx'
import { LevelWords } from '../parts/level.tsx'
import type { Actions } from './actions.ts'
import { FindingList } from './findings.tsx'

type Shown = { verdict: Verdict; openViewers: Actions['openViewers'] }

export function SuspicionList({ verdict, openViewers }: Shown) {
  return (
    <div class="suspicions">
      {SUSPICIONS.map((about) => (
        <SuspicionRow key={about} about={about} verdict={verdict} openViewers={openViewers} />
      ))}
    </div>
  )
}

function SuspicionRow({ about, verdict, openViewers }: Shown & { about: Suspicion }) {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { level } = verdict.suspicions[about]
  const findings = verdict.findings.filter((finding) => finding.about === about)
  const gist = useGist(findings, level)
  const kind = strongestKind(findings)
  const panel = `signs-${about}`
  return (
    <section class="suspicion" data-part={`suspicion-${about}`} data-level={level}>
      <h2>
        <Disclosure isOpen={isOpen} controls={panel} toggle={() => setOpen(!isOpen)}>
          <span class="suspicion-name">{say(`suspicion.${about}`)}</span> <LevelWords level={level} />
        </Disclosure>
      </h2>
      {(about !== 'stories' || kind) && <p class="gist small quiet">{gist}</p>}
      {about === 'stories' && <p class="gist small quiet">{say(kind ? `row.kind.${kind}` : 'row.stories')}</p>}
      <div id={panel} class="panel" hidden={!isOpen}>
        {isOpen && about === 'stories' && (
          <p class="unseen-note">{say(kind === 'first-hand' ? 'stories.first-hand' : 'stories.unseen')}</p>
        )}
        {isOpen && <FindingList findings={findings} />}
        {isOpen && about === 'stories' && (
          <button type="button" class="text-button" onClick={() => openViewers()}>
            {say('viewers.title')}
          </button>
        )}
      </div>
    </section>
  )
}

/** Of what was seen, the kind that stands nearest to the thing itself; undefined where nothing was seen. */
function strongestKind(findings: readonly Finding[]): Kind | undefined {
  return KINDS.find((kind) => findings.some((finding) => finding.kind === kind && finding.is === 'flag'))
}

/** One line that says why: the strongest sign seen, else what was looked at, else what is missing. */
function useGist(findings: readonly Finding[], level: Level): string {
  const { language, say } = useLanguage()
  const flags = findings.filter(({ is }) => is === 'flag').sort((a, b) => b.evidence - a.evidence)
  const [strongest] = flags
  if (strongest) {
    const first = signTitle(strongest, language)
    return say(level === 'none' ? 'row.outweighed' : 'row.flags', { first, more: flags.length - 1 })
  }
  const cleared = findings.filter(({ is }) => is === 'clear').length
  if (cleared > 0) return say('row.clear', { count: cleared })
  const missing = [...new Set(findings.flatMap((finding) => (finding.is === 'not-measured' ? finding.missing : [])))]
  if (missing.length > 0) return say('row.missing', { facts: factsPhrase(missing, language) })
  const isWithoutNorm = findings.some((finding) => finding.is === 'not-measured' && finding.norms)
  return say(isWithoutNorm ? 'row.no-norm' : 'row.unknown')
}
