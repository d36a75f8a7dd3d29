/** The words of the settings: language, theme, and what is assumed before anything was seen. */
import { bilingual } from './bilingual.ts'

export const settingsWords = bilingual(
  {
    elsewhere: 'Which sites are read, what is kept and for how long:',
    title: 'Settings',

    language: 'Language',
    'language.browser': 'The browser’s',
    theme: 'Theme',
    'theme.system': 'The system’s',
    'theme.light': 'Light',
    'theme.dark': 'Dark',
    shortcuts: 'Single-key shortcuts on the shortlist (J, K, X, S, N, Z, O, /)',
    'shortcuts.on': 'On',
    'shortcuts.off': 'Off',

    prior: 'How common is buying?',
    'prior.what':
      'Every score starts from the share of accounts that have bought likes, followers or story views; each sign then moves it. If you know the accounts you screen better than the surveys do, set your own share: badges, popups and lists follow at once.',
    'prior.published': 'As published',
    'prior.published.what':
      'By size of the account: {low} to {high} on Instagram, {other} elsewhere (HypeAuditor, 2022).',
    'prior.own': 'My own share',
    'prior.own.label': 'Share of accounts that have bought something',
    'prior.own.value': '{share} of accounts, whatever their size',
    'prior.example': 'What that changes, on an invented account with suspiciously even likes:',
    'prior.example.published': 'As published',
    'prior.example.own': 'With your share',
    'prior.example.verdict': '{grade}, {score} ({range} with what is known)',
    'prior.failed': 'The example could not be worked out.',

    saved: 'Saved',
    'forget.export-first': 'Export first what you may want back.',
    'not-allowed': 'The browser has not allowed {name}: it is still not read.',
  },
  {
    elsewhere: 'Quels sites sont lus, ce qui est conservé et combien de temps :',
    title: 'Réglages',

    language: 'Langue',
    'language.browser': 'Celle du navigateur',
    theme: 'Thème',
    'theme.system': 'Celui du système',
    'theme.light': 'Clair',
    'theme.dark': 'Sombre',
    shortcuts: 'Raccourcis à une touche dans la sélection (J, K, X, S, N, Z, O, /)',
    'shortcuts.on': 'Activés',
    'shortcuts.off': 'Désactivés',

    prior: 'L’achat est-il fréquent ?',
    'prior.what':
      'Chaque score part de la proportion de comptes qui ont acheté des likes, des abonnés ou des vues de stories ; chaque signal le déplace ensuite. Si vous connaissez mieux que les enquêtes les comptes que vous examinez, fixez votre propre proportion : pastilles, fenêtres et listes suivent aussitôt.',
    'prior.published': 'La proportion publiée',
    'prior.published.what':
      'Selon la taille du compte : de {low} à {high} sur Instagram, {other} ailleurs (HypeAuditor, 2022).',
    'prior.own': 'La mienne',
    'prior.own.label': 'Proportion de comptes qui ont acheté quelque chose',
    'prior.own.value': '{share} des comptes, quelle que soit leur taille',
    'prior.example': 'Ce que cela change, sur un compte inventé aux likes étrangement réguliers :',
    'prior.example.published': 'Proportion publiée',
    'prior.example.own': 'Votre proportion',
    'prior.example.verdict': '{grade}, {score} ({range} d’après ce que l’on sait)',
    'prior.failed': 'L’exemple n’a pas pu être calculé.',

    saved: 'Enregistré',
    'forget.export-first': 'Exportez d’abord ce que vous pourriez vouloir retrouver.',
    'not-allowed': 'Le navigateur n’a pas autorisé {name} : la lecture reste désactivée.',
  },
)
