/** The words of the page that opens once, after the installation. */
import { bilingual } from './bilingual.ts'

export const welcomeWords = bilingual(
  {
    name: 'Bonafide',
    step: 'Screen {at} of {of}',
    next: 'Next',
    back: 'Back',
    desk: 'Open the desk',

    reads: 'What Bonafide reads',
    'reads.page':
      'The profile you have open, and only what its page already shows you: followers, posts, likes, comments, views.',
    'reads.works':
      'From that it works out the engagement rate and looks for signs of bought likes, bought followers and mass story viewing. Each stands beside what is normal, with its source.',
    'reads.networks': 'Instagram right away; any other network only once you switch it on.',

    never: 'What Bonafide never does',
    'never.sends': 'It sends nothing. There is no account and no server, and its own pages cannot make a request.',
    'never.acts': 'It opens no page, clicks nothing and follows nobody by itself.',
    'never.accuses':
      'It accuses nobody. A giveaway or an advertisement leaves the same signs, and every verdict says how sure it is.',
    'never.keeps':
      'It keeps nothing longer than {days} days after you last looked at an account. It stays in this browser, and “Forget everything” deletes it at once.',

    try: 'Try it',
    'try.what':
      'This is what the button shows on a profile. {name} is invented, and no site is opened: click a sign to see why.',
    'try.failed': 'The example could not be worked out. Reload the page to try again.',
    'try.now': 'Your turn: open a profile and click the Bonafide button in the toolbar.',
    'try.pin': 'No button? It is under the puzzle piece; the pin beside it keeps it in view.',
    'try.reload': 'Tabs that were open before have to be reloaded once.',
    'try.settings': 'Settings',
  },
  {
    name: 'Bonafide',
    step: 'Écran {at} sur {of}',
    next: 'Suivant',
    back: 'Retour',
    desk: 'Ouvrir le bureau',

    reads: 'Ce que lit Bonafide',
    'reads.page':
      'Le profil que vous avez ouvert, et seulement ce que la page vous montre déjà : abonnés, publications, likes, commentaires, vues.',
    'reads.works':
      'Bonafide en tire le taux d’engagement et cherche des signaux d’achat de likes, d’achat d’abonnés et de visionnage de stories en masse. Chacun est placé à côté de ce qui est normal, source à l’appui.',
    'reads.networks': 'Instagram dès maintenant ; tout autre réseau seulement quand vous l’activez.',

    never: 'Ce que Bonafide ne fait jamais',
    'never.sends':
      'Rien n’est envoyé. Il n’y a ni compte ni serveur, et les pages de l’extension ne peuvent faire aucune requête.',
    'never.acts': 'Aucune page n’est ouverte, aucun bouton pressé, aucun compte suivi sans vous.',
    'never.accuses':
      'Personne n’est accusé. Un jeu-concours ou une publicité laisse les mêmes signaux, et chaque verdict dit à quel point il est sûr.',
    'never.keeps':
      'Rien n’est gardé plus de {days} jours après que vous avez consulté un compte pour la dernière fois. Tout reste dans ce navigateur, et « Tout oublier » l’efface aussitôt.',

    try: 'Essayez',
    'try.what':
      'Voilà ce que le bouton montre sur un profil. {name} est un compte inventé et aucun site n’est ouvert : cliquez sur un signal pour savoir pourquoi.',
    'try.failed': 'L’exemple n’a pas pu être calculé. Rechargez la page pour réessayer.',
    'try.now': 'À vous : ouvrez un profil et cliquez sur le bouton Bonafide de la barre d’outils.',
    'try.pin': 'Pas de bouton ? Il est sous la pièce de puzzle ; l’épingle à côté le garde visible.',
    'try.reload': 'Les onglets déjà ouverts doivent être rechargés une fois.',
    'try.settings': 'Réglages',
  },
)
