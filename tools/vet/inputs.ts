/** Where inputs come from: saved pages, readings in a document, readings line by line. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import type { Failure } from './failure.ts'
import { type Line, LONGEST_LINE, linesOf } from './lines.ts'

/** One thing to judge, by the name its answer bears: a file's, with `:12` for its twelfth line or reading. */
export type Input = { input: string } & ({ json: unknown } | { page: string; savedAt: string } | { failure: Failure })

/** Standard input, the folder that file names start from, and the time now. */
export type Source = { stdin: AsyncIterable<Uint8Array>; folder: string; now: () => Date }

/** Standard input's name. */
const STDIN = '-'

/** Bytes. Pages and documents are held whole; the largest saved page known is a hundredth of it. */
const LARGEST_DOCUMENT = 256 * 1024 * 1024
const MEGABYTE = 1024 * 1024
/** Bytes read at a time: fewer, larger reads. */
const CHUNK = 256 * 1024

type Kind = 'page' | 'document' | 'lines'

const KINDS: Readonly<Record<string, Kind>> = {
  '.html': 'page',
  '.htm': 'page',
  '.json': 'document',
  '.ndjson': 'lines',
  '.jsonl': 'lines',
}

/**
 * The inputs of one file, in order, in batches as they arrive. What a file is follows from
 * the end of its name, else from its first character. A file that cannot be read is one
 * input with its failure.
 */
export async function* inputsOf(file: string, source: Source): AsyncGenerator<Iterable<Input>> {
  try {
    const chunks =
      file === STDIN ? source.stdin : createReadStream(resolve(source.folder, file), { highWaterMark: CHUNK })
    const { start, all } = await peek(chunks)
    const kind = KINDS[extname(file).toLowerCase()] ?? kindOf(start)
    if (kind === 'lines') yield* lines(file, all)
    else yield kind === 'page' ? [await page(file, all, source)] : await document(file, all)
  } catch (error) {
    yield [{ input: file, failure: failureOf(error) }]
  }
}

async function* lines(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Iterable<Input>> {
  for await (const batch of linesOf(chunks)) yield oneByOne(file, batch)
}

/** Each line is parsed when it is its turn, so that only one is held as more than text. */
function* oneByOne(file: string, batch: readonly Line[]): Generator<Input> {
  for (const { number, text } of batch) {
    const input = `${file}:${number}`
    yield text === undefined ? { input, failure: tooLong() } : { input, ...parsed(text) }
  }
}

function tooLong(): Failure {
  return { code: 'line-too-long', detail: `> ${LONGEST_LINE / MEGABYTE} MB` }
}

/** One reading, or an array of them. */
async function document(file: string, chunks: AsyncIterable<Uint8Array>): Promise<Input[]> {
  const text = await wholeOf(chunks)
  if (text === undefined) return [{ input: file, failure: tooLarge() }]
  const result = parsed(text)
  if ('failure' in result || !Array.isArray(result.json)) return [{ input: file, ...result }]
  return result.json.map((json, index) => ({ input: `${file}:${index + 1}`, json }))
}

async function page(file: string, chunks: AsyncIterable<Uint8Array>, { folder, now }: Source): Promise<Input> {
  const text = await wholeOf(chunks)
  if (text === undefined) return { input: file, failure: tooLarge() }
  const savedAt = file === STDIN ? now() : (await stat(resolve(folder, file))).mtime
  return { input: file, page: text, savedAt: savedAt.toISOString() }
}

function tooLarge(): Failure {
  return { code: 'too-large', detail: `> ${LARGEST_DOCUMENT / MEGABYTE} MB` }
}

function parsed(text: string): { json: unknown } | { failure: Failure } {
  try {
    return { json: JSON.parse(text) }
  } catch (error) {
    return { failure: { code: 'not-json', ...(error instanceof Error && { detail: error.message }) } }
  }
}

/** The text of a stream without its byte order mark; undefined when it is too large to hold. */
async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const decoder = new TextDecoder()
  const parts: string[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.byteLength
    if (bytes > LARGEST_DOCUMENT) return undefined
    parts.push(decoder.decode(chunk, { stream: true }))
  }
  parts.push(decoder.decode())
  return parts.join('')
}

/** How a stream starts, from its first character that is not blank, and the whole stream all the same. */
async function peek(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]()
  const decoder = new TextDecoder()
  const seen: Uint8Array[] = []
  let start = ''
  while (start === '') {
    const { value, done } = await iterator.next()
    if (done) break
    seen.push(value)
    start = decoder.decode(value, { stream: true }).trimStart()
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* seen.splice(0)
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { start, all: all() }
}

/** A brace alone on its line opens a document that was written for people, over many lines. */
function kindOf(start: string): Kind {
  if (start.startsWith('<')) return 'page'
  return start.startsWith('[') || /^\{[ \t]*\r?\n/.test(start) ? 'document' : 'lines'
}

function failureOf(error: unknown): Failure {
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'ENOENT' ? { code: 'no-such-file' } : { code: 'unreadable-file', detail: message }
}
