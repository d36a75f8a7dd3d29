/** What is said on sites that are no network of ours; part of `en.ts` and `fr.ts`. */

export const sitesEn = {
  'site.not-allowed.title': 'Read {site}?',
  'site.not-allowed.what':
    'Bonafide does not know this site. It can read what a page says of its own account for search engines. Nothing is read before you allow it, only this site is asked for, and nothing is sent anywhere.',
  'site.not-allowed.do': 'Read this site',
  'site.not-allowed.else': 'Looking for a network? Open a creator’s profile there, then click the icon again.',
  'site.silent.title': 'Nothing to read here',
  'site.silent.what': 'This page of {site} does not say reliably whose it is or how many people follow it.',
  'site.teach.what': 'Numbers wrong or missing? Point at them yourself.',
  'site.teach.do': 'Point at the numbers',
  'options.sites.taught': 'Taught: {facts}, on {kinds, plural, one {# kind of page} other {# kinds of pages}}.',
  'options.sites.fact.followers': 'followers',
  'options.sites.fact.likes': 'likes of posts',
  'options.sites.save': 'Save what was taught of {site}',
  'options.sites.forget': 'Forget what was taught of {site}',
  'changed.title': 'This site has changed: the last pages of {network} did not show what they used to show.',
  'changed.what':
    'What could not be read is left out of the verdict. A copy for a report keeps the structure and the numbers, without words, addresses or pictures; nothing is sent.',
  'changed.save': 'Save a copy without words',
  'changed.saved': 'Saved',
  'changed.failed': 'The copy could not be saved',
  'options.sites.title': 'Other sites',
  'options.sites.what':
    'Sites beyond the networks above are read from what their pages say of themselves and from what you pointed at, each only once you have allowed it.',
  'options.sites.none': 'None allowed yet.',
  'options.sites.remove': 'Remove {site}',
  'options.sites.address': 'Address of a site',
  'options.sites.add': 'Read this site',
  'options.sites.wrong':
    'This address cannot be read: it must begin with https and belong to none of the networks above.',
} as const

export const sitesFr: Record<keyof typeof sitesEn, string> = {
  'site.not-allowed.title': 'Lire {site} ?',
  'site.not-allowed.what':
    'Bonafide ne connaît pas ce site. Il peut lire ce qu’une page dit de son propre compte aux moteurs de recherche. Rien n’est lu avant votre accord, seul ce site est demandé et rien n’est envoyé.',
  'site.not-allowed.do': 'Lire ce site',
  'site.not-allowed.else':
    'Vous cherchez un réseau ? Ouvrez-y le profil d’un créateur, puis cliquez de nouveau sur l’icône.',
  'site.silent.title': 'Rien à lire ici',
  'site.silent.what':
    'Cette page de {site} n’indique pas de façon fiable à qui elle appartient ni combien d’abonnés elle a.',
  'site.teach.what': 'Des nombres faux ou absents ? Montrez-les vous-même.',
  'site.teach.do': 'Montrer les nombres',
  'options.sites.taught': 'Appris : {facts}, sur {kinds, plural, one {# sorte de page} other {# sortes de pages}}.',
  'options.sites.fact.followers': 'abonnés',
  'options.sites.fact.likes': 'likes des publications',
  'options.sites.save': 'Enregistrer ce qui a été appris de {site}',
  'options.sites.forget': 'Oublier ce qui a été appris de {site}',
  'changed.title':
    'Ce site a changé : sur {network}, les dernières pages n’ont pas montré ce qu’elles montraient d’habitude.',
  'changed.what':
    'Ce qui n’a pu être lu ne compte pas dans le verdict. Une copie pour un signalement garde la structure et les nombres, sans mots, adresses ni images ; rien n’est envoyé.',
  'changed.save': 'Enregistrer une copie sans mots',
  'changed.saved': 'Enregistré',
  'changed.failed': 'La copie n’a pas pu être enregistrée',
  'options.sites.title': 'Autres sites',
  'options.sites.what':
    'Les sites qui ne figurent pas parmi les réseaux ci-dessus sont lus d’après ce que leurs pages disent d’elles-mêmes et ce que vous avez montré, et seulement avec votre accord.',
  'options.sites.none': 'Aucun n’est autorisé.',
  'options.sites.remove': 'Retirer {site}',
  'options.sites.address': 'Adresse d’un site',
  'options.sites.add': 'Lire ce site',
  'options.sites.wrong':
    'Cette adresse ne peut pas être lue : elle doit commencer par https et n’appartenir à aucun des réseaux ci-dessus.',
}
