/** Columns and refused rows of somebody's table, in words. */
import { isPersonColumn, type Meaning, type RowRefusal } from '../../../core/desk/columns.ts'
import { campaignWords } from '../../../i18n/campaign.ts'
import { importWords } from '../../../i18n/desk-import.ts'
import { useWords } from '../../parts/language.tsx'

/** What a column means. */
export function useMeaning(): (meaning: Meaning) => string {
  const { say } = useWords(importWords)
  const figures = useWords(campaignWords).say
  return (meaning) => (isPersonColumn(meaning) ? say(`column.${meaning}`) : figures(`input.${meaning}`))
}

/** Why a row is refused, but for one that repeats another. */
export function useRefusal(): (refusal: Exclude<RowRefusal, { why: 'twice' }>) => string {
  const { say } = useWords(importWords)
  const name = useMeaning()
  return (one) =>
    one.why === 'not-a-number'
      ? say('why.not-a-number', { text: one.text, column: name(one.column) })
      : say(`why.${one.why}`, { text: one.text })
}
