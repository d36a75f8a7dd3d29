/** How well the judgement's tests guard it: survivors of small changes, known and unknown. */
import { readFileSync } from 'node:fs'
import type { Outcome, Subject } from './run.ts'

/** The code that decides, and its tests: its own first, then the cases that go through it. */
export const SUBJECTS: readonly Subject[] = [
  'grade',
  'response',
  'published-response',
  'verdict',
  'judge',
  'expectation',
].map((name) => ({
  file: `src/core/judgement/${name}.ts`,
  tests: [
    [`tests/core/judgement/${name}.test.ts`],
    ['tests/journeys/run.test.ts', 'tests/signals/run.test.ts', 'tests/signals/bands.test.ts'],
  ],
}))

/** A survivor that changes nothing anybody could see, and why. Told by the line it stands in, not by its number. */
export type Equivalent = { file: string; line: string; before: string; after: string; why: string }

export const EQUIVALENTS = 'tools/mutate/equivalents.json'

/** What the run came to. `unexplained`: survivors that a test should have noticed, one a line. */
export type Tally = { mutants: number; killed: number; equivalent: number; unexplained: string[] }

/** Counts the outcomes. Throws where an explanation fits no survivor any more: it must go. */
export function tallyOf(outcomes: readonly Outcome[], equivalents: readonly Equivalent[]): Tally {
  const survivors = outcomes.filter(({ isKilled }) => !isKilled).map(survivorOf)
  const explains = (one: Omit<Equivalent, 'why'>) => (known: Equivalent) =>
    known.file === one.file && known.line === one.line && known.before === one.before && known.after === one.after
  const stale = equivalents.filter((known) => !survivors.some((one) => explains(one)(known)))
  if (stale.length > 0) throw new Error(`no longer survive: ${stale.map(({ line }) => line).join(' · ')}`)
  const unexplained = survivors.filter((one) => !equivalents.some(explains(one)))
  return {
    mutants: outcomes.length,
    killed: outcomes.length - survivors.length,
    equivalent: survivors.length - unexplained.length,
    unexplained: unexplained.map(({ file, line, before, after }) => `${file}: ${line} · ${before} → ${after}`),
  }
}

function survivorOf({ file, mutant: { line, before, after } }: Outcome): Omit<Equivalent, 'why'> {
  const text = readFileSync(file, 'utf8').split('\n')[line - 1] ?? ''
  return { file, line: text.trim(), before, after }
}
