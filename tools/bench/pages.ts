/** What the first read of each saved page costs it. The pages stay outside the project. */
import { existsSync, readFileSync } from 'node:fs'
import { networkOf } from '../../src/networks/index.ts'
import { findBrowser } from '../browsers.mjs'
import { type Chromium, openChromium } from '../drive/chromium.ts'
import { bundleReader, longestRead, meter, savedPage } from './metered.ts'
import { type Figure, type Part, spread } from './report.ts'

const FOLDER = '../shared/pages'
const OPENINGS = 5
const MOST_CPU_MS = 10
const LONGEST_TASK_MS = 50

/** `file`: within the folder; `url`: where it was saved. */
type Saved = { file: string; url: string }

export async function pages(): Promise<Part> {
  const program = findBrowser('chromium')
  if (!program) return { title: 'Pages', figures: [], notes: ['skipped: no Chromium, Edge or Brave on this machine'] }
  const saved = savedPages()
  const reader = await bundleReader()
  const bodies = new Map(saved.map(({ file, url }) => [file, { url, body: readFileSync(`${FOLDER}/${file}`, 'utf8') }]))
  let current = ''
  const serve = (url: URL) => {
    const page = bodies.get(current)
    return page && url.href === new URL(page.url).href ? savedPage(page.body) : { status: 404, headers: {}, body: '' }
  }
  const browser = await openChromium({ program, extension: 'dist/chrome', serve })
  const figures: Figure[] = []
  let longest = 0
  try {
    for (const { file, url } of saved) {
      current = file
      const { cpu, clock } = await measure(browser, reader, url)
      longest = Math.max(longest, clock)
      figures.push({ what: file, ...spread(cpu), unit: 'ms', goal: { atMost: MOST_CPU_MS } })
    }
  } finally {
    await browser.close()
  }
  const slow = figures.filter(({ value }) => value > MOST_CPU_MS).length
  return {
    title: 'Pages',
    figures: [
      ...figures.sort((a, b) => b.value - a.value),
      { what: 'pages over the goal', value: slow, unit: `of ${figures.length}`, goal: { atMost: 0 } },
      { what: 'longest read, by the clock', value: longest, unit: 'ms', goal: { atMost: LONGEST_TASK_MS } },
    ],
    notes: [
      `CPU time on the page’s thread of the first read of a page just opened, less what it costs to ask for none; ${OPENINGS} openings. A read is one task.`,
      ...(saved.length === 0 ? [`skipped: the saved pages, which are not part of the project (${FOLDER})`] : []),
    ],
  }
}

async function measure(browser: Chromium, reader: string, url: string): Promise<{ cpu: number[]; clock: number }> {
  const cpu: number[] = []
  let clock = 0
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const page = await browser.context.newPage()
    const time = await meter(page)
    await page.goto(url)
    await page.evaluate(reader)
    await longestRead(page, 0)
    const start = await time()
    await longestRead(page, 0)
    const asked = await time()
    clock = Math.max(clock, await longestRead(page, 1))
    cpu.push((await time()).thread - asked.thread - (asked.thread - start.thread))
    await page.close()
  }
  return { cpu, clock }
}

/** The pages that the folder's own list names with a whole address of a network of ours. */
function savedPages(): Saved[] {
  const list = `${FOLDER}/README.md`
  if (!existsSync(list)) return []
  const rows = readFileSync(list, 'utf8').matchAll(/^\| ([\w./-]+\.html) \| (https:\/\/\S+)/gm)
  return [...rows].flatMap(([, file = '', url = '']) => {
    const isKnown = existsSync(`${FOLDER}/${file}`) && URL.canParse(url) && networkOf(new URL(url)) !== undefined
    return isKnown && !url.includes('...') ? [{ file, url }] : []
  })
}
