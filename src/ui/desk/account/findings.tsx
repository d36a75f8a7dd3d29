/** Every finding: what was seen beside what is normal, with its source. */
import type { Finding } from '../../../core/judgement/signal.ts'
import { accountWords } from '../../../i18n/desk-account.ts'
import { signalWords, words } from '../../../i18n/index.ts'
import { causePhrases, sentences, signTitle } from '../../../i18n/phrases.ts'
import type { AccountDetails } from '../../../messages/desk.ts'
import { useWords } from '../../parts/language.tsx'
import { SourceLink } from '../../parts/source-link.tsx'
import { StripFigures, StripPlot } from '../../parts/strip-plot.tsx'
import { UncheckedList } from '../report/unchecked-part.tsx'

const GROUPS = ['flag', 'clear', 'unsure', 'not-measured', 'failed'] as const

export function Findings({ details: { profile, verdict } }: { details: AccountDetails }) {
  const { say } = useWords(accountWords)
  return (
    <section aria-labelledby="findings" data-part="findings">
      <h2 id="findings">{say('findings.title')}</h2>
      {GROUPS.map((group) => {
        const findings = verdict.findings.filter(({ is }) => is === group)
        if (findings.length === 0) return null
        return (
          <details key={group} open={group === 'flag'}>
            <summary>
              {say(`findings.${group}`)} ({findings.length})
            </summary>
            {group === 'not-measured' ? (
              <UncheckedList accounts={[{ name: '', platform: profile.platform, findings }]} />
            ) : (
              findings.map((finding) => <One key={finding.signal} finding={finding} />)
            )}
          </details>
        )
      })}
    </section>
  )
}

function One({ finding }: { finding: Finding }) {
  const { language } = useWords(accountWords)
  const say = words(language)
  const own = signalWords(finding.signal, language)
  const texts = sentences(finding, language)
  return (
    <article class="finding">
      <h3>
        {signTitle(finding, language)} <span class="quiet">{say(`suspicion.${finding.about}`)}</span>
      </h3>
      {finding.is === 'failed' && <p class="quiet">{say('finding.failed')}</p>}
      {finding.reasons.map((reason, index) => (
        <div key={reason.messageKey} class="reason">
          <p>{texts[index]}</p>
          <StripPlot
            seen={reason.seen}
            {...(reason.normal && { normal: reason.normal })}
            unit={reason.unit}
            scale={reason.scale}
            flagged={finding.is === 'flag'}
          />
          <StripFigures seen={reason.seen} {...(reason.normal && { normal: reason.normal })} unit={reason.unit} />
          <SourceLink source={reason.source} />
        </div>
      ))}
      {finding.is === 'flag' && own && (
        <p>
          {own.why} <Causes finding={finding} others={own.innocent} />
        </p>
      )}
    </article>
  )
}

/** Those that the account's facts fit; where none does, `others`: all that the sign knows of. */
function Causes({ finding, others }: { finding: Finding; others: string }) {
  const { language } = useWords(accountWords)
  const say = words(language)
  const causes = causePhrases(finding, language)
  return (
    <>
      <strong>{say(causes.length > 0 ? 'finding.innocent' : 'finding.unseen-cause')}</strong>{' '}
      {causes.length > 0 ? causes.join('; ') : others}
    </>
  )
}
