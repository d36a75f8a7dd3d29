/** What can be changed about a person of the shortlist. */
import { useEffect, useId, useState } from 'preact/hooks'
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import { type Person, STAGES, type Stage } from '../../../core/desk/person.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { useWords } from '../../parts/language.tsx'
import { useDesk } from '../desk.tsx'
import { currenciesWith } from '../parts/currencies.ts'
import { edited, removed, tagsIn } from './edits.ts'

export function Edit({ one }: { one: ListedPerson }) {
  const { say } = useWords(shortlistWords)
  const stages = useWords(personWords).say
  const desk = useDesk()
  const { person, isSaved } = one
  const name = nameOfPerson(one)
  const change = (edit: Partial<Person>, what = say('did.edit', { person: name })) =>
    void desk.change(
      edited([one], () => edit),
      what,
    )
  const setStage = (stage: Stage) =>
    change({ stage }, say('did.stage', { count: 1, person: name, stage: stages(`stage.${stage}`) }))
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
      <label class="field">
        <span>{say('stage')}</span>
        <select
          data-field="stage"
          value={isSaved ? person.stage : ''}
          onChange={({ currentTarget }) => setStage(currentTarget.value as Stage)}
        >
          {!isSaved && <option value="">{stages('stage.unsaved')}</option>}
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {stages(`stage.${stage}`)}
            </option>
          ))}
        </select>
      </label>
      {isSaved && person.stage === 'refused' && (
        <TextField label={stages('why')} value={person.refusal} most={500} save={(refusal) => change({ refusal })} />
      )}
      <TextField label={say('note')} value={person.note} most={20_000} isLong save={(note) => change({ note })} />
      <TextField
        label={say('tags')}
        value={person.tags.join(', ') || undefined}
        most={3_000}
        save={(text) => change({ tags: tagsIn(text ?? '') })}
      />
      <TextField label={say('owner')} value={person.owner} most={100} save={(owner) => change({ owner })} />
      <PriceField person={person} save={(price) => change({ price })} />
      <TextField label={say('name')} value={person.name} most={200} save={(own) => change({ name: own })} />
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

type TextShown = {
  label: string
  value: string | undefined
  most: number
  isLong?: boolean
  save(value: string | undefined): void
}

/** Written when it is left, or with Enter; Escape takes back what was typed. */
function TextField({ label, value = '', most, isLong = false, save }: TextShown) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const done = () => {
    const text = typed.trim()
    if (text !== value) save(text === '' ? undefined : text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setTyped(value)
      leaveField(event)
    }
    if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) leaveField(event)
  }
  const common = { value: typed, maxLength: most, onBlur: done, onKeyDown }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {isLong ? (
        <textarea
          id={id}
          data-field="note"
          rows={3}
          {...common}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      ) : (
        <input id={id} {...common} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
      )}
    </div>
  )
}

/** Back to the line one stands on; leaving the field writes it. */
function leaveField(event: KeyboardEvent): void {
  const field = event.currentTarget as HTMLElement
  const line = document.querySelector<HTMLElement>('tr.is-current a')
  // What was set to its former value is drawn first.
  setTimeout(() => (line ? line.focus() : field.blur()))
}

function PriceField({ person, save }: { person: Person; save(price: Person['price']): void }) {
  const { say } = useWords(shortlistWords)
  const currency = person.price?.currency ?? 'EUR'
  const [chosen, setChosen] = useState(currency)
  const currencies = currenciesWith(chosen)
  const write = (text: string | undefined, unit: string) => {
    const amount = Number(text?.replace(/\s/g, '').replace(',', '.'))
    if (text === undefined) save(undefined)
    else if (Number.isFinite(amount) && amount >= 0) save({ amount, currency: unit })
  }
  return (
    <div class="price-field">
      <TextField
        label={say('price')}
        value={person.price && String(person.price.amount)}
        most={15}
        save={(text) => write(text, chosen)}
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
          {currencies.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
    </div>
  )
}
