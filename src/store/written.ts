/** Records as they are written, and read back: nothing that comes from a disk or a file is trusted. */
import { Profile } from '../core/profile/profile.ts'
import { Reading } from '../core/profile/reading.ts'

/** Characters of the longest record: with it, an export's page stays well below what a message may hold. */
const MOST_CHARACTERS = { reading: 2_000_000, profile: 5_000_000 }

/** Undefined when the record is damaged. */
export function readingIn(record: unknown): Reading | undefined {
  const read = Reading.safeParse(record)
  return read.success ? read.data : undefined
}

/** Undefined when the record is damaged, and where it has to be made anew. */
export function profileIn(record: { profile?: unknown; isStale?: true } | undefined): Profile | undefined {
  if (!record || record.isStale) return undefined
  const read = Profile.safeParse(record.profile)
  return read.success ? read.data : undefined
}

/** An exact count is written as a number: three equal ones say no more. */
export function withPlainCounts<Facts>(facts: Facts): Facts {
  return plain(facts) as Facts
}

/** What holds no exact count stays the very thing it is: an import writes little else as often, and copies cost most of it. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return plainList(value)
  if (isExactCount(value)) return value.value
  let changed: Record<string, unknown> | undefined
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key]
    if (typeof inner !== 'object') continue
    const written = plain(inner)
    if (written === inner) continue
    changed ??= { ...value }
    changed[key] = written
  }
  return changed ?? value
}

function plainList(values: readonly unknown[]): readonly unknown[] {
  const written = values.map(plain)
  return written.some((one, index) => one !== values[index]) ? written : values
}

function isExactCount(value: object): value is { value: number } {
  const { value: count, low, high, shown } = value as Record<string, unknown>
  return typeof count === 'number' && low === count && high === count && shown === undefined
}

/**
 * Facts that are not larger than an export can carry. No page that a person looks at comes near; of one that does, the
 * lists are cut.
 */
export function bounded<Facts extends Reading>(facts: Facts, as: keyof typeof MOST_CHARACTERS): Facts {
  let kept = facts
  for (let share = 0.5; share > 0.0001 && JSON.stringify(kept).length > MOST_CHARACTERS[as]; share /= 2) {
    kept = shortened(facts, share)
  }
  return kept
}

/** A count that a line writes in one digit is written in 25 more once it is read, and nothing grows by more. */
const MOST_TIMES_LONGER = 30

/** Whether what a line of so many characters says is certainly not too large; false where that is not known. */
export function isShort(characters: number | undefined): boolean {
  return characters !== undefined && characters * MOST_TIMES_LONGER < MOST_CHARACTERS.reading
}

function shortened<Facts extends Reading>(facts: Facts, share: number): Facts {
  const { people, comments, recent, history } = facts
  const most = (things: readonly unknown[]) => Math.ceil(things.length * share)
  return {
    ...facts,
    ...(people && {
      people: people
        .slice(0, most(people))
        .map((list) => ({ ...list, accounts: list.accounts.slice(-most(list.accounts)) })),
    }),
    ...(comments && { comments: comments.slice(-most(comments)) }),
    ...(recent && { recent: recent.slice(0, most(recent)) }),
    ...(history && { history: history.slice(-most(history)) }),
  }
}
