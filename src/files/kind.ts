/** What a file is, from its first bytes: its name may say anything. */
import type { FileProblem } from './table.ts'

/** How many bytes `kindOf` wants to see. */
export const FIRST_BYTES = 4_096

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type FileKind =
  | { kind: 'xlsx' }
  | { kind: 'csv'; encoding: Encoding }
  | { kind: 'json' | 'ndjson'; encoding: Encoding }

const SIGNATURES: readonly { bytes: readonly number[]; is: FileProblem | 'zip' }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], is: 'archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'old-excel' },
  { bytes: [0x25, 0x50, 0x44, 0x46], is: 'pdf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: 'picture' },
  { bytes: [0xff, 0xd8, 0xff], is: 'picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: 'picture' },
  { bytes: [0x52, 0x49, 0x46, 0x46], is: 'picture' },
  { bytes: [0x1f, 0x8b], is: 'archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: 'archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: 'archive' },
]

/** What a file is that begins so (`FIRST_BYTES` of it, or all of a shorter one), or why it is none of ours. */
export function kindOf(beginning: Uint8Array): FileKind | { problem: FileProblem } {
  if (beginning.length === 0) return { problem: 'empty' }
  const signature = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => beginning[index] === byte))
  if (signature?.is === 'zip') return zipKind(beginning)
  if (signature) return { problem: signature.is as FileProblem }
  const encoding = encodingOf(beginning)
  if (!encoding) return { problem: 'binary' }
  return textKind(new TextDecoder(encoding).decode(beginning, { stream: true }), encoding)
}

/** Where the first file within an archive has its name, and how long that is. */
const NAME_LENGTH = 26
const NAME = 30
/** What workbooks begin with; other archives (documents, slides, pictures in a folder) begin otherwise. */
const PARTS_OF_OFFICE = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/|customXml\/|mimetype)/

function zipKind(beginning: Uint8Array): FileKind | { problem: FileProblem } {
  const length = (beginning[NAME_LENGTH] ?? 0) + 256 * (beginning[NAME_LENGTH + 1] ?? 0)
  const name = new TextDecoder().decode(beginning.subarray(NAME, NAME + length))
  return PARTS_OF_OFFICE.test(name) ? { kind: 'xlsx' } : { problem: 'archive' }
}

function encodingOf(beginning: Uint8Array): Encoding | undefined {
  const [first, second] = beginning
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (beginning.includes(0)) return undefined
  try {
    // A letter may be cut at the end of what is looked at.
    new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: true })
    return 'utf-8'
  } catch {
    return hasControls(beginning) ? undefined : 'windows-1252'
  }
}

/** Letters of no text: bytes below the space that are neither tab nor line break nor form feed. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)
}

function textKind(text: string, encoding: Encoding): FileKind | { problem: FileProblem } {
  const start = text.replace(/^\ufeff/, '').trimStart()
  if (start === '') return { problem: 'empty' }
  if (/^<(?:!doctype|html|\?xml|head|body|table|svg)/i.test(start)) return { problem: 'web-page' }
  if (start.startsWith('[') && /^\[\s*(?:[[{\]"\d-]|null|true|false)/.test(start)) return { kind: 'json', encoding }
  if (!/^\{\s*["}]/.test(start)) return { kind: 'csv', encoding }
  return { kind: isOneLineObject(start) ? 'ndjson' : 'json', encoding }
}

/** NDJSON has a whole object on its first line; one that was written for people has a brace alone there. */
function isOneLineObject(start: string): boolean {
  return !/^\{\s*[\r\n]/.test(start)
}
