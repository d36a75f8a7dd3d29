/** What the closing lines of all checks are made of: a run that failed says what failed. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { TestModule } from 'vitest/node'
import CountReporter from '../../tools/run/count-reporter.ts'

const thrown = (message: string) => ({
  message,
  stack: `Error: ${message}\n    at file:///home/x/src/core/count.ts:3:7`,
})

function moduleWith(id: string, tests: [name: string, state: string, message?: string][], errors: unknown[] = []) {
  const module = { relativeModuleId: id, errors: () => errors }
  const all = tests.map(([fullName, state, message]) => ({
    fullName,
    module,
    result: () => ({ state, errors: message ? [thrown(message)] : undefined }),
  }))
  return { ...module, children: { allTests: () => all } } as unknown as TestModule
}

test('tests, files that do not load and what is thrown outside a test are counted, each failure with its name', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'counts-')), 'unit.json')
  vi.stubEnv('BONAFIDE_COUNTS', file)
  new CountReporter().onTestRunEnd(
    [
      moduleWith('tests/a.test.ts', [
        ['adds', 'passed'],
        ['subtracts', 'failed', 'expected 1 to be 2\nand more'],
        ['waits', 'skipped'],
      ]),
      moduleWith('tests/b.test.ts', [], [thrown('no such file')]),
    ],
    [{ ...thrown('too late'), VITEST_TEST_PATH: join(process.cwd(), 'tests/a.test.ts'), VITEST_TEST_NAME: 'adds' }],
  )
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    passed: 1,
    failed: 3,
    skipped: 1,
    failures: [
      'tests/a.test.ts > subtracts: expected 1 to be 2 (src/core/count.ts:3:7)',
      'tests/b.test.ts: no such file (src/core/count.ts:3:7)',
      'thrown outside a test > tests/a.test.ts > adds: too late (src/core/count.ts:3:7)',
    ],
  })
})
