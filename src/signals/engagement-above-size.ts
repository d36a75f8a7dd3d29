import { type Group, opinionOn, TIMES } from '../core/likes/opinion.ts'
import { signal } from '../core/signal.ts'

const GROUP: Group = {
  facts: ['engagement'],
  shown: { engagement: TIMES },
}

export default signal({
  id: 'engagement-above-size',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-series'],
  looksAt: 'engagement-above-size',
  sources: [],
  words: {
    en: {
      title: 'More likes than accounts of this size get',
      why: 'Bought likes raise engagement above what accounts of this size have. Genuine accounts differ a lot, so this says little alone and only adds to other signs.',
      innocent:
        'A young account that grows fast, a devoted community, posts seen by many who do not follow, or a giveaway.',
      reasons: {
        engagement:
          'The usual post has {seen} times the likes of accounts with as many followers. On eight in ten genuine accounts {low} to {high}.',
      },
    },
    fr: {
      title: 'Plus de likes que les comptes de cette taille',
      why: 'Les likes achetés élèvent l’engagement au-dessus de celui des comptes de cette taille. Les comptes authentiques diffèrent beaucoup : ce signe seul dit peu et ne fait que s’ajouter aux autres.',
      innocent:
        'Un compte jeune qui grandit vite, une communauté très attachée, des publications vues par beaucoup de non-abonnés, ou un jeu-concours.',
      reasons: {
        engagement:
          'La publication habituelle a {seen} fois les likes des comptes ayant autant d’abonnés. Sur huit comptes authentiques sur dix, de {low} à {high}.',
      },
    },
  },
  judge: (profile) => opinionOn(profile, GROUP),
})
