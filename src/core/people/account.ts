/** How likely one account is fake. */
import { FIELDS, type Field, heightAt, type LearntFakes, valuesOf } from '../learnt/fake-curves.ts'
import { FAKES } from '../learnt/fakes.ts'
import type { Account } from '../profile/reading.ts'

/**
 * One thing about an account that speaks for or against it. `messageKey` is a key into the words of
 * `account-words.ts`; `value` is what was seen, in the unit its sentence names; `evidence` is its
 * weight, log10 of the likelihood ratio fake ÷ genuine.
 */
type AccountReason = { messageKey: string; value: number; evidence: number }

/** `fake` is a probability at even odds beforehand, 0–1; 0.5 says that nothing is known. Strongest reason first. */
export type AccountJudgement = { fake: number; reasons: AccountReason[] }

/**
 * What is left to go by where a list shows names and pictures only. Our own choices, small: in the Kaggle set 59 % of
 * the fakes have no picture and 0.6 % of the others, in other sets nearly all fakes have one; digits in a handle are a
 * little more common among fakes of every set. Beside counts neither adds anything on sets that were not learnt from.
 */
const AT_A_GLANCE = {
  picture: { missing: 0.44, present: -0.06 },
  digitShare: { perUnit: 1.75, neutral: 0.06, to: 0.4 },
}

/** No labelled set has verified accounts: our own choice, small because a badge can be bought. */
const VERIFIED = -0.7

const SAYS: Record<Field, string> = {
  followingPerFollower: 'following-per-follower',
  posts: 'posts',
  followers: 'followers',
  following: 'following',
}

/** How likely an account is a fake one, from whatever of it was seen. */
export function judgeAccount(account: Account, learnt: LearntFakes = FAKES): AccountJudgement {
  const reasons = reasonsFor(account, learnt)
  const evidence = reasons.reduce((sum, reason) => sum + reason.evidence, 0)
  return { fake: rounded(1 / (1 + 10 ** -evidence), 3), reasons: reasons.sort(strongestFirst) }
}

/** Weight of evidence (log10) that an account is fake, by its counts alone. */
export function evidenceOfCounts(account: Account, { curves }: LearntFakes = FAKES): number {
  const values = valuesOf(account)
  let sum = 0
  for (const field of FIELDS) {
    const value = values[field]
    if (value !== undefined) sum += heightAt(curves[field], value)
  }
  return sum
}

function strongestFirst(a: AccountReason, b: AccountReason): number {
  return Math.abs(b.evidence) - Math.abs(a.evidence)
}

function reasonsFor(account: Account, { curves }: LearntFakes): AccountReason[] {
  const values = valuesOf(account)
  const counted = FIELDS.flatMap((field) => {
    const value = values[field]
    return value === undefined ? [] : [reason(SAYS[field], seen(account, field), heightAt(curves[field], value))]
  })
  const others = counted.length > 0 ? [] : reasonsAtAGlance(account)
  return [...counted, ...others, ...(account.verified ? [reason('verified', 1, VERIFIED)] : [])]
}

/** A count as it was seen; the ratio counts the account itself on both sides, so that nobody is divided by. */
function seen({ followers = 0, following = 0, posts = 0 }: Account, field: Field): number {
  return { followingPerFollower: (following + 1) / (followers + 1), posts, followers, following }[field]
}

function reasonsAtAGlance({ hasAvatar, handle, digitShare: known }: Account): AccountReason[] {
  const { picture, digitShare: digits } = AT_A_GLANCE
  const share = handle === undefined ? known : digitShare(handle)
  const reasons: AccountReason[] = []
  if (hasAvatar !== undefined)
    reasons.push(reason(hasAvatar ? 'picture' : 'no-picture', 1, hasAvatar ? picture.present : picture.missing))
  if (share !== undefined)
    reasons.push(reason('digits-in-handle', share, digits.perUnit * (Math.min(share, digits.to) - digits.neutral)))
  return reasons
}

function reason(messageKey: string, value: number, evidence: number): AccountReason {
  return { messageKey, value: rounded(value, 3), evidence: rounded(evidence, 2) }
}

const DIGITS = /\p{Nd}/gu

/** Share of digits among a handle's characters, 0–1. */
export function digitShare(handle: string): number {
  return (handle.match(DIGITS)?.length ?? 0) / handle.length
}

function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(value * scale) / scale
}
