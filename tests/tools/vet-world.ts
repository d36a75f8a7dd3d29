/** Runs `vet` inside the test, on files of a temporary folder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { vet } from '../../tools/vet/vet.ts'

export type Run = { code: number; stdout: string; stderr: string }

type Surroundings = {
  files?: Record<string, string | Uint8Array>
  stdin?: string | Uint8Array[]
  terminal?: boolean
  env?: Record<string, string>
  folder?: string
}

/** Standard input's time: what a page on it was saved at. */
export const NOW = new Date('2026-03-01T12:00:00Z')

export async function run(args: string[], surroundings: Surroundings = {}): Promise<Run> {
  const { files = {}, stdin = '', terminal = false, env = {} } = surroundings
  const folder = surroundings.folder ?? folderWith(files)
  const stdout = collector()
  const stderr = collector()
  const code = await vet(args, {
    stdin: chunksOf(stdin),
    stdout: Object.assign(stdout.stream, { isTTY: terminal }),
    stderr: stderr.stream,
    env,
    folder,
    now: () => NOW,
  })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

/** A folder that holds these files until the test ends. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

/** The answers of a run in NDJSON. */
// biome-ignore lint/suspicious/noExplicitAny: what a test expects of an answer is its own
export function answersOf({ stdout }: Run): any[] {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

async function* chunksOf(stdin: string | Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* typeof stdin === 'string' ? [Buffer.from(stdin)] : stdin
}

function collector(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString() }
}
