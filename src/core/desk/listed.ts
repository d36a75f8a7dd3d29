/** People and their accounts, joined for a list. */

import { memoizePerObject } from '../memoize.ts'
import { readableName } from '../profile/readable.ts'
import { type AccountChange, changesOf } from './change.ts'
import { type AccountName, accountId } from './fields.ts'
import { type Person, personOf } from './person.ts'
import type { AccountSummary } from './summary.ts'

/** One line of the list: somebody the user put there, or an account that was only read (`isSaved` false). */
export type ListedPerson = {
  person: Person
  isSaved: boolean
  /** The account that stands for the person: the largest audience that was seen, else the first account. */
  main?: AccountSummary
  /** All accounts of which something was read. */
  summaries: AccountSummary[]
  changes: AccountChange[]
}

/** Everybody, in the order of `people`, then the accounts nobody was made of. */
export function joinPeople(people: readonly Person[], summaries: readonly AccountSummary[]): ListedPerson[] {
  const byAccount = new Map(summaries.map((summary) => [accountId(summary), summary]))
  const taken = new Set<string>()
  const listed = people.map((person) => {
    const own: AccountSummary[] = []
    for (const account of person.accounts) {
      const id = accountId(account)
      taken.add(id)
      const summary = byAccount.get(id)
      if (summary) own.push(summary)
    }
    return saved(person, own)
  })
  const others = summaries.filter((summary) => !taken.has(accountId(summary))).map(unsaved)
  return [...listed, ...others]
}

/** The same line for the same summary: of thousands hardly any changes between two looks at the list. */
const unsaved = memoizePerObject((summary: AccountSummary): ListedPerson => {
  const { platform, handle, readAt } = summary
  return joined({ ...personOf({ platform, handle }), updatedAt: readAt }, false, [summary])
})

const lastSaved = new WeakMap<Person, ListedPerson>()

/** The same line as before where neither the person nor what is known of the accounts changed. */
function saved(person: Person, summaries: AccountSummary[]): ListedPerson {
  const last = lastSaved.get(person)
  if (last?.summaries.length === summaries.length && last.summaries.every((one, at) => one === summaries[at]))
    return last
  const line = joined(person, true, summaries)
  lastSaved.set(person, line)
  return line
}

function joined(person: Person, isSaved: boolean, summaries: AccountSummary[]): ListedPerson {
  // An import can bring tens of thousands of whom nothing was read.
  if (summaries.length === 0) return { person, isSaved, summaries, changes: [] }
  const main = summaries.toSorted(
    (one, other) => (other.audience?.count.value ?? -1) - (one.audience?.count.value ?? -1),
  )[0]
  const seenAt = person.changesSeenAt === undefined ? Number.NEGATIVE_INFINITY : Date.parse(person.changesSeenAt)
  const changes = isSaved
    ? summaries.filter(({ readAt }) => Date.parse(readAt) > seenAt).flatMap((summary) => changesOf(summary))
    : []
  return { person, isSaved, ...(main && { main }), summaries, changes }
}

/** What the user calls a person, else the name on an account, else the handle. */
export function nameOfPerson({ person, main }: Pick<ListedPerson, 'person' | 'main'>): string {
  return readableName(person.name) ?? main?.name ?? handleOfPerson(person)
}

function handleOfPerson({ accounts, id }: Person): string {
  const [first] = accounts
  return first ? `@${first.handle}` : id
}

/** The person an account belongs to. */
export function personWith(people: readonly Person[], account: AccountName): Person | undefined {
  const id = accountId(account)
  return people.find(({ accounts }) => accounts.some((one) => accountId(one) === id))
}
