/** Reading a page in a real browser, metered. */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import type { Answer } from '../site/index.ts'

const NO_SCRIPTS = "default-src 'none'; style-src 'unsafe-inline'"

/** Milliseconds of CPU so far: of a page's own and its extensions' scripts, and of all work on its thread. */
export type CpuTime = { script: number; thread: number }

export async function meter(page: Page): Promise<() => Promise<CpuTime>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const seconds = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
    return { script: seconds('ScriptDuration') * 1_000, thread: seconds('ThreadTime') * 1_000 }
  }
}

/** Reads a page so many times with the bundled reader; milliseconds by the clock of the longest. */
export function longestRead(page: Page, times: number): Promise<number> {
  return page.evaluate(
    (count) => (globalThis as unknown as { longestRead(n: number): number }).longestRead(count),
    times,
  )
}

/** A saved page as it is served: its own scripts would run against a site that is not there. */
export function savedPage(body: string): Answer {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': NO_SCRIPTS }
  return { status: 200, headers, body }
}

/** The reader as one script, minified as the extension is. */
export async function bundleReader(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bonafide-bench-'))
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: 'es2022',
        lib: { entry: 'tools/bench/reader.ts', formats: ['iife'], name: 'reader', fileName: () => 'reader.js' },
      },
    })
    return readFileSync(join(folder, 'reader.js'), 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
