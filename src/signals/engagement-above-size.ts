import { signal } from '../core/judgement/signal.ts'
import { type Group, opinionOn, TIMES } from '../core/likes/opinion.ts'

const GROUP: Group = {
  facts: ['engagement'],
  shown: { engagement: TIMES },
}

export default signal({
  id: 'engagement-above-size',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-series'],
  evidenceGroup: 'engagement-above-size',
  sources: [],
  causes: ['growth', 'paid-posts', 'viral-post', 'giveaway', 'videos', 'small-audience'],
  words: {
    en: {
      title: 'More likes than accounts of this size get',
      clearTitle: 'Likes for the size: as usual',
      why: 'Bought likes raise engagement above what accounts of this size have. Genuine accounts differ a lot, so this says little by itself: it only adds to other signs.',
      innocent:
        'A young account that grows fast, a devoted community, posts seen by many who do not follow, or a giveaway.',
      reasons: {
        engagement:
          'The usual post gets {seen} times the likes of other accounts of this size. Eight in ten genuine accounts: {low} to {high}.',
      },
      figures: { engagement: '{seen} × the likes usual for the size' },
    },
    fr: {
      title: 'Plus de likes que les comptes de cette taille',
      clearTitle: 'Likes pour cette taille : habituels',
      why: 'Les likes achetés élèvent l’engagement au-dessus de celui des comptes de cette taille. Les comptes authentiques diffèrent beaucoup : ce signal dit peu à lui seul et ne fait que s’ajouter aux autres.',
      innocent:
        'Un compte jeune qui grandit vite, une communauté très attachée, des publications vues par beaucoup de non-abonnés, ou un jeu-concours.',
      reasons: {
        engagement:
          'La publication habituelle obtient {seen} fois les likes des autres comptes de cette taille. Huit comptes authentiques sur dix : de {low} à {high}.',
      },
      figures: { engagement: '{seen} × les likes habituels à cette taille' },
    },
  },
  judge: (profile) => opinionOn(profile, GROUP),
})
