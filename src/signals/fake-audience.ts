import { opinionOnFakes } from '../core/sample.ts'
import { signal } from '../core/signal.ts'

export default signal({
  id: 'fake-audience',
  about: 'followers',
  needs: ['people'],
  norms: ['fake-share'],
  looksAt: 'people-who-follow',
  sources: [],
  words: {
    en: {
      title: 'Many fakes among the followers',
      why: 'Bought followers are mostly accounts made for it: they follow many, are followed by few and post nothing. The share is estimated from the followers that were shown, and allows for those that the judgement takes for the other kind.',
      innocent: 'Every large audience has fakes that nobody bought, and lists show the newest first.',
      reasons: {
        glance:
          'Of the {accounts} followers seen, {bare} have no picture, which fits {seen} of fakes; the list shows no more to tell them by. {low} to {high} is usual for large accounts.',
        share: 'Of the {accounts} followers seen, {seen} look fake; {low} to {high} is usual for large accounts.',
      },
    },
    fr: {
      title: 'Beaucoup de faux parmi les abonnés',
      why: 'Les abonnés achetés sont surtout des comptes créés pour cela : ils en suivent beaucoup, ont peu d’abonnés et ne publient rien. La part est estimée sur les abonnés affichés, en tenant compte de ceux que l’estimation classe mal.',
      innocent:
        'Toute grande audience compte des faux que personne n’a achetés, et les listes montrent d’abord les plus récents.',
      reasons: {
        glance:
          'Sur les {accounts} abonnés vus, {bare} n’ont pas de photo, ce qui correspond à {seen} de faux ; la liste ne montre rien d’autre. {low} à {high} est habituel pour de grands comptes.',
        share:
          'Sur les {accounts} abonnés vus, {seen} semblent faux ; {low} à {high} est habituel pour de grands comptes.',
      },
    },
  },
  judge: (profile, norms) => opinionOnFakes(profile, ['followers'], norms.studies['fake-share'][0]),
})
