/**
 * Other people's handles never reach the disk. A salted hash stands for each: the same person is
 * recognised again, and nobody can be named without the salt and a list of handles to try.
 */
import { digitShare } from '../core/account.ts'
import type { Account, Comment, Reading } from '../core/reading.ts'

const SALT_BYTES = 32
/** Half of SHA-256: 16 bytes tell 10¹⁵ people apart. */
const HASH_BYTES = 16
/** Hashes begin with this, which no network allows in a handle. */
const MARK = '#'
const MOST_REMEMBERED = 50_000

export type Seal = {
  /** Everybody's handle and name but the account's own replaced. What is sealed already stays as it is. */
  reading(reading: Reading): Promise<Reading>
  /** What stands for a person. */
  person(platform: string, handle: string): Promise<string>
}

/** Fresh random salt, base64url. */
export function newSalt(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(SALT_BYTES)))
}

export function sealWith(salt: string): Seal {
  /** A list grows under the reader's eyes, and the same people come again and again. */
  const remembered = new Map<string, Promise<string>>()

  function hash(platform: string, handle: string): Promise<string> {
    const person = `${platform}/${handle.toLowerCase()}`
    const known = remembered.get(person)
    if (known) return known
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    const fresh = digest(`${salt}/${person}`).then((bytes) => MARK + base64url(bytes.subarray(0, HASH_BYTES)))
    remembered.set(person, fresh)
    return fresh
  }

  async function sealAccount(platform: string, account: Account): Promise<Account> {
    const { handle, name: _, ...rest } = account
    if (handle === undefined) return rest
    return { hash: await hash(platform, handle), digitShare: hundredths(digitShare(handle)), ...rest }
  }

  async function sealComment(platform: string, comment: Comment): Promise<Comment> {
    const { author, replyTo, text } = comment
    if (author.startsWith(MARK)) return comment
    return {
      ...comment,
      author: await hash(platform, author),
      ...(text !== undefined && { text: withoutMentions(text) }),
      ...(replyTo !== undefined && { replyTo: await hash(platform, replyTo) }),
    }
  }

  async function sealReading(reading: Reading): Promise<Reading> {
    const { platform, people, comments } = reading
    if (!people && !comments) return reading
    const sealed: Reading = { ...reading }
    if (comments) sealed.comments = await Promise.all(comments.map((comment) => sealComment(platform, comment)))
    if (people) {
      sealed.people = await Promise.all(
        people.map(async ({ accounts, ...list }) => ({
          ...list,
          accounts: await Promise.all(accounts.map((account) => sealAccount(platform, account))),
        })),
      )
    }
    return sealed
  }

  return { reading: sealReading, person: hash }
}

/** That somebody was mentioned is kept, who is not. */
function withoutMentions(text: string): string {
  return text.replace(/@[\p{L}\p{N}._]+/gu, '@_')
}

/** What a reading says, whenever it was read: equal for equal facts, in whatever order they are written. */
export async function fingerprint(reading: Reading): Promise<string> {
  const { readAt: _, url: __, ...facts } = reading
  return base64url((await digest(canonical(facts))).subarray(0, 9))
}

/** JSON with the keys of every object in order. */
function canonical(facts: unknown): string {
  if (typeof facts !== 'object' || facts === null) return JSON.stringify(facts)
  if (Array.isArray(facts)) return `[${facts.map(canonical).join(',')}]`
  const parts: string[] = []
  for (const key of Object.keys(facts).sort()) {
    const value: unknown = (facts as Record<string, unknown>)[key]
    if (value !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(value)}`)
  }
  return `{${parts.join(',')}}`
}

async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** Exact shares would narrow down the length of a handle. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
