/**
 * What a list shows of each account. A profile that is written is noted as unjudged in the same transaction, so whenever
 * a worker ends, the next one knows whose summary is behind.
 */
import { unwrap } from 'idb'
import type { AccountSummary } from '../core/desk/summary.ts'
import type { Profile } from '../core/profile/profile.ts'
import { readable } from './database.ts'
import { type AccountKey, isAccountKey, metaOf, setMeta, type Transaction } from './schema.ts'

/** Every account's, in the order of their keys. Records are ours and can be made anew: one of another shape is left out. */
export async function summariesIn(transaction: Transaction): Promise<AccountSummary[]> {
  const found = await readable(unwrap(transaction.objectStore('summaries')).getAll())
  return (found?.value ?? []).filter(isSummary)
}

/**
 * Of so many accounts that were read last, the last first. A damaged record ends the walk: the rest is in `summariesIn`.
 */
export function latestSummariesIn(transaction: Transaction, most: number): Promise<AccountSummary[]> {
  const found: AccountSummary[] = []
  const request = unwrap(transaction.objectStore('summaries').index('readAt')).openCursor(null, 'prev')
  return new Promise((resolve) => {
    request.onsuccess = () => {
      const cursor = request.result
      if (isSummary(cursor?.value)) found.push(cursor.value)
      if (cursor && found.length < most) cursor.continue()
      else resolve(found)
    }
    request.onerror = (event) => {
      event.preventDefault()
      event.stopPropagation()
      resolve(found)
    }
  })
}

/** Those of these accounts; nothing for one that has none. */
export async function summariesOf(transaction: Transaction, keys: readonly AccountKey[]): Promise<AccountSummary[]> {
  const found = await Promise.all(keys.map((key) => summaryIn(transaction, key)))
  return found.filter((summary) => summary !== undefined)
}

async function summaryIn(transaction: Transaction, key: AccountKey): Promise<AccountSummary | undefined> {
  const found = await readable(unwrap(transaction.objectStore('summaries')).get(key))
  return isSummary(found?.value) ? found.value : undefined
}

/** A summary that is lost or damaged is made again. */
export async function markWithoutSummary(transaction: Transaction, key: AccountKey): Promise<void> {
  if (isAccountKey(key) && !(await summaryIn(transaction, key)))
    await transaction.objectStore('unjudged').put(true, key)
}

function isSummary(record: unknown): record is AccountSummary {
  if (typeof record !== 'object' || record === null) return false
  const { platform, handle, readAt, levels, signs } = record as Partial<AccountSummary>
  const isWritten = [platform, handle, readAt].every((text) => typeof text === 'string')
  return (
    isWritten && !Number.isNaN(Date.parse(readAt ?? '')) && !!levels && typeof levels === 'object' && isTexts(signs)
  )
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string')
}

/** The keys of so many accounts that wait to be judged; what is nobody's key would wait for ever, and is `damaged`. */
export async function unjudgedKeys(
  transaction: Transaction,
  most: number,
): Promise<{ keys: AccountKey[]; damaged: IDBValidKey[] }> {
  const all: IDBValidKey[] = await transaction.objectStore('unjudged').getAllKeys(undefined, most)
  return { keys: all.filter(isAccountKey), damaged: all.filter((key) => !isAccountKey(key)) }
}

/** Writes what became of one account that waited; a profile that is gone leaves nothing. */
export async function settle(
  transaction: Transaction,
  key: AccountKey,
  profile: Profile | undefined,
  summarise: (profile: Profile, known: AccountSummary | undefined) => AccountSummary,
): Promise<AccountSummary | undefined> {
  const known = profile && (await summaryIn(transaction, key))
  const summary = profile && summarise(profile, known)
  if (summary) await transaction.objectStore('summaries').put(summary, key)
  else await transaction.objectStore('summaries').delete(key)
  await transaction.objectStore('unjudged').delete(key)
  return summary
}

export async function forgetSummary(transaction: Transaction, key: AccountKey): Promise<void> {
  await transaction.objectStore('summaries').delete(key)
  await transaction.objectStore('unjudged').delete(key)
}

/** Where the rules are others than those the summaries were made by, all wait to be made anew; true then. */
export async function markByRules(transaction: Transaction, rules: string): Promise<boolean> {
  if ((await metaOf(transaction, 'rules')) === rules) return false
  const unjudged = transaction.objectStore('unjudged')
  const keys = await transaction.objectStore('profiles').getAllKeys()
  await Promise.all(keys.filter(isAccountKey).map((key) => unjudged.put(true, key)))
  await setMeta(transaction, 'rules', rules)
  return true
}
