/** Two suites: `unit` needs nothing but Node, `e2e` the built extension and both browsers. */
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Only what hangs is to be ended by the clock, ms: a busy machine may take its time. */
const PATIENCE = { testTimeout: 600_000, hookTimeout: 600_000 }

/** The suites that take longest, by themselves most of the time: they begin first, or one of them runs alone at the end. */
const LONGEST = ['chromium', 'firefox', 'firefox-pages', 'kill', 'damage', 'permission', 'package', 'site'].map(
  (name) => `e2e/${name}.test.ts`,
)

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(name))
      return found < 0 ? LONGEST.length : found
    }
    return sorted.toSorted((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './tools/run/count-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['tests/setup.ts'],
          ...PATIENCE,
          // One core fewer unless said, which of two is half.
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          ...PATIENCE,
          // Three browsers at a time, on however few cores: they wait more than they work.
          maxWorkers: 3,
        },
      },
    ],
  },
})
