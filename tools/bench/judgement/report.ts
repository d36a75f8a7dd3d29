/** Tables (Markdown) and the plot (SVG) of what the bench of the judgement found. */
import type { AccountRow, ShareRow } from './accounts.ts'
import type { FollowersRow } from './followers.ts'
import { type GradesRow, type LikesRow, MODEL_OF_ALL, type ReliabilityRow } from './likes.ts'
import type { Figure } from './statistics.ts'

export type Found = {
  likes: LikesRow[]
  followers: FollowersRow[]
  grades: GradesRow[]
  reliability: ReliabilityRow[]
  accounts: AccountRow[]
  shares: ShareRow[]
  notes: string[]
}

type CaughtRow = LikesRow | FollowersRow

export function markdown(found: Found): string {
  return [
    '### How often the judgement is right',
    '',
    ...caughtTables('Bought likes', found.likes),
    ...caughtTables('Bought followers', found.followers),
    ...gradesTable(found.grades),
    ...reliabilityTable(found.reliability),
    ...accountsTable(found.accounts),
    ...sharesTable(found.shares),
    '**What was tried, and what does not work**',
    '',
    ...found.notes.map((note) => `- ${note}`),
    '',
  ].join('\n')
}

/** One table for each population: campaigns down, who catches them across. */
function caughtTables(title: string, rows: readonly CaughtRow[]): string[] {
  return distinct(rows.map(({ population }) => population)).flatMap((population) => {
    const here = rows.filter((row) => row.population === population)
    const scaled = distinct(here.filter((row) => row.falseAlarms === undefined).map(({ who }) => who))
    const fixed = distinct(here.filter((row) => row.falseAlarms !== undefined).map(({ who }) => who))
    const alarms = (who: string) => percent(here.find((row) => row.who === who)?.falseAlarms ?? 0)
    const heads = [
      'campaign',
      'ours, 5 % false alarms',
      'ours, 1 %',
      ...scaled.filter((who) => who !== 'ours').map((who) => `${who}, 5 %`),
      ...fixed.map((who) => `${who} (${alarms(who)} false alarms)`),
    ]
    const campaigns = distinct(here.map(({ kind, size }) => `${kind}: ${size}`))
    return [
      `**${title}, share caught: ${population}, ${here[0]?.accounts} accounts**`,
      '',
      `| ${heads.join(' | ')} |`,
      `|---|${'--:|'.repeat(heads.length - 1)}`,
      ...campaigns.map((campaign) => {
        const of = (who: string) => here.find((row) => row.who === who && `${row.kind}: ${row.size}` === campaign)
        const others = [...scaled.filter((who) => who !== 'ours'), ...fixed].map((who) => of(who)?.caughtAt5)
        const cells = [interval(of('ours')?.caughtAt5), interval(of('ours')?.caughtAt1), ...others.map(share)]
        return `| ${campaign} | ${cells.join(' | ')} |`
      }),
      '',
    ]
  })
}

function gradesTable(rows: readonly GradesRow[]): string[] {
  return [
    '**Untouched genuine accounts**',
    '',
    '| data set | size | accounts | called suspicious | called mixed | grade changed by rounding |',
    '|---|---|--:|--:|--:|--:|',
    ...rows.map((row) => {
      const cells = [row.population, row.size, row.accounts, interval(row.suspicious), interval(row.mixed)]
      return `| ${[...cells, percent(row.changedByRounding)].join(' | ')} |`
    }),
    '',
  ]
}

function reliabilityTable(rows: readonly ReliabilityRow[]): string[] {
  return [
    '**Do the probabilities mean what they say? (bought likes; campaigns equally common, together as common as the prior)**',
    '',
    '| stated | mean stated | bought | verdicts |',
    '|---|--:|--:|--:|',
    ...rows.map(
      (row) =>
        `| ${percent(row.from)}–${percent(row.to)} | ${percent(row.stated)} | ${percent(row.bought)} | ${row.verdicts} |`,
    ),
    '',
  ]
}

function accountsTable(rows: readonly AccountRow[]): string[] {
  return [
    '**Fake accounts recognised**',
    '',
    '| set | accounts (fake) | who | AUC | F1 |',
    '|---|--:|---|--:|--:|',
    ...rows.map((row) => {
      const set = row.fitted ? `${row.set} (fitted on it)` : row.set
      const auc = row.auc.map((value) => value.toFixed(3))
      return `| ${set} | ${row.accounts} (${row.fakes}) | ${row.who} | ${auc[0]} (${auc[1]}–${auc[2]}) | ${row.f1.toFixed(2)} |`
    }),
    '',
  ]
}

function sharesTable(rows: readonly ShareRow[]): string[] {
  return [
    '**Share of fakes in a sample**',
    '',
    '| set | people | truth | bias | error | within 5 points | inside the interval | width | error of counting | of Rogan–Gladen |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...rows.map((row) => {
      const { bias, error, withinFivePoints, insideInterval, width, counted, roganGladen } = row
      const cells = [bias, error, withinFivePoints, insideInterval, width, counted, roganGladen].map(percent)
      return `| ${row.set} | ${row.people} | ${percent(row.truth)} | ${cells.join(' | ')} |`
    }),
    '',
  ]
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}

function share(figure: Figure | undefined): string {
  return figure ? figure[0].toFixed(2) : ''
}

function interval(figure: Figure | undefined): string {
  return figure ? `${figure[0].toFixed(2)} (${figure[1].toFixed(2)}–${figure[2].toFixed(2)})` : ''
}

function percent(value: number): string {
  return `${Math.round(value * 1000) / 10} %`
}

const LABELS = 330
const PANEL = 260
const GAP = 24
const LINE = 17
const TOP = 64

/** Share caught at 5 % false alarms: ours with its interval, the trained model, and the better of the two scatter rules. */
export function svg({ likes, reliability }: Pick<Found, 'likes' | 'reliability'>): string {
  const populations = distinct(likes.map(({ population }) => population))
  const campaigns = distinct(likes.map(({ kind, size }) => `${kind}: ${size}`))
  const width = LABELS + (populations.length + 1) * (PANEL + GAP)
  const height = TOP + Math.max(campaigns.length * LINE, PANEL) + 56
  const left = (panel: number) => LABELS + panel * (PANEL + GAP)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="11" role="img" aria-label="Share of campaigns caught at 5 % false alarms, and how reliable the probabilities are">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="12" y="24" font-size="15" font-weight="600">Bought likes caught at 5 % false alarms</text>`,
    `<text x="12" y="42" fill="#555">● ours, 95 % interval   ◆ one model trained on all of them   × low or high scatter, the better</text>`,
    ...campaigns.map((campaign, row) => `<text x="12" y="${TOP + 21 + row * LINE}">${escaped(campaign)}</text>`),
    ...populations.flatMap((population, panel) =>
      panelOf(
        likes.filter((row) => row.population === population),
        campaigns,
        population,
        left(panel),
      ),
    ),
    ...reliabilityPanel(reliability, left(populations.length)),
    '</svg>',
  ].join('\n')
}

function panelOf(rows: readonly LikesRow[], campaigns: string[], title: string, left: number): string[] {
  const x = (value: number) => (left + value * PANEL).toFixed(1)
  const bottom = TOP + 8 + campaigns.length * LINE
  const axis = [0, 0.25, 0.5, 0.75, 1].flatMap((value) => [
    `<line x1="${x(value)}" x2="${x(value)}" y1="${TOP + 6}" y2="${bottom}" stroke="#ddd"/>`,
    `<text x="${x(value)}" y="${bottom + 14}" text-anchor="middle" fill="#555">${value}</text>`,
  ])
  const marks = campaigns.flatMap((campaign, index) => {
    const y = TOP + 17 + index * LINE
    const of = (who: string) =>
      rows.find((row) => row.who === who && `${row.kind}: ${row.size}` === campaign)?.caughtAt5 ?? [0, 0, 0]
    const ours = of('ours')
    const model = of(MODEL_OF_ALL)[0]
    const rule = Math.max(of('low scatter of likes')[0], of('high scatter of likes')[0])
    return [
      `<line x1="${x(ours[1])}" x2="${x(ours[2])}" y1="${y}" y2="${y}" stroke="#1f5fbf" stroke-width="2"/>`,
      `<circle cx="${x(ours[0])}" cy="${y}" r="4" fill="#1f5fbf"/>`,
      `<text x="${x(model)}" y="${y + 4}" text-anchor="middle" fill="#b45309">◆</text>`,
      `<text x="${x(rule)}" y="${y + 4}" text-anchor="middle" fill="#555">×</text>`,
    ]
  })
  return [`<text x="${left}" y="${TOP - 2}" font-weight="600">${escaped(title)}</text>`, ...axis, ...marks]
}

function reliabilityPanel(rows: readonly ReliabilityRow[], left: number): string[] {
  const top = TOP + 8
  const x = (value: number) => (left + value * PANEL * 0.9).toFixed(1)
  const y = (value: number) => (top + (1 - value) * PANEL * 0.9).toFixed(1)
  const points = rows.map(({ stated, bought }) => `${x(stated)},${y(bought)}`)
  return [
    `<text x="${left}" y="${TOP - 2}" font-weight="600">stated probability → share bought</text>`,
    `<rect x="${left}" y="${top}" width="${PANEL * 0.9}" height="${PANEL * 0.9}" fill="none" stroke="#ddd"/>`,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#999" stroke-dasharray="4 4"/>`,
    `<polyline points="${points.join(' ')}" fill="none" stroke="#1f5fbf" stroke-width="2"/>`,
    ...points.map((point) => {
      const [cx, cy] = point.split(',')
      return `<circle cx="${cx}" cy="${cy}" r="3.5" fill="#1f5fbf"/>`
    }),
  ]
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
