/** How many readings `vet` judges in a second, and what memory it takes for it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { FIRST_SCREEN, inventReading, SCROLLED } from './readings.ts'
import type { Figure, Part } from './report.ts'

const RUNS = [
  { posts: FIRST_SCREEN, count: 100_000 },
  { posts: SCROLLED, count: 10_000 },
  { posts: SCROLLED, count: 200_000 },
]
/** How often it is said how far a run is: each runs for a minute or more. */
const STEPS = 4
/** Different accounts; after so many the same ones come again, so that making them costs nothing. */
const ACCOUNTS = 1_000
const LINES_PER_WRITE = 50
const LEAST_PER_SECOND = 3_000
const MEGABYTE = 2 ** 20
/** Written to the child's stderr when it ends: its CPU time and its largest memory. */
const LAST_WORDS =
  'data:text/javascript,process.on("exit",()=>{const{userCPUTime,systemCPUTime,maxRSS}=process.resourceUsage();console.error(JSON.stringify({cpu:(userCPUTime+systemCPUTime)/1e6,rss:maxRSS*1024}))})'

type Run = { what: string; count: number; bytes: number; seconds: number; cpu: number; rss: number }

export async function vet(): Promise<Part> {
  const runs: Run[] = []
  for (const { posts, count } of RUNS) {
    const lines = Array.from(
      { length: ACCOUNTS },
      (_, index) => `${JSON.stringify(inventReading(`bench.${index}`, posts))}\n`,
    )
    // Builds the bundle where it is not current, so that no run waits for it.
    await judge(lines, 1)
    const { fewest, most } = posts
    const what = `${count.toLocaleString('en')} of ${fewest === most ? most : `${fewest} to ${most}`} posts`
    const measured = await judge(lines, count, (done) =>
      console.error(`vet: ${what}, ${done.toLocaleString('en')} sent`),
    )
    runs.push({ what, count, bytes: lines.join('').length / ACCOUNTS, ...measured })
  }
  return {
    title: 'vet',
    figures: runs.flatMap(figuresOf),
    notes: [
      'invented readings, through a pipe in and a pipe out; a process of its own, its start included; 12 posts are what a profile shows at first, 20 to 36 what it shows after a scroll or two',
      'per second of the clock; in brackets per second of CPU time, which other programs on the machine do not slow down as much',
    ],
  }
}

function figuresOf({ what, count, bytes, seconds, cpu, rss }: Run): Figure[] {
  const size = `${Math.round(bytes).toLocaleString('en')} bytes each`
  return [
    {
      what: `readings a second, ${what}, ${size}`,
      value: Math.round(count / seconds),
      unit: '/s',
      goal: { atLeast: LEAST_PER_SECOND },
    },
    { what: `(readings a CPU second, ${what})`, value: Math.round(count / cpu), unit: '/s' },
    { what: `largest memory, ${what}`, value: Math.round(rss / MEGABYTE), unit: 'MB' },
  ]
}

type Progress = (sent: number) => void

async function judge(
  lines: readonly string[],
  count: number,
  progress: Progress = () => {},
): Promise<Omit<Run, 'what' | 'count' | 'bytes'>> {
  const started = performance.now()
  const child = spawn(execPath, ['--import', LAST_WORDS, 'tools/run.mjs', 'tool', 'vet', '-'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let answers = 0
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) answers += 1
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const ended = once(child, 'close')
  await feed(child.stdin, lines, count, progress)
  const [code] = await ended
  const seconds = (performance.now() - started) / 1_000
  if (code !== 0 || answers !== count)
    throw new Error(`vet gave ${answers} of ${count} answers, exit code ${code}: ${stderr}`)
  const { cpu, rss } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '')
  return { seconds, cpu, rss }
}

async function feed(
  stdin: NodeJS.WritableStream,
  lines: readonly string[],
  count: number,
  progress: Progress,
): Promise<void> {
  let said = 0
  for (let sent = 0; sent < count; ) {
    const from = sent % lines.length
    const batch = lines.slice(from, from + Math.min(LINES_PER_WRITE, count - sent))
    sent += batch.length
    if (sent >= ((said + 1) * count) / STEPS) {
      said += 1
      progress(sent)
    }
    if (!stdin.write(batch.join(''))) await once(stdin, 'drain')
  }
  stdin.end()
}
