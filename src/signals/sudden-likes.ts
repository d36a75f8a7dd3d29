import { leaning } from '../core/inflation.ts'
import { addedSince } from '../core/likes/added.ts'
import { CREATORS_2017, genuine, SHARES } from '../core/likes/genuine.ts'
import { discounted } from '../core/likes/rounding.ts'
import { likesSeries } from '../core/likes/series.ts'
import { signal } from '../core/signal.ts'

/**
 * How many times the likes before it posts have after the day that parts them best: 5th, 50th and 95th percentile of
 * the creators of 2017.
 */
const NORMAL = { low: 0.47, median: 0.86, high: 1.8 }

export default signal({
  id: 'sudden-likes',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-series'],
  looksAt: 'likes-from-post-to-post',
  share: SHARES.addedSince,
  sources: [CREATORS_2017],
  words: {
    en: {
      title: 'More likes on every post, from one day on',
      why: 'Who subscribes to a service gets the same number of likes on every post from that day on: the level rises at once, and the posts after it lie closer together than those before. An account that becomes popular rises too, but its likes stay as uneven as they were.',
      innocent: 'A video that went round, a new format, or a change of how the network shows posts.',
      reasons: {
        rise: 'The newest {posts} posts have {seen} times the likes of those before; on genuine accounts {low} to {high} times.',
      },
    },
    fr: {
      title: 'Plus de likes sur chaque publication, à partir d’un certain jour',
      why: 'Qui s’abonne à un service reçoit dès ce jour le même nombre de likes sur chaque publication : le niveau monte d’un coup, et les publications qui suivent sont plus proches entre elles que celles d’avant. Un compte qui devient populaire monte aussi, mais ses likes restent aussi irréguliers qu’avant.',
      innocent:
        'Une vidéo qui a circulé, un nouveau format, ou un changement dans la façon dont le réseau montre les publications.',
      reasons: {
        rise: 'Les {posts} publications les plus récentes ont {seen} fois les likes des précédentes ; sur les comptes authentiques, de {low} à {high} fois.',
      },
    },
  },
  judge(profile) {
    const series = likesSeries(profile)
    if (!series) return { is: 'unsure', because: [] }
    const { step } = series
    const since = addedSince(series)
    if (!step || since === null) return leaning(NO_RISE, [])
    const evidence = discounted((since - genuine(series)) / Math.LN10, series.widths.slice(0, step.posts))
    return leaning(evidence, [
      {
        says: 'rise',
        seen: { value: Math.exp(step.by) },
        normal: NORMAL,
        unit: 'ratio',
        scale: 'log',
        source: CREATORS_2017,
        values: { posts: step.posts },
        posts: series.posts.slice(0, step.posts).map(({ id }) => id),
      },
    ])
  },
})

/** Where nothing rose nothing was added since a day: as much as any one thing may clear. */
const NO_RISE = -1
