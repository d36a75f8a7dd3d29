/** How a list is looked at: what is searched, filtered, sorted and shown; saved under a name. */
import * as z from 'zod/mini'
import { STANDINGS } from '../judgement/grade.ts'
import { DOCUMENT, lenient, listOf, text } from './fields.ts'
import { STAGES } from './person.ts'

export const COLUMNS = [
  'stage',
  'score',
  'likes',
  'followers',
  'stories',
  'engagement',
  'audience',
  'views',
  'price',
  'tags',
  'owner',
  'seen',
] as const
export type Column = (typeof COLUMNS)[number]
export type SortKey = Column | 'person'

const number = z.number().check(z.gte(0))

/** Everything that is set must hold. */
export const Filters = z.object({
  /** One of these. `unsaved`: read, and not on the list. */
  stages: lenient(z.array(z.enum([...STAGES, 'unsaved'])).check(z.minLength(1))),
  grades: lenient(z.array(z.enum(STANDINGS)).check(z.minLength(1))),
  platforms: lenient(z.array(text(30)).check(z.minLength(1))),
  tags: lenient(z.array(text(60)).check(z.minLength(1))),
  owner: lenient(text(100)),
  /** Counts of people; absent ends are open. */
  audience: lenient(z.object({ from: lenient(number), to: lenient(number) })),
  price: lenient(z.object({ from: lenient(number), to: lenient(number) })),
  changed: lenient(z.literal(true)),
})
export type Filters = z.output<typeof Filters>

export const ViewSettings = z.object({
  search: z.catch(z.string().check(z.maxLength(200)), ''),
  filters: z.catch(Filters, {}),
  sort: z.catch(z.object({ by: z.enum([...COLUMNS, 'person']), isDescending: z.boolean() }), {
    by: 'seen',
    isDescending: true,
  }),
  columns: listOf(z.enum(COLUMNS), COLUMNS.length),
})
export type ViewSettings = z.output<typeof ViewSettings>

export const SavedView = z.object({
  kind: z.literal('view'),
  ...DOCUMENT,
  name: z.catch(text(100), '?'),
  view: ViewSettings,
})
export type SavedView = z.output<typeof SavedView>
