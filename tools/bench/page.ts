/** What reading costs the page that is read. */
import { existsSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { findBrowser } from '../browsers.mjs'
import { type Chromium, openChromium } from '../drive/chromium.ts'
import { type Answer, respond, SITE } from '../site/index.ts'
import { bundleReader, type CpuTime, longestRead, meter, savedPage } from './metered.ts'
import { type Figure, type Part, spread } from './report.ts'

const OPENINGS = 8
const READS = 50
/** Long enough for the content script to have read a page, and read it again after its first changes. */
const SETTLE_MS = 1_500
const MOST_CPU_MS = 10
const LONGEST_TASK_MS = 50

/** A real page, which stays outside the project. */
const SAVED = '../shared/pages/instagram/profiles/instagram-2025-en.html'
/** The same pages at an address where no extension of ours runs. */
const ELSEWHERE = 'https://elsewhere.example/'

type Subject = { what: string; url: string; cpuGoal?: number }

export async function page(): Promise<Part> {
  const program = findBrowser('chromium')
  if (!program) return { title: 'Page', figures: [], notes: ['skipped: no Chromium, Edge or Brave on this machine'] }
  const saved = existsSync(SAVED) ? readFileSync(SAVED, 'utf8') : undefined
  const subjects: Subject[] = [
    ...(saved ? [{ what: 'saved @instagram', url: `${SITE}instagram/`, cpuGoal: MOST_CPU_MS }] : []),
    { what: '1,000 tiles', url: `${SITE}thousand.tiles.demo/` },
  ]
  const serve = (url: URL): Answer | undefined =>
    saved && url.pathname === '/instagram/' ? savedPage(saved) : respond(new URL(url.pathname, SITE), new Date())
  const reader = await bundleReader()
  const browser = await openChromium({ program, extension: 'dist/chrome', serve })
  try {
    const figures: Figure[] = []
    for (const subject of subjects) figures.push(...(await measure(browser, reader, subject)))
    return {
      title: 'Page',
      figures,
      notes: [
        `CPU time on the page’s thread; content script: all of it from opening the page until ${SETTLE_MS / 1_000} s after, ${OPENINGS} openings, less the median of the same page where ours does not run.`,
        `Reads: the reader alone, once and ${READS} times more in each page opened, less what asking for none costs. A read is one task.`,
        ...(saved ? [] : [`skipped: the saved page, which is not part of the project (${SAVED})`]),
      ],
    }
  } finally {
    await browser.close()
  }
}

/** Milliseconds of scripts in a page where ours does not run: at an address it has no business with. */
async function scriptsWithoutOurs(browser: Chromium, url: string): Promise<number> {
  const elsewhere = new URL(new URL(url).pathname, ELSEWHERE).href
  const script: number[] = []
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const { page, cpu } = await openMetered(browser, elsewhere)
    script.push((await cpu()).script)
    await page.close()
  }
  return spread(script).value
}

/** A page that was left alone until it settled, and its meter. */
async function openMetered(browser: Chromium, url: string): Promise<{ page: Page; cpu: () => Promise<CpuTime> }> {
  const page = await browser.context.newPage()
  const cpu = await meter(page)
  await page.goto(url)
  await page.waitForTimeout(SETTLE_MS)
  return { page, cpu }
}

async function measure(browser: Chromium, reader: string, { what, url, cpuGoal }: Subject): Promise<Figure[]> {
  const without = await scriptsWithoutOurs(browser, url)
  const script: number[] = []
  const longTasks: number[] = []
  const first: number[] = []
  const further: number[] = []
  let longest = 0
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const { page, cpu } = await openMetered(browser, url)
    script.push((await cpu()).script - without)
    longTasks.push(...(await tasksOver50(page)))
    await page.evaluate(reader)
    await longestRead(page, 0)
    const parsed = await cpu()
    await longestRead(page, 0)
    const asked = await cpu()
    const asking = asked.thread - parsed.thread
    longest = Math.max(longest, await longestRead(page, 1))
    const readOnce = await cpu()
    longest = Math.max(longest, await longestRead(page, READS))
    first.push(readOnce.thread - asked.thread - asking)
    further.push(((await cpu()).thread - readOnce.thread - asking) / READS)
    await page.close()
  }
  const goal = cpuGoal === undefined ? {} : { goal: { atMost: cpuGoal } }
  return [
    { what: `${what}: content script`, ...spread(script), unit: 'ms', ...goal },
    { what: `${what}: first read`, ...spread(first), unit: 'ms', ...goal },
    { what: `${what}: a further read`, ...spread(further), unit: 'ms', ...goal },
    { what: `${what}: longest read, by the clock`, value: longest, unit: 'ms', goal: { atMost: LONGEST_TASK_MS } },
    { what: `${what}: tasks over 50 ms, the page’s own too`, value: longTasks.length / OPENINGS, unit: 'per page' },
  ]
}

function tasksOver50(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries().map(({ duration }) => duration)))
        observer.observe({ type: 'longtask', buffered: true })
        setTimeout(() => resolve([]), 100)
      }),
  )
}
