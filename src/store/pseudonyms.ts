/**
 * Other people's handles and words never reach the disk. A keyed hash stands for each person, so that the same person is
 * recognised again; of a comment stays what is judged of it. The key is the browser's: it can be used, and not taken out
 * by anything that runs in it. Whoever can read the whole disk can read the key too, and try a list of handles.
 */
import { digitShare } from '../core/people/account.ts'
import { wordingOf } from '../core/people/comments.ts'
import type { ViewedStory } from '../core/people/viewers.ts'
import type { Account, Comment, Reading } from '../core/profile/reading.ts'
import { hundredths } from '../core/statistics/rounding.ts'

/** 16 bytes tell 10¹⁵ people apart. */
const PERSON_BYTES = 16
/** Comments of one account are compared with one another. */
const WORDS_BYTES = 9
/** Hashes begin with this, which no network allows in a handle. */
const MARK = '#'
const MOST_REMEMBERED = 50_000

export type Pseudonyms = {
  /** Everybody's handle, name and words but the account's own replaced. What is pseudonymous already stays as it is. */
  reading<Facts extends Reading>(reading: Facts): Promise<Facts>
  /** What stands for a person. */
  person(platform: string, handle: string): Promise<string>
  story(story: ViewedStory): Promise<ViewedStory>
}

/** A key that can be used here and cannot be taken out. */
export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
}

/** Whether a record is such a key, whatever became of the database it lay in. */
export function isKey(record: unknown): record is CryptoKey {
  return record instanceof CryptoKey
}

/**
 * `salt`: what handles were hashed with before there was a key. `isFormer`: what is to be made pseudonymous has such hashes, which
 * are signed in their turn.
 */
export function pseudonymsWith(key: CryptoKey, salt: string | undefined, isFormer = false): Pseudonyms {
  /** A list grows under the reader's eyes, and the same people come again and again. */
  const remembered = new Map<string, Promise<string>>()

  async function sign(text: string, bytes: number): Promise<string> {
    const signature = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))
    return MARK + base64url(new Uint8Array(signature, 0, bytes))
  }

  function person(platform: string, handle: string): Promise<string> {
    const who = `${platform}/${handle.toLowerCase()}`
    const known = remembered.get(who)
    if (known) return known
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    const fresh = salt === undefined ? sign(who, PERSON_BYTES) : saltedHash(salt, who).then(formerPerson)
    remembered.set(who, fresh)
    return fresh
  }

  function formerPerson(hash: string): Promise<string> {
    return sign(hash, PERSON_BYTES)
  }

  const kept = (hash: string): Promise<string> | string => (isFormer ? formerPerson(hash) : hash)

  async function sealAccount(platform: string, account: Account): Promise<Account> {
    const { handle, name: _, hash, ...rest } = account
    if (handle !== undefined) {
      return { hash: await person(platform, handle), digitShare: hundredths(digitShare(handle)), ...rest }
    }
    return hash === undefined ? rest : { hash: await kept(hash), ...rest }
  }

  const sealName = (platform: string, name: string) => (name.startsWith(MARK) ? kept(name) : person(platform, name))

  async function pseudonymousComment(platform: string, comment: Comment): Promise<Comment> {
    const { author, replyTo, text: _, wording, ...rest } = comment
    const words = wordingOf(comment)
    return {
      ...rest,
      author: await sealName(platform, author),
      ...(replyTo !== undefined && { replyTo: await sealName(platform, replyTo) }),
      wording: wording?.print.startsWith(MARK)
        ? wording
        : { ...words, print: await sign(`words/${words.print}`, WORDS_BYTES) },
    }
  }

  async function sealReading<Facts extends Reading>(reading: Facts): Promise<Facts> {
    const { platform, people, comments } = reading
    if (!people && !comments) return reading
    const pseudonymous: Facts = { ...reading }
    if (comments)
      pseudonymous.comments = await Promise.all(comments.map((comment) => pseudonymousComment(platform, comment)))
    if (people) {
      pseudonymous.people = await Promise.all(
        people.map(async ({ accounts, ...list }) => ({
          ...list,
          accounts: await Promise.all(accounts.map((account) => sealAccount(platform, account))),
        })),
      )
    }
    return pseudonymous
  }

  async function sealStory(story: ViewedStory): Promise<ViewedStory> {
    const strangers = Object.entries(story.strangers).map(async ([hash, seen]) => [await kept(hash), seen] as const)
    return { ...story, strangers: Object.fromEntries(await Promise.all(strangers)) }
  }

  return { reading: sealReading, person, story: sealStory }
}

/** What stood for a person in databases of version 1 and 2. */
async function saltedHash(salt: string, who: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}/${who}`))
  return MARK + base64url(new Uint8Array(digest, 0, PERSON_BYTES))
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
