/** What is decided and noted about whoever an account belongs to, where one reads about them. */
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { useWords } from '../../parts/language.tsx'
import { StageField } from '../parts/stage-select.tsx'
import { TypedField } from '../parts/typed-field.tsx'
import { usePersonEdit } from '../shortlist/person-edit.ts'

export function DecideSection({ one }: { one: ListedPerson }) {
  const { say } = useWords(shortlistWords)
  const own = useWords(personWords).say
  const { setStage, textOf } = usePersonEdit(one)
  const { person, isSaved } = one
  return (
    <section class="account-decide" aria-label={say('detail.label', { person: nameOfPerson(one) })} data-part="decide">
      <StageField label={say('stage')} stage={isSaved ? person.stage : undefined} set={setStage} />
      {isSaved && person.stage === 'refused' && (
        <TypedField {...textOf('refusal')} kind="long" label={own('why')} most={500} />
      )}
      <TypedField {...textOf('note')} kind="long" label={say('note')} most={20_000} />
    </section>
  )
}
