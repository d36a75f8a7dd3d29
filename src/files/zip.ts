/**
 * Archives, as far as workbooks need them: parts stored or deflated, below four gigabytes, not encrypted. The browser
 * itself inflates and deflates; this only knows where the parts lie.
 */
import { FileError } from './table.ts'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const LOCAL_SIZE = 30
const CENTRAL_SIZE = 46
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1
/** Names are UTF-8. */
const UTF8_NAMES = 0x0800
/** 1 January 1980, the first day an archive can tell: what day a file was made is nobody's concern. */
const NO_DAY = 0x21
const MOST_PARTS = 5_000

/** A part of an archive that was opened. `size`: bytes once inflated, as the archive states it. */
export type ZipPart = { name: string; size: number; open(): Promise<ReadableStream<Uint8Array>> }

/** The parts of an archive. Throws a `FileError` where it is none, or damaged. */
export async function readZip(file: Blob): Promise<Map<string, ZipPart>> {
  const tail = await bytesOf(file, Math.max(0, file.size - END_SIZE - LONGEST_COMMENT), file.size)
  const end = endOf(tail)
  const count = tail.getUint16(end + 10, true)
  const from = tail.getUint32(end + 16, true)
  const directory = await bytesOf(file, from, from + tail.getUint32(end + 12, true))
  if (count > MOST_PARTS) throw new FileError('damaged')
  const parts = new Map<string, ZipPart>()
  for (let at = 0, index = 0; index < count; index += 1) {
    if (at + CENTRAL_SIZE > directory.byteLength || directory.getUint32(at, true) !== CENTRAL) {
      throw new FileError('damaged')
    }
    const nameLength = directory.getUint16(at + 28, true)
    const part = partAt(file, directory, at, nameLength)
    parts.set(part.name, part)
    at += CENTRAL_SIZE + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true)
  }
  return parts
}

function endOf(tail: DataView): number {
  for (let at = tail.byteLength - END_SIZE; at >= 0; at -= 1) if (tail.getUint32(at, true) === END) return at
  throw new FileError('damaged')
}

function partAt(file: Blob, directory: DataView, at: number, nameLength: number): ZipPart {
  const flags = directory.getUint16(at + 8, true)
  const method = directory.getUint16(at + 10, true)
  const packed = directory.getUint32(at + 20, true)
  const offset = directory.getUint32(at + 42, true)
  const name = new TextDecoder().decode(
    new Uint8Array(directory.buffer, directory.byteOffset + at + CENTRAL_SIZE, nameLength),
  )
  return {
    name,
    size: directory.getUint32(at + 24, true),
    async open() {
      if (flags & ENCRYPTED) throw new FileError('protected')
      const header = await bytesOf(file, offset, offset + LOCAL_SIZE)
      if (header.byteLength < LOCAL_SIZE || header.getUint32(0, true) !== LOCAL) throw new FileError('damaged')
      const start = offset + LOCAL_SIZE + header.getUint16(26, true) + header.getUint16(28, true)
      const stream = file.slice(start, start + packed).stream()
      if (method === STORED) return stream
      if (method !== DEFLATED) throw new FileError('damaged')
      return stream.pipeThrough(new DecompressionStream('deflate-raw'))
    },
  }
}

async function bytesOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer())
}

/** An archive of these parts, deflated, in their order. */
export async function writeZip(parts: readonly { name: string; content: Blob }[], type: string): Promise<Blob> {
  const written: Blob[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (const { name, content } of parts) {
    const packed = await new Response(content.stream().pipeThrough(new CompressionStream('deflate-raw'))).blob()
    const encoded = new TextEncoder().encode(name)
    const facts = { sum: await checksum(content), packed: packed.size, size: content.size, name: encoded }
    written.push(new Blob([header(LOCAL, facts), packed]))
    directory.push(header(CENTRAL, facts, offset))
    offset += LOCAL_SIZE + encoded.length + packed.size
  }
  const listed = new Blob(directory)
  return new Blob([...written, listed, end(parts.length, listed.size, offset)], { type })
}

type Facts = { sum: number; packed: number; size: number; name: Uint8Array }

/** A part's header before it, and with more at its beginning and its end in the archive's directory. */
function header(kind: typeof LOCAL | typeof CENTRAL, facts: Facts, offset = 0): Uint8Array<ArrayBuffer> {
  const isCentral = kind === CENTRAL
  const size = isCentral ? CENTRAL_SIZE : LOCAL_SIZE
  const bytes = new Uint8Array(size + facts.name.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, kind, true)
  if (isCentral) view.setUint16(4, 20, true)
  // Both headers go on alike, two bytes apart.
  const at = isCentral ? 6 : 4
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, UTF8_NAMES, true)
  view.setUint16(at + 4, DEFLATED, true)
  view.setUint16(at + 8, NO_DAY, true)
  view.setUint32(at + 10, facts.sum, true)
  view.setUint32(at + 14, facts.packed, true)
  view.setUint32(at + 18, facts.size, true)
  view.setUint16(at + 22, facts.name.length, true)
  if (isCentral) view.setUint32(42, offset, true)
  bytes.set(facts.name, size)
  return bytes
}

function end(count: number, size: number, offset: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(END_SIZE)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, END, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, size, true)
  view.setUint32(16, offset, true)
  return bytes
}

/** CRC-32, a table of its 256 steps. */
const STEPS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let step = byte
  for (let bit = 0; bit < 8; bit += 1) step = step & 1 ? (step >>> 1) ^ 0xedb88320 : step >>> 1
  return step
})

async function checksum(content: Blob): Promise<number> {
  let sum = 0xffffffff
  const reader = content.stream().getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (const byte of next.value) sum = (sum >>> 8) ^ (STEPS[(sum ^ byte) & 0xff] as number)
  }
  return (sum ^ 0xffffffff) >>> 0
}
