/** Figures of campaigns: what was counted, declared and estimated looks different wherever it stands. */
import type { Contradiction } from '../../../core/campaign/contradictions.ts'
import type { Figure } from '../../../core/campaign/figures.ts'
import { BASES, type Basis } from '../../../core/campaign/inputs.ts'
import {
  campaignWords,
  contradictionPhrases,
  figureValue,
  normalPhrase,
  withoutPhrase,
} from '../../../i18n/campaign.ts'
import { deskCampaignWords } from '../../../i18n/desk-campaign.ts'
import { words } from '../../../i18n/index.ts'
import { useWords } from '../../parts/language.tsx'
import { SourceLink } from '../../parts/source-link.tsx'
import { StripPlot } from '../../parts/strip-plot.tsx'
import './figures.css'

/** A value in the manner of what it rests on; the word is there for who cannot see the manner. */
export function Valued({ basis, text }: { basis: Basis; text: string }) {
  const { say } = useWords(campaignWords)
  return (
    <span class={`valued is-${basis}`} title={say(`basis.${basis}.what`)}>
      {basis === 'estimated' && <span aria-hidden="true">≈ </span>}
      {text}
      <span class="unseen"> ({say(`basis.${basis}`)})</span>
    </span>
  )
}

/** What the three manners mean. */
export function Legend() {
  const { say } = useWords(campaignWords)
  const label = useWords(deskCampaignWords).say('legend')
  return (
    <dl class="legend" aria-label={label} data-part="legend">
      {BASES.map((basis) => (
        <div key={basis}>
          <dt>
            <span class={`valued is-${basis}`}>
              {basis === 'estimated' && <span aria-hidden="true">≈ </span>}
              {say(`basis.${basis}`)}
            </span>
          </dt>
          <dd class="quiet small">{say(`basis.${basis}.what`)}</dd>
        </div>
      ))}
    </dl>
  )
}

type Table = { figures: readonly Figure[]; currency: string; label: string; of?: number }

/** `of`: how many partnerships there are, where the figures are a campaign's. */
export function FiguresTable({ figures, currency, label, of }: Table) {
  const { language, say } = useWords(campaignWords)
  const heads = useWords(deskCampaignWords).say
  const hasNormal = figures.some(({ normal }) => normal)
  return (
    <table class="figures-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{heads('figure')}</th>
          <th scope="col">{heads('value')}</th>
          {hasNormal && <th scope="col">{heads('normal')}</th>}
          <th scope="col">{heads('rests')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.id} data-figure={figure.id}>
            <th scope="row">
              {say(`figure.${figure.id}`)}
              <Aside figure={figure} of={of} />
            </th>
            <td class="number">
              <Valued basis={figure.basis} text={figureValue(figure, language, currency)} />
            </td>
            {hasNormal && (
              <td>
                <Normal figure={figure} />
              </td>
            )}
            <td class="small">{say(`basis.${figure.basis}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a figure lacks, and of how many it is. */
export function Aside({ figure, of }: { figure: Figure; of: number | undefined }) {
  const { language, say } = useWords(deskCampaignWords)
  const { partnerships } = figure
  const texts = [
    of !== undefined && partnerships !== undefined && partnerships < of
      ? say('totals.of', { known: partnerships, count: of })
      : undefined,
    withoutPhrase(figure, language),
  ].filter((text) => text !== undefined)
  if (texts.length === 0) return null
  return <span class="aside quiet small">{texts.join(' · ')}</span>
}

function Normal({ figure }: { figure: Figure }) {
  const { language } = useWords(deskCampaignWords)
  const { normal, value, low, high } = figure
  if (!normal || figure.unit === 'money') return null
  const band = { low: normal.p10, median: normal.p50, high: normal.p90 }
  const isOutside = high < normal.p10 || low > normal.p90
  return (
    <>
      <StripPlot seen={{ value, low, high }} normal={band} unit={figure.unit} scale="log" flagged={isOutside} />
      <span class="quiet small">{normalPhrase(figure, language)}</span> <SourceLink source={normal.source} />
    </>
  )
}

/** Declared figures that do not fit, each with what else could cause it. */
export function Contradictions({ found }: { found: readonly Contradiction[] }) {
  const { language, say } = useWords(campaignWords)
  if (found.length === 0) return null
  return (
    <section class="contradictions" data-part="contradictions">
      <h4>
        <span aria-hidden="true">▲ </span>
        {say('contradictions.title')}
      </h4>
      <ul>
        {found.map((one) => {
          const { what, innocent } = contradictionPhrases(one, language)
          return (
            <li key={one.id} data-contradiction={one.id}>
              {what}{' '}
              <span class="quiet">
                {words(language)('finding.innocent')} {innocent}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
