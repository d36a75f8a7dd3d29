/** What the pane tells once somebody stays on a line: how the followers moved, and what campaigns with them came to. */
import { useEffect, useState } from 'preact/hooks'
import type { FigureId } from '../../../core/campaign/figures.ts'
import type { DeclaredFigure } from '../../../core/campaign/inputs.ts'
import type { Campaign } from '../../../core/desk/campaign.ts'
import { campaignResult, type PartnershipResult } from '../../../core/desk/campaign-result.ts'
import { accountId } from '../../../core/desk/fields.ts'
import type { ListedPerson } from '../../../core/desk/listed.ts'
import type { AccountSummary } from '../../../core/desk/summary.ts'
import { NO_NORMS } from '../../../core/judgement/norm.ts'
import { type DatedCount, datedCounts } from '../../../core/time/growth.ts'
import { campaignWords, figureValue } from '../../../i18n/campaign.ts'
import { writeCount } from '../../../i18n/index.ts'
import { networkName } from '../../../i18n/phrases.ts'
import { GrowthPlot } from '../../parts/growth-plot.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { useDesk } from '../desk.tsx'
import { Valued } from '../parts/figures.tsx'
import { hashOf } from '../route.ts'
import { documentsOf } from '../state.ts'

/** Whoever goes through the list with the keyboard stays on nobody for so long, ms. */
const STAYS_MS = 250

export function More({ one }: { one: ListedPerson }) {
  return (
    <>
      {one.main && <Followers account={one.main} />}
      <Campaigns one={one} />
    </>
  )
}

function Followers({ account: { platform, handle, readAt, readings } }: { account: AccountSummary }) {
  const { say } = useLanguage()
  const desk = useDesk()
  const [moments, setMoments] = useState<readonly DatedCount[] | undefined>(undefined)
  // Asked again only for somebody else, and after a reading.
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(() => {
      desk.account({ platform, handle }).then(
        (details) => {
          if (isWanted) setMoments(datedCounts(details?.profile.history ?? [], 'followers'))
        },
        // The account's own page says what is wrong.
        () => setMoments([]),
      )
    }, STAYS_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [platform, handle, readAt])
  if (!moments) return readings > 1 ? <section class="followers-over-time" aria-busy="true" /> : null
  const [first, last] = [moments[0], moments.at(-1)]
  const days = first && last ? Math.round(last.day - first.day) : 0
  if (days < 1) return null
  return (
    <section class="followers-over-time" data-part="followers">
      <h3>{say('growth.title', { days })}</h3>
      <GrowthPlot moments={moments} />
    </section>
  )
}

function Campaigns({ one }: { one: ListedPerson }) {
  const { state } = useDesk()
  const own = new Set(one.person.accounts.map(accountId))
  return documentsOf(state, 'campaign').flatMap((campaign) => {
    const partnerships = campaign.partnerships.filter(({ account }) => own.has(accountId(account)))
    // What is normal is told on the campaign's own page.
    return campaignResult({ ...campaign, partnerships }, state.summaries, () => NO_NORMS).partnerships.map((result) => (
      <CampaignOf
        key={`${campaign.id} ${accountId(result.partnership.account)}`}
        campaign={campaign}
        result={result}
        isOneOfSeveral={partnerships.length > 1}
      />
    ))
  })
}

/** From what was stated to what it cost; the campaign's own page has the others. */
const SHOWN: readonly (DeclaredFigure | FigureId)[] = [
  'reach',
  'engagement-by-reach',
  'engagement-by-impressions',
  'clicks',
  'leads',
  'customers',
  'cost-per-customer',
]

type Shown = { campaign: Campaign; result: PartnershipResult; isOneOfSeveral: boolean }

function CampaignOf({ campaign, result: { partnership, inputs, figures }, isOneOfSeveral }: Shown) {
  const { language, say } = useWords(campaignWords)
  const lines = SHOWN.flatMap((name) => {
    const figure = figures.find(({ id }) => id === name)
    if (figure) {
      const text = figureValue(figure, language, campaign.currency)
      return { name, what: say(`figure.${figure.id}`), basis: figure.basis, text }
    }
    const input = inputs[name as DeclaredFigure]
    if (!input) return []
    return {
      name,
      what: say(`input.${name as DeclaredFigure}`),
      basis: input.basis,
      text: writeCount(input.value, language),
    }
  })
  return (
    <section data-part="campaign">
      <h3>
        <a href={hashOf('campaigns', campaign.id)}>
          <PageText text={campaign.name} />
        </a>
        {isOneOfSeveral && <span class="quiet"> {networkName(partnership.account.platform)}</span>}
      </h3>
      {lines.length > 0 && (
        <dl class="campaign-figures small">
          {lines.map(({ name, what, basis, text }) => (
            <div key={name}>
              <dt>{what}</dt>
              <dd>
                <Valued basis={basis} text={text} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
