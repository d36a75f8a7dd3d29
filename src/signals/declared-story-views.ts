import { evidenceOfInflation, leaning } from '../core/inflation.ts'
import { signal } from '../core/signal.ts'
import { declaredStoryReach, reachReason } from '../core/stories.ts'

export default signal({
  id: 'declared-story-views',
  about: 'stories',
  needs: ['followers', 'declared'],
  norms: ['story-views-per-follower'],
  looksAt: 'story-views',
  kind: 'declared',
  sources: [],
  words: {
    en: {
      title: 'Declared story views beyond the size',
      why: 'Story views are the creator’s own figure. When it is far above what accounts of this size have, the views may be bought, or come from strangers who look back; or the figure is not the usual one.',
      innocent: 'The best story rather than the usual one was declared, or a story shared by a larger account.',
      reasons: {
        reach:
          'The declared views are {seen} of the number of followers; {median} is usual at this size, and we take {low} to {high} as ordinary.',
      },
    },
    fr: {
      title: 'Des vues de stories déclarées au-delà de la taille',
      why: 'Les vues des stories sont un chiffre du créateur. Bien au-dessus de celles des comptes de cette taille, elles peuvent être achetées ou venir d’inconnus qui regardent en retour ; ou bien le chiffre n’est pas le chiffre habituel.',
      innocent:
        'La meilleure story a été déclarée plutôt que l’habituelle, ou une story partagée par un compte plus grand.',
      reasons: {
        reach:
          'Les vues déclarées représentent {seen} du nombre d’abonnés ; {median} est habituel à cette taille, et nous tenons {low} à {high} pour ordinaire.',
      },
    },
  },
  judge(profile, norms) {
    const reach = declaredStoryReach(profile, norms)
    if (!reach) return { is: 'unsure', because: [] }
    return leaning(evidenceOfInflation(reach.seen.low, reach.normal), [reachReason(reach)])
  },
})
