import { evidenceOfInflation, leaning } from '../core/inflation.ts'
import { signal } from '../core/signal.ts'
import { reachReason, seenStoryReach } from '../core/stories.ts'

export default signal({
  id: 'story-reach-mismatch',
  about: 'stories',
  needs: ['followers', 'stories'],
  norms: ['story-views-per-follower'],
  looksAt: 'story-views',
  kind: 'circumstantial',
  sources: [],
  words: {
    en: {
      title: 'Story views beyond the size',
      why: 'Few followers open a story. Many more viewers than accounts of this size have can be bought views, or strangers who look back at an account that opens theirs by the thousand. Who opens other people’s stories cannot be seen from a profile; this is what it may leave behind.',
      innocent: 'A story shared by a larger account, an advertised story, a giveaway, or a young and close audience.',
      reasons: {
        reach:
          'The median story reaches {seen} of the number of followers; {median} is usual at this size, and we take {low} to {high} as ordinary.',
      },
    },
    fr: {
      title: 'Des vues de stories au-delà de la taille',
      why: 'Peu d’abonnés ouvrent une story. Bien plus de vues que les comptes de cette taille peuvent être des vues achetées, ou des inconnus qui regardent en retour un compte qui ouvre les leurs par milliers. Un profil ne montre pas qui ouvre les stories des autres ; c’est ce que cela peut laisser.',
      innocent:
        'Une story partagée par un compte plus grand ou sponsorisée, un jeu-concours, ou une audience jeune et proche.',
      reasons: {
        reach:
          'La story médiane obtient {seen} du nombre d’abonnés ; {median} est habituel à cette taille, et nous tenons {low} à {high} pour ordinaire.',
      },
    },
  },
  judge(profile, norms) {
    const reach = seenStoryReach(profile, norms)
    if (!reach) return { is: 'unsure', because: [] }
    return leaning(evidenceOfInflation(reach.seen.low, reach.normal), [reachReason(reach)])
  },
})
