import { opinionFrom } from '../core/judgement/inflation.ts'
import { signal } from '../core/judgement/signal.ts'
import { usablePosts } from '../core/posts/engagement.ts'

/** Nobody likes what they did not see: one such post is ten to one, two or more thirty to one. Our own choice. */
const ONE_POST = 1
const SEVERAL_POSTS = 1.5
/** Likes bought with views escape it, so likes within views speak for the account only a little. Our own choice. */
const WITHIN_VIEWS = -0.1

export default signal({
  id: 'likes-beyond-views',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-within-views'],
  evidenceGroup: 'likes-per-view',
  sources: [],
  words: {
    en: {
      title: 'More likes than views',
      clearTitle: 'Likes and views: usual proportion',
      why: 'A video cannot be liked by more people than saw it. Services that sell likes often forget the views.',
      innocent: 'The network counts views late, or counts only those of a certain length.',
      reasons: {
        most: 'At most {seen} likes per view on these videos; on genuine accounts likes never exceed views.',
      },
      figures: { most: 'up to {seen} likes per view' },
    },
    fr: {
      title: 'Plus de likes que de vues',
      clearTitle: 'Likes et vues : proportion habituelle',
      why: 'Une vidéo ne peut pas avoir plus de likes que de spectateurs. Les services qui vendent des likes oublient souvent les vues.',
      innocent: 'Le réseau compte les vues en retard, ou seulement celles d’une certaine durée.',
      reasons: {
        most: 'Jusqu’à {seen} likes par vue sur ces vidéos ; sur les comptes authentiques, les likes ne dépassent jamais les vues.',
      },
      figures: { most: 'jusqu’à {seen} likes par vue' },
    },
  },
  judge(profile, norms) {
    const seen = usablePosts(profile).flatMap(({ id, likes, views, countsApart }) =>
      // Views that were seen before the likes may have been few only then
      views && views.high > 0 && !countsApart ? [{ id, least: likes.low / views.high }] : [],
    )
    if (seen.length === 0) return { is: 'unsure', reasons: [] }
    const beyond = seen.filter(({ least }) => least > 1)
    const evidence = beyond.length === 0 ? WITHIN_VIEWS : beyond.length === 1 ? ONE_POST : SEVERAL_POSTS
    return opinionFrom(evidence, [
      {
        messageKey: 'most',
        seen: { value: Math.max(...seen.map(({ least }) => least)) },
        normal: { low: 0, high: 1 },
        unit: 'ratio',
        scale: 'linear',
        source: norms.studies['likes-within-views'][0],
        posts: beyond.map(({ id }) => id),
      },
    ])
  },
})
