/**
 * What a campaign brought, as the field's own figures: rates, costs, returns. Worked out of what is known and of nothing
 * else: a figure without its parts is absent, nothing is divided by zero, and a figure made of intervals is one.
 *
 * Formulas: Hootsuite and Social Status (engagement by reach, by impressions and by followers, reach rate), the field's
 * practice for costs, conversion and return; earned media value as Later and Stellar define it, Σ count × unit value.
 */

import { expectationOf } from '../judgement/expectation.ts'
import type { Measure, Norms } from '../judgement/norm.ts'
import type { Source } from '../judgement/source.ts'
import type { Count } from '../profile/facts.ts'
import { allSixDigits } from '../statistics/rounding.ts'
import { type Basis, INTERACTIONS, type Input, type InputName, type Inputs, weakest } from './inputs.ts'

export const FIGURES = [
  'engagement-by-reach',
  'engagement-by-impressions',
  'engagement-by-followers',
  'reach-rate',
  'impressions-per-person',
  'story-view-rate',
  'click-through',
  'leads-per-click',
  'customers-per-lead',
  'customers-per-click',
  'cost-per-engagement',
  'cost-per-thousand',
  'cost-per-click',
  'cost-per-lead',
  'cost-per-customer',
  'return-on-spend',
  'earned-media-value',
] as const
export type FigureId = (typeof FIGURES)[number]

/** `share`: 0.021 is 2.1 %; `ratio`: a plain number; `money`: an amount of the campaign's currency. */
export type FigureUnit = 'share' | 'ratio' | 'money'

/** What earned media value counts, and what one of each is worth: the user's own amounts, of the campaign's currency. */
export const VALUED = ['impressions', 'storyViews', 'likes', 'comments', 'shares', 'saves', 'clicks'] as const
type UnitValues = Partial<Record<(typeof VALUED)[number], number>>

export type Figure = {
  id: FigureId
  value: number
  low: number
  high: number
  unit: FigureUnit
  /** What the weakest of its parts is. */
  basis: Basis
  /** What it was worked out of. */
  from: InputName[]
  /** What belongs to it and is not known: the figure would be higher with it (a cost lower). */
  without?: InputName[]
  /** How many partnerships it is of, where it is a campaign's. */
  partnerships?: number
  /** 10th, 50th and 90th percentile of accounts of this size. */
  normal?: { p10: number; p50: number; p90: number; source: Source }
}

/** What one partnership is judged by beside its inputs. */
export type Circumstances = {
  norms: Norms
  /** How many publications the declared figures are of, 1 or more. */
  posts: number
  unitValues?: UnitValues
}

export type Partnership = { inputs: Inputs } & Circumstances

/** Every figure that the inputs of one partnership allow. */
export function figuresOf(inputs: Inputs, circumstances: Circumstances): Figure[] {
  const partnership = { inputs, ...circumstances }
  return FIGURES.flatMap((id) => {
    const figure = workOut(id, [partnership])
    if (!figure) return []
    const normal = normalOf(id, partnership)
    return [{ ...figure, ...(normal && { normal }) }]
  })
}

/** The figures of a whole campaign. Each is worked out of those partnerships alone of which every part of it is known. */
export function figuresOfAll(partnerships: readonly Partnership[]): Figure[] {
  return FIGURES.flatMap((id) => workOut(id, partnerships) ?? [])
}

/** A part of a figure: a count or amount, what it was made of, and what it lacks. */
type Part = Input & { from: readonly InputName[]; without: readonly InputName[] }

type Rule = {
  unit: FigureUnit
  top: (partnership: Partnership) => Part | undefined
  /** Absent where the figure is a sum and no quotient. */
  bottom?: (partnership: Partnership) => Part | undefined
  times?: number
  /** Of accounts of the same size; holds for one publication. */
  norm?: Measure
}

const input =
  (name: InputName) =>
  ({ inputs }: Partnership): Part | undefined => {
    const found = inputs[name]
    return found && { ...found, from: [name], without: [] }
  }

const RULES: Record<FigureId, Rule> = {
  'engagement-by-reach': { unit: 'share', top: interactions, bottom: input('reach') },
  'engagement-by-impressions': { unit: 'share', top: interactions, bottom: input('impressions') },
  'engagement-by-followers': {
    unit: 'share',
    top: visibleInteractions,
    bottom: followersReachedByEach,
    norm: 'engagement-per-follower',
  },
  'reach-rate': { unit: 'share', top: input('reach'), bottom: input('followers'), norm: 'reach-per-follower' },
  'impressions-per-person': { unit: 'ratio', top: input('impressions'), bottom: input('reach') },
  'story-view-rate': {
    unit: 'share',
    top: input('storyViews'),
    bottom: input('followers'),
    norm: 'story-views-per-follower',
  },
  'click-through': { unit: 'share', top: input('clicks'), bottom: input('impressions') },
  'leads-per-click': { unit: 'share', top: input('leads'), bottom: input('clicks') },
  'customers-per-lead': { unit: 'share', top: input('customers'), bottom: input('leads') },
  'customers-per-click': { unit: 'share', top: input('customers'), bottom: input('clicks') },
  'cost-per-engagement': { unit: 'money', top: input('cost'), bottom: interactions },
  'cost-per-thousand': { unit: 'money', top: input('cost'), bottom: input('impressions'), times: 1000 },
  'cost-per-click': { unit: 'money', top: input('cost'), bottom: input('clicks') },
  'cost-per-lead': { unit: 'money', top: input('cost'), bottom: input('leads') },
  'cost-per-customer': { unit: 'money', top: input('cost'), bottom: input('customers') },
  'return-on-spend': { unit: 'ratio', top: input('sales'), bottom: input('cost') },
  'earned-media-value': { unit: 'money', top: earnedMediaValue },
}

/** Clicks, likes, shares and comments. Where nobody stated likes, the usual post's counted interactions stand for all but the clicks. */
function interactions(partnership: Partnership): Part | undefined {
  if (partnership.inputs.likes) return sum(INTERACTIONS, partnership)
  const usual = usualInteractions(partnership)
  const clicks = input('clicks')(partnership)
  return usual && added(clicks ? [usual, clicks] : [usual])
}

/** What a network's pages show and its norms are of: never clicks, which nobody sees from outside. */
function visibleInteractions(partnership: Partnership): Part | undefined {
  const { counts } = partnership.norms.engagement
  const named = counts.filter((count) => count !== 'quotes')
  return partnership.inputs.likes ? sum(named, partnership) : usualInteractions(partnership)
}

/** The usual post's, once for each publication. */
function usualInteractions(partnership: Partnership): Part | undefined {
  const usual = input('interactions')(partnership)
  return usual && times(usual, partnership.posts)
}

/** Followers, once for each publication: engagement by followers is of a post. */
function followersReachedByEach(partnership: Partnership): Part | undefined {
  const followers = input('followers')(partnership)
  return followers && times(followers, partnership.posts)
}

function earnedMediaValue(partnership: Partnership): Part | undefined {
  const { unitValues = {}, inputs } = partnership
  const valued = VALUED.filter((name) => (unitValues[name] ?? 0) > 0)
  const parts = valued.flatMap((name) => {
    const part = input(name)(partnership)
    return part ? [times(part, unitValues[name] ?? 0)] : []
  })
  if (parts.length === 0) return undefined
  // What a like is worth is nobody's count: whatever the counts are, the value is an estimate.
  return { ...added(parts), basis: 'estimated', without: valued.filter((name) => !inputs[name]) }
}

/** What is known of `names`, added up; without any, nothing. */
function sum(names: readonly InputName[], partnership: Partnership): Part | undefined {
  const parts = names.flatMap((name) => input(name)(partnership) ?? [])
  if (parts.length === 0) return undefined
  return { ...added(parts), without: names.filter((name) => !partnership.inputs[name]) }
}

function added(parts: readonly Part[]): Part {
  const total = (end: 'value' | 'low' | 'high') => parts.reduce((sum, part) => sum + part[end], 0)
  return {
    value: total('value'),
    low: total('low'),
    high: total('high'),
    basis: weakest(parts.map(({ basis }) => basis)),
    from: [...new Set(parts.flatMap(({ from }) => from))],
    without: [...new Set(parts.flatMap(({ without }) => without))],
  }
}

function times(part: Part, factor: number): Part {
  return { ...part, value: part.value * factor, low: part.low * factor, high: part.high * factor }
}

function workOut(id: FigureId, partnerships: readonly Partnership[]): Figure | undefined {
  const { unit, top, bottom, times: factor = 1 } = RULES[id]
  const known = partnerships.flatMap((partnership) => {
    const above = top(partnership)
    const below = bottom?.(partnership)
    return above && (below || !bottom) ? [{ above, below }] : []
  })
  if (known.length === 0) return undefined
  const above = added(known.map((one) => one.above))
  const below = bottom && added(known.flatMap((one) => one.below ?? []))
  const result = below ? quotient(above, below) : above
  if (!result) return undefined
  const without = [...new Set([...above.without, ...(below?.without ?? [])])]
  return {
    id,
    ...allSixDigits({ value: factor * result.value, low: factor * result.low, high: factor * result.high }),
    unit,
    basis: weakest([above.basis, ...(below ? [below.basis] : [])]),
    from: [...new Set([...above.from, ...(below?.from ?? [])])],
    ...(without.length > 0 && { without }),
    ...(partnerships.length > 1 && { partnerships: known.length }),
  }
}

/** Undefined where what is divided by may be nothing. */
function quotient(top: Count, bottom: Count): Count | undefined {
  if (bottom.low <= 0) return undefined
  return { value: top.value / bottom.value, low: top.low / bottom.high, high: top.high / bottom.low }
}

/** What is normal is known of one publication at a time; engagement by followers is a post's already. */
function normalOf(id: FigureId, { inputs, norms, posts }: Partnership): Figure['normal'] {
  const { norm } = RULES[id]
  const { followers } = inputs
  if (!norm || !followers || (posts > 1 && id !== 'engagement-by-followers')) return undefined
  const expected = expectationOf(norms, norm, followers.value)
  if (!expected) return undefined
  const { p10, p50, p90, source } = expected
  return { ...allSixDigits({ p10, p50, p90 }), source }
}
