/** What can be changed about a person of the shortlist. */
import { useState } from 'preact/hooks'
import { currencyIn, NO_CURRENCY } from '../../../core/campaign/currencies.ts'
import { exactAmountIn } from '../../../core/campaign/names.ts'
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import type { Person } from '../../../core/desk/person.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { shellWords } from '../../../i18n/desk-shell.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { writeTyped } from '../../../i18n/index.ts'
import { useWords } from '../../parts/language.tsx'
import { useDesk } from '../desk.tsx'
import { currenciesWith } from '../parts/currencies.ts'
import { StageField } from '../parts/stage-select.tsx'
import { TypedField } from '../parts/typed-field.tsx'
import { removed, tagsIn } from './edits.ts'
import { usePersonEdit } from './person-edit.ts'

export function Edit({ one }: { one: ListedPerson }) {
  const { say } = useWords(shortlistWords)
  const stages = useWords(personWords).say
  const desk = useDesk()
  const { person, isSaved } = one
  const name = nameOfPerson(one)
  const { change, setStage, textOf } = usePersonEdit(one)
  const leaving = (field: Parameters<typeof textOf>[0]) => ({ ...textOf(field), leave: toLine })
  return (
    <section class="edit" data-part="edit">
      {!isSaved && (
        <button
          type="button"
          class="is-main"
          data-action="save"
          onClick={() => change({}, say('did.save', { count: 1, person: name }))}
        >
          {say('save')}
        </button>
      )}
      <StageField label={say('stage')} stage={isSaved ? person.stage : undefined} set={setStage} />
      {isSaved && person.stage === 'refused' && <TypedField {...leaving('refusal')} label={stages('why')} most={500} />}
      <TypedField {...leaving('note')} label={say('note')} kind="long" most={20_000} />
      <TypedField
        name="tags"
        label={say('tags')}
        value={person.tags.join(', ')}
        most={3_000}
        save={(text) => change({ tags: tagsIn(text) })}
        leave={toLine}
      />
      <TypedField {...leaving('owner')} label={say('owner')} most={100} />
      <PriceField person={person} save={(price) => change({ price })} />
      <TypedField {...leaving('name')} label={say('name')} most={200} />
      {isSaved && (
        <button
          type="button"
          class="text-button"
          onClick={() => desk.change(removed([one]), say('did.remove', { count: 1, person: name }))}
        >
          {say('remove')}
        </button>
      )}
    </section>
  )
}

/** Back to the line one stands on; leaving the field writes it. */
function toLine(): void {
  const line = document.querySelector<HTMLElement>('tr.is-current a')
  if (line) line.focus()
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

function PriceField({ person, save }: { person: Person; save(price: Person['price']): void }) {
  const { language, say } = useWords(shortlistWords)
  const shell = useWords(shellWords).say
  const [chosen, setChosen] = useState(person.price?.currency ?? 'EUR')
  const write = (text: string) => {
    const amount = exactAmountIn(text, language)
    const currency = currencyIn(text, chosen)
    setChosen(currency)
    save(amount === undefined ? undefined : { amount, currency })
  }
  const problem = (text: string) => {
    if (text !== '' && exactAmountIn(text, language) === undefined) return shell('not-a-number')
    return currencyIn(text, chosen) === NO_CURRENCY ? say('currency.unknown') : undefined
  }
  return (
    <div class="price-field">
      <TypedField
        label={say('price')}
        name="price"
        value={person.price ? writeTyped(person.price.amount, language) : ''}
        most={15}
        problem={problem}
        save={write}
        leave={toLine}
      />
      <label class="field">
        <span>{say('currency')}</span>
        <select
          value={chosen}
          onChange={({ currentTarget: { value } }) => {
            setChosen(value)
            if (person.price) save({ ...person.price, currency: value })
          }}
        >
          {currenciesWith(chosen).map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
    </div>
  )
}
