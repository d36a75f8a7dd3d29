import { signal } from '../core/judgement/signal.ts'
import { type Group, opinionOn, PER_100, PLAIN, TIMES } from '../core/likes/opinion.ts'

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
  evidenceGroup: 'likes-without-comments',
  sources: [],
  causes: ['paid-posts', 'advertised-posts', 'comments-limited', 'videos', 'unlabelled-videos'],
  words: {
    en: {
      title: 'Comments do not keep up with likes',
      clearTitle: 'Comments and likes: usual proportion',
      why: 'Likes are bought far more often than comments. Bought likes dilute them: fewer comments for each like, and posts with many likes that nobody talks about.',
      innocent:
        'Posts that leave nothing to say, comments limited or switched off, advertised posts, or an audience that likes without writing.',
      reasons: {
        commentsPerLike:
          'The usual post has {seen} comments per 100 likes. Eight in ten genuine accounts: {low} to {high}.',
        commentsOfTop:
          'Per like, the most liked posts have {seen} times the comments of the others. Eight in ten genuine accounts: {low} to {high}.',
        commentsFollow:
          'How closely comments follow likes, as a correlation: {seen}. Eight in ten genuine accounts: {low} to {high}.',
        commentsVariety: 'Comments vary {seen} times as much as likes. Eight in ten genuine accounts: {low} to {high}.',
      },
      figures: {
        commentsPerLike: '{seen} comments per 100 likes',
        commentsOfTop: 'most liked posts {seen} × the comments per like',
        commentsFollow: 'comments follow likes with a correlation of {seen}',
        commentsVariety: 'comments vary {seen} × as much as likes',
      },
    },
    fr: {
      title: 'Les commentaires ne suivent pas les likes',
      clearTitle: 'Commentaires et likes : proportion habituelle',
      why: 'On achète bien plus souvent des likes que des commentaires. Les likes achetés les diluent : moins de commentaires par like, et des publications très aimées dont personne ne parle.',
      innocent:
        'Des publications qui n’appellent pas de réponse, des commentaires limités ou désactivés, des publications sponsorisées, ou une audience qui aime sans écrire.',
      reasons: {
        commentsPerLike:
          'La publication habituelle a {seen} commentaires pour 100 likes. Huit comptes authentiques sur dix : de {low} à {high}.',
        commentsOfTop:
          'Par like, les publications les plus aimées ont {seen} fois les commentaires des autres. Huit comptes authentiques sur dix : de {low} à {high}.',
        commentsFollow:
          'Corrélation entre commentaires et likes : {seen}. Huit comptes authentiques sur dix : de {low} à {high}.',
        commentsVariety:
          'Les commentaires varient {seen} fois autant que les likes. Huit comptes authentiques sur dix : de {low} à {high}.',
      },
      figures: {
        commentsPerLike: '{seen} commentaires pour 100 likes',
        commentsOfTop: 'les plus aimées : {seen} × les commentaires par like',
        commentsFollow: 'corrélation des commentaires et des likes : {seen}',
        commentsVariety: 'les commentaires varient {seen} × autant que les likes',
      },
    },
  },
  judge: (profile) => opinionOn(profile, GROUP),
})
