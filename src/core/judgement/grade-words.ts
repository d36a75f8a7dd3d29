/** The words for an account, part of `en.ts` and `fr.ts`: the badge's title says them, too, and the worker has no others. */
import type { Standing } from './grade.ts'

type Words = Record<`grade.${Standing}`, string>

export const gradesEn = {
  'grade.authentic': 'Looks authentic',
  'grade.mixed': 'Mixed signs',
  'grade.suspicious': 'Suspicious signs',
  'grade.undecided': 'Undecided',
  'grade.unknown': 'Not enough to say',
  'grade.unfinished': 'Nothing unusual so far',
} as const satisfies Words

export const gradesFr: Words = {
  'grade.authentic': 'Semble authentique',
  'grade.mixed': 'Signaux contradictoires',
  'grade.suspicious': 'Signaux suspects',
  'grade.undecided': 'Non tranché',
  'grade.unknown': 'Trop peu d’éléments',
  'grade.unfinished': 'Rien d’inhabituel à ce stade',
}
