/** ICU messages: their placeholders known to the compiler, prepared once, written many times. */
import type { Language } from '../core/judgement/signal.ts'
import { writeDate, writeNumber, writePercent } from './numbers.ts'

export type Values = Readonly<Record<string, string | number>>

/** The values an ICU message needs: the names in its braces, but not the branches of a plural. */
export type ValuesOf<Message extends string> = Readonly<Record<Placeholder<Message>, string | number>>

type Placeholder<Message extends string> = Message extends `${infer Before}{${infer After}`
  ? (Before extends `${string}${'one' | 'other' | `=${number}`} ` ? never : NameAt<After>) | Placeholder<After>
  : never

/** `count, plural, one {…` and `count} posts` both name `count`. */
type NameAt<Text extends string> = Text extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name},${string}`
    ? Name
    : Inside
  : never

/** What a message is made of: text, values, plurals, and within a plural its number. */
type Piece =
  | string
  | { is: 'value'; name: string; style: Style }
  | { is: 'plural'; name: string; branches: Branches }
  | { is: 'counted' }
type Branches = ReadonlyMap<string, readonly Piece[]>

const STYLES = {
  text: (value) => String(value),
  number: (value, language) => writeNumber(Number(value), language),
  'number, percent': (value, language) => writePercent(Number(value), language),
  'date, medium': (value, language) => writeDate(value, language),
} as const satisfies Record<string, (value: string | number, language: Language) => string>
type Style = keyof typeof STYLES

const prepared: Record<Language, Map<string, readonly Piece[]>> = { en: new Map(), fr: new Map() }

/**
 * Writes an ICU message: of ICU's language `{name}`, `{name, number}`, `{name, number, percent}`,
 * `{name, date, medium}` and `{name, plural, =0 {…} one {# …} other {…}}` are known. Throws when it is malformed or uses a value that was not given.
 */
export function writeMessage(message: string, values: Values, language: Language): string {
  let pieces = prepared[language].get(message)
  if (!pieces) {
    pieces = parse(typeset(message, language))
    prepared[language].set(message, pieces)
  }
  return write(pieces, values, language)
}

function write(pieces: readonly Piece[], values: Values, language: Language, counted = 0): string {
  let text = ''
  for (const piece of pieces) text += typeof piece === 'string' ? piece : writePiece(piece, values, language, counted)
  return text
}

function writePiece(piece: Exclude<Piece, string>, values: Values, language: Language, counted: number): string {
  if (piece.is === 'counted') return writeNumber(counted, language)
  const value = givenIn(values, piece.name)
  if (piece.is === 'value') return STYLES[piece.style](value, language)
  const count = Number(value)
  return write(branchFor(count, piece.branches, language), values, language, count)
}

function givenIn(values: Values, name: string): string | number {
  const value = values[name]
  if (value === undefined) throw new Error(`no value '${name}' was given`)
  return value
}

function branchFor(count: number, branches: Branches, language: Language): readonly Piece[] {
  return branches.get(`=${count}`) ?? branches.get(pluralOf(count, language)) ?? (branches.get('other') as Piece[])
}

/** CLDR's cardinal rules for the two languages, as far as messages use them: `Intl.PluralRules` is slow to make. */
function pluralOf(count: number, language: Language): 'one' | 'other' {
  const isOne = language === 'fr' ? Math.abs(count) < 2 : Math.abs(count) === 1
  return isOne ? 'one' : 'other'
}

const VALUE = /\{(\w+)(?:, (number|number, percent|date, medium))?\}/y
const PLURAL = /\{(\w+), plural,/y
const BRANCH = /\s*(=\d+|one|other) \{/y
const END = /\s*\}/y
const TEXT = /[^{}]+/y
/** Within a plural `#` is its number. */
const BRANCH_TEXT = /[^{}#]+/y
const NUMBER = /#/y

function parse(message: string): Piece[] {
  let at = 0

  function next(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at
    const found = pattern.exec(message)
    if (found) at = pattern.lastIndex
    return found
  }

  function piecesOf(text: RegExp): Piece[] {
    const pieces: Piece[] = []
    for (let piece = pieceOf(text); piece !== undefined; piece = pieceOf(text)) pieces.push(piece)
    return pieces
  }

  function pieceOf(text: RegExp): Piece | undefined {
    const plain = next(text)
    if (plain) return plain[0]
    if (text === BRANCH_TEXT && next(NUMBER)) return { is: 'counted' }
    const value = next(VALUE)
    if (value) return { is: 'value', name: value[1] as string, style: (value[2] ?? 'text') as Style }
    const plural = next(PLURAL)
    return plural ? { is: 'plural', name: plural[1] as string, branches: branchesToEnd() } : undefined
  }

  function branchesToEnd(): Branches {
    const branches = new Map<string, readonly Piece[]>()
    for (let branch = next(BRANCH); branch; branch = next(BRANCH)) {
      branches.set(branch[1] as string, piecesOf(BRANCH_TEXT))
      end()
    }
    end()
    if (!branches.has('other')) throw malformed()
    return branches
  }

  function end(): void {
    if (!next(END)) throw malformed()
  }

  const malformed = () => new Error(`malformed message: ${message}`)

  const pieces = piecesOf(TEXT)
  if (at < message.length) throw malformed()
  return pieces
}

/**
 * No-break spaces where the language wants them, so that messages are written with the
 * space bar: between a number and its noun, and in French before tall punctuation and
 * inside guillemets.
 */
function typeset(message: string, language: Language): string {
  const numbers = message.replaceAll('# ', '#\u00a0')
  if (language !== 'fr') return numbers
  return numbers
    .replace(/ (?=[:»])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/ (?=[;!?%])/g, '\u202f')
}
