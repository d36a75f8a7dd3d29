/** What is searched and filtered, as chips that can be taken away, and how to add one. */
import { useEffect, useState } from 'preact/hooks'
import type { Filters } from '../../../core/desk/saved-view.ts'
import type { Language } from '../../../core/judgement/signal.ts'
import { sayIn } from '../../../i18n/bilingual.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { words, writeCount } from '../../../i18n/index.ts'
import { networkName } from '../../../i18n/phrases.ts'
import { useWords } from '../../parts/language.tsx'
import type { FilterForm, FilterProps } from './filter-form.tsx'

export function FilterChips({ filters, people, set }: FilterProps) {
  const { language, say } = useWords(shortlistWords)
  const [isOpen, setOpen] = useState(false)
  const Form = useForm(isOpen)
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
        aria-expanded={isOpen}
        aria-controls="filters"
        onClick={() => setOpen(!isOpen)}
      >
        {say('filter.add')}
      </button>
      {isOpen && Form && <Form filters={filters} people={people} set={set} />}
    </>
  )
}

let form: typeof FilterForm | undefined

/** Fetched when somebody filters: the list is drawn without it. */
function useForm(isWanted: boolean): typeof FilterForm | undefined {
  const [, redraw] = useState(0)
  useEffect(() => {
    if (!isWanted || form) return
    void import('./filter-form.tsx').then((found) => {
      form = found.FilterForm
      redraw(1)
    })
  }, [isWanted])
  return form
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
