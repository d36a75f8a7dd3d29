/** What the desk holds, as tables: heads that are understood again on the way in, exact figures as numbers, rounded ones as they were rounded. */
import { DECLARED_FIGURES } from '../../../core/campaign/inputs.ts'
import type { Campaign } from '../../../core/desk/campaign.ts'
import { accountId } from '../../../core/desk/fields.ts'
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import { type Language, SUSPICIONS } from '../../../core/judgement/signal.ts'
import type { Count } from '../../../core/profile/facts.ts'
import type { Cell } from '../../../files/table.ts'
import { sayIn } from '../../../i18n/bilingual.ts'
import { campaignWords } from '../../../i18n/campaign.ts'
import { compareWords } from '../../../i18n/desk-compare.ts'
import { importWords } from '../../../i18n/desk-import.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { signalWords, words, writeCount } from '../../../i18n/index.ts'
import { gradeTitle, networkName } from '../../../i18n/phrases.ts'
import type { Measure } from '../compare/measures.ts'

const PERSON_HEADS = [
  'name',
  'network',
  'handle',
  'address',
  'stage',
  'tags',
  'note',
  'owner',
  'price',
  'currency',
] as const
const SEEN_HEADS = ['grade', 'score', 'low', 'high', 'audience', 'engagement', 'seen'] as const

/** A row for each account of each person: what the user wrote, and what was seen. */
export function peopleTable(people: readonly ListedPerson[], language: Language): Cell[][] {
  const head = sayIn(importWords, language)
  const heads = [...PERSON_HEADS, ...SEEN_HEADS].map((name) => head(`head.${name}`))
  return [heads, ...people.flatMap((one) => rowsOf(one, language))]
}

function rowsOf(one: ListedPerson, language: Language): Cell[][] {
  const { person, summaries } = one
  const stage = sayIn(personWords, language)(`stage.${person.stage}`)
  return person.accounts.map((account): Cell[] => {
    const summary = summaries.find((each) => accountId(each) === accountId(account))
    return [
      nameOfPerson(one),
      networkName(account.platform),
      account.handle,
      summary?.url ?? '',
      stage,
      person.tags.join(', '),
      person.note ?? '',
      person.owner ?? '',
      person.price?.amount ?? '',
      person.price?.currency ?? '',
      summary ? gradeTitle(summary, language) : '',
      summary?.score ?? '',
      summary?.range?.[0] ?? '',
      summary?.range?.[1] ?? '',
      summary?.audience?.count.value ?? '',
      summary?.engagement?.rate ?? '',
      summary?.readAt.slice(0, 10) ?? '',
    ]
  })
}

/** A row for each person: each measure with its ends, what was looked for, the signs that were seen. `currency`: that of the prices. */
export function comparisonTable(
  people: readonly ListedPerson[],
  { measures, currency }: { measures: readonly Measure[]; currency?: string | undefined },
  language: Language,
): Cell[][] {
  const head = sayIn(importWords, language)
  const measure = sayIn(compareWords, language)
  const say = words(language)
  const ends = measures.flatMap(({ id }) => {
    const name = id === 'price' ? `${measure(id)} ${measure('price.what', { currency: currency ?? '' })}` : measure(id)
    return [name, measure('head.low', { measure: name }), measure('head.high', { measure: name })]
  })
  const suspicions = SUSPICIONS.map((about) => say(`suspicion.${about}`))
  return [
    [
      head('head.name'),
      head('head.network'),
      head('head.handle'),
      head('head.grade'),
      ...ends,
      ...suspicions,
      measure('signs'),
      head('head.seen'),
    ],
    ...people.map((one, index): Cell[] => {
      const { main } = one
      return [
        nameOfPerson(one),
        main ? networkName(main.platform) : '',
        main?.handle ?? '',
        main ? gradeTitle(main, language) : '',
        ...measures.flatMap(({ intervals }): Cell[] => {
          const interval = intervals[index]
          return interval ? [interval.value, interval.low, interval.high] : ['', '', '']
        }),
        ...SUSPICIONS.map((about) => (main ? say(`level.${main.levels[about]}`) : '')),
        (main?.signs ?? []).map((id) => signalWords(id, language)?.title ?? id).join(' · '),
        main?.readAt.slice(0, 10) ?? '',
      ]
    }),
  ]
}

/** A row for each partnership. */
export function campaignTable(
  { partnerships }: Campaign,
  nameOf: (id: string) => string,
  language: Language,
): Cell[][] {
  const head = sayIn(importWords, language)
  const figure = sayIn(campaignWords, language)
  return [
    [
      head('head.name'),
      head('head.network'),
      head('head.handle'),
      head('head.posts'),
      ...DECLARED_FIGURES.map((name) => figure(`input.${name}`)),
    ],
    ...partnerships.map(({ account, posts, declared }): Cell[] => [
      nameOf(accountId(account)),
      networkName(account.platform),
      account.handle,
      posts,
      ...DECLARED_FIGURES.map((name) => cellOf(declared[name], language)),
    ]),
  ]
}

function cellOf(figure: number | Count | undefined, language: Language): Cell {
  if (figure === undefined) return ''
  return typeof figure === 'number' ? figure : writeCount(figure, language)
}
