import { type Group, opinionOn, PER_100, PLAIN, TIMES } from '../core/likes/opinion.ts'
import { signal } from '../core/signal.ts'

const GROUP: Group = {
  facts: [
    'commentsPerLike',
    'commentsSpread',
    'commentsFollow',
    'commentsVariety',
    'commentsOfTop',
    'commentsOfNewer',
    'commentsOfStep',
  ],
  shown: { commentsPerLike: PER_100, commentsOfTop: TIMES, commentsFollow: PLAIN, commentsVariety: TIMES },
}

export default signal({
  id: 'likes-without-comments',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-series'],
  looksAt: 'likes-without-comments',
  sources: [],
  words: {
    en: {
      title: 'Comments do not go along with likes',
      why: 'Likes are bought far more often than comments. Bought likes dilute them: fewer comments for each like, and posts with many likes that nobody talks about.',
      innocent:
        'Posts that leave nothing to say, comments limited or switched off, advertised posts, or an audience that likes without writing.',
      reasons: {
        commentsPerLike:
          'The usual post has {seen} comments per 100 likes. On eight in ten genuine accounts {low} to {high}.',
        commentsOfTop:
          'Per like, the most liked posts have {seen} times the comments of the others. On eight in ten genuine accounts {low} to {high}.',
        commentsFollow:
          'Comments follow likes with a correlation of {seen}. On eight in ten genuine accounts {low} to {high}.',
        commentsVariety:
          'Comments vary {seen} times as much as likes. On eight in ten genuine accounts {low} to {high}.',
      },
    },
    fr: {
      title: 'Les commentaires ne suivent pas les likes',
      why: 'On achète bien plus souvent des likes que des commentaires. Les likes achetés les diluent : moins de commentaires par like, et des publications très aimées dont personne ne parle.',
      innocent:
        'Des publications qui n’appellent pas de réponse, des commentaires limités ou désactivés, des publications sponsorisées, ou une audience qui aime sans écrire.',
      reasons: {
        commentsPerLike:
          'La publication habituelle a {seen} commentaires pour 100 likes. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        commentsOfTop:
          'Par like, les publications les plus aimées ont {seen} fois les commentaires des autres. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        commentsFollow:
          'Les commentaires suivent les likes avec une corrélation de {seen}. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        commentsVariety:
          'Les commentaires varient {seen} fois autant que les likes. Sur huit comptes authentiques sur dix, de {low} à {high}.',
      },
    },
  },
  judge: (profile) => opinionOn(profile, GROUP),
})
