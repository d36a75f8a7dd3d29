import { signal } from '../core/judgement/signal.ts'
import { type Group, opinionOn, SHARE_OF_POSTS, TIMES } from '../core/likes/opinion.ts'

const GROUP: Group = {
  facts: ['skewness', 'tails', 'top', 'upperTenth', 'aboveDouble', 'gap', 'gapShare', 'asymmetry'],
  shown: { top: TIMES, aboveDouble: SHARE_OF_POSTS, gap: TIMES, upperTenth: TIMES },
  posts: ({ posts, residuals }) =>
    posts.filter((_, index) => (residuals[index] as number) > Math.LN2).map(({ id }) => id),
}

export default signal({
  id: 'lifted-posts',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-series'],
  evidenceGroup: 'lifted-posts',
  sources: [],
  causes: ['paid-posts', 'advertised-posts', 'viral-post', 'giveaway', 'videos', 'unlabelled-videos', 'season'],
  words: {
    en: {
      title: 'Posts far above the rest',
      clearTitle: 'Most liked posts: no more above the rest than usual',
      brief: 'some posts stand far above the rest: advertised, bought or viral',
      why: 'Likes are sold by the post. Posts with bought likes stand apart from the others, with a gap between. The network’s own advertising looks the same from outside: both bring likes and hardly a comment. Only the creator can tell which it was: their insights show how much of a post’s reach was paid for.',
      innocent: 'Posts that the creator advertised, short videos shown to strangers, a viral post, or a giveaway.',
      reasons: {
        top: 'The most liked post has {seen} times the usual likes. Eight in ten genuine accounts: {low} to {high}.',
        aboveDouble:
          'More than twice the usual likes: {count, number} of {posts, number} posts. Eight in ten genuine accounts: {low} to {high} of the posts.',
        gap: 'Above the widest gap, posts have at least {seen} times the likes of those below it. Eight in ten genuine accounts: {low} to {high}.',
        upperTenth:
          'The best tenth of the posts begins at {seen} times the usual likes. Eight in ten genuine accounts: {low} to {high}.',
      },
      figures: {
        top: 'most liked post {seen} × the usual likes',
        aboveDouble: '{count, number} of {posts, number} posts above twice the usual likes',
        gap: 'above the widest gap {seen} × the likes below it',
        upperTenth: 'best tenth from {seen} × the usual likes',
      },
    },
    fr: {
      title: 'Publications bien au-dessus des autres',
      clearTitle: 'Publications les plus aimées : écart habituel avec les autres',
      brief: 'certaines publications dépassent nettement les autres : sponsorisées, achetées ou virales',
      why: 'Les likes se vendent à la publication. Les publications gonflées se détachent des autres, avec un vide entre les deux. La publicité du réseau lui-même a le même aspect vu de l’extérieur : l’une comme l’autre apporte des likes et presque aucun commentaire. Seul le créateur peut dire laquelle : ses statistiques montrent la part payée de la portée.',
      innocent:
        'Des publications sponsorisées par le créateur, des vidéos montrées à des inconnus, une publication virale, ou un jeu-concours.',
      reasons: {
        top: 'La publication la plus aimée a {seen} fois les likes habituels. Huit comptes authentiques sur dix : de {low} à {high}.',
        aboveDouble:
          'Plus du double des likes habituels : {count, plural, one {# publication} other {# publications}} sur {posts, number}. Huit comptes authentiques sur dix : de {low} à {high} des publications.',
        gap: 'Au-dessus du plus grand écart, les publications ont au moins {seen} fois les likes de celles d’en dessous. Huit comptes authentiques sur dix : de {low} à {high}.',
        upperTenth:
          'Le meilleur dixième des publications commence à {seen} fois les likes habituels. Huit comptes authentiques sur dix : de {low} à {high}.',
      },
      figures: {
        top: 'la plus aimée : {seen} × les likes habituels',
        aboveDouble:
          '{count, plural, one {# publication} other {# publications}} sur {posts, number} à plus du double des likes habituels',
        gap: 'au-dessus du plus grand écart : {seen} × les likes d’en dessous',
        upperTenth: 'meilleur dixième : dès {seen} × les likes habituels',
      },
    },
  },
  judge: (profile) => opinionOn(profile, GROUP),
})
