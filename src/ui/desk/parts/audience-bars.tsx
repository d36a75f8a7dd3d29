/** An audience as it was declared: bars in the manner of what is declared, with their shares. */
import { AUDIENCE_KINDS, type AudiencePart, type DeclaredAudience } from '../../../core/campaign/insights.ts'
import { deskCampaignWords } from '../../../i18n/desk-campaign.ts'
import { writeValue } from '../../../i18n/index.ts'
import { useWords } from '../../parts/language.tsx'

const LINE = 20
const NAMES = 110
const BARS = 120
const SHARES = 50
const WIDTH = NAMES + BARS + SHARES
/** More would be a list of everything. */
const MOST_BARS = 12
const LONGEST_NAME = 16

export function AudienceBars({ audience }: { audience: DeclaredAudience }) {
  const { say } = useWords(deskCampaignWords)
  return (
    <div class="audience-bars" data-part="audience-bars">
      {AUDIENCE_KINDS.filter((kind) => audience[kind].length > 0).map((kind) => (
        <div key={kind}>
          <h4>{say(`audience.${kind}`)}</h4>
          <Bars parts={audience[kind].slice(0, MOST_BARS)} label={say(`audience.${kind}`)} />
        </div>
      ))}
    </div>
  )
}

function Bars({ parts, label }: { parts: readonly AudiencePart[]; label: string }) {
  const { language } = useWords(deskCampaignWords)
  const written = (share: number) => writeValue(share, 'share', language)
  const most = Math.max(...parts.map(({ share }) => share), 0.01)
  const text = `${label}: ${parts.map((part) => `${part.label} ${written(part.share)}`).join(', ')}`
  return (
    <svg
      role="img"
      aria-label={text}
      width={WIDTH}
      height={parts.length * LINE}
      viewBox={`0 0 ${WIDTH} ${parts.length * LINE}`}
    >
      {parts.map((part, index) => (
        <g key={part.label} transform={`translate(0 ${index * LINE})`}>
          <text x="0" y="14">
            {cut(part.label)}
          </text>
          <rect x={NAMES} y="4" width={Math.max(1, (part.share / most) * BARS)} height="12" />
          <text x={NAMES + (part.share / most) * BARS + 6} y="14">
            {written(part.share)}
          </text>
        </g>
      ))}
    </svg>
  )
}

function cut(name: string): string {
  const letters = [...name]
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : name
}
