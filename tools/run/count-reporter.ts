/** Counts tests, and names what failed, for the closing lines. A file that failed to load is one failure. */
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const failures = [
      ...tests
        .filter((test) => test.result().state === 'failed')
        .map((test) => `${test.module.relativeModuleId} > ${test.fullName}: ${messageOf(test.result().errors?.[0])}`),
      ...modules
        .filter((module) => module.errors().length > 0)
        .map((module) => `${module.relativeModuleId}: ${messageOf(module.errors()[0])}`),
      ...errors.map((error) => `${whereFrom(error)}: ${messageOf(error)}`),
    ]
    const counts = { passed: count('passed'), failed: failures.length, skipped: count('skipped'), failures }
    const file = process.env.BONAFIDE_COUNTS
    if (file) writeFileSync(file, JSON.stringify(counts))
  }
}

/** The first line of what was thrown, and where: the closing lines are often all that is kept of a run. */
function messageOf(thrown: unknown): string {
  const { message, stack } = (thrown ?? {}) as { message?: unknown; stack?: unknown }
  const said = String(message ?? thrown).split('\n')[0]
  const at = /^\s+at .*?((?:src|tests|tools)\/\S+?)\)?$/m.exec(String(stack ?? ''))?.[1]
  return at ? `${said} (${at})` : String(said)
}

/** What was thrown outside any test bears the file that ran at that moment, and the test. */
function whereFrom(error: unknown): string {
  const { VITEST_TEST_PATH: file, VITEST_TEST_NAME: test } = (error ?? {}) as Record<string, unknown>
  return ['thrown outside a test', file && relative('.', String(file)), test].filter(Boolean).join(' > ')
}
