/** Tables (Markdown) and the plot (SVG) of what the bench of the judgement found. */
import type { AccountRow, ShareRow } from './accounts.ts'
import type { CaughtRow, GenuineRow, Holdout, Published, ReliabilityRow, UnseenRow } from './likes.ts'

export type Found = {
  caught: CaughtRow[]
  genuine: GenuineRow[]
  unseen: UnseenRow[]
  reliability: ReliabilityRow[]
  accounts: AccountRow[]
  shares: ShareRow[]
  notes: string[]
}

export function markdown(found: Found): string {
  return [
    '### How often the judgement is right',
    '',
    ...holdoutsOf(found).flatMap((holdout) => [
      ...caughtTable(
        found.caught.filter((row) => row.holdout === holdout),
        holdout,
      ),
      ...genuineTable(
        found.genuine.filter((row) => row.holdout === holdout),
        holdout,
      ),
      ...unseenTable(
        found.unseen.filter((row) => row.holdout === holdout),
        holdout,
      ),
      ...reliabilityTable(
        found.reliability.filter((row) => row.holdout === holdout),
        holdout,
      ),
    ]),
    ...accountsTable(found.accounts),
    ...sharesTable(found.shares),
    '**Notes**',
    '',
    ...found.notes.map((note) => `- ${note}`),
    '',
  ].join('\n')
}

function holdoutsOf({ caught }: Pick<Found, 'caught'>): Holdout[] {
  return distinct(caught.map(({ holdout }) => holdout)) as Holdout[]
}

/** Ways of buying down, populations across: ours, and the better of the two rules of thumb about scatter. */
function caughtTable(rows: readonly CaughtRow[], holdout: Holdout): string[] {
  const populations = distinct(rows.map(({ population }) => population))
  const cell = (row: CaughtRow | undefined) =>
    row ? `${row.caught.toFixed(2)} (${Math.max(row.evenRule, row.spreadRule).toFixed(2)})` : ''
  const of = (kind: string, population: string) =>
    rows.find((row) => row.kind === kind && row.population === population)
  const likes = rows.filter(({ suspicion }) => suspicion === 'likes')
  const average = (population: string) => {
    const here = likes.filter((row) => row.population === population)
    return (here.reduce((sum, { caught }) => sum + caught, 0) / here.length).toFixed(2)
  }
  return [
    `**Share caught at 5 % of genuine accounts, half of them odd; ${holdout}; in brackets the better rule of thumb**`,
    '',
    `| bought | ${populations.join(' | ')} |`,
    `|---|${'--:|'.repeat(populations.length)}`,
    ...distinct(rows.map(({ kind }) => kind)).map(
      (kind) => `| ${kind} | ${populations.map((population) => cell(of(kind, population))).join(' | ')} |`,
    ),
    `| **mean of the ways of buying likes** | ${populations.map((population) => `**${average(population)}**`).join(' | ')} |`,
    '',
  ]
}

function genuineTable(rows: readonly GenuineRow[], holdout: Holdout): string[] {
  const populations = distinct(rows.map(({ population }) => population))
  const cell = (kind: string, population: string) => {
    const row = rows.find((one) => one.kind === kind && one.population === population)
    return row ? `${percent(row.suspicious)} / ${percent(row.mixed)}` : ''
  }
  return [
    `**Accounts that bought nothing: called suspicious / mixed; ${holdout}**`,
    '',
    `| | ${populations.join(' | ')} |`,
    `|---|${'--:|'.repeat(populations.length)}`,
    ...distinct(rows.map(({ kind }) => kind)).map(
      (kind) => `| ${kind} | ${populations.map((population) => cell(kind, population)).join(' | ')} |`,
    ),
    '',
  ]
}

function unseenTable(rows: readonly UnseenRow[], holdout: Holdout): string[] {
  const titles = { unseen: 'kinds nobody thought of', pair: 'two kinds at once' }
  return [
    `**Accounts that bought nothing, of kinds that were not learnt from; ${holdout}**`,
    '',
    '| | population | suspicious, mean | the worst kind | above 2 % | mixed, mean |',
    '|---|---|--:|---|--:|--:|',
    ...rows.map(
      ({ group, population, suspicious, worst, worstSuspicious, above, kinds, mixed }) =>
        `| ${titles[group]} | ${population} | ${percent(suspicious)} | ${percent(worstSuspicious)}: ${worst} | ${above} of ${kinds} | ${percent(mixed)} |`,
    ),
    '',
  ]
}

const PUBLISHED: Record<Published, string> = {
  all: ', accounts as published among them, all taken for genuine',
  genuine: ', accounts as published among them, without the buyers',
}

function reliabilityTable(rows: readonly ReliabilityRow[], holdout: Holdout): string[] {
  return [
    `**Do the probabilities mean what they say? ${holdout}; every way of buying equally common, together as common as the prior**`,
    '',
    '| suspicion | stated | mean stated | bought | verdicts |',
    '|---|---|--:|--:|--:|',
    ...rows.map(
      ({ suspicion, withPublished, from, to, stated, bought, verdicts }) =>
        `| ${suspicion}${withPublished ? PUBLISHED[withPublished] : ''} | ${percent(from)}–${percent(to)} | ${percent(stated)} | ${percent(bought)} | ${verdicts} |`,
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

function percent(value: number): string {
  return `${Math.round(value * 1000) / 10} %`
}

const LABELS = 330
const PANEL = 220
const GAP = 24
const LINE = 17
const TOP = 64

/** Share caught with the account left out: ours, with its population left out, and the better rule of thumb; and the reliability. */
export function svg({ caught, reliability }: Pick<Found, 'caught' | 'reliability'>): string {
  const populations = distinct(caught.map(({ population }) => population))
  const kinds = distinct(caught.map(({ kind }) => kind))
  const width = LABELS + (populations.length + 1) * (PANEL + GAP)
  const height = TOP + Math.max(kinds.length * LINE, PANEL) + 56
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="11" role="img" aria-label="Share of purchases caught at 5 % of genuine accounts, and how reliable the probabilities are">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="12" y="24" font-size="15" font-weight="600">Caught at 5 % of genuine accounts, half of them odd</text>`,
    `<text x="12" y="42" fill="#555">● account never seen   ○ population never seen   × low or high scatter, the better rule of thumb</text>`,
    ...kinds.map((kind, row) => `<text x="12" y="${TOP + 21 + row * LINE}">${escaped(kind)}</text>`),
    ...populations.flatMap((population, panel) =>
      panelOf(
        caught.filter((row) => row.population === population),
        kinds,
        population,
        LABELS + panel * (PANEL + GAP),
      ),
    ),
    ...reliabilityPanel(
      reliability.filter(({ holdout, suspicion }) => holdout === 'accounts left out' && suspicion === 'likes'),
      LABELS + populations.length * (PANEL + GAP),
    ),
    '</svg>',
  ].join('\n')
}

function panelOf(rows: readonly CaughtRow[], kinds: readonly string[], title: string, left: number): string[] {
  const x = (value: number) => (left + value * PANEL).toFixed(1)
  const bottom = TOP + 8 + kinds.length * LINE
  const axis = [0, 0.25, 0.5, 0.75, 1].flatMap((value) => [
    `<line x1="${x(value)}" x2="${x(value)}" y1="${TOP + 6}" y2="${bottom}" stroke="#ddd"/>`,
    `<text x="${x(value)}" y="${bottom + 14}" text-anchor="middle" fill="#555">${value}</text>`,
  ])
  const marks = kinds.flatMap((kind, index) => {
    const y = TOP + 17 + index * LINE
    const of = (holdout: Holdout) => rows.find((row) => row.kind === kind && row.holdout === holdout)
    const [account, population] = [of('accounts left out'), of('population left out')]
    if (!account) return []
    return [
      `<circle cx="${x(account.caught)}" cy="${y}" r="4" fill="#1f5fbf"/>`,
      ...(population ? [`<circle cx="${x(population.caught)}" cy="${y}" r="4" fill="none" stroke="#1f5fbf"/>`] : []),
      `<text x="${x(Math.max(account.evenRule, account.spreadRule))}" y="${y + 4}" text-anchor="middle" fill="#555">×</text>`,
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
