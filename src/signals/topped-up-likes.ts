import { type Group, opinionOn, SHARE, TIMES } from '../core/likes/opinion.ts'
import { signal } from '../core/signal.ts'

const GROUP: Group = {
  facts: ['bottom', 'lowerTenth', 'belowHalf', 'floor'],
  shown: { bottom: TIMES, lowerTenth: TIMES, floor: SHARE, belowHalf: SHARE },
}

export default signal({
  id: 'topped-up-likes',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-series'],
  looksAt: 'topped-up-likes',
  sources: [],
  words: {
    en: {
      title: 'No post does badly',
      why: 'Every account has posts that do badly. Where likes are bought for those only, up to a number that looks decent, they all lie at that number, like a floor.',
      innocent:
        'Weak posts that the creator removed, very similar posts, or an engagement group whose members always like.',
      reasons: {
        bottom:
          'The least liked post has {seen} times the usual likes. On eight in ten genuine accounts {low} to {high}.',
        lowerTenth:
          'The weakest tenth of the posts ends at {seen} times the usual likes. On eight in ten genuine accounts {low} to {high}.',
        floor:
          '{seen} of the posts lie at the level of the least liked ones. On eight in ten genuine accounts {low} to {high}.',
        belowHalf:
          '{seen} of the posts have less than half the usual likes. On eight in ten genuine accounts {low} to {high}.',
      },
    },
    fr: {
      title: 'Aucune publication ne marche mal',
      why: 'Tout compte a des publications qui marchent mal. Quand on n’achète des likes que pour celles-là, jusqu’à un nombre présentable, elles se retrouvent toutes à ce niveau, comme sur un plancher.',
      innocent:
        'Des publications faibles que le créateur a supprimées, des publications très semblables, ou un groupe d’entraide dont les membres aiment tout.',
      reasons: {
        bottom:
          'La publication la moins aimée a {seen} fois les likes habituels. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        lowerTenth:
          'Le dixième le plus faible s’arrête à {seen} fois les likes habituels. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        floor:
          '{seen} des publications sont au niveau des moins aimées. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        belowHalf:
          '{seen} des publications ont moins de la moitié des likes habituels. Sur huit comptes authentiques sur dix, de {low} à {high}.',
      },
    },
  },
  judge: (profile) => opinionOn(profile, GROUP),
})
