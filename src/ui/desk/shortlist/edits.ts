/** What can be done to people on the list, as changes of their documents. */
import type { Change } from '../../../core/desk/document.ts'
import { accountId } from '../../../core/desk/fields.ts'
import type { ListedPerson } from '../../../core/desk/listed.ts'
import { type Person, personOf } from '../../../core/desk/person.ts'

/** The same changes to everybody; whoever was not on the list is then. */
export function edited(people: readonly ListedPerson[], edit: (person: Person) => Partial<Person>): Change[] {
  return people.map(({ person }) => ({ document: cleaned({ ...person, ...edit(person) }) }))
}

/** Without what an edit took away. */
function cleaned(person: Person): Person {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined)) as Person
}

export function removed(people: readonly ListedPerson[]): Change[] {
  return people.filter(({ isSaved }) => isSaved).map(({ person }) => ({ deleted: { kind: 'person', id: person.id } }))
}

/** Makes one person of several: the first that is on the list keeps its name and stage, and takes over what it lacks. */
export function joined(people: readonly ListedPerson[]): Change[] {
  const ordered = [...people.filter(({ isSaved }) => isSaved), ...people.filter(({ isSaved }) => !isSaved)]
  const [first, ...others] = ordered
  if (!first || others.length === 0) return []
  const all = [first, ...others].map(({ person }) => person)
  const accounts = [...new Map(all.flatMap((one) => one.accounts).map((one) => [accountId(one), one])).values()]
  const notes = all.flatMap(({ note }) => note ?? [])
  const lacking = Object.assign({}, ...all.toReversed()) as Person
  const person = cleaned({
    ...lacking,
    ...first.person,
    accounts,
    tags: [...new Set(all.flatMap(({ tags }) => tags))],
    ...(notes.length > 0 && { note: notes.join('\n\n') }),
  })
  return [...removed(others), { document: person }]
}

/** Makes a person of each account of one. Everything that was written stays with the first. */
export function separated({ person }: ListedPerson): Change[] {
  const [first, ...others] = person.accounts
  if (!first || others.length === 0) return []
  return [
    { document: { ...person, accounts: [first] } },
    ...others.map((account): Change => {
      const { stage, updatedAt } = person
      return { document: { ...personOf(account), stage, updatedAt } }
    }),
  ]
}

/** "food, Paris ,, food" → food, Paris. */
export function tagsIn(text: string): string[] {
  const tags = text.split(/[,;\n]/).map((tag) => tag.trim().slice(0, 60))
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, 50)
}
