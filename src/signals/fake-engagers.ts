import { signal } from '../core/judgement/signal.ts'
import { opinionOnFakes } from '../core/people/sample.ts'

export default signal({
  id: 'fake-engagers',
  about: 'likes',
  needs: ['people'],
  norms: ['fake-share'],
  evidenceGroup: 'people-who-react',
  sources: [],
  causes: ['large-audience', 'giveaway'],
  words: {
    en: {
      title: 'Many fake accounts among those who like and comment',
      clearTitle: 'Fake accounts among those who like and comment: no more than usual',
      why: 'Bought likes and comments come from accounts made for it. The share is estimated from the people that were shown, allowing for those that are judged wrongly.',
      innocent: 'Large accounts attract spam that nobody bought.',
      reasons: {
        byPictures:
          'Of the {accounts} people seen to like or comment, {bare} have no picture, which suggests that {seen} are fake; the list shows nothing else to judge them by. {low} to {high} is normal for large accounts.',
        share:
          'Of the {accounts} people seen to like or comment, {seen} look fake; {low} to {high} is normal for large accounts.',
      },
      figures: {
        byPictures: '{seen} of the {accounts} seen look fake',
        share: '{seen} of the {accounts} seen look fake',
      },
    },
    fr: {
      title: 'Beaucoup de faux comptes parmi ceux qui réagissent',
      clearTitle: 'Faux comptes parmi ceux qui réagissent : pas plus que d’habitude',
      why: 'Les likes et commentaires achetés viennent de comptes créés pour cela. La part est estimée sur les personnes affichées, en tenant compte de celles que l’estimation classe mal.',
      innocent: 'Les grands comptes attirent du spam que personne n’a acheté.',
      reasons: {
        byPictures:
          'Sur les {accounts} personnes ayant aimé ou commenté, {bare} n’ont pas de photo, ce qui laisse penser que {seen} sont de faux comptes ; la liste ne montre rien d’autre pour en juger. Pour de grands comptes, de {low} à {high} est normal.',
        share:
          'Sur les {accounts} personnes ayant aimé ou commenté, {seen} semblent de faux comptes ; pour de grands comptes, de {low} à {high} est normal.',
      },
      figures: {
        byPictures: '{seen} des {accounts} comptes relevés semblent faux',
        share: '{seen} des {accounts} comptes relevés semblent faux',
      },
    },
  },
  judge: (profile, norms) => opinionOnFakes(profile, ['likers', 'commenters'], norms.studies['fake-share'][0]),
})
