/** What the columns of somebody's table mean, and what its rows say: people, and figures of theirs. */

import { canBeIn, currencyIn, currencyNamed, NO_CURRENCY } from '../campaign/currencies.ts'
import { type DeclaredFigure, isMoney } from '../campaign/inputs.ts'
import { amountIn, exactAmountIn, isAmount, plainName } from '../campaign/names.ts'
import type { Count } from '../profile/facts.ts'
import {
  type AccountRefusal,
  accountIn,
  type FoundAccount,
  isAddress,
  isMarked,
  type Lookup,
  refused,
} from './account-text.ts'
import { accountId } from './fields.ts'
import { COLUMNS_INTO, type Into, isPersonColumn, type Meaning, meaningOf, stageNamed } from './heads.ts'
import type { Stage } from './names.ts'

type Cell = string | number
export type TableRow = { number: number; cells: readonly Cell[] }

/** `columns`: what each means. `rows`: without the heads, where there were any. */
export type Recognised = { columns: (Meaning | undefined)[]; heads: string[] | undefined; rows: readonly TableRow[] }

/**
 * A row of which something is understood is one of heads; without one, columns are known by what is in them. `into`: what the
 * table is imported into; what is not read into that means nothing.
 */
export function recognise(rows: readonly TableRow[], into: Into = 'figures'): Recognised {
  if (rows.length === 0) return { columns: [], heads: undefined, rows: [] }
  const { at, meanings } = headsIn(rows, into)
  if (meanings.every((meaning) => meaning === undefined)) return { columns: byContent(rows), heads: undefined, rows }
  const heads = rows[at]?.cells.map((cell) => String(cell)) ?? []
  const rest = rows.slice(at + 1)
  const sample = rest.slice(0, SAMPLE)
  const width = Math.max(heads.length, ...sample.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, column) => {
    const meaning = meanings[column]
    if (meaning === undefined || !isRead(meaning, into)) return undefined
    return isContradicted(meaning, textsOf(sample, column)) ? undefined : meaning
  })
  return { columns: withAccounts(columns, heads, sample), heads, rows: rest }
}

function isRead(meaning: Meaning, into: Into): boolean {
  return (COLUMNS_INTO[into] as readonly Meaning[]).includes(meaning)
}

const SAMPLE = 50
/** Above the heads stand a title, a client, a month: not more rows than these. */
const MOST_ABOVE = 10

/** The row of heads: of the first rows, before any account, the one of which most is understood; else the first of all. */
function headsIn(rows: readonly TableRow[], into: Into): { at: number; meanings: (Meaning | undefined)[] } {
  let best: { at: number; meanings: (Meaning | undefined)[]; count: number } = { at: 0, meanings: [], count: 0 }
  for (const [at, { cells }] of rows.slice(0, MOST_ABOVE).entries()) {
    const texts = cells.map((cell) => String(cell))
    const meanings = eachOnce(texts.map((text) => (looksLikeAccount(text) ? undefined : meaningOf(text, into))))
    const count = meanings.filter((meaning) => meaning !== undefined).length
    // One word understood far down is one of a remark.
    if (count > best.count && (at === 0 || count > 1)) best = { at, meanings, count }
    if (texts.some(looksLikeAccount)) break
  }
  return best
}

function textsOf(rows: readonly TableRow[], column: number): string[] {
  return rows.map(({ cells }) => String(cells[column] ?? '').trim()).filter((text) => text !== '')
}

/** A name above nothing that could be it: « commentaire » above remarks, a share of the reach, the status of an order. */
function isContradicted(meaning: Meaning, texts: readonly string[]): boolean {
  const stated = texts.filter((text) => !isUnstated(text))
  if (stated.length === 0) return false
  if (meaning === 'stage') return stated.every((text) => stageNamed(text) === undefined)
  if (isPersonColumn(meaning) && meaning !== 'price') return false
  return stated.every((text) => amountIn(text, 'en') === undefined)
}

/** Within the head of a column of handles: "username on the network". */
const HANDLE_WITHIN = /\b(?:handle|username|user name|pseudo|identifiant|nom d utilisateur)\b/
const MOST_HEAD_WORDS = 4

/** Where no head speaks of accounts, the column that is full of them, or the one whose head speaks of handles besides. */
function withAccounts(
  columns: readonly (Meaning | undefined)[],
  heads: readonly string[],
  sample: readonly TableRow[],
): (Meaning | undefined)[] {
  if (columns.includes('address') || columns.includes('handle')) return [...columns]
  const isMostly = (is: (text: string) => boolean) => (_: unknown, at: number) => {
    const texts = textsOf(sample, at)
    return texts.filter(is).length * 2 > texts.length
  }
  const found: [Meaning, number][] = [
    ['address', columns.findIndex(isMostly(isAddress))],
    ['handle', columns.findIndex(isMostly(isMarked))],
    ['handle', heads.map(plainName).findIndex((head) => HANDLE_WITHIN.test(head) && wordsOf(head) <= MOST_HEAD_WORDS)],
  ]
  const [meaning, place] = found.find(([, at]) => at !== -1) ?? []
  return columns.map((one, at) => (at === place ? meaning : one))
}

function wordsOf(text: string): number {
  return text.split(' ').length
}

function eachOnce(meanings: readonly (Meaning | undefined)[]): (Meaning | undefined)[] {
  return meanings.map((meaning, at) => (meanings.indexOf(meaning) === at ? meaning : undefined))
}

function byContent(rows: readonly TableRow[]): (Meaning | undefined)[] {
  const sample = rows.slice(0, SAMPLE)
  const width = Math.max(...sample.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, at): Meaning | undefined => {
    const texts = sample.map(({ cells }) => String(cells[at] ?? '').trim()).filter((text) => text !== '')
    if (texts.length > 0 && texts.every(isAddress)) return 'address'
    return texts.length > 0 && texts.every(isMarked) ? 'handle' : undefined
  })
  const known = eachOnce(columns)
  // Addresses and handles in one column, one a line: as most lists are.
  return known.every((meaning) => meaning === undefined) ? ['handle', ...known.slice(1)] : known
}

function looksLikeAccount(text: string): boolean {
  return isAddress(text.trim()) || text.trim().startsWith('@')
}

/**
 * `not-a-stage`: a word that names none of the stages. `foreign`: an amount in another currency than those of the campaign,
 * which nobody here could convert. `no-currency`: an amount in a currency that cannot be told from its sign.
 */
export type RowRefusal =
  | AccountRefusal
  | { why: 'twice'; text: string }
  | { why: 'not-a-stage'; text: string }
  | { why: 'no-currency' | 'foreign'; text: string }
  | { why: 'not-a-number'; text: string; column: Meaning }

export type ReadRow = FoundAccount & {
  number: number
  name?: string
  stage?: Stage
  /** Asked for, in units of `currency` (ISO 4217). */
  price?: { amount: number; currency: string }
  tags: string[]
  note?: string
  owner?: string
  posts?: number
  figures: Partial<Record<DeclaredFigure, number | Count>>
}

export type ReadRows = { read: ReadRow[]; refused: (RowRefusal & { number: number })[] }

type Reading = {
  lookup: Lookup
  /** That figures are written in, where there are any: `en`, `fr`. */
  language?: string
  /** The network of handles without one. */
  fallback?: string | undefined
  /** ISO 4217: that of a campaign's figures, which have to be in it, and of prices that name none. */
  currency?: string
  /** Of the columns: a currency may stand there. */
  heads?: readonly string[] | undefined
}

/** Reads rows in the order of the table; every row is read or refused with its reason. `seen`: accounts of rows before. */
export function readRows(
  rows: readonly TableRow[],
  columns: readonly (Meaning | undefined)[],
  reading: Reading,
  seen: Set<string> = new Set(),
): ReadRows {
  const result: ReadRows = { read: [], refused: [] }
  for (const row of rows) {
    const one = readRow(row, columns, reading)
    if ('why' in one) {
      result.refused.push({ ...one, number: row.number })
      continue
    }
    const id = accountId(one.account).toLowerCase()
    if (seen.has(id)) result.refused.push({ ...refused('twice', one.account.handle), number: row.number })
    else result.read.push(one)
    seen.add(id)
  }
  return result
}

type TextOf = (meaning: Meaning) => string

function readRow(row: TableRow, columns: readonly (Meaning | undefined)[], reading: Reading): ReadRow | RowRefusal {
  const textOf: TextOf = (meaning) => {
    const at = columns.indexOf(meaning)
    return at === -1 ? '' : String(row.cells[at] ?? '').trim()
  }
  const account = accountOf(textOf, reading)
  if ('why' in account) return account
  const figures = figuresOf(row, columns, reading)
  if ('why' in figures) return figures
  const priceAt = columns.indexOf('price')
  const price = priceOf(row.cells[priceAt] ?? '', textOf('currency'), {
    ...reading,
    head: reading.heads?.[priceAt] ?? '',
  })
  if (price && 'why' in price) return price
  const posts = textOf('posts')
  if (posts !== '' && !/^[1-9]\d{0,2}$/.test(posts)) return { ...refused('not-a-number', posts), column: 'posts' }
  const stage = stageNamed(textOf('stage'))
  if (stage === undefined && !isUnstated(textOf('stage'))) return refused('not-a-stage', textOf('stage'))
  const [name, note, owner] = [textOf('name'), textOf('note'), textOf('owner')]
  const tags = textOf('tags')
    .split(/[,;\n]/)
    .map((tag) => tag.trim().slice(0, 60))
    .filter((tag) => tag !== '')
  return {
    number: row.number,
    ...account,
    ...(name !== '' && { name: name.slice(0, 200) }),
    ...(stage !== undefined && { stage }),
    ...(price && { price }),
    ...(note !== '' && { note: note.slice(0, 2_000) }),
    ...(owner !== '' && { owner: owner.slice(0, 100) }),
    ...(posts !== '' && { posts: Number(posts) }),
    tags,
    figures,
  }
}

function figuresOf(
  { cells }: TableRow,
  columns: readonly (Meaning | undefined)[],
  { language = 'en', currency, heads }: Reading,
): ReadRow['figures'] | RowRefusal {
  const figures: ReadRow['figures'] = {}
  for (const [at, meaning] of columns.entries()) {
    if (meaning === undefined || isPersonColumn(meaning)) continue
    const cell = cells[at] ?? ''
    if (isUnstated(String(cell).trim())) continue
    const amount = typeof cell === 'number' ? (isAmount(cell) ? cell : undefined) : amountIn(cell, language)
    if (amount === undefined) return { ...refused('not-a-number', String(cell)), column: meaning }
    const written = `${cell} ${heads?.[at] ?? ''}`.trim()
    if (isMoney(meaning) && currency !== undefined && !canBeIn(currency, written)) return refused('foreign', written)
    figures[meaning] = amount
  }
  return figures
}

/** The currency stands beside the amount, in a cell of its own, or in the head of the column. */
function priceOf(
  cell: Cell,
  currencyCell: string,
  { head, language = 'en', currency: usual = NO_CURRENCY }: Reading & { head: string },
): ReadRow['price'] | RowRefusal {
  const text = String(cell).trim()
  if (isUnstated(text)) return undefined
  const amount = typeof cell === 'number' && isAmount(cell) ? cell : exactAmountIn(text, language)
  if (amount === undefined) return { ...refused('not-a-number', text), column: 'price' }
  const beside = isUnstated(currencyCell) ? currencyIn(head, usual) : currencyNamed(currencyCell)
  if (beside === undefined) return refused('no-currency', currencyCell)
  const currency = currencyIn(text, beside)
  return currency === NO_CURRENCY ? refused('no-currency', text) : { amount, currency }
}

/** What people write where they know nothing: it is as good as empty, and not zero. */
function isUnstated(text: string): boolean {
  return /^(?:[-–—?.]*|#?n\s?[./]?\s?[acdrk]\.?|ns|nsp|null|none|tb[acd])$/i.test(text)
}

/** Below the rows of a table, where accounts stand, and nobody's. */
const SUMS: ReadonlySet<string> = new Set(['total', 'totals', 'totaux', 'sum', 'somme', 'average', 'mean', 'moyenne'])

function accountOf(textOf: TextOf, { lookup, fallback }: Reading): FoundAccount | AccountRefusal {
  const text = textOf('address') || textOf('handle')
  if (SUMS.has(plainName(text))) return refused('no-account', text)
  if (text === '') return refused('no-account', textOf('name'))
  const name = textOf('network')
  const network = name === '' ? fallback : lookup.networkNamed(name)
  if (network === undefined && name !== '' && !isAddress(text)) return refused('unknown-network', name)
  return accountIn(text, lookup, network)
}
