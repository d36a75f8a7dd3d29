/** Accounts in a list that somebody pasted: a table with heads, or handles, @names and addresses whichever way round. */
import {
  type AccountRefusal,
  accountIn,
  type FoundAccount,
  isAddress,
  isHandle,
  isMarked,
  type Lookup,
  refused,
} from './account-text.ts'
import { type RowRefusal, readRows, recognise, type TableRow } from './columns.ts'
import { accountId } from './fields.ts'
import type { Meaning } from './heads.ts'

type Named = FoundAccount & { name?: string; note?: string }

/** `number` as an editor counts rows: from 1, heads included. */
export type Pasted = {
  /** What each column means, by their place; empty where the first row is no row of heads. */
  columns: (Meaning | undefined)[]
  found: (Named & { number: number })[]
  refused: (RowRefusal & { number: number })[]
}

/** `assumed`: the network of handles that come without one. */
export function accountsIn(rows: readonly TableRow[], lookup: Lookup, assumed?: string): Pasted {
  const { columns, heads, rows: rest } = recognise(rows, 'queue')
  if (heads && (columns.includes('handle') || columns.includes('address'))) {
    const { read, refused } = readRows(rest, columns, { lookup, fallback: assumed })
    return { columns, found: read, refused }
  }
  const result: Pasted = { columns: [], found: [], refused: [] }
  const seen = new Set<string>()
  for (const { number, cells } of rows) {
    const texts = cells.map((cell) => String(cell).trim()).filter((text) => text !== '')
    for (const read of texts.length === 0 ? [] : readLoose(texts, lookup, assumed)) {
      const one = 'why' in read ? read : once(read, seen)
      if ('why' in one) result.refused.push({ ...one, number })
      else result.found.push({ ...one, number })
    }
  }
  return result
}

function once(found: Named, seen: Set<string>): Named | RowRefusal {
  const id = accountId(found.account).toLowerCase()
  if (seen.has(id)) return refused('twice', found.account.handle)
  seen.add(id)
  return found
}

/** A row without heads: several accounts, or one and what is said of it. */
function readLoose(cells: readonly string[], lookup: Lookup, assumed: string | undefined): (Named | AccountRefusal)[] {
  const words = cells.flatMap((cell) => (isList(cell) ? cell.split(/\s+/) : [cell]))
  if (words.every(isPlain) && (words.length > 1 || cells.length === 1)) {
    return words.map((word) => accountIn(word, lookup, assumed))
  }
  const network = cells.flatMap((cell) => lookup.networkNamed(cell) ?? [])[0]
  const rest = cells.filter((cell) => lookup.networkNamed(cell) === undefined)
  const text = rest.find(isAddress) ?? rest.find(isMarked) ?? rest.find(isHandle)
  if (text === undefined) return [accountWithin(cells.join(' '), lookup, assumed)]
  const read = accountIn(text, lookup, network ?? assumed)
  const [name, note] = rest.filter((cell) => cell !== text)
  if ('why' in read) return [read]
  return [{ ...read, ...(name && { name: name.slice(0, 200) }), ...(note && { note: note.slice(0, 2_000) }) }]
}

/** "Mira Voyages (@mira.demo)", "Network: @mira.demo": the one @name or address among words. */
function accountWithin(text: string, lookup: Lookup, assumed: string | undefined): Named | AccountRefusal {
  const words = text.split(/[\s,;|()<>[\]"“”«»]+/).map((word) => word.replace(/^[:.–—-]+|(?<![:.!?–—])[:.!?–—]+$/g, ''))
  const accounts = words.filter(isPlain)
  const [account] = accounts
  if (account === undefined || accounts.length > 1) return refused('no-account', text)
  const network = words.flatMap((word) => lookup.networkNamed(word) ?? [])[0]
  const read = accountIn(account, lookup, network ?? assumed)
  const name = nameBefore(text.trim())
  return 'why' in read || name === undefined ? read : { ...read, name: name.slice(0, 200) }
}

/** What stands before the brackets that a text ends with. A cell of a file may be long, so nothing is tried twice. */
function nameBefore(text: string): string | undefined {
  if (!/[)>\]]$/.test(text)) return undefined
  const inside = text.slice(0, -1)
  const from = Math.max(1, ...[')', '>', ']'].map((bracket) => inside.lastIndexOf(bracket) + 1))
  const brackets = inside.slice(from).search(/[(<[]/)
  const isEmpty = brackets < 0 || from + brackets === inside.length - 1
  return isEmpty ? undefined : text.slice(0, from + brackets).trimEnd() || undefined
}

/** "@a @b https://…": nothing but accounts with blanks between. */
function isList(cell: string): boolean {
  const words = cell.split(/\s+/)
  return words.length > 1 && words.every(isPlain)
}

/** What can be nothing but an account: words of a sentence can be handles too. */
function isPlain(word: string): boolean {
  return isAddress(word) || isMarked(word)
}
