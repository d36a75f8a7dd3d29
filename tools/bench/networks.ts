/**
 * `npm run bench -- networks`: how often the judgement of TikTok, YouTube and Telegram is right. Genuine accounts of
 * three networks (presumably: nobody has checked them), some advertised, some with a post that spread, and the same with
 * views, likes or followers bought in simulation.
 */
import { existsSync, readFileSync } from 'node:fs'
import { assess } from '../../src/core/assess.ts'
import type { Verdict } from '../../src/core/judgement/verdict.ts'
import { weightAt } from '../../src/core/learnt/curve.ts'
import { mergeReading } from '../../src/core/profile/merge.ts'
import { Reading } from '../../src/core/profile/reading.ts'
import { viewsBesideLikes } from '../../src/core/statistics/spread.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'
import { normal, type Random, seeded } from '../learn/random.ts'
import {
  type Change,
  INNOCENT,
  LEARNT_FROM,
  learnViews,
  PURCHASES,
  usualViews,
  type Views,
  type ViewsSet,
  viewsSetsIn,
} from '../learn/views.ts'

const DATA = process.env.BONAFIDE_DATA ?? '../shared/data'
const SEED = 20_261_127
/** From this evidence on a sign may be called seen. */
const SEEN_FROM = 0.2
const READ_AT = '2026-01-01T00:00:00Z'

/** Prints its tables itself: they are shaped unlike those of other parts. */
export async function networks(): Promise<undefined> {
  if (!existsSync(DATA)) {
    console.log(`networks: skipped, no data in ${DATA}`)
    return undefined
  }
  console.log(
    'Views that vary little beside likes, learnt on TikTok alone: share of accounts against which it counts\n',
  )
  printLeftOut()
  console.log('\nThe whole verdict: share of accounts by grade, and which signs were called seen\n')
  for (const population of populations()) printVerdicts(population)
  return undefined
}

/** What it is learnt from, and what it is measured on. */
type Trial = { learnt: ViewsSet; held: ViewsSet }

/** Halves of the set that is learnt from, drawn again and again: one draw of 72 accounts says little. */
const SPLITS = 20

/** On accounts left out of learning: of TikTok the other half, of the others all. */
function printLeftOut(): void {
  const sets = viewsSetsIn(DATA)
  const learnt = sets.find(({ id }) => id === LEARNT_FROM)
  if (!learnt) return
  const halves = Array.from({ length: SPLITS }, (_, split): Trial => {
    const random = seeded(SEED + split)
    const isHeld = learnt.accounts.map(() => random() < 0.5)
    const half = (held: boolean) => ({ ...learnt, accounts: learnt.accounts.filter((_, nth) => isHeld[nth] === held) })
    return { learnt: half(false), held: half(true) }
  })
  printTrials(`${learnt.id}, the half left out, ${SPLITS} times`, halves)
  for (const held of sets) if (held !== learnt) printTrials(`${held.id}, unseen`, [{ learnt, held }])
}

function printTrials(title: string, trials: readonly Trial[]): void {
  const accounts = trials.reduce((sum, { held }) => sum + held.accounts.length, 0)
  console.log(`${title}, ${accounts} accounts`)
  for (const [what, changes] of [
    ['innocent', INNOCENT],
    ['bought', PURCHASES.views],
  ] as const) {
    for (const one of changes) {
      const { against, seen } = sharesOf(trials, one)
      console.log(`  ${what}: ${one.name}: ${percent(against)}, called seen ${percent(seen)}`)
    }
  }
}

/** Of the accounts on which the fact is known: those against which it counts, and those on which the sign is called seen. */
function sharesOf(trials: readonly Trial[], { change }: Change): { against: number; seen: number } {
  let [known, against, seen] = [0, 0, 0]
  for (const { learnt, held } of trials) {
    const [curve, { low }] = [learnViews([learnt]), usualViews(learnt)]
    const random = seeded(SEED)
    for (const account of held.accounts) {
      const { views, likes } = change(account, random)
      const fact = viewsBesideLikes(views, likes)
      if (Number.isNaN(fact)) continue
      known += 1
      if (weightAt(curve, fact) < SEEN_FROM) continue
      against += 1
      if (fact < low) seen += 1
    }
  }
  return { against: against / known, seen: seen / known }
}

type Row = {
  a: string
  followers?: number
  subs?: number
  hearts?: number
  videos?: number
  views: number
  likes?: number
  comments?: number
  shares?: number
  forwards?: number
  date?: string
  seconds?: number
}

type Account = Partial<Pick<Views, 'likes'>> & {
  views: number[]
  followers: number
  hearts?: number
  videos?: number
  comments?: number[]
  shares?: number[]
  kind: string
}
type Population = { id: string; platform: string; accounts: Account[] }

function populations(): Population[] {
  const files = [
    { id: 'TikTok', platform: 'tiktok', file: 'tiktok-vn-travel-2025.ndjson', fewest: 5, kind: () => 'video' },
    {
      id: 'YouTube',
      platform: 'youtube',
      file: 'youtube-vegan-2025.ndjson',
      fewest: 5,
      kind: ({ seconds = 0 }: Row) => (seconds < 180 ? 'short' : 'video'),
    },
    { id: 'Telegram', platform: 'telegram', file: 'telegram-posts-2019-2024.ndjson', fewest: 10, kind: () => 'text' },
  ]
  return files.flatMap(({ id, platform, file, fewest, kind }) => {
    if (!existsSync(`${DATA}/${file}`)) return []
    const groups = new Map<string, Row[]>()
    for (const line of readFileSync(`${DATA}/${file}`, 'utf8').trim().split('\n')) {
      const row = JSON.parse(line) as Row
      const key = `${row.a} ${kind(row)}`
      groups.set(key, [...(groups.get(key) ?? []), row])
    }
    const accounts = [...groups.values()].filter((rows) => rows.length >= fewest).map((rows) => accountOf(rows, kind))
    return [{ id, platform, accounts }]
  })
}

function accountOf(rows: readonly Row[], kind: (row: Row) => string): Account {
  const newest = [...rows].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '')).slice(0, 30)
  const [first] = newest as [Row]
  const column = (pick: (row: Row) => number | undefined) => {
    const values = newest.flatMap((row) => pick(row) ?? [])
    return values.length === newest.length ? values : undefined
  }
  const [likes, comments, shares] = [
    column((row) => row.likes),
    column((row) => row.comments),
    column((row) => row.shares ?? row.forwards),
  ]
  return {
    views: newest.map(({ views }) => views),
    ...(likes && { likes }),
    ...(comments && { comments }),
    ...(shares && { shares }),
    followers: first.followers ?? first.subs ?? 0,
    ...(first.hearts !== undefined && { hearts: first.hearts }),
    ...(first.videos !== undefined && { videos: first.videos }),
    kind: kind(first),
  }
}

function verdictOf(account: Account, platform: string): Verdict {
  const { followers, hearts, videos, views, likes, comments, shares, kind } = account
  const recent = views.map((count, nth) => ({
    id: `p${nth}`,
    at: new Date(Date.parse(READ_AT) - (nth + 5) * 86_400_000).toISOString(),
    kind,
    views: count,
    ...(likes && { likes: likes[nth] }),
    ...(comments && { comments: comments[nth] }),
    ...(shares && { shares: shares[nth] }),
  }))
  const reading = Reading.parse({
    platform,
    handle: 'somebody.demo',
    readAt: READ_AT,
    ...(followers > 0 && { followers }),
    ...(hearts !== undefined && { totalLikes: hearts }),
    ...(videos !== undefined && { posts: videos }),
    recent,
  })
  return assess(mergeReading(undefined, reading), signals, normsOf(platform))
}

type AccountChange = { name: string; change(account: Account, random: Random): Account }

/** Followers who do nothing, and views in proportion. */
const MORE_PURCHASES: readonly AccountChange[] = [
  ...[3, 10].map((multiple) => ({
    name: `followers ×${multiple}`,
    change: (account: Account) => ({ ...account, followers: multiple * account.followers }),
  })),
  ...[4, 20].map((multiple) => ({
    name: `views ×${multiple} on every post, 30 % uneven`,
    change: (account: Account, random: Random) => ({
      ...account,
      views: account.views.map((count) => Math.round(count * multiple * Math.exp(0.3 * normal(random)))),
    }),
  })),
]

function printVerdicts({ id, platform, accounts }: Population): void {
  const ofViews = (one: Change): AccountChange => ({
    name: one.name,
    change: (account, random) => {
      const { views, likes = views } = account
      const changed = one.change({ views, likes }, random)
      return { ...account, views: changed.views, ...(account.likes && { likes: changed.likes }) }
    },
  })
  console.log(`${id}, ${accounts.length} accounts`)
  for (const [what, changes] of [
    ['innocent', INNOCENT.map(ofViews)],
    ['bought', [...[...PURCHASES.views, ...PURCHASES.likes].filter(isShown).map(ofViews), ...MORE_PURCHASES]],
  ] as const) {
    for (const { name, change } of changes) {
      const random = seeded(SEED)
      const verdicts = accounts.map((account) => verdictOf(change(account, random), platform))
      const grades = ['suspicious', 'mixed', 'authentic', 'unknown'].map(
        (grade) => `${grade} ${percent(verdicts.filter((one) => one.grade === grade).length / verdicts.length)}`,
      )
      console.log(`  ${what}: ${name}: ${grades.join(', ')}; ${flagsOf(verdicts)}`)
    }
  }
}

/** How uneven what was bought is changes little: one of three is enough to look at. */
function isShown({ name }: Change): boolean {
  return !/ (?:5|30) % uneven$/.test(name)
}

function flagsOf(verdicts: readonly Verdict[]): string {
  const counts = new Map<string, number>()
  for (const { findings } of verdicts) {
    for (const { signal, is } of findings) if (is === 'flag') counts.set(signal, (counts.get(signal) ?? 0) + 1)
  }
  return [...counts].map(([signal, count]) => `${signal} ${percent(count / verdicts.length)}`).join(', ') || 'no sign'
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
