/** Two suites: `unit` needs nothing but Node, `e2e` the built extension and both browsers. */
import { defineConfig } from 'vitest/config'

/** Only what hangs is to be ended by the clock, ms: a busy machine may take its time. */
const PATIENCE = { testTimeout: 600_000, hookTimeout: 600_000 }

export default defineConfig({
  test: {
    reporters: ['default', './tools/run/count-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['tests/i18n/setup.ts'],
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          ...PATIENCE,
          // Two browsers at a time: they wait more than they work.
          maxWorkers: 2,
        },
      },
    ],
  },
})
