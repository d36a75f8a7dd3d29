/** What the badge says. */
import { standingOf } from '../core/judgement/grade.ts'
import { gradesEn, gradesFr } from '../core/judgement/grade-words.ts'
import type { Language } from '../core/judgement/signal.ts'
import type { Grade } from '../core/judgement/verdict.ts'
import type { PopupState } from '../messages/index.ts'

/** The score; `?` where there is not enough to say, `!` where something broke, nothing where there is no profile. */
export function badgeOf(popupState: PopupState): { text: string; grade: Grade } {
  if (popupState.state === 'error') return { text: '!', grade: 'unknown' }
  if (popupState.state !== 'seen') return { text: '', grade: 'unknown' }
  const { score, grade } = popupState.verdict
  return { text: score === null ? '?' : String(score), grade }
}

const GRADES = { en: gradesEn, fr: gradesFr } as const

/** What the button says under the mouse and to a screen reader: no colour alone tells a verdict. */
export function titleOf(popupState: PopupState, language: Language): string {
  if (popupState.state !== 'seen') return 'Bonafide'
  const { profile, verdict } = popupState
  const grade = GRADES[language][`grade.${standingOf(verdict)}`]
  const said = verdict.score === null ? grade : `${grade} · ${verdict.score}`
  return `Bonafide · @${profile.handle} · ${said}`
}
