/** The genuine accounts that are learnt from: four sets, none of which goes into the project. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Series } from './purchase.ts'

export const POPULATIONS = [
  { id: 'ordinary', file: 'series-ordinary-2018.ndjson', weight: 1 },
  { id: 'creators', file: 'series-creators-2017.ndjson', weight: 1 },
  { id: 'large', file: 'series-large-2020.ndjson', weight: 1 },
  { id: 'athletes', file: 'series-athletes-2018.ndjson', weight: 0.25 },
] as const

export type Population = { id: string; weight: number; accounts: Series[] }

/** Those that are in `folder`. */
export function populationsIn(folder: string): Population[] {
  return POPULATIONS.flatMap(({ id, file, weight }) => {
    const path = join(folder, file)
    if (!existsSync(path)) return []
    const accounts = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => seriesOf(JSON.parse(line)))
    return [{ id, weight, accounts }]
  })
}

type Row = { followers: number; recent: { at?: string; likes: number; comments?: number }[] }

/** Newest first, in whatever order the file has them; posts of the last three days still grow and are left out. */
function seriesOf({ followers, recent }: Row): Series {
  const posts = recent.every(({ at }) => at)
    ? [...recent].sort((a, b) => Date.parse(b.at ?? '') - Date.parse(a.at ?? ''))
    : recent
  return { followers, likes: posts.map(({ likes }) => likes), comments: posts.map(({ comments }) => comments) }
}
