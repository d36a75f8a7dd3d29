import { evidenceOfDeflation, opinionFrom } from '../core/judgement/inflation.ts'
import { signal } from '../core/judgement/signal.ts'
import { reachReason, seenStoryReach } from '../core/people/stories.ts'

export default signal({
  id: 'story-views-below-size',
  about: 'followers',
  needs: ['followers', 'stories'],
  norms: ['story-views-per-follower'],
  evidenceGroup: 'views-of-stories',
  sources: [],
  causes: ['recent-story', 'several-stories', 'old-audience'],
  words: {
    en: {
      title: 'Story views low for this size',
      clearTitle: 'Story views: not unusually low for the size',
      brief: 'story views are {times, number} times lower than on accounts of this size',
      why: 'Bought followers do not open stories, so each one lowers the share of followers who do.',
      innocent: 'Stories read soon after they were posted, several on one day, or an old audience that has moved on.',
      reasons: {
        reach:
          'The median story reaches {seen} of the followers; {median} is usual at this size, and we count {low} to {high} as normal.',
      },
      figures: { reach: 'median story {seen} of the followers' },
    },
    fr: {
      title: 'Vues de stories faibles pour cette taille',
      clearTitle: 'Vues de stories : pas anormalement faibles pour cette taille',
      brief: 'vues de stories {times, number} fois plus faibles que sur les comptes de cette taille',
      why: 'Des abonnés achetés n’ouvrent pas les stories : chacun fait baisser la part des abonnés qui les ouvrent.',
      innocent:
        'Des stories lues peu après leur publication, plusieurs le même jour, ou une audience ancienne qui s’est détournée.',
      reasons: {
        reach:
          'La story médiane touche {seen} des abonnés ; {median} est habituel à cette taille, et nous jugeons normal de {low} à {high}.',
      },
      figures: { reach: 'story médiane : {seen} des abonnés' },
    },
  },
  judge(profile, norms) {
    const reach = seenStoryReach(profile, norms)
    if (!reach) return { is: 'unsure', reasons: [] }
    return opinionFrom(evidenceOfDeflation(reach.seen.high, reach.normal), [reachReason(reach)])
  },
})
