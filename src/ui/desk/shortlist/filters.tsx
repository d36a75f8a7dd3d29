/** What is searched and filtered, as chips that can be taken away, and how to add one. */
import { useRef, useState } from 'preact/hooks'
import type { ListedPerson } from '../../../core/desk/listed.ts'
import { STAGES } from '../../../core/desk/person.ts'
import type { Filters } from '../../../core/desk/saved-view.ts'
import { STANDINGS } from '../../../core/judgement/grade.ts'
import type { Language } from '../../../core/judgement/signal.ts'
import { sayIn } from '../../../i18n/bilingual.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { words, writeCount } from '../../../i18n/index.ts'
import { networkName } from '../../../i18n/phrases.ts'
import { useWords } from '../../parts/language.tsx'

type Props = { filters: Filters; people: readonly ListedPerson[]; set(filters: Filters): void }

export function FilterChips({ filters, people, set }: Props) {
  const { language, say } = useWords(shortlistWords)
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const names = (Object.keys(filters) as (keyof Filters)[]).filter((name) => filters[name] !== undefined)
  const without = (name: keyof Filters) => set({ ...filters, [name]: undefined })
  return (
    <>
      {names.map((name) => {
        const text = filterText(name, filters, language)
        return (
          <button
            key={name}
            type="button"
            class="chip"
            aria-label={say('filter.remove', { filter: text })}
            onClick={() => without(name)}
          >
            {text} <span aria-hidden="true">×</span>
          </button>
        )
      })}
      <button
        type="button"
        class="chip"
        ref={opener}
        aria-expanded={isOpen}
        aria-controls="filters"
        onClick={() => setOpen(!isOpen)}
      >
        {say('filter.add')}
      </button>
      {isOpen && <FilterForm filters={filters} people={people} set={set} />}
    </>
  )
}

function filterText(name: keyof Filters, filters: Filters, language: Language): string {
  const say = sayIn(shortlistWords, language)
  const person = sayIn(personWords, language)
  const list = (values: readonly string[] = []) => values.join(', ')
  switch (name) {
    case 'stages':
      return say('filter.stage', { value: list(filters.stages?.map((stage) => person(`stage.${stage}`))) })
    case 'grades':
      return say('filter.grade', { value: list(filters.grades?.map((grade) => words(language)(`grade.${grade}`))) })
    case 'platforms':
      return say('filter.network', { value: list(filters.platforms?.map(networkName)) })
    case 'tags':
      return say('filter.tag', { value: list(filters.tags) })
    case 'owner':
      return say('filter.owner', { value: filters.owner ?? '' })
    case 'audience':
      return say('filter.audience', { range: rangeText(filters.audience, language) })
    case 'price':
      return say('filter.price', { range: rangeText(filters.price, language) })
    case 'changed':
      return say('filter.changed')
  }
}

function rangeText({ from, to }: NonNullable<Filters['audience']> = {}, language: Language): string {
  const say = sayIn(shortlistWords, language)
  const write = (count: number) => writeCount(count, language)
  if (from !== undefined && to !== undefined) return say('filter.range', { from: write(from), to: write(to) })
  return from === undefined
    ? say('filter.range.to', { to: write(to ?? 0) })
    : say('filter.range.from', { from: write(from) })
}

function FilterForm({ filters, people, set }: Props) {
  const { language, say } = useWords(shortlistWords)
  const person = useWords(personWords).say
  const platforms = distinct(people.flatMap((one) => one.person.accounts.map(({ platform }) => platform)))
  const tags = distinct(people.flatMap((one) => one.person.tags))
  const owners = distinct(people.flatMap((one) => one.person.owner ?? []))
  return (
    <fieldset class="filter-form" id="filters" aria-label={say('filter.title')}>
      <Choices
        legend={say('filter.by.stage')}
        options={[...STAGES, 'unsaved'].map((value) => [value, person(`stage.${value as 'toCheck'}`)])}
        chosen={filters.stages}
        set={(stages) => set({ ...filters, stages: stages as Filters['stages'] })}
      />
      <Choices
        legend={say('filter.by.grade')}
        options={STANDINGS.map((value) => [value, words(language)(`grade.${value}`)])}
        chosen={filters.grades}
        set={(grades) => set({ ...filters, grades: grades as Filters['grades'] })}
      />
      <Choices
        legend={say('filter.by.network')}
        options={platforms.map((value) => [value, networkName(value)])}
        chosen={filters.platforms}
        set={(chosen) => set({ ...filters, platforms: chosen })}
      />
      {tags.length > 0 && (
        <Choices
          legend={say('filter.by.tag')}
          options={tags.map((value) => [value, value])}
          chosen={filters.tags}
          set={(chosen) => set({ ...filters, tags: chosen })}
        />
      )}
      {owners.length > 0 && (
        <label class="field">
          <span>{say('filter.by.owner')}</span>
          <select
            value={filters.owner ?? ''}
            onChange={({ currentTarget: { value } }) => set({ ...filters, owner: value || undefined })}
          >
            <option value="">–</option>
            {owners.map((owner) => (
              <option key={owner}>{owner}</option>
            ))}
          </select>
        </label>
      )}
      <Range
        legend={say('filter.by.audience')}
        range={filters.audience}
        set={(audience) => set({ ...filters, audience })}
      />
      <Range legend={say('filter.by.price')} range={filters.price} set={(price) => set({ ...filters, price })} />
      <label>
        <input
          type="checkbox"
          checked={filters.changed ?? false}
          onChange={({ currentTarget }) => set({ ...filters, changed: currentTarget.checked || undefined })}
        />{' '}
        {say('filter.by.changed')}
      </label>
    </fieldset>
  )
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}

type Choosing = {
  legend: string
  options: readonly (readonly [value: string, label: string])[]
  chosen: readonly string[] | undefined
  set(chosen: string[] | undefined): void
}

function Choices({ legend, options, chosen = [], set }: Choosing) {
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
    set(next.length > 0 ? next : undefined)
  }
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {options.map(([value, label]) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} /> {label}
        </label>
      ))}
    </fieldset>
  )
}

type Ranged = { legend: string; range: Filters['audience']; set(range: Filters['audience']): void }

function Range({ legend, range, set }: Ranged) {
  const { say } = useWords(shortlistWords)
  const write = (end: 'from' | 'to', text: string) => {
    const value = text === '' ? undefined : Number(text)
    const next = { ...range, [end]: Number.isFinite(value) ? value : undefined }
    set(next.from === undefined && next.to === undefined ? undefined : next)
  }
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {say(`filter.${end}`)}{' '}
          <input
            type="number"
            min="0"
            class="number"
            value={range?.[end] ?? ''}
            onChange={({ currentTarget }) => write(end, currentTarget.value)}
          />
        </label>
      ))}
    </fieldset>
  )
}
