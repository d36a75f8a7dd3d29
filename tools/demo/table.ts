/** The shortlist as lines of a terminal, in the words of the desk. */
import { joinPeople, type ListedPerson, nameOfPerson } from '../../src/core/desk/listed.ts'
import type { Person } from '../../src/core/desk/person.ts'
import { SUSPICIONS } from '../../src/core/judgement/signal.ts'
import { keepAllWords } from '../../src/i18n/all.ts'
import { sayIn } from '../../src/i18n/bilingual.ts'
import { personWords } from '../../src/i18n/desk-person.ts'
import { writeRange, writeScore } from '../../src/i18n/index.ts'
import { gradeTitle, networkName } from '../../src/i18n/phrases.ts'
import type { DeskList } from '../../src/messages/desk.ts'

const WIDTHS = [16, 19, 10, 22, 6, 9, 9, 10, 9]
const LANGUAGE = 'en'
const say = sayIn(personWords, LANGUAGE)

/** A line a person, whoever was put on the list first of all. */
export function shortlistTable({ documents, summaries }: Pick<DeskList, 'documents' | 'summaries'>): string[] {
  keepAllWords()
  const people = documents.filter((document): document is Person => document.kind === 'person')
  const listed = joinPeople(people, [...summaries]).filter(({ isSaved }) => isSaved)
  return [line(['person', 'networks', 'stage', 'verdict', 'score', 'range', ...SUSPICIONS]), ...listed.map(row)]
}

function row(one: ListedPerson): string {
  const { person, main } = one
  const { score = null, range, levels } = main ?? {}
  return line([
    nameOfPerson(one),
    person.accounts.map(({ platform }) => networkName(platform)).join(', '),
    say(`stage.${person.stage}`),
    main ? gradeTitle(main, LANGUAGE) : say('not-read'),
    score === null ? '?' : writeScore(score, LANGUAGE),
    range ? writeRange(...range, 'count', LANGUAGE) : '',
    ...SUSPICIONS.map((about) => (levels ? say(`level.${levels[about]}`) : '')),
  ])
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0))
    .join(' ')
    .trimEnd()
}
