/** Colours and drawings made of characters. Colour only repeats what words say. */

const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const
export type Style = keyof typeof STYLES
export type Paint = (text: string, ...styles: Style[]) => string

/** Paints for a terminal; where colours are not wanted the text stays as it is. */
export function painter(coloured: boolean): Paint {
  if (!coloured) return (text) => text
  return (text, ...styles) => {
    const codes = styles.map((style) => STYLES[style])
    return codes.length === 0 ? text : `\u001b[${codes.join(';')}m${text}\u001b[0m`
  }
}

/** What a strip shows: a band, the tick of its median, a dot; all in one unit. */
export type Strip = {
  seen: number
  band?: { low: number; high: number; median?: number }
  scale: 'linear' | 'log'
  /** Where the strip starts and ends; absent: a little beyond all it shows. */
  domain?: [number, number]
}

/** The part of the strip left free on each side of what it shows. */
const MARGIN = 0.06

/** One line of `width` characters: `────━━━━┿━━━━━────●──`. */
export function drawStrip({ seen, band, scale, domain }: Strip, width: number): string {
  const shown = [seen, ...(band ? [band.low, band.high] : [])]
  const project = projection(shown, scale, domain)
  const at = (value: number) => Math.round(Math.min(1, Math.max(0, project(value))) * (width - 1))
  const cells = Array.from({ length: width }, () => '─')
  if (band) {
    cells.fill('━', at(band.low), at(band.high) + 1)
    if (band.median !== undefined) cells[at(band.median)] = '┿'
  }
  cells[at(seen)] = '●'
  return cells.join('')
}

/** From a value to its place on the strip, 0–1. */
function projection(shown: number[], scale: Strip['scale'], domain: Strip['domain']): (value: number) => number {
  const least = Math.min(...shown.filter((value) => value > 0))
  // A logarithm has no zero: it stands where the least of the others does.
  const scaled = (value: number) => (scale === 'log' ? Math.log10(Math.max(value, least)) : value)
  const [from, to] = (domain ?? [Math.min(...shown), Math.max(...shown)]).map(scaled) as [number, number]
  const margin = domain ? 0 : (to - from) * MARGIN
  const span = to - from + 2 * margin
  return span > 0 ? (value) => (scaled(value) - from + margin) / span : () => 0.5
}

/** Breaks a text into lines no longer than `width`, at spaces; no-break spaces hold. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
