/** Who brought what, to look at: a plot of bars for each of the figures that campaigns are judged by. */
import type { Figure, FigureId } from '../../../core/campaign/figures.ts'
import type { DeclaredFigure, Input } from '../../../core/campaign/inputs.ts'
import type { CampaignResult, PartnershipResult } from '../../../core/desk/campaign-result.ts'
import { type AccountName, accountId } from '../../../core/desk/fields.ts'
import { campaignWords, figureValue } from '../../../i18n/campaign.ts'
import { deskCampaignWords } from '../../../i18n/desk-campaign.ts'
import { writeCount } from '../../../i18n/index.ts'
import { useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { Valued } from '../parts/figures.tsx'
import { useNameOf } from './partnership.tsx'
import './creator-bars.css'

/** In the order they are drawn. Of figures in one line the first that most creators have: they say the same of different parts. */
const DRAWN: readonly (readonly (DeclaredFigure | FigureId)[])[] = [
  ['reach', 'impressions'],
  ['engagement-by-reach', 'engagement-by-impressions', 'engagement-by-followers'],
  ['leads', 'clicks'],
  ['customers'],
  ['cost-per-customer', 'cost-per-lead', 'cost-per-click', 'cost-per-engagement'],
  ['return-on-spend', 'earned-media-value'],
]
/** One bar alone compares nothing. */
const FEWEST_BARS = 2
const BAR_HEIGHT = 12
/** Percent of the width that an interval narrower than this is not drawn at. */
const LEAST_DRAWN = 1.5

type Drawn = Input & { text: string }
type Props = { currency: string; result: CampaignResult }

export function CreatorBars({ currency, result: { partnerships } }: Props) {
  const { language, say } = useWords(deskCampaignWords)
  const inputs = useWords(campaignWords).say
  const drawn = (one: PartnershipResult, name: DeclaredFigure | FigureId): Drawn | undefined => {
    if (!isFigure(name)) {
      const input = one.inputs[name]
      return input && { ...input, text: writeCount(input.value, language) }
    }
    const figure = one.figures.find(({ id }) => id === name)
    return figure && { ...withBasis(figure), text: figureValue(figure, language, currency) }
  }
  const plots = DRAWN.flatMap((names) => {
    const counted = names.map((name) => ({ name, bars: partnerships.map((one) => drawn(one, name)) }))
    const most = Math.max(...counted.map(({ bars }) => countOf(bars)))
    return most < FEWEST_BARS ? [] : counted.filter(({ bars }) => countOf(bars) === most).slice(0, 1)
  })
  if (plots.length === 0) return null
  return (
    <section data-part="creator-bars" aria-label={say('bars')}>
      <h2>{say('bars')}</h2>
      <div class="creator-bars">
        {plots.map(({ name, bars }) => (
          <figure key={name} data-bars={name}>
            <figcaption>{isFigure(name) ? inputs(`figure.${name}`) : inputs(`input.${name}`)}</figcaption>
            <Bars partnerships={partnerships} bars={bars} />
          </figure>
        ))}
      </div>
    </section>
  )
}

function isFigure(name: DeclaredFigure | FigureId): name is FigureId {
  return name.includes('-')
}

function withBasis({ value, low, high, basis }: Figure): Input {
  return { value, low, high, basis }
}

function countOf(bars: readonly (Drawn | undefined)[]): number {
  return bars.filter((bar) => bar !== undefined).length
}

type Plotted = { partnerships: readonly PartnershipResult[]; bars: readonly (Drawn | undefined)[] }

/** From zero, on one scale, so that lengths compare. */
function Bars({ partnerships, bars }: Plotted) {
  const most = Math.max(...bars.map((bar) => bar?.high ?? 0))
  return (
    <dl>
      {partnerships.map(({ partnership: { account } }, index) => (
        <Line key={accountId(account)} account={account} bar={bars[index]} most={most} />
      ))}
    </dl>
  )
}

function Line({ account, bar, most }: { account: AccountName; bar: Drawn | undefined; most: number }) {
  return (
    <div>
      <dt>
        <PageText text={useNameOf(account)} />
      </dt>
      <dd>{bar ? <Bar bar={bar} most={most} /> : <span class="quiet">–</span>}</dd>
    </div>
  )
}

function Bar({ bar, most }: { bar: Drawn; most: number }) {
  const at = (value: number) => (most > 0 ? (100 * value) / most : 0)
  const hasWidth = at(bar.high) - at(bar.low) > LEAST_DRAWN
  return (
    <>
      <svg aria-hidden="true" width="100%" height={BAR_HEIGHT}>
        <rect class={`creator-bar is-${bar.basis}`} x="0" y="1" height={BAR_HEIGHT - 2} width={`${at(bar.value)}%`} />
        {hasWidth && (
          <line
            class="creator-bar-interval"
            x1={`${at(bar.low)}%`}
            x2={`${at(bar.high)}%`}
            y1={BAR_HEIGHT / 2}
            y2={BAR_HEIGHT / 2}
          />
        )}
      </svg>
      <Valued basis={bar.basis} text={bar.text} />
    </>
  )
}
