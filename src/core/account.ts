/** How likely one account is fake, and what share of a sample is. */
import type { Account } from './reading.ts'

/**
 * One thing about an account that speaks for or against it. `says` is a key into the words of
 * `account-words.ts`; `value` is what was seen, in the unit its sentence names; `evidence` is its
 * weight, log10 of the likelihood ratio fake ÷ genuine.
 */
export type AccountReason = { says: string; value: number; evidence: number }

/** `fake` is a probability at even odds beforehand, 0–1; 0.5 says that nothing is known. Strongest reason first. */
export type AccountJudgement = { fake: number; because: AccountReason[] }

/**
 * Each field adds its own weight when it was seen, and nothing when it was not, so short
 * lists are judged on what they show. The weights lie between ridge regressions on two labelled
 * sets, the Kaggle set of fake, spam and genuine Instagram accounts (609) and the bought
 * followers of MIB (Cresci et al. 2015, X, 2,818), rounded; `neutral` is where fakes and genuine
 * accounts are about equally common. A missing picture and a missing text weigh less than either
 * set says: in other sets most fakes have both.
 */
const WEIGHTS = {
  followingPerFollower: { perTenfold: 1, neutral: 3, from: 0.3, to: 30 },
  posts: { perTenfold: -0.75, neutral: 6, from: 1, to: 30 },
  followers: { perTenfold: -0.75, neutral: 100, from: 1, to: 1_000 },
  /** Above a thousand followings, up to Instagram's limit of 7,500. */
  following: { perTenfold: 0.65, neutral: 1_000, from: 1_000, to: 7_500 },
  digitShare: { perUnit: 1.75, neutral: 0.06, to: 0.4 },
  picture: { missing: 0.44, present: -0.06 },
  text: { missing: 0.2, present: -0.2 },
  link: { missing: 0.04, present: -0.4 },
  private: { yes: -0.1, no: 0.1 },
  /** No labelled set has verified accounts: our own choice, small because a badge can be bought. */
  verified: -0.7,
}

/** How likely an account is a fake one, from whatever of it was seen. */
export function judgeAccount(account: Account): AccountJudgement {
  const because = reasonsFor(account)
  return { fake: rounded(chance(weigh(because)), 3), because: because.sort(strongestFirst) }
}

function weigh(because: readonly AccountReason[]): number {
  return because.reduce((sum, { evidence }) => sum + evidence, 0)
}

function strongestFirst(a: AccountReason, b: AccountReason): number {
  return Math.abs(b.evidence) - Math.abs(a.evidence)
}

function chance(evidence: number): number {
  return 1 / (1 + 10 ** -evidence)
}

function reasonsFor(account: Account): AccountReason[] {
  const { followers, following, posts, handle, hasAvatar, bioLength, hasLink, verified } = account
  const reasons: AccountReason[] = []
  const add = (says: string, value: number, evidence: number) =>
    reasons.push({ says, value: rounded(value, 3), evidence: rounded(evidence, 2) })

  if (followers !== undefined && following !== undefined) {
    const ratio = (following + 1) / (followers + 1)
    add('following-per-follower', ratio, graded(ratio, WEIGHTS.followingPerFollower))
  }
  if (followers !== undefined) add('followers', followers, graded(followers + 1, WEIGHTS.followers))
  if (following !== undefined && following > WEIGHTS.following.from)
    add('following', following, graded(following, WEIGHTS.following))
  if (posts !== undefined) add('posts', posts, graded(posts + 1, WEIGHTS.posts))
  if (handle !== undefined) {
    const share = digitShare(handle)
    const { perUnit, neutral, to } = WEIGHTS.digitShare
    add('digits-in-handle', share, perUnit * (Math.min(share, to) - neutral))
  }
  if (hasAvatar !== undefined)
    add(hasAvatar ? 'picture' : 'no-picture', 1, hasAvatar ? WEIGHTS.picture.present : WEIGHTS.picture.missing)
  if (bioLength !== undefined)
    add(bioLength > 0 ? 'text' : 'no-text', bioLength, bioLength > 0 ? WEIGHTS.text.present : WEIGHTS.text.missing)
  if (hasLink !== undefined) add(hasLink ? 'link' : 'no-link', 1, hasLink ? WEIGHTS.link.present : WEIGHTS.link.missing)
  if (account.private !== undefined)
    add(account.private ? 'private' : 'public', 1, account.private ? WEIGHTS.private.yes : WEIGHTS.private.no)
  if (verified) add('verified', 1, WEIGHTS.verified)
  return reasons
}

type Graded = { perTenfold: number; neutral: number; from: number; to: number }

/** A weight that grows with the logarithm of a count, between two ends. */
function graded(value: number, { perTenfold, neutral, from, to }: Graded): number {
  return perTenfold * Math.log10(Math.min(to, Math.max(from, value)) / neutral)
}

function digitShare(handle: string): number {
  const letters = [...handle]
  return letters.filter((letter) => /\p{Nd}/u.test(letter)).length / letters.length
}

function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(value * scale) / scale
}
