/** What the columns of somebody's table mean, and what its rows say: people, and figures of theirs. */

import type { DeclaredFigure } from '../campaign/inputs.ts'
import { amountIn, figureNamed, isAmount, plainName } from '../campaign/names.ts'
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

export const PERSON_COLUMNS = ['name', 'handle', 'network', 'address', 'tags', 'note', 'owner', 'posts'] as const
export type PersonColumn = (typeof PERSON_COLUMNS)[number]
export type Meaning = PersonColumn | DeclaredFigure

/** Without accents, in lower case. */
const HEADS: Record<PersonColumn, readonly string[]> = {
  name: ['name', 'full name', 'person', 'creator', 'influencer', 'nom', 'personne', 'createur', 'influenceur'],
  handle: [
    'handle',
    'username',
    'user name',
    'account',
    'user',
    'pseudo',
    'identifiant',
    'compte',
    'nom d utilisateur',
  ],
  network: ['network', 'platform', 'channel', 'reseau', 'plateforme', 'canal'],
  address: [
    'address',
    'url',
    'link',
    'profile',
    'profile url',
    'profile link',
    'adresse',
    'lien',
    'profil',
    'lien du profil',
  ],
  tags: ['tags', 'tag', 'labels', 'etiquettes', 'etiquette', 'mots cles'],
  note: ['note', 'notes', 'comment by us', 'remark', 'remarks', 'remarque', 'remarques'],
  owner: ['owner', 'managed by', 'looked after by', 'responsible', 'responsable', 'suivi par'],
  posts: ['publications', 'posts', 'number of posts', 'nombre de publications'],
}

/** What the head of a column means; undefined where it means nothing that is read here. */
export function meaningOf(head: string): Meaning | undefined {
  const name = plainName(head)
  return PERSON_COLUMNS.find((column) => HEADS[column].includes(name)) ?? figureNamed(head)
}

type Cell = string | number
export type TableRow = { number: number; cells: readonly Cell[] }

/** `columns`: what each means. `rows`: without the heads, where there were any. */
export type Recognised = { columns: (Meaning | undefined)[]; heads: string[] | undefined; rows: readonly TableRow[] }

/** A row of which something is understood is one of heads; without one, columns are known by what is in them. */
export function recognise(rows: readonly TableRow[]): Recognised {
  if (rows.length === 0) return { columns: [], heads: undefined, rows: [] }
  const { at, meanings } = headsIn(rows)
  if (meanings.every((meaning) => meaning === undefined)) return { columns: byContent(rows), heads: undefined, rows }
  const heads = rows[at]?.cells.map((cell) => String(cell)) ?? []
  const rest = rows.slice(at + 1)
  const sample = rest.slice(0, SAMPLE)
  const width = Math.max(heads.length, ...sample.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, column) => {
    const meaning = meanings[column]
    return meaning !== undefined && isContradicted(meaning, textsOf(sample, column)) ? undefined : meaning
  })
  return { columns: withAccounts(columns, heads, sample), heads, rows: rest }
}

const SAMPLE = 50
/** Above the heads stand a title, a client, a month: not more rows than these. */
const MOST_ABOVE = 10

/** The row of heads: of the first rows, before any account, the one of which most is understood; else the first of all. */
function headsIn(rows: readonly TableRow[]): { at: number; meanings: (Meaning | undefined)[] } {
  let best: { at: number; meanings: (Meaning | undefined)[]; count: number } = { at: 0, meanings: [], count: 0 }
  for (const [at, { cells }] of rows.slice(0, MOST_ABOVE).entries()) {
    const texts = cells.map((cell) => String(cell))
    const meanings = eachOnce(texts.map((text) => (looksLikeAccount(text) ? undefined : meaningOf(text))))
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

/** A figure's name above nothing that could be one: « commentaire » above remarks, a share of the reach. */
function isContradicted(meaning: Meaning, texts: readonly string[]): boolean {
  const stated = texts.filter((text) => !isUnstated(text))
  if (isPersonColumn(meaning) || stated.length === 0) return false
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

export type RowRefusal =
  | AccountRefusal
  | { why: 'twice'; text: string }
  | { why: 'not-a-number'; text: string; column: Meaning }

export type ReadRow = FoundAccount & {
  number: number
  name?: string
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

function readRow(row: TableRow, columns: readonly (Meaning | undefined)[], reading: Reading): ReadRow | RowRefusal {
  const textOf = (meaning: Meaning) => {
    const at = columns.indexOf(meaning)
    return at === -1 ? '' : String(row.cells[at] ?? '').trim()
  }
  const account = accountOf(textOf, reading)
  if ('why' in account) return account
  const figures: ReadRow['figures'] = {}
  for (const [at, meaning] of columns.entries()) {
    if (meaning === undefined || isPersonColumn(meaning)) continue
    const cell = row.cells[at] ?? ''
    if (isUnstated(String(cell).trim())) continue
    const amount =
      typeof cell === 'number' ? (isAmount(cell) ? cell : undefined) : amountIn(cell, reading.language ?? 'en')
    if (amount === undefined) return { ...refused('not-a-number', String(cell)), column: meaning }
    figures[meaning] = amount
  }
  const posts = textOf('posts')
  if (posts !== '' && !/^[1-9]\d{0,2}$/.test(posts)) return { ...refused('not-a-number', posts), column: 'posts' }
  const [name, note, owner] = [textOf('name'), textOf('note'), textOf('owner')]
  const tags = textOf('tags')
    .split(/[,;\n]/)
    .map((tag) => tag.trim().slice(0, 60))
    .filter((tag) => tag !== '')
  return {
    number: row.number,
    ...account,
    ...(name !== '' && { name: name.slice(0, 200) }),
    ...(note !== '' && { note: note.slice(0, 2_000) }),
    ...(owner !== '' && { owner: owner.slice(0, 100) }),
    ...(posts !== '' && { posts: Number(posts) }),
    tags,
    figures,
  }
}

/** What people write where they know nothing: it is as good as empty, and not zero. */
function isUnstated(text: string): boolean {
  return /^(?:[-–—?.]*|#?n\s?[./]?\s?[acdrk]\.?|ns|nsp|null|none|tb[acd])$/i.test(text)
}

export function isPersonColumn(meaning: Meaning): meaning is PersonColumn {
  return (PERSON_COLUMNS as readonly string[]).includes(meaning)
}

/** Below the rows of a table, where accounts stand, and nobody's. */
const SUMS: ReadonlySet<string> = new Set(['total', 'totals', 'totaux', 'sum', 'somme', 'average', 'mean', 'moyenne'])

function accountOf(textOf: (meaning: Meaning) => string, { lookup, fallback }: Reading): FoundAccount | AccountRefusal {
  const text = textOf('address') || textOf('handle')
  if (SUMS.has(plainName(text))) return refused('no-account', text)
  if (text === '') return refused('no-account', textOf('name'))
  const name = textOf('network')
  const network = name === '' ? fallback : lookup.networkNamed(name)
  if (network === undefined && name !== '' && !isAddress(text)) return refused('unknown-network', name)
  return accountIn(text, lookup, network)
}
