/** An account on paper: the verdict, what it rests on, what was not looked at. */

import { isEmptyAudience } from '../../../core/campaign/insights.ts'
import { type AccountName, accountId } from '../../../core/desk/fields.ts'
import type { Finding } from '../../../core/judgement/signal.ts'
import type { Verdict } from '../../../core/judgement/verdict.ts'
import { readableName } from '../../../core/profile/readable.ts'
import { datedCounts } from '../../../core/time/growth.ts'
import { deskCampaignWords } from '../../../i18n/desk-campaign.ts'
import { reportWords } from '../../../i18n/desk-report.ts'
import { signalWords, words, writeDate, writeMoney, writeRange, writeScore, writeValue } from '../../../i18n/index.ts'
import {
  advicePhrase,
  causePhrases,
  confidencePhrase,
  countsPhrase,
  expectedPhrase,
  gradeTitle,
  networkName,
  ratePhrase,
  rateTitle,
  sentences,
  signTitle,
  signTopic,
  unknownPhrase,
} from '../../../i18n/phrases.ts'
import type { AccountDetails } from '../../../messages/desk.ts'
import { GrowthPlot } from '../../parts/growth-plot.tsx'
import { useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { RangeBar } from '../../parts/range-bar.tsx'
import { StripPlot } from '../../parts/strip-plot.tsx'
import { suspicionsOf } from '../../parts/suspicions.ts'
import { AudienceBars } from '../parts/audience-bars.tsx'
import { LevelsList } from '../parts/levels-list.tsx'
import { LikesBars } from './likes-bars.tsx'

/** What somebody is called: by the user, else by themselves, else by their handle. */
export function shownName({ profile, person }: AccountDetails): string {
  return readableName(person?.name) ?? readableName(profile.name) ?? `@${profile.handle}`
}

type Props = { account: AccountName; details: AccountDetails | null | undefined; isForClient: boolean }

export function AccountPart({ account, details, isForClient }: Props) {
  const { language, say } = useWords(reportWords)
  if (!details) return <p data-part="account">{say('gone.account', { account: accountId(account) })}</p>
  const { profile, verdict, person } = details
  return (
    <section class="paper-account" data-part="account">
      <h2>
        <PageText text={shownName(details)} />
        <span class="quiet small">
          {' '}
          @{profile.handle} · {networkName(profile.platform)}
        </span>
      </h2>
      <p class="small">{countsPhrase(profile, language)}</p>
      <p class="quiet small">
        {say('read-on', { date: writeDate(profile.readAt, language), count: profile.readings })}
      </p>
      {!isForClient && (
        <p class="paper-advice" data-part="advice">
          {advicePhrase(profile, verdict, language)}
        </p>
      )}
      <Grade platform={profile.platform} verdict={verdict} />
      <Engagement verdict={verdict} platform={profile.platform} />
      <LikesBars profile={profile} />
      <Growth details={details} />
      <Signs findings={verdict.findings} />
      <Measured findings={verdict.findings} />
      {person?.audience && !isEmptyAudience(person.audience) && <DeclaredAudience audience={person.audience} />}
      {!isForClient && person && (
        <>
          {person.price && (
            <p data-part="price">
              <strong>{say('price')}</strong> {writeMoney(person.price.amount, person.price.currency, language)}
            </p>
          )}
          {person.note !== undefined && (
            <p data-part="note" class="written">
              <strong>{say('note')}</strong> {person.note}
            </p>
          )}
        </>
      )}
    </section>
  )
}

function DeclaredAudience({ audience }: { audience: NonNullable<NonNullable<AccountDetails['person']>['audience']> }) {
  const { language, say } = useWords(deskCampaignWords)
  return (
    <section class="kept">
      <h3>
        {say('audience')}{' '}
        <span class="quiet small">{say('audience.at', { date: writeDate(audience.at, language) })}</span>
      </h3>
      <AudienceBars audience={audience} />
    </section>
  )
}

function Grade({ platform, verdict }: { platform: string; verdict: Verdict }) {
  const { language, say } = useWords(reportWords)
  const own = words(language)
  const { score, range } = verdict
  return (
    <section class="kept" data-part="grade">
      <h3>{say('score')}</h3>
      <p class={`paper-grade tone-${verdict.grade}`}>
        <strong>{gradeTitle(verdict, language)}</strong>
        {score !== null && range && (
          <>
            {' · '}
            {say('score.of', {
              score: writeScore(score, language),
              range: own('score.range', { range: writeRange(...range, 'count', language) }),
            })}
          </>
        )}
      </p>
      <RangeBar score={score} range={range} />
      {verdict.grade === 'unknown' && <p>{unknownPhrase(verdict, language)}</p>}
      <p class="quiet small">{confidencePhrase(verdict, language)}</p>
      <LevelsList about={suspicionsOf(platform, verdict)} levelOf={(about) => verdict.suspicions[about].level} />
    </section>
  )
}

function Engagement({ verdict: { engagement }, platform }: { verdict: Verdict; platform: string }) {
  const { language, say } = useWords(reportWords)
  const own = words(language)
  if (!engagement) return <p class="small">{own('engagement.none')}</p>
  const { rate, low, high, per, expected } = engagement
  const normal = expected && { low: expected.p10, median: expected.p50, high: expected.p90 }
  return (
    <section class="kept" data-part="engagement">
      <h3>{say('engagement')}</h3>
      <p>
        {rateTitle(per, platform, language)} <strong>{writeValue(rate, 'share', language)}</strong>{' '}
        <span class="quiet small">{ratePhrase(engagement, language)}</span>
      </p>
      {normal && expected && (
        <>
          <StripPlot seen={{ value: rate, low, high }} normal={normal} unit="share" scale="log" flagged={false} />
          <p class="quiet small">{expectedPhrase(expected, language)}</p>
        </>
      )}
    </section>
  )
}

function Growth({ details: { profile } }: { details: AccountDetails }) {
  const { language, say } = useWords(reportWords)
  const moments = datedCounts(profile.history ?? [], 'followers')
  const [first, last] = [moments[0], moments.at(-1)]
  if (!first || !last || last.day - first.day < 1) return null
  const date = (day: number) => writeDate(new Date(day * 86_400_000).toISOString(), language)
  return (
    <section class="kept paper-growth" data-part="growth">
      <h3>{say('growth', { from: date(first.day), to: date(last.day) })}</h3>
      <GrowthPlot moments={moments} />
    </section>
  )
}

/** Every sign seen, with its sentences and what else could cause it. */
function Signs({ findings }: { findings: readonly Finding[] }) {
  const { language, say } = useWords(reportWords)
  const own = words(language)
  const seen = findings.filter(({ is }) => is === 'flag').toSorted((one, other) => other.evidence - one.evidence)
  return (
    <section data-part="signs">
      <h3>{say('signs')}</h3>
      {seen.length === 0 && <p>{say('signs.none')}</p>}
      {seen.map((finding) => (
        <article key={finding.signal} class="kept paper-sign">
          <h4>
            <span aria-hidden="true">▲ </span>
            {signTitle(finding, language)} <span class="quiet small">{own(`suspicion.${finding.about}`)}</span>
          </h4>
          {sentences(finding, language).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p class="quiet">
            {(finding.causes ?? []).length > 0
              ? `${own('finding.innocent')} ${causePhrases(finding, language).join('; ')}`
              : `${own('finding.unseen-cause')} ${signalWords(finding.signal, language)?.innocent ?? ''}`}
          </p>
        </article>
      ))}
    </section>
  )
}

/** What was looked at and spoke for nothing, named without a verdict. */
function Measured({ findings }: { findings: readonly Finding[] }) {
  const { language, say } = useWords(reportWords)
  const kinds = [
    ['clear', say('measured')],
    ['unsure', say('unsure')],
  ] as const
  return (
    <section class="small" data-part="measured">
      {kinds.map(([is, title]) => {
        const alike = findings.filter((finding) => finding.is === is)
        const topics = [...new Set(alike.map((finding) => signTopic(finding, language)))]
        return (
          topics.length > 0 && (
            <p key={is}>
              <strong>{title}</strong> {topics.join(' · ')}
            </p>
          )
        )
      })}
    </section>
  )
}
