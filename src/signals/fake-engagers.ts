import { opinionOnFakes } from '../core/sample.ts'
import { signal } from '../core/signal.ts'

export default signal({
  id: 'fake-engagers',
  about: 'likes',
  needs: ['people'],
  norms: ['fake-share'],
  looksAt: 'people-who-react',
  sources: [],
  words: {
    en: {
      title: 'Many fakes among those who like and comment',
      why: 'Bought likes and comments come from accounts made for it. The share is estimated from the people that were shown, and allows for those that the judgement takes for the other kind.',
      innocent: 'Large accounts attract spam that nobody bought.',
      reasons: {
        glance:
          'Of the {accounts} people seen to like or comment, {bare} have no picture, which fits {seen} of fakes; the list shows no more to tell them by. {low} to {high} is usual for large accounts.',
        share:
          'Of the {accounts} people seen to like or comment, {seen} look fake; {low} to {high} is usual for large accounts.',
      },
    },
    fr: {
      title: 'Beaucoup de faux parmi ceux qui réagissent',
      why: 'Les likes et commentaires achetés viennent de comptes créés pour cela. La part est estimée sur les personnes affichées, en tenant compte de celles que l’estimation classe mal.',
      innocent: 'Les grands comptes attirent du spam que personne n’a acheté.',
      reasons: {
        glance:
          'Sur les {accounts} personnes vues aimer ou commenter, {bare} n’ont pas de photo, ce qui correspond à {seen} de faux ; la liste ne montre rien d’autre. {low} à {high} est habituel pour de grands comptes.',
        share:
          'Sur les {accounts} personnes vues aimer ou commenter, {seen} semblent fausses ; {low} à {high} est habituel pour de grands comptes.',
      },
    },
  },
  judge: (profile, norms) => opinionOnFakes(profile, ['likers', 'commenters'], norms.studies['fake-share'][0]),
})
