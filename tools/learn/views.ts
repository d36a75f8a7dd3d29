/**
 * Learns what it weighs that views vary little beside likes. A service adds about the same number of views to every
 * post, or fills weak ones up, and the likes stay what they were.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Curve } from '../../src/core/learnt/curve.ts'
import { median } from '../../src/core/statistics/median.ts'
import { viewsBesideLikes } from '../../src/core/statistics/spread.ts'
import { monotone } from './monotone.ts'
import { normal, pick, type Random, seeded } from './random.ts'
import { curveText, rounded } from './write.ts'

/** Views and likes of an account's posts, newest first. */
export type Views = { views: number[]; likes: number[] }
export type ViewsSet = { id: string; accounts: Views[] }

/** Fewer posts say nothing of how they vary; what a page shows at once is about thirty. */
const FEWEST = 5
const MOST = 30
/** Videos shorter than this were Shorts until October 2024 at the latest, and are watched like them since. */
const SHORT_SECONDS = 180

type Row = { a: string; views: number; likes: number; date?: string; seconds?: number }

const SETS: readonly { id: string; file: string; keep(row: Row): boolean }[] = [
  { id: 'tiktok', file: 'tiktok-vn-travel-2025.ndjson', keep: () => true },
  { id: 'youtube', file: 'youtube-vegan-2025.ndjson', keep: ({ seconds = 0 }) => seconds >= SHORT_SECONDS },
  { id: 'shorts', file: 'youtube-vegan-2025.ndjson', keep: ({ seconds = 0 }) => seconds < SHORT_SECONDS },
]

/** The sets that are in a folder. */
export function viewsSetsIn(folder: string): ViewsSet[] {
  return SETS.flatMap(({ id, file, keep }) => {
    const path = join(folder, file)
    if (!existsSync(path)) return []
    const byAccount = new Map<string, Row[]>()
    for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
      const row = JSON.parse(line) as Row
      if (keep(row)) byAccount.set(row.a, [...(byAccount.get(row.a) ?? []), row])
    }
    const accounts = [...byAccount.values()].filter((rows) => rows.length >= FEWEST).map(viewsOf)
    return [{ id, accounts }]
  })
}

function viewsOf(rows: readonly Row[]): Views {
  const newest = [...rows].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '')).slice(0, MOST)
  return { views: newest.map(({ views }) => views), likes: newest.map(({ likes }) => likes) }
}

/** What may happen to an account's views and likes. */
export type Change = { name: string; change(account: Views, random: Random): Views }

type Counted = keyof Views

function adding(what: Counted, multiple: number, variation: number): Change {
  return {
    name: `+${multiple}× the usual ${what} on every post, ${100 * variation} % uneven`,
    change: (account, random) => {
      const usual = multiple * median(account[what])
      const changed = account[what].map((count) => Math.round(count + usual * Math.exp(variation * normal(random))))
      return { ...account, [what]: changed }
    },
  }
}

function filledUp(what: Counted): Change {
  return {
    name: `weak posts filled up to 1.5 times the usual ${what}`,
    change: (account, random) => {
      const level = 1.5 * median(account[what])
      const changed = account[what].map((count) => Math.round(Math.max(count, level * Math.exp(0.05 * normal(random)))))
      return { ...account, [what]: changed }
    },
  }
}

function purchasesOf(what: Counted, multiples: readonly number[]): readonly Change[] {
  const added = multiples.flatMap((multiple) => [0.05, 0.15, 0.3].map((variation) => adding(what, multiple, variation)))
  return [...added, filledUp(what)]
}

/** Ways of buying each; sellers of likes sell fewer at a time. */
export const PURCHASES: Readonly<Record<Counted, readonly Change[]>> = {
  views: purchasesOf('views', [1, 2, 4, 8, 16]),
  likes: purchasesOf('likes', [1, 2, 4, 8]),
}

/** An advertised post is seen by many more, of whom few like it: three in a thousand of those it was shown to. */
const LIKES_PER_ADVERTISED_VIEW = 0.003

function advertised(count: number, multiple: number): Change {
  return {
    name: `${count} of the posts advertised, +${multiple}×`,
    change: ({ views, likes }, random) => {
      const chosen = pick(random, views.length, count)
      const more = multiple * median(views)
      const raised = (counts: number[], add: number) =>
        counts.map((one, nth) => Math.round(one + (chosen.has(nth) ? add : 0)))
      return { views: raised(views, more), likes: raised(likes, LIKES_PER_ADVERTISED_VIEW * more) }
    },
  }
}

const UNTOUCHED: Change = { name: 'untouched', change: (account) => account }

const ODD: readonly Change[] = [
  advertised(1, 30),
  advertised(2, 8),
  {
    name: 'one post that spread, ×20 in views and likes',
    change: ({ views, likes }, random) => {
      const chosen = pick(random, views.length, 1)
      const more = (counts: number[]) => counts.map((one, nth) => (chosen.has(nth) ? 20 * one : one))
      return { views: more(views), likes: more(likes) }
    },
  },
]

export const INNOCENT: readonly Change[] = [UNTOUCHED, ...ODD]

type Point = { x: number; isBought: boolean; weight: number }

const SEED = 20_261_126

/**
 * By how much views vary beside likes. Every set weighs the same, and so do bought and genuine in each; the untouched
 * weigh as much as all the odd ones together.
 */
export function learnViews(sets: readonly ViewsSet[]): Curve {
  return curveOf(sets.flatMap(pointsOf))
}

function pointsOf({ accounts }: ViewsSet): Point[] {
  const random = seeded(SEED)
  const pointOf = (account: Views, { change }: Change, isBought: boolean, share: number): Point[] => {
    const changed = change(account, random)
    const x = viewsBesideLikes(changed.views, changed.likes)
    return Number.isNaN(x) ? [] : [{ x, isBought, weight: share / accounts.length }]
  }
  return accounts.flatMap((account) => [
    ...PURCHASES.views.flatMap((one) => pointOf(account, one, true, 1 / PURCHASES.views.length)),
    ...pointOf(account, UNTOUCHED, false, 0.5),
    ...ODD.flatMap((one) => pointOf(account, one, false, 0.5 / ODD.length)),
  ])
}

const BINS = 20
/** What was not bought in one way may have been in another: hardly anything clears. Nothing is surer than thirty to one, from one niche. */
const LEAST = -0.15
const GREATEST = 1.5
/** Share of both kinds that every bin is taken to hold beside what it does: no bin is sure for being empty. */
const UNSEEN = 0.004

/** The likelihood ratio in bins with equally many of both kinds together, falling with x, capped. */
function curveOf(points: readonly Point[]): Curve {
  const sorted = [...points].sort((a, b) => a.x - b.x)
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0)
  const sums = { true: 0, false: 0 }
  for (const { isBought, weight } of sorted) sums[`${isBought}`] += weight
  if (sums.true === 0 || sums.false === 0) return { x: [], y: [] }
  const bins: { x: number; bought: number; genuine: number; weight: number }[] = []
  let passed = 0
  for (const { x, isBought, weight } of sorted) {
    const nth = Math.min(BINS - 1, Math.floor((BINS * passed) / total))
    const bin = bins[nth] ?? { x: 0, bought: 0, genuine: 0, weight: 0 }
    bins[nth] = {
      x: bin.x + weight * x,
      bought: bin.bought + (isBought ? weight / sums.true : 0),
      genuine: bin.genuine + (isBought ? 0 : weight / sums.false),
      weight: bin.weight + weight,
    }
    passed += weight
  }
  const filled = bins.filter(Boolean)
  const heights = monotone(
    filled.map(({ bought, genuine, weight }) => ({
      height: Math.log10((bought + UNSEEN) / (genuine + UNSEEN)),
      weight,
    })),
    -1,
  )
  return {
    x: filled.map(({ x, weight }) => rounded(x / weight)),
    y: heights.map((height) => rounded(Math.min(GREATEST, Math.max(LEAST, height)))),
  }
}

/** How much views vary beside likes on genuine accounts: what 19 in 20 of them show, and the middle. */
export function usualViews({ accounts }: ViewsSet): { low: number; median: number; high: number } {
  const facts = accounts.map(({ views, likes }) => viewsBesideLikes(views, likes)).filter((fact) => !Number.isNaN(fact))
  facts.sort((a, b) => a - b)
  const at = (level: number) => rounded(facts[Math.floor(level * facts.length)] as number)
  return { low: at(0.025), median: at(0.5), high: at(0.975) }
}

/** What is learnt from. The others have a dozen accounts each, which vary less: they are what it is measured on. */
export const LEARNT_FROM = 'tiktok'

/** The text of `src/core/learnt/views.ts`: the same data give the same bytes. */
export function viewsFile(folder: string): string {
  const sets = viewsSetsIn(folder).filter(({ id }) => id === LEARNT_FROM)
  const { low, median: middle, high } = usualViews(sets[0] ?? { id: LEARNT_FROM, accounts: [] })
  return `/**
 * What it weighs (log10 likelihood ratio, bought ÷ genuine) how much views vary ÷ how much likes do (see \`../statistics/spread.ts\`),
 * where views may have been bought.
 * Written by \`npm run learn -- views\`; never by hand. Learnt from simulated purchases, advertised posts and posts that
 * spread on genuine series of TikTok, 2025 (hako1106/video-success-predictor), one niche. Aggregates only.
 */
// biome-ignore-all format: a table
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learnt, not typed
import type { Curve } from './curve.ts'

export const VIEWS_CURVE: Curve = ${curveText(learnViews(sets))}

/** What 19 in 20 genuine accounts show, and the middle. */
export const VIEWS_USUAL = { low: ${low}, median: ${middle}, high: ${high} }
`
}
