/** Whom a comparison is of. */
import { type AccountName, accountId } from '../../../core/desk/fields.ts'
import type { ListedPerson } from '../../../core/desk/listed.ts'
import { hashOf } from '../route.ts'

export const FEWEST_COMPARED = 2
export const MOST_COMPARED = 10

/** Of each person the account that stands for them. */
export function accountsOf(people: readonly ListedPerson[]): AccountName[] {
  return people.flatMap(({ main, person }) => main ?? person.accounts[0] ?? [])
}

/** The address of the page that compares them. */
export function comparisonOf(accounts: readonly AccountName[]): string {
  return hashOf('compare', ...accounts.map(accountId))
}
