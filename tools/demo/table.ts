/** The shortlist as lines of a terminal. */
import { joinPeople, type ListedPerson, nameOfPerson } from '../../src/core/desk/listed.ts'
import type { Person } from '../../src/core/desk/person.ts'
import { SUSPICIONS } from '../../src/core/judgement/signal.ts'
import type { DeskList } from '../../src/messages/desk.ts'

const WIDTHS = [16, 19, 10, 11, 6, 9, 9, 10, 9]

/** A line a person, whoever was put on the list first of all. */
export function shortlistTable({ documents, summaries }: DeskList): string[] {
  const people = documents.filter((document): document is Person => document.kind === 'person')
  const listed = joinPeople(people, [...summaries]).filter(({ isSaved }) => isSaved)
  return [line(['person', 'networks', 'stage', 'grade', 'score', 'range', ...SUSPICIONS]), ...listed.map(row)]
}

function row(one: ListedPerson): string {
  const { person, main } = one
  const networks = person.accounts.map(({ platform }) => platform).join(', ')
  const { grade, score = null, range, levels } = main ?? {}
  return line([
    nameOfPerson(one),
    networks,
    person.stage,
    grade ?? '',
    score === null ? '?' : String(Math.round(score)),
    range ? range.map(Math.round).join('–') : '',
    ...SUSPICIONS.map((about) => levels?.[about] ?? ''),
  ])
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0))
    .join(' ')
    .trimEnd()
}
