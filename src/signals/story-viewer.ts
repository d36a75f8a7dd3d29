import { leaning } from '../core/inflation.ts'
import { signal } from '../core/signal.ts'
import { evidenceOfReturning, usualSightings, VIEWERS_SOURCE } from '../core/viewers.ts'

/** Under one story anybody may be. */
const FEWEST_SIGHTINGS = 2

export default signal({
  id: 'story-viewer',
  about: 'stories',
  needs: ['sightings'],
  looksAt: 'your-stories',
  kind: 'first-hand',
  sources: [VIEWERS_SOURCE],
  words: {
    en: {
      title: 'Keeps viewing your stories without following you',
      why: 'You saw it yourself: the account stands in the viewer lists of your own stories, again and again, and does not follow you. Programs that open millions of stories do so, to be looked back at. Somebody who does not follow you returns seldom; how seldom, your other strangers show.',
      innocent:
        'A creator who would like to work with you and watches what you post, or a lurker: a competitor, a former follower, somebody you know. Larger accounts seldom have the time, so it weighs more for them.',
      reasons: {
        returning:
          'Seen under {times} of your {stories} stories between {first, date, medium} and {last, date, medium}; of your other strangers, 95 in 100 came under {high} or fewer.',
      },
    },
    fr: {
      title: 'Regarde sans cesse vos stories sans vous suivre',
      why: 'Vous l’avez vu vous-même : le compte figure encore et encore parmi les spectateurs de vos stories et ne vous suit pas. Les programmes qui ouvrent des millions de stories le font pour être regardés en retour. Qui ne vous suit pas revient rarement ; vos autres inconnus montrent à quel point.',
      innocent:
        'Un créateur qui aimerait travailler avec vous et regarde ce que vous publiez, ou une personne discrète : un concurrent, un ancien abonné, une connaissance. Les grands comptes en ont rarement le temps ; pour eux, cela pèse donc davantage.',
      reasons: {
        returning:
          'Vu sous {times} de vos {stories} stories entre le {first, date, medium} et le {last, date, medium} ; 95 sur 100 de vos autres inconnus sont venus sous {high} ou moins.',
      },
    },
  },
  judge({ sightings, followers }) {
    const { stories, seen, others } = sightings
    const moments = seen.map(({ at }) => Date.parse(at))
    const because = [
      {
        says: 'returning',
        seen: { value: seen.length },
        normal: usualSightings(others),
        unit: 'count' as const,
        scale: 'linear' as const,
        source: VIEWERS_SOURCE,
        values: { times: seen.length, stories, first: Math.min(...moments), last: Math.max(...moments) },
      },
    ]
    if (seen.length < FEWEST_SIGHTINGS) return { is: 'unsure', because }
    return leaning(evidenceOfReturning(sightings, followers?.value), because)
  },
})
