/** What a way of buying, and an innocent oddity, are: a change of a genuine series. One file each, found by Vite. */
import type { Random } from './random.ts'

/** A genuine account's series, newest post first. `comments` undefined where the data have none. */
export type Series = {
  followers: number
  likes: number[]
  comments: (number | undefined)[]
}

/**
 * `apply` gives the changed series; it draws whatever varies from `random`. `share`: how often it is learnt from, beside
 * the others; 1 unless stated.
 */
export type Change = { what: string; share?: number; apply: (series: Series, random: Random) => Series }

const purchaseFiles = import.meta.glob<Change>('./purchases/*.ts', { eager: true, import: 'default' })
const oddityFiles = import.meta.glob<Change>('./oddities/*.ts', { eager: true, import: 'default' })

export type Named = { name: string; change: Change }

/** In the order of their names, so that a seed gives the same draws everywhere. */
function named(files: Record<string, Change>): Named[] {
  return Object.keys(files)
    .sort()
    .map((path) => ({ name: path.slice(path.lastIndexOf('/') + 1, -'.ts'.length), change: files[path] as Change }))
}

export const purchases = named(purchaseFiles)
export const oddities = named(oddityFiles)
