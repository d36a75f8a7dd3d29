/**
 * What Instagram's icons mean, by how their drawing begins: labels follow the page's language, drawings do not.
 * Seen on pages saved 2021–2026.
 */
import { select } from '../shared/dom.ts'

export type Icon = 'carousel' | 'video' | 'pinned' | 'like' | 'comment' | 'share' | 'verified'

const DRAWINGS: readonly (readonly [start: string, icon: Icon])[] = [
  ['M34.8 29.7V11', 'carousel'],
  ['m12.823 1 2.97', 'video'],
  ['M22.942 7.464', 'video'],
  ['M5.888 22.5', 'video'],
  ['m22.707 7.583', 'pinned'],
  ['M16.792 3.904', 'like'],
  ['M34.6 3.1c-4.5 0', 'like'],
  ['M34.6 6.1c5.7 0', 'like'],
  ['M20.656 17.008', 'comment'],
  ['M47.5 46.1l-2', 'comment'],
  ['M13.973 20.046', 'share'],
  ['M19.998 3.094', 'verified'],
]

export function iconOf(svg: Element): Icon | undefined {
  for (const path of select(svg, 'path', 4)) {
    const drawing = path.getAttribute('d') ?? ''
    const known = DRAWINGS.find(([start]) => drawing.startsWith(start))
    if (known) return known[1]
  }
  return undefined
}
