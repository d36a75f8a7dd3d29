/** Small changes to the code that decides: how many of them no test notices. */
import { readFileSync } from 'node:fs'
import { EQUIVALENTS, type Equivalent, SUBJECTS, tallyOf } from '../mutate/index.ts'
import { runMutants } from '../mutate/run.ts'
import type { Part } from './report.ts'

export async function mutation(): Promise<Part> {
  const equivalents: Equivalent[] = JSON.parse(readFileSync(EQUIVALENTS, 'utf8'))
  const outcomes = await runMutants(SUBJECTS, (line) => console.error(line))
  const { mutants, killed, equivalent, unexplained } = tallyOf(outcomes, equivalents)
  return {
    title: 'Mutation: changes to the code that decides, noticed by its tests',
    figures: [
      { what: 'changes tried', value: mutants, unit: '' },
      { what: 'noticed by a test', value: killed, unit: '' },
      { what: 'not to be noticed: they change nothing (each explained)', value: equivalent, unit: '' },
      { what: 'unnoticed', value: unexplained.length, unit: '', goal: { atMost: 0 } },
    ],
    notes: [
      'Literals, operators, conditions, returns, filters and ends of scales, one at a time.',
      `Files: ${SUBJECTS.map(({ file }) => file).join(', ')}; explanations in ${EQUIVALENTS}.`,
      ...unexplained,
    ],
  }
}
