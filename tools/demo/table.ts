/** The verdicts as lines of a terminal. */
import { SUSPICIONS } from '../../src/core/signal.ts'
import type { Seen } from '../drive/read.ts'
import type { Person } from '../site/index.ts'

const WIDTHS = [22, 18, 11, 6, 9, 11, 9, 10, 8, 10]

export function tableHead(): string {
  return line(['profile', 'invented as', 'grade', 'score', 'range', 'confidence', ...SUSPICIONS, 'engagement'])
}

export function row({ handle, truth }: Person, { verdict }: Seen): string {
  const { grade, score, range, confidence, suspicions, engagement } = verdict
  return line([
    handle,
    truth.replaceAll('-', ' '),
    grade,
    score === null ? '?' : String(Math.round(score)),
    range === null ? '' : range.map(Math.round).join('–'),
    confidence,
    ...SUSPICIONS.map((about) => suspicions[about].level),
    engagement === null ? '' : `${(100 * engagement.rate).toFixed(2)} %`,
  ])
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0))
    .join(' ')
    .trimEnd()
}
