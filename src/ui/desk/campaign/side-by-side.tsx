/** What each creator of a campaign stated and brought, in columns beside all together: to see who brought what. */
import { FIGURES } from '../../../core/campaign/figures.ts'
import { DECLARED_FIGURES, type DeclaredFigure } from '../../../core/campaign/inputs.ts'
import type { CampaignResult, PartnershipResult } from '../../../core/desk/campaign-result.ts'
import { accountId } from '../../../core/desk/fields.ts'
import { campaignWords, figureValue } from '../../../i18n/campaign.ts'
import { deskCampaignWords } from '../../../i18n/desk-campaign.ts'
import { writeCount, writeMoney } from '../../../i18n/index.ts'
import { networkName } from '../../../i18n/phrases.ts'
import { useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { Aside, Valued } from '../parts/figures.tsx'
import { Scrolled } from '../parts/scrolled.tsx'
import { hashOf } from '../route.ts'
import { useNameOf } from './partnership.tsx'
import './side-by-side.css'

type Props = { currency: string; result: CampaignResult }

export function SideBySide({ currency, result }: Props) {
  const { say } = useWords(deskCampaignWords)
  const inputs = useWords(campaignWords).say
  const { partnerships, totals, figures } = result
  const stated = DECLARED_FIGURES.filter((name) => totals[name])
  const all = [...figures, ...partnerships.flatMap((one) => one.figures)]
  const workedOut = FIGURES.filter((id) => all.some((figure) => figure.id === id))
  return (
    <Scrolled label={say('side')}>
      <table class="side-by-side" aria-label={say('side')} data-part="side-by-side">
        <thead>
          <tr>
            <th scope="col">{say('figure')}</th>
            <th scope="col" class="number">
              {say('totals')}
            </th>
            {partnerships.map((one) => (
              <Creator key={accountId(one.partnership.account)} one={one} />
            ))}
          </tr>
        </thead>
        <tbody>
          {stated.map((name) => (
            <tr key={name} data-total={name}>
              <th scope="row" class="named">
                {inputs(`input.${name}`)}
              </th>
              <td class="number">
                <TotalOf name={name} currency={currency} result={result} />
              </td>
              {partnerships.map((one) => (
                <td key={accountId(one.partnership.account)} class="number">
                  <Stated name={name} currency={currency} one={one} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tbody>
          {workedOut.map((id) => (
            <tr key={id} data-figure={id}>
              <th scope="row">{inputs(`figure.${id}`)}</th>
              <FigureOf of={result} id={id} currency={currency} count={partnerships.length} />
              {partnerships.map((one) => (
                <FigureOf key={accountId(one.partnership.account)} of={one} id={id} currency={currency} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  )
}

function Creator({ one: { partnership } }: { one: PartnershipResult }) {
  const { account } = partnership
  const name = useNameOf(account)
  return (
    <th scope="col" class="number">
      <a href={hashOf('account', account.platform, account.handle)}>
        <PageText text={name} />
      </a>
      <span class="aside quiet small">{networkName(account.platform)}</span>
    </th>
  )
}

function useWritten(name: DeclaredFigure, currency: string): (value: number) => string {
  const { language } = useWords(campaignWords)
  return (value) =>
    name === 'cost' || name === 'sales' ? writeMoney(value, currency, language) : writeCount(value, language)
}

/** A sum, of how many creators it is, and between what it lies where the same people may be counted twice. */
export function TotalOf({ name, currency, result }: Props & { name: DeclaredFigure }) {
  const { say } = useWords(deskCampaignWords)
  const write = useWritten(name, currency)
  const total = result.totals[name]
  if (!total) return null
  const count = result.partnerships.length
  // Of one creator it is only how far the figure was rounded.
  const isSpread = name === 'reach' && total.partnerships > 1 && total.low < total.high
  const aside = [
    total.partnerships < count ? say('totals.of', { known: total.partnerships, count }) : undefined,
    isSpread ? say('totals.people', { low: write(total.low), high: write(total.high) }) : undefined,
  ].filter((text) => text !== undefined)
  return (
    <>
      <Valued basis={total.basis} text={write(total.value)} />
      {aside.length > 0 && <span class="aside quiet small">{aside.join(' · ')}</span>}
    </>
  )
}

function Stated({ name, currency, one }: { name: DeclaredFigure; currency: string; one: PartnershipResult }) {
  const write = useWritten(name, currency)
  const input = one.inputs[name]
  return input ? <Valued basis={input.basis} text={write(input.value)} /> : <None />
}

type Column = Pick<CampaignResult, 'figures'>

/** `count`: how many creators there are, where the column is of all together. */
function FigureOf({ of, id, currency, count }: { of: Column; id: string; currency: string; count?: number }) {
  const { language } = useWords(campaignWords)
  const figure = of.figures.find((one) => one.id === id)
  return (
    <td class="number">
      {figure ? <Valued basis={figure.basis} text={figureValue(figure, language, currency)} /> : <None />}
      {figure && <Aside figure={figure} of={count} />}
    </td>
  )
}

function None() {
  return (
    <span class="quiet" aria-hidden="true">
      –
    </span>
  )
}
