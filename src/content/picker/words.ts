/** What the picker says. It lives in pages, so it brings its own few words rather than all of them. */
import type { Language } from '../../core/judgement/signal.ts'
import type { Fact } from '../../networks/taught/teach.ts'

type Words = {
  title: string
  ask: Record<Fact, string>
  how: string
  none: string
  alone: string
  nobody: string
  specific: string
  general: string
  keep: string
  skip: string
  back: string
  cancel: string
  close: string
  done: string
  nothing: string
  keeping: string
  failed: string
  followers(count: string): string
  likes(posts: number, least: string, most: string): string
}

export const WORDS: Record<Language, Words> = {
  en: {
    title: 'Bonafide: point at the numbers',
    ask: { followers: '1 of 2. Point at the number of followers.', likes: '2 of 2. Point at the likes of one post.' },
    how: 'Click, or use the arrow keys: left and right go from number to number, up and down take in more or less. Enter keeps, Escape ends.',
    none: 'There is no number there.',
    alone: 'No posts are told apart like this. Move the slider, or point at another number.',
    nobody: 'This page does not show whose it is as its address does, so nothing on it could be believed.',
    specific: 'This one only',
    general: 'All like it',
    keep: 'Keep',
    skip: 'Skip',
    back: 'Back',
    cancel: 'End',
    close: 'Close',
    done: 'Kept. Pages of this kind are read like this from now on; the icon shows what comes of it.',
    nothing: 'Nothing was kept.',
    keeping: 'Keeping it…',
    failed: 'It could not be kept: the browser’s storage may be full. Nothing has changed.',
    followers: (count) => `Understood: ${count} followers`,
    likes: (posts, least, most) =>
      `Understood: ${posts} ${posts === 1 ? 'post' : 'posts'}, likes ${least === most ? least : `${least} to ${most}`}`,
  },
  fr: {
    title: 'Bonafide : montrez les nombres',
    ask: {
      followers: '1 sur 2. Montrez le nombre d’abonnés.',
      likes: '2 sur 2. Montrez les likes d’une publication.',
    },
    how: 'Cliquez, ou utilisez les flèches : gauche et droite vont de nombre en nombre, haut et bas prennent plus ou moins. Entrée garde, Échap termine.',
    none: 'Il n’y a pas de nombre ici.',
    alone: 'Aucune publication ne se distingue ainsi. Déplacez le curseur, ou montrez un autre nombre.',
    nobody: 'Cette page ne montre pas à qui elle est comme le fait son adresse : rien n’y serait fiable.',
    specific: 'Celui-ci seulement',
    general: 'Tous les semblables',
    keep: 'Garder',
    skip: 'Passer',
    back: 'Retour',
    cancel: 'Terminer',
    close: 'Fermer',
    done: 'Gardé. Les pages de ce genre sont désormais lues ainsi ; l’icône montre ce qui en ressort.',
    nothing: 'Rien n’a été gardé.',
    keeping: 'Enregistrement…',
    failed: 'Impossible de le garder : l’espace de stockage du navigateur est peut-être plein. Rien n’a changé.',
    followers: (count) => `Compris : ${count} abonnés`,
    likes: (posts, least, most) =>
      `Compris : ${posts} ${posts === 1 ? 'publication' : 'publications'}, likes ${least === most ? least : `de ${least} à ${most}`}`,
  },
}
