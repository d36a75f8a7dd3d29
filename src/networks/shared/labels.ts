/** Numbers in the labels that pages write for people who do not see them (`aria-label`): exact, in any language. */
import { mayHaveOtherDigits } from '../../core/count/characters.ts'
import { pattern } from '../../core/count/pattern.ts'
import { parseCount } from '../../core/count.ts'
import type { Count } from '../../core/profile/reading.ts'

/** A space before three digits goes on with the number: what it is, the language's habits tell. */
const [WESTERN, ANY] = [String.raw`\d`, String.raw`\p{Nd}`].map((digit) =>
  pattern(String.raw`${digit}+(?:[.,٬’'\u00a0\u202f]${digit}+| ${digit}{3}(?!${digit}))*`, 'gu'),
) as [() => RegExp, () => RegExp]
const LONGEST_LABEL = 300

/** All numbers of a label, in order; none where one of them is not a plain whole number ("2.5K"). */
export function numbersIn(label: string | null | undefined, language: string | undefined): Count[] {
  if (!label || label.length > LONGEST_LABEL) return []
  const counts: Count[] = []
  for (const { 0: number, index } of label.matchAll(mayHaveOtherDigits(label) ? ANY() : WESTERN())) {
    const count = /^[a-z%+]/i.test(label.slice(index + number.length)) ? undefined : parseCount(number, language)
    if (!count || count.low !== count.high) return []
    counts.push({ value: count.value, low: count.low, high: count.high })
  }
  return counts
}

/** The only number of a label. */
export function numberIn(label: string | null | undefined, language: string | undefined): Count | undefined {
  const numbers = numbersIn(label, language)
  return numbers.length === 1 ? numbers[0] : undefined
}
