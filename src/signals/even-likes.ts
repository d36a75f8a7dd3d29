import { leaning } from '../core/inflation.ts'
import { addedToAll } from '../core/likes/added.ts'
import { CREATORS_2017, SHARES, steady } from '../core/likes/genuine.ts'
import { outward } from '../core/likes/rounding.ts'
import { likesSeries, typicalDeviation } from '../core/likes/series.ts'
import { signal } from '../core/signal.ts'

/** Typical deviation from the level, 5th, 50th and 95th percentile of the creators of 2017. */
const NORMAL = { low: 0.076, median: 0.164, high: 0.43 }

export default signal({
  id: 'even-likes',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-series'],
  looksAt: 'likes-from-post-to-post',
  share: SHARES.addedToAll,
  sources: [CREATORS_2017],
  words: {
    en: {
      title: 'Likes too even from post to post',
      why: 'Some posts please more than others, so likes vary. A service that adds the same number of likes to every post hides that: what varies is only the small genuine part. The account’s growth, and videos among photos, are taken into account first.',
      innocent: 'A small, faithful audience that likes everything, or very similar posts.',
      reasons: {
        scatter:
          'A typical post is {seen} away from the account’s usual likes; on genuine accounts {low} to {high}, half of them {median} or more.',
      },
    },
    fr: {
      title: 'Des likes trop réguliers d’une publication à l’autre',
      why: 'Certaines publications plaisent plus que d’autres, donc les likes varient. Un service qui ajoute le même nombre de likes à chaque publication masque ces écarts : seule la petite part authentique varie encore. La croissance du compte et les vidéos parmi les photos sont d’abord prises en compte.',
      innocent: 'Une petite audience fidèle qui aime tout, ou des publications très semblables.',
      reasons: {
        scatter:
          'Une publication type s’écarte de {seen} des likes habituels du compte ; sur les comptes authentiques, de {low} à {high}, et de {median} ou plus pour la moitié d’entre eux.',
      },
    },
  },
  judge(profile) {
    const series = likesSeries(profile)
    if (!series) return { is: 'unsure', because: [] }
    const spread = outward(series)
    const evidence = (addedToAll(spread) - steady(spread)) / Math.LN10
    return leaning(evidence, [
      {
        says: 'scatter',
        seen: { value: typicalDeviation(spread) },
        normal: NORMAL,
        unit: 'share',
        scale: 'log',
        source: CREATORS_2017,
      },
    ])
  },
})
