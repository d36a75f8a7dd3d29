/** The shape of what was learnt of fake accounts, and how it is read. */
import type { Account } from '../profile/reading.ts'

/** What tells most, in the order in which it is learnt. On sets never seen every further field made it worse. */
export const FIELDS = ['followingPerFollower', 'posts', 'followers', 'following'] as const
export type Field = (typeof FIELDS)[number]

/** Straight between its bends and level beyond them. `at`: see `valuesOf`; `evidence`: log10 likelihood ratio, fake ÷ genuine. */
export type Curve = { at: readonly number[]; evidence: readonly number[] }
export type FakeCurves = Record<Field, Curve>

/** `genuine`, `fake`: where the scores of each kind lie on average, log10 units. */
export type LearntFakes = { curves: FakeCurves; genuine: number; fake: number }

/** Where an account lies on each curve, as log10: of (following + 1) ÷ (followers + 1), and of each count plus one. */
export function valuesOf({ followers, following, posts }: Account): Partial<Record<Field, number>> {
  const values: Partial<Record<Field, number>> = {}
  if (followers !== undefined && following !== undefined)
    values.followingPerFollower = Math.log10((following + 1) / (followers + 1))
  if (posts !== undefined) values.posts = Math.log10(posts + 1)
  if (followers !== undefined) values.followers = Math.log10(followers + 1)
  if (following !== undefined) values.following = Math.log10(following + 1)
  return values
}

/** The evidence of a curve at a value. */
export function heightAt({ at, evidence }: Curve, value: number): number {
  const next = at.findIndex((bend) => bend > value)
  if (next === -1) return evidence.at(-1) as number
  if (next === 0) return evidence[0] as number
  const [from, to] = [at[next - 1] as number, at[next] as number]
  const [low, high] = [evidence[next - 1] as number, evidence[next] as number]
  return low + ((high - low) * (value - from)) / (to - from)
}
