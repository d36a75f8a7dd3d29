/** What is written about a person, wherever on the desk it is typed: each edit can be undone, and says whose it was. */
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import type { Person, Stage } from '../../../core/desk/person.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { useWords } from '../../parts/language.tsx'
import { useDesk } from '../desk.tsx'
import { edited } from './edits.ts'

type TextField = 'refusal' | 'note' | 'owner' | 'name'

export function usePersonEdit(one: ListedPerson) {
  const { say } = useWords(shortlistWords)
  const stages = useWords(personWords).say
  const desk = useDesk()
  const name = nameOfPerson(one)
  /** `what`: what the notice with the way back says of it. */
  const change = (edit: Partial<Person>, what = say('did.edit', { person: name })) =>
    void desk.change(
      edited([one], () => edit),
      what,
    )
  return {
    change,
    setStage: (stage: Stage) =>
      change({ stage }, say('did.stage', { count: 1, person: name, stage: stages(`stage.${stage}`) })),
    /** What a `TypedField` takes for one of them. */
    textOf: (field: TextField) => ({
      name: field,
      value: one.person[field] ?? '',
      save: (text: string) => change({ [field]: text === '' ? undefined : text }),
    }),
  }
}
