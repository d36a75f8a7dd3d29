/** Columns and refused rows of somebody's table, in words. */
import type { RowRefusal } from '../../../core/desk/columns.ts'
import { isPersonColumn, type Meaning } from '../../../core/desk/heads.ts'
import { STAGES } from '../../../core/desk/names.ts'
import { campaignWords } from '../../../i18n/campaign.ts'
import { importWords } from '../../../i18n/desk-import.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { writeList } from '../../../i18n/index.ts'
import { networkName } from '../../../i18n/phrases.ts'
import { useWords } from '../../parts/language.tsx'

/** What a column means. */
export function useMeaning(): (meaning: Meaning) => string {
  const { say } = useWords(importWords)
  const figures = useWords(campaignWords).say
  return (meaning) => (isPersonColumn(meaning) ? say(`column.${meaning}`) : figures(`input.${meaning}`))
}

/** Why a row is refused, but for one that repeats another. */
export function useRefusal(): (refusal: Exclude<RowRefusal, { why: 'twice' }>) => string {
  const { language, say } = useWords(importWords)
  const stage = useWords(personWords).say
  const name = useMeaning()
  return (one) => {
    const { text } = one
    switch (one.why) {
      case 'not-a-number':
        return say('why.not-a-number', { text, column: name(one.column) })
      case 'no-handle':
        return say('why.no-handle', { text, network: networkName(one.network) })
      case 'not-a-stage': {
        const stages = STAGES.map((each) => stage(`stage.${each}`))
        return say('why.not-a-stage', { text, stages: writeList(stages, language) })
      }
      default:
        return say(`why.${one.why}`, { text })
    }
  }
}
