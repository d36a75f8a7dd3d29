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

/** A first row of which something is understood is one of heads; without one, columns are known by what is in them. */
export function recognise(rows: readonly TableRow[]): Recognised {
  const [first, ...rest] = rows
  if (!first) return { columns: [], heads: undefined, rows: [] }
  const heads = first.cells.map((cell) => String(cell))
  const meanings = eachOnce(heads.map((head) => (looksLikeAccount(head) ? undefined : meaningOf(head))))
  if (meanings.some((meaning) => meaning !== undefined)) {
    const width = Math.max(heads.length, ...rest.slice(0, SAMPLE).map(({ cells }) => cells.length))
    return { columns: Array.from({ length: width }, (_, at) => meanings[at]), heads, rows: rest }
  }
  return { columns: byContent(rows), heads: undefined, rows }
}

const SAMPLE = 50

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
    if (cell === '') continue
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

export function isPersonColumn(meaning: Meaning): meaning is PersonColumn {
  return (PERSON_COLUMNS as readonly string[]).includes(meaning)
}

function accountOf(textOf: (meaning: Meaning) => string, { lookup, fallback }: Reading): FoundAccount | AccountRefusal {
  const text = textOf('address') || textOf('handle')
  if (text === '') return refused('no-account', textOf('name'))
  const name = textOf('network')
  const network = name === '' ? fallback : lookup.networkNamed(name)
  if (network === undefined && name !== '' && !isAddress(text)) return refused('unknown-network', name)
  return accountIn(text, lookup, network)
}
