/** A campaign on paper: what it brought, each figure in the manner of what it rests on. */
import { contradictionsWith } from '../../../core/campaign/contradictions.ts'
import type { Campaign } from '../../../core/desk/campaign.ts'
import { accountId } from '../../../core/desk/fields.ts'
import { deskCampaignWords } from '../../../i18n/desk-campaign.ts'
import { reportWords } from '../../../i18n/desk-report.ts'
import { networkName } from '../../../i18n/phrases.ts'
import { normsOf } from '../../../networks/norms.ts'
import { useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { CreatorBars } from '../campaign/creator-bars.tsx'
import { useResult, whenText } from '../campaign/list.tsx'
import { Totals } from '../campaign/one.tsx'
import { useNameOf } from '../campaign/partnership.tsx'
import { SideBySide } from '../campaign/side-by-side.tsx'
import { Contradictions, FiguresTable, Legend } from '../parts/figures.tsx'
import type { Details } from './details.ts'

type Props = { campaign: Campaign; details: Details; isForClient: boolean }

/** Columns that fit on a sheet, beside all together. */
const MOST_BESIDE = 4

/** Of prices, what a campaign cost and what follows from it: a client's version has none of them. */
const PRICED = /^cost|^return/

export function CampaignPart({ campaign, details, isForClient }: Props) {
  const { language, say } = useWords(reportWords)
  const heads = useWords(deskCampaignWords).say
  const result = useResult(campaign)
  const withoutPrices = <Figure extends { id: string }>(figures: readonly Figure[]) =>
    isForClient ? figures.filter(({ id }) => !PRICED.test(id)) : figures
  const totals = isForClient ? { ...result.totals } : result.totals
  if (isForClient) delete totals.cost
  const shown = {
    totals,
    figures: [...withoutPrices(result.figures)],
    partnerships: result.partnerships.map((one) => ({ ...one, figures: [...withoutPrices(one.figures)] })),
  }
  const isSideBySide =
    shown.figures.length > 0 && shown.partnerships.length > 1 && shown.partnerships.length <= MOST_BESIDE
  return (
    <section data-part="campaign">
      <p class="small">
        {campaign.client !== undefined && `${say('for.client', { client: campaign.client })} · `}
        {whenText(campaign, language)}
      </p>
      <Legend />
      {shown.partnerships.length > 1 && <CreatorBars key="bars" currency={campaign.currency} result={shown} />}
      {isSideBySide ? (
        <section key="side" data-part="totals">
          <h2>{heads('side')}</h2>
          <SideBySide currency={campaign.currency} result={shown} />
        </section>
      ) : (
        <Totals campaign={campaign} result={shown} />
      )}
      <h2>{heads('partnerships')}</h2>
      {shown.partnerships.map((one) => {
        const { account, posts } = one.partnership
        const profile = details.get(accountId(account))?.profile
        const contradictions = profile
          ? contradictionsWith(one.inputs, profile, normsOf(account.platform), posts)
          : one.contradictions
        // What stands in its column is not said twice.
        const figures = isSideBySide ? one.figures.filter(({ normal }) => normal) : one.figures
        if (isSideBySide && figures.length === 0 && contradictions.length === 0) return null
        return (
          <section key={accountId(account)} class="paper-partnership">
            <Name account={account} />
            {figures.length > 0 && (
              <FiguresTable figures={figures} currency={campaign.currency} label={account.handle} />
            )}
            <Contradictions found={contradictions} />
          </section>
        )
      })}
      {!isForClient && campaign.note !== undefined && (
        <p data-part="note" class="written">
          <strong>{say('note')}</strong> {campaign.note}
        </p>
      )}
    </section>
  )
}

function Name({ account }: { account: Campaign['partnerships'][number]['account'] }) {
  return (
    <h3>
      <PageText text={useNameOf(account)} />
      <span class="quiet small">
        {' '}
        @{account.handle} · {networkName(account.platform)}
      </span>
    </h3>
  )
}
