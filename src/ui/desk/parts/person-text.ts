/** What is known of a person, in short pieces of text. */
import type { AccountChange } from '../../../core/desk/change.ts'
import type { Person } from '../../../core/desk/person.ts'
import type { AccountSummary, AudienceFact } from '../../../core/desk/summary.ts'
import type { Language } from '../../../core/judgement/signal.ts'
import { sayIn } from '../../../i18n/bilingual.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { words, writeShift } from '../../../i18n/index.ts'
import { stepPhrase } from '../../../i18n/phrases.ts'

/** Letters by which a network is known to whoever works with it; others by their first two. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['instagram', 'IG'],
  ['tiktok', 'TT'],
  ['youtube', 'YT'],
  ['linkedin', 'LI'],
  ['facebook', 'FB'],
  ['x', 'X'],
])

export function shortNetwork(platform: string): string {
  return SHORT.get(platform) ?? platform.slice(0, 2).toUpperCase()
}

export function stageText(person: Person, isSaved: boolean, language: Language): string {
  const say = sayIn(personWords, language)
  if (!isSaved) return say('stage.unsaved')
  if (person.stage === 'refused' && person.refusal !== undefined) {
    return say('stage.refused.why', { why: person.refusal })
  }
  return say(`stage.${person.stage}`)
}

/** "+38 % followers in 6 days"; "Looks authentic → Suspicious signs in 6 days". */
export function changeText(change: AccountChange, fact: AudienceFact, language: Language): string {
  const say = sayIn(personWords, language)
  const days = Math.round(change.days)
  if (change.what === 'audience') {
    return say('change.audience', { shift: writeShift(change.value, language), of: say(`audience.${fact}`), days })
  }
  const grade = words(language)
  return say('change.grade', { from: grade(`grade.${change.from}`), to: grade(`grade.${change.to}`), days })
}

/** "Would help: open a few posts"; undefined where nothing is known that would. */
export function missingText({ next }: AccountSummary, language: Language): string | undefined {
  if (!next) return undefined
  const step = { do: next.step, gain: 0, about: [], ...(next.days !== undefined && { days: next.days }) }
  return sayIn(personWords, language)('missing', { step: stepPhrase(step, language) })
}
