/** The shape of one sign: what it needs, what it says, and where its thresholds come from. */

import type { Profile } from '../profile/profile.ts'
import type { Fact } from '../profile/reading.ts'
import type { Cause } from './cause.ts'
import type { Outside } from './expectation.ts'
import type { NormId, NormsWith } from './norm.ts'
import type { Source } from './source.ts'

export type { Cause } from './cause.ts'
export type { Source } from './source.ts'

export const SUSPICIONS = ['likes', 'followers', 'stories'] as const
/** Bought likes, bought followers, mass story viewing. */
export type Suspicion = (typeof SUSPICIONS)[number]

export const KINDS = ['first-hand', 'declared', 'circumstantial'] as const
/** Where evidence of what no profile shows comes from: the user's own stories, the creator's word, or its traces. */
export type Kind = (typeof KINDS)[number]

export const LANGUAGES = ['en', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

/** How a measured number is written: `share` 0.021 → 2.1 %, `per100` 2.24 → 2.24 per 100. */
export type Unit = 'share' | 'ratio' | 'per100' | 'count' | 'days'

/**
 * One observation beside what is normal: everything a strip plot and a sentence need.
 * Plain data; the sentence itself is the signal's words under `messageKey`.
 */
export type Reason = {
  /** Key into `Words.reasons`. */
  messageKey: string
  seen: { value: number; low?: number; high?: number }
  /** 5th to 95th percentile of genuine accounts unless the sentence says otherwise. */
  normal?: { low: number; median?: number; high: number }
  unit: Unit
  scale: 'linear' | 'log'
  source: Source
  /** Followers of the accounts that the source knows, where this account is smaller or larger: `normal` is widened for it. */
  outside?: Outside
  /** Identifiers of the posts it is about. */
  posts?: string[]
  /** Further numbers for the sentence, by name, in the units its message expects. */
  values?: Record<string, number>
}

/** ICU messages in one language. */
export type Words = {
  /** "Likes too even from post to post" */
  title: string
  /**
   * The same where nothing was found, accusing nobody: "Likes per view: as usual". What stands before the colon says alone
   * what is looked at, for a sign that could not be told.
   */
  clearTitle: string
  /**
   * What the advice says of it after "Ask before booking:", in lower case; may use {times}, how many times what was
   * seen lies above or below the usual median. The title where absent.
   */
  brief?: string
  /** Why it matters and how to read it. */
  why: string
  /** What else could cause it. */
  innocent: string
  /** `Reason.messageKey` → sentence; it may use {seen}, {low}, {median}, {high} (already written in their unit) and `Reason.values`. */
  reasons: Record<string, string>
  /** `Reason.messageKey` → what was seen in a few words, for a line that goes on with what is normal: "views 0.4% of the followers". */
  figures: Record<string, string>
}

/** A profile on which the facts `Need` are known to be present. */
export type With<Need extends Fact> = Profile & { [Key in Need]-?: NonNullable<Profile[Key]> }

/** `evidence` is a weight of evidence: log10 of the likelihood ratio, bought ÷ genuine. */
export type Opinion =
  | { is: 'flag'; evidence: number; reasons: Reason[] }
  | { is: 'clear'; evidence: number; reasons: Reason[] }
  /** `evidence` where something leans without being called seen: it counts, and stays open. */
  | { is: 'unsure'; evidence?: number; reasons: Reason[] }

export interface Signal<Need extends Fact = Fact, Known extends NormId = NormId> {
  /** The file's name: a noun for what is wrong, `even-likes`. */
  id: string
  about: Suspicion
  needs: readonly Need[]
  /** What must be known of the account's network; where one is not, the sign is not measured. */
  norms?: readonly Known[]
  /**
   * What the sign looks at. Signs of one suspicion that look at the same thing are other
   * readings of the same facts: their likelihood ratios are averaged, never multiplied.
   */
  evidenceGroup: string
  /** For what cannot be observed on a profile. */
  kind?: Kind
  /** How common what it looks for is beside the others that look at the same thing; 1 unless stated. */
  share?: number
  /** Where its thresholds come from, beside the network's norms, which bring their own. */
  sources: readonly Source[]
  /** Innocent causes of what it sees; those that an account's facts fit are offered beside the finding. */
  causes?: readonly Cause[]
  words: Record<Language, Words>
  judge(profile: With<Need>, norms: NormsWith<Known>): Opinion
}

/** Defines a sign, with its needs checked by the compiler. */
export function signal<const Need extends Fact, const Known extends NormId = never>(
  definition: Signal<Need, Known>,
): Signal {
  return definition as unknown as Signal
}

/** What became of one sign on one profile. `evidence` is what it counted for, after discounts. */
export type Finding = {
  signal: string
  about: Suspicion
  kind?: Kind
  reasons: Reason[]
  evidence: number
  /** Of what is flagged: the innocent causes that the account’s facts fit, most fitting first; absent where none does. */
  causes?: Cause[]
} & (
  | { is: 'flag' | 'clear' | 'unsure' }
  /** `missing`: the facts that were not seen. `norms`: what is not known of the network, so that no fact would help. */
  | { is: 'not-measured'; missing: Fact[]; norms?: NormId[] }
  /** The sign itself broke; `message` is for the developer. */
  | { is: 'failed'; message: string }
)
