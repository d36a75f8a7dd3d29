import { evidenceOfInflation, opinionFrom } from '../core/judgement/inflation.ts'
import { signal } from '../core/judgement/signal.ts'
import { reachReason, seenStoryReach } from '../core/people/stories.ts'

export default signal({
  id: 'story-reach-mismatch',
  about: 'stories',
  needs: ['followers', 'stories'],
  norms: ['story-views-per-follower'],
  evidenceGroup: 'story-views',
  kind: 'circumstantial',
  sources: [],
  causes: ['giveaway', 'growth', 'small-audience'],
  words: {
    en: {
      title: 'Story views unusually high for an account of this size',
      clearTitle: 'Story views: not unusually high for the size',
      brief: 'story views are {times, number} times higher than on accounts of this size',
      why: 'Few followers open a story. Far more viewers than accounts of this size get may be bought views, or strangers looking back at an account that opens their stories by the thousand. A profile never shows whose stories an account opens: this is only a trace it may leave.',
      innocent: 'A story shared by a larger account, an advertised story, a giveaway, or a young and close audience.',
      reasons: {
        reach:
          'The median story reaches {seen} of the number of followers; {median} is usual at this size, and we count {low} to {high} as normal.',
      },
      figures: { reach: 'median story {seen} of the followers' },
    },
    fr: {
      title: 'Vues de stories anormalement élevées pour un compte de cette taille',
      clearTitle: 'Vues de stories : pas anormalement élevées pour cette taille',
      brief: 'vues de stories {times, number} fois plus élevées que sur les comptes de cette taille',
      why: 'Peu d’abonnés ouvrent une story. Bien plus de vues que les comptes de cette taille peuvent être des vues achetées, ou des inconnus qui regardent en retour un compte qui ouvre les leurs par milliers. Un profil ne montre jamais quelles stories un compte ouvre : ce n’est qu’une trace que cela peut laisser.',
      innocent:
        'Une story partagée par un compte plus grand ou sponsorisée, un jeu-concours, ou une audience jeune et proche.',
      reasons: {
        reach:
          'La story médiane obtient {seen} du nombre d’abonnés ; {median} est habituel à cette taille, et nous jugeons normal de {low} à {high}.',
      },
      figures: { reach: 'story médiane : {seen} des abonnés' },
    },
  },
  judge(profile, norms) {
    const reach = seenStoryReach(profile, norms)
    if (!reach) return { is: 'unsure', reasons: [] }
    return opinionFrom(evidenceOfInflation(reach.seen.low, reach.normal), [reachReason(reach)])
  },
})
