/** What the list can be narrowed by. */
import { exactAmountIn } from '../../../core/campaign/names.ts'
import type { ListedPerson } from '../../../core/desk/listed.ts'
import { STAGES } from '../../../core/desk/person.ts'
import type { Filters } from '../../../core/desk/saved-view.ts'
import { STANDINGS } from '../../../core/judgement/grade.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { shellWords } from '../../../i18n/desk-shell.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { words, writeTyped } from '../../../i18n/index.ts'
import { networkName } from '../../../i18n/phrases.ts'
import { useWords } from '../../parts/language.tsx'
import { TypedField } from '../parts/typed-field.tsx'

/** `people`: among whom there is something to choose. */
export type FilterProps = { filters: Filters; people: readonly ListedPerson[]; set(filters: Filters): void }

export function FilterForm({ filters, people, set }: FilterProps) {
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
          <strong>{say('filter.by.owner')}</strong>
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
      <div class="filter-ranges">
        <Range
          name="audience"
          legend={say('filter.by.audience')}
          range={filters.audience}
          set={(audience) => set({ ...filters, audience })}
        />
        <Range
          name="price"
          legend={say('filter.by.price')}
          range={filters.price}
          set={(price) => set({ ...filters, price })}
        />
        <label>
          <input
            type="checkbox"
            checked={filters.changed ?? false}
            onChange={({ currentTarget }) => set({ ...filters, changed: currentTarget.checked || undefined })}
          />{' '}
          {say('filter.by.changed')}
        </label>
      </div>
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

type Ranged = { name: string; legend: string; range: Filters['audience']; set(range: Filters['audience']): void }

/** Typed as people write numbers: "20K", "1,200". */
function Range({ name, legend, range, set }: Ranged) {
  const { language, say } = useWords(shortlistWords)
  const shell = useWords(shellWords).say
  const write = (end: 'from' | 'to', text: string) => {
    const next = { ...range, [end]: exactAmountIn(text, language) }
    set(next.from === undefined && next.to === undefined ? undefined : next)
  }
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      <div class="range">
        {(['from', 'to'] as const).map((end) => (
          <TypedField
            key={end}
            label={say(`filter.${end}`)}
            name={`${name}-${end}`}
            value={range?.[end] === undefined ? '' : writeTyped(range[end], language)}
            most={20}
            problem={(text) =>
              text === '' || exactAmountIn(text, language) !== undefined ? undefined : shell('not-a-number')
            }
            save={(text) => write(end, text)}
          />
        ))}
      </div>
    </fieldset>
  )
}
