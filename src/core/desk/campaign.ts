/** A campaign: who published what for it, what they and the brand state that it brought, and what that is worth. */
import * as z from 'zod/mini'
import { DECLARED_FIGURES, type DeclaredFigure } from '../campaign/inputs.ts'
import { WrittenCount } from '../profile/fields.ts'
import { AccountName, DOCUMENT, lenient, listOf, text } from './fields.ts'

const amount = z.number().check(z.gte(0), z.lte(1e9))

/** Every figure loses itself alone. */
const DeclaredFigures = z.object(
  Object.fromEntries(DECLARED_FIGURES.map((figure) => [figure, lenient(WrittenCount)])) as Record<
    DeclaredFigure,
    ReturnType<typeof lenient<typeof WrittenCount>>
  >,
)

/** One account's part in a campaign. `posts`: how many publications the figures are of. */
export const Partnership = z.object({
  account: AccountName,
  posts: z.catch(z.int().check(z.gte(1), z.lte(1_000)), 1),
  declared: z.catch(DeclaredFigures, {}),
  note: lenient(text(2_000)),
})
export type Partnership = z.output<typeof Partnership>

/** What one of each is worth, in units of the campaign's currency: the user's own amounts. */
const UnitValues = z.object({
  impressions: lenient(amount),
  storyViews: lenient(amount),
  likes: lenient(amount),
  comments: lenient(amount),
  shares: lenient(amount),
  saves: lenient(amount),
  clicks: lenient(amount),
})

export const Campaign = z.object({
  kind: z.literal('campaign'),
  ...DOCUMENT,
  name: z.catch(text(200), '?'),
  client: lenient(text(200)),
  /** ISO 4217, of every amount in the campaign. */
  currency: z.catch(z.string().check(z.regex(/^[A-Z]{3}$/)), 'EUR'),
  startsOn: lenient(z.iso.date()),
  endsOn: lenient(z.iso.date()),
  partnerships: listOf(Partnership, 500),
  unitValues: z.catch(UnitValues, {}),
  note: lenient(text(20_000)),
})
export type Campaign = z.output<typeof Campaign>
