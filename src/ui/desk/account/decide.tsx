/** What is decided and noted about whoever an account belongs to, where one reads about them. */
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import type { Person } from '../../../core/desk/person.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { useWords } from '../../parts/language.tsx'
import { useDesk } from '../desk.tsx'
import { StageField } from '../parts/stage-select.tsx'
import { TypedField } from '../parts/typed-field.tsx'
import { edited } from '../shortlist/edits.ts'

export function DecideSection({ one }: { one: ListedPerson }) {
  const { say } = useWords(shortlistWords)
  const own = useWords(personWords).say
  const desk = useDesk()
  const { person, isSaved } = one
  const name = nameOfPerson(one)
  const change = (edit: Partial<Person>, what: string) =>
    void desk.change(
      edited([one], () => edit),
      what,
    )
  const textOf = (field: 'note' | 'refusal') => ({
    name: field,
    kind: 'long' as const,
    value: person[field] ?? '',
    save: (text: string) => change({ [field]: text === '' ? undefined : text }, say('did.edit', { person: name })),
  })
  return (
    <section class="account-decide" aria-label={say('detail.label', { person: name })} data-part="decide">
      <StageField
        label={say('stage')}
        stage={isSaved ? person.stage : undefined}
        set={(stage) => change({ stage }, say('did.stage', { count: 1, person: name, stage: own(`stage.${stage}`) }))}
      />
      {isSaved && person.stage === 'refused' && <TypedField {...textOf('refusal')} label={own('why')} most={500} />}
      <TypedField {...textOf('note')} label={say('note')} most={20_000} />
    </section>
  )
}
