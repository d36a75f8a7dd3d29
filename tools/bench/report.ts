/** What the bench found, as tables and as files. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { versions } from 'node:process'
import { findBrowser } from '../browsers.mjs'

/** `value` is the median where `p95` is given. `goal`: at most, or at least, in the same unit. */
export type Figure = {
  what: string
  value: number
  p95?: number
  unit: string
  goal?: { atMost: number } | { atLeast: number }
}

/** One part of the bench; `notes` say how it was measured and what was left out. */
export type Part = { title: string; figures: Figure[]; notes: string[] }

const FOLDER = 'out/bench'

/** Writes a part to out/bench/NAME.json and returns it as a Markdown table. */
export function record(name: string, part: Part): string {
  mkdirSync(FOLDER, { recursive: true })
  const measured = { measuredAt: new Date().toISOString(), machine: machine(), ...part }
  writeFileSync(`${FOLDER}/${name}.json`, `${JSON.stringify(measured, null, 2)}\n`)
  return table(part)
}

function table({ title, figures, notes }: Part): string {
  return [
    `### ${title}`,
    '',
    ...(figures.length > 0 ? ['| what | figure | p95 | goal | |', '|---|--:|--:|--:|---|'] : []),
    ...figures.map(row),
    '',
    ...notes.map((note) => `- ${note}`),
    ...(notes.length > 0 ? [''] : []),
  ].join('\n')
}

function row(figure: Figure): string {
  const { what, value, p95, unit } = figure
  const cells = [what, written(value, unit), p95 === undefined ? '' : written(p95, unit), goalOf(figure), metOf(figure)]
  return `| ${cells.join(' | ')} |`
}

function goalOf({ goal, unit }: Figure): string {
  if (!goal) return ''
  return 'atMost' in goal ? `≤ ${written(goal.atMost, unit)}` : `≥ ${written(goal.atLeast, unit)}`
}

function metOf({ goal, value }: Figure): string {
  if (!goal) return ''
  const isMet = 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast
  return isMet ? 'met' : '**not met**'
}

function written(value: number, unit: string): string {
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : unit === '×' ? 2 : 1
  return `${value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`.trim()
}

/** Whose figures these are. */
export function machine(): string {
  const [cpu] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return [`${cpus().length} × ${cpu?.model.trim()}`, memory, `Node ${versions.node}`, ...browsers()].join(' · ')
}

function browsers(): string[] {
  return (['chromium', 'firefox'] as const).flatMap((name) => {
    const program = findBrowser(name)
    return program ? [versionOf(program)] : []
  })
}

function versionOf(program: string): string {
  return execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}

/** The middle and the 95th percentile (nearest rank) of some measurements. */
export function spread(values: readonly number[]): { value: number; p95: number } {
  const sorted = [...values].sort((a, b) => a - b)
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { value: rank(0.5), p95: rank(0.95) }
}
