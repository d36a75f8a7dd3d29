import { type Group, opinionOn, SHARE, TIMES } from '../core/likes/opinion.ts'
import { signal } from '../core/signal.ts'

const GROUP: Group = {
  facts: ['skewness', 'tails', 'top', 'upperTenth', 'aboveDouble', 'gap', 'gapShare', 'asymmetry'],
  shown: { top: TIMES, aboveDouble: SHARE, gap: TIMES, upperTenth: TIMES },
  posts: ({ posts, residuals }) =>
    posts.filter((_, index) => (residuals[index] as number) > Math.LN2).map(({ id }) => id),
}

export default signal({
  id: 'lifted-posts',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-series'],
  looksAt: 'lifted-posts',
  sources: [],
  words: {
    en: {
      title: 'Some posts have several times the usual likes',
      why: 'Likes are sold by the post. Posts that were bought up stand apart from the others, with an empty stretch between. The network’s own advertising looks the same from outside: both bring likes and hardly a comment. Only the creator can tell which it was: their insights show how much of a post’s reach was paid for.',
      innocent: 'Posts that the creator advertised, short videos shown to strangers, a hit, or a giveaway.',
      reasons: {
        top: 'The most liked post has {seen} times the usual likes. On eight in ten genuine accounts {low} to {high}.',
        aboveDouble:
          '{seen} of the posts have more than twice the usual likes. On eight in ten genuine accounts {low} to {high}.',
        gap: 'Between the posts above and those below lies an empty stretch of {seen} times. On eight in ten genuine accounts {low} to {high}.',
        upperTenth:
          'The best tenth of the posts begins at {seen} times the usual likes. On eight in ten genuine accounts {low} to {high}.',
      },
    },
    fr: {
      title: 'Certaines publications ont plusieurs fois les likes habituels',
      why: 'Les likes se vendent à la publication. Les publications gonflées se détachent des autres, avec un vide entre les deux. La publicité du réseau lui-même a le même aspect vu de l’extérieur : l’une comme l’autre apporte des likes et presque aucun commentaire. Seul le créateur peut dire laquelle : ses statistiques montrent la part payée de la portée.',
      innocent:
        'Des publications sponsorisées par le créateur, des vidéos montrées à des inconnus, un succès, ou un jeu-concours.',
      reasons: {
        top: 'La publication la plus aimée a {seen} fois les likes habituels. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        aboveDouble:
          '{seen} des publications ont plus du double des likes habituels. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        gap: 'Entre les publications du haut et celles du bas, un vide de {seen} fois. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        upperTenth:
          'Le meilleur dixième des publications commence à {seen} fois les likes habituels. Sur huit comptes authentiques sur dix, de {low} à {high}.',
      },
    },
  },
  judge: (profile) => opinionOn(profile, GROUP),
})
