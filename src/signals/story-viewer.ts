import { opinionFrom } from '../core/judgement/inflation.ts'
import { signal } from '../core/judgement/signal.ts'
import { evidenceOfReturning, usualSightings, VIEWERS_SOURCE } from '../core/people/viewers.ts'

/** Under one story anybody may be. */
const FEWEST_SIGHTINGS = 2

export default signal({
  id: 'story-viewer',
  about: 'stories',
  needs: ['sightings'],
  evidenceGroup: 'your-stories',
  kind: 'first-hand',
  sources: [VIEWERS_SOURCE],
  causes: ['would-be-partner', 'acquaintance'],
  words: {
    en: {
      title: 'Keeps viewing your stories without following you',
      clearTitle: 'Your stories: not viewed more often than by others',
      brief: 'this account keeps viewing your stories without following you',
      why: 'You saw it yourself: the account is in the viewer lists of your own stories again and again, and does not follow you. Programs that open millions of stories do this so that people look back. People who do not follow you seldom come back; the others in your lists show how seldom.',
      innocent:
        'A creator who would like to work with you and watches what you post, or somebody shy: a competitor, a former follower, somebody you know. Larger accounts seldom have the time, so it weighs more for them.',
      reasons: {
        returning:
          'Viewed {times} of your {stories} stories between {first, date, medium} and {last, date, medium}; of the other people who do not follow you, 95 in 100 viewed {high} or fewer.',
        everywhere:
          'Viewed {times} of your {stories} stories between {first, date, medium} and {last, date, medium}, on {accounts, number} of your accounts that share hardly any viewers; of the other people who do not follow you, 95 in 100 viewed {high} or fewer.',
      },
      figures: {
        returning: 'viewed {times} of your {stories} stories',
        everywhere: 'viewed {times} of your {stories} stories',
      },
    },
    fr: {
      title: 'Regarde sans cesse vos stories sans vous suivre',
      clearTitle: 'Vos stories : pas regardées plus souvent que par d’autres',
      brief: 'ce compte regarde sans cesse vos stories sans vous suivre',
      why: 'Vous l’avez vu vous-même : le compte figure sans cesse dans les spectateurs de vos stories et ne vous suit pas. Les programmes qui ouvrent des millions de stories le font pour que l’on regarde en retour. Les personnes qui ne vous suivent pas reviennent rarement ; les autres personnes de vos listes montrent à quel point.',
      innocent:
        'Un créateur qui aimerait travailler avec vous et regarde ce que vous publiez, ou une personne discrète : un concurrent, un ancien abonné, une connaissance. Les grands comptes en ont rarement le temps ; pour eux, cela pèse donc davantage.',
      reasons: {
        returning:
          'A regardé {times} de vos {stories} stories entre le {first, date, medium} et le {last, date, medium} ; parmi les autres personnes qui ne vous suivent pas, 95 sur 100 en ont regardé {high} ou moins.',
        everywhere:
          'A regardé {times} de vos {stories} stories entre le {first, date, medium} et le {last, date, medium}, sur {accounts, number} de vos comptes qui n’ont presque pas de spectateurs communs ; parmi les autres personnes qui ne vous suivent pas, 95 sur 100 en ont regardé {high} ou moins.',
      },
      figures: {
        returning: 'a regardé {times} de vos {stories} stories',
        everywhere: 'a regardé {times} de vos {stories} stories',
      },
    },
  },
  judge({ sightings, followers }) {
    const { stories, seen, others, accounts = 1 } = sightings
    const moments = seen.map(({ at }) => Date.parse(at))
    const reasons = [
      {
        messageKey: accounts > 1 ? 'everywhere' : 'returning',
        seen: { value: seen.length },
        normal: usualSightings(others),
        unit: 'count' as const,
        scale: 'linear' as const,
        source: VIEWERS_SOURCE,
        values: {
          times: seen.length,
          stories,
          ...(accounts > 1 && { accounts }),
          first: Math.min(...moments),
          last: Math.max(...moments),
        },
      },
    ]
    if (seen.length < FEWEST_SIGHTINGS) return { is: 'unsure', reasons }
    return opinionFrom(evidenceOfReturning(sightings, followers?.value), reasons)
  },
})
