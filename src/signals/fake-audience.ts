import { signal } from '../core/judgement/signal.ts'
import { opinionOnFakes } from '../core/people/sample.ts'

export default signal({
  id: 'fake-audience',
  about: 'followers',
  needs: ['people'],
  norms: ['fake-share'],
  evidenceGroup: 'people-who-follow',
  sources: [],
  causes: ['large-audience'],
  words: {
    en: {
      title: 'Many fake accounts among the followers',
      clearTitle: 'Fake accounts among the followers: no more than usual',
      why: 'Bought followers are mostly accounts made for it: they follow many, are followed by few and post nothing. The share is estimated from the followers that were shown, allowing for those that are judged wrongly.',
      innocent: 'Every large audience has fakes that nobody bought, and lists show the newest first.',
      reasons: {
        byPictures:
          'Of the {accounts} followers seen, {bare} have no picture, which suggests that {seen} are fake; the list shows nothing else to judge them by. {low} to {high} is normal for large accounts.',
        share: 'Of the {accounts} followers seen, {seen} look fake; {low} to {high} is normal for large accounts.',
      },
      figures: {
        byPictures: '{seen} of the {accounts} seen look fake',
        share: '{seen} of the {accounts} seen look fake',
      },
    },
    fr: {
      title: 'Beaucoup de faux comptes parmi les abonnés',
      clearTitle: 'Faux comptes parmi les abonnés : pas plus que d’habitude',
      why: 'Les abonnés achetés sont surtout des comptes créés pour cela : ils en suivent beaucoup, ont peu d’abonnés et ne publient rien. La part est estimée sur les abonnés affichés, en tenant compte de ceux que l’estimation classe mal.',
      innocent:
        'Toute grande audience compte des faux que personne n’a achetés, et les listes montrent d’abord les plus récents.',
      reasons: {
        byPictures:
          'Sur les {accounts} abonnés vus, {bare} n’ont pas de photo, ce qui laisse penser que {seen} sont faux ; la liste ne montre rien d’autre pour en juger. Pour de grands comptes, de {low} à {high} est normal.',
        share:
          'Sur les {accounts} abonnés vus, {seen} semblent faux ; pour de grands comptes, de {low} à {high} est normal.',
      },
      figures: {
        byPictures: '{seen} des {accounts} relevés semblent faux',
        share: '{seen} des {accounts} relevés semblent faux',
      },
    },
  },
  judge: (profile, norms) => opinionOnFakes(profile, ['followers'], norms.studies['fake-share'][0]),
})
