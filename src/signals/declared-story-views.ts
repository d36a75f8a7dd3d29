import { evidenceOfInflation, opinionFrom } from '../core/judgement/inflation.ts'
import { signal } from '../core/judgement/signal.ts'
import { declaredStoryReach, reachReason } from '../core/people/stories.ts'

export default signal({
  id: 'declared-story-views',
  about: 'stories',
  needs: ['followers', 'declared'],
  norms: ['story-views-per-follower'],
  evidenceGroup: 'story-views',
  kind: 'declared',
  sources: [],
  words: {
    en: {
      title: 'Declared story views unusually high for an account of this size',
      clearTitle: 'Declared story views: usual for the size',
      brief: 'the declared story views are {times, number} times higher than on accounts of this size',
      why: 'These story views are the creator’s own figure. If it is far above what accounts of this size get, the views may be bought, come from strangers looking back, or be those of an exceptional story.',
      innocent: 'The best story rather than the usual one was declared, or a story shared by a larger account.',
      reasons: {
        reach:
          'The declared views are {seen} of the number of followers; {median} is usual at this size, and we count {low} to {high} as normal.',
      },
      figures: { reach: 'declared story views {seen} of the followers' },
    },
    fr: {
      title: 'Vues de stories déclarées anormalement élevées pour un compte de cette taille',
      clearTitle: 'Vues de stories déclarées : habituelles pour cette taille',
      brief: 'vues de stories déclarées {times, number} fois plus élevées que sur les comptes de cette taille',
      why: 'Ces vues de stories sont un chiffre du créateur. Bien au-dessus de celles des comptes de cette taille, elles peuvent être achetées, venir d’inconnus qui regardent en retour, ou être celles d’une story exceptionnelle.',
      innocent:
        'La meilleure story a été déclarée plutôt que l’habituelle, ou une story partagée par un compte plus grand.',
      reasons: {
        reach:
          'Les vues déclarées représentent {seen} du nombre d’abonnés ; {median} est habituel à cette taille, et nous jugeons normal de {low} à {high}.',
      },
      figures: { reach: 'vues déclarées : {seen} des abonnés' },
    },
  },
  judge(profile, norms) {
    const reach = declaredStoryReach(profile, norms)
    if (!reach) return { is: 'unsure', reasons: [] }
    return opinionFrom(evidenceOfInflation(reach.seen.low, reach.normal), [reachReason(reach)])
  },
})
