import { evidenceOfDeflation, leaning } from '../core/inflation.ts'
import { signal } from '../core/signal.ts'
import { reachReason, seenStoryReach } from '../core/stories.ts'

export default signal({
  id: 'story-views-below-size',
  about: 'followers',
  needs: ['followers', 'stories'],
  norms: ['story-views-per-follower'],
  looksAt: 'views-of-stories',
  sources: [],
  words: {
    en: {
      title: 'Story views low for the size',
      why: 'Bought followers do not open stories, so each one lowers the share of followers who do.',
      innocent: 'Stories read soon after they were posted, several on one day, or an old audience that has moved on.',
      reasons: {
        reach:
          'The median story reaches {seen} of the followers; {median} is usual at this size, and we take {low} to {high} as ordinary.',
      },
    },
    fr: {
      title: 'Des vues de stories faibles pour la taille',
      why: 'Des abonnés achetés n’ouvrent pas les stories : chacun fait baisser la part des abonnés qui les ouvrent.',
      innocent:
        'Des stories lues peu après leur publication, plusieurs le même jour, ou une audience ancienne qui s’est détournée.',
      reasons: {
        reach:
          'La story médiane touche {seen} des abonnés ; {median} est habituel à cette taille, et nous tenons {low} à {high} pour ordinaire.',
      },
    },
  },
  judge(profile, norms) {
    const reach = seenStoryReach(profile, norms)
    if (!reach) return { is: 'unsure', because: [] }
    return leaning(evidenceOfDeflation(reach.seen.high, reach.normal), [reachReason(reach)])
  },
})
