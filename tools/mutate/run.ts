/** Runs a file's tests against each of its mutants, in one Vitest that stays open. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createVitest } from 'vitest/node'
import { type Mutant, mutantsOf } from './mutants.ts'

/** What became of a mutant: a test failed (or could not even load), or none did. */
export type Outcome = { file: string; mutant: Mutant; isKilled: boolean }

/** A file of code and the tests that know it, nearest first: a mutant that survives the first meets the next. */
export type Subject = { file: string; tests: readonly (readonly string[])[] }

/** Mutates each subject. `tell` hears how far it is. Rejects where the tests fail without any change. */
export async function runMutants(subjects: readonly Subject[], tell: (line: string) => void): Promise<Outcome[]> {
  let current: { file: string; code: string } | undefined
  const replace = {
    name: 'mutant',
    enforce: 'pre' as const,
    transform(_: string, id: string) {
      return current && id.split('?')[0] === current.file ? { code: current.code, map: null } : undefined
    },
  }
  // One process, one project and no file of settings: the plugin then sees every module the tests load.
  const options = {
    config: false,
    watch: true,
    bail: 1,
    silent: true,
    reporters: [{}],
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    // On a busy machine a slow test is no mutant that was noticed.
    testTimeout: 60_000,
  } as const
  const vitest = await createVitest('test', options as never, { plugins: [replace] })
  try {
    await vitest.standalone()
    const isPassing = async (tests: readonly string[]) => {
      // Modules stay loaded from one run to the next: the subject before must not stay changed.
      for (const { file } of subjects) vitest.invalidateFile(resolve(file))
      const wanted = new Set(tests.map((test) => resolve(test)))
      const found = await vitest.globTestSpecifications([...tests])
      const specifications = found.filter(({ moduleId }) => wanted.has(moduleId))
      if (specifications.length < tests.length) throw new Error(`not all of ${tests.join(', ')} were found`)
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
      // What earlier runs came to is in there as well.
      const results = testModules.filter(({ moduleId }) => wanted.has(moduleId))
      return unhandledErrors.length === 0 && results.every((module) => module.ok())
    }
    const outcomes: Outcome[] = []
    for (const subject of subjects) {
      const file = resolve(subject.file)
      current = undefined
      for (const tests of subject.tests) {
        if (!(await isPassing(tests))) throw new Error(`${tests.join(', ')}: fails without any change`)
      }
      const mutants = mutantsOf(readFileSync(file, 'utf8'))
      for (const [index, mutant] of mutants.entries()) {
        current = { file, code: mutant.code }
        let isKilled = false
        for (const tests of subject.tests) {
          isKilled = !(await isPassing(tests))
          if (isKilled) break
        }
        outcomes.push({ file: subject.file, mutant, isKilled })
        if ((index + 1) % 25 === 0) tell(`${subject.file}: ${index + 1} of ${mutants.length}`)
      }
    }
    return outcomes
  } finally {
    await vitest.close()
  }
}
