import { signal } from '../core/judgement/signal.ts'
import { type Group, opinionOn, SHARE_OF_POSTS, TIMES } from '../core/likes/opinion.ts'

const GROUP: Group = {
  facts: ['bottom', 'lowerTenth', 'belowHalf', 'floor'],
  shown: { bottom: TIMES, lowerTenth: TIMES, floor: SHARE_OF_POSTS, belowHalf: SHARE_OF_POSTS },
}

export default signal({
  id: 'topped-up-likes',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-series'],
  evidenceGroup: 'topped-up-likes',
  sources: [],
  causes: ['deleted-posts', 'small-audience', 'similar-posts'],
  words: {
    en: {
      title: 'No post does badly',
      clearTitle: 'Weakest posts: as weak as usual',
      brief: 'none of the posts does badly',
      why: 'Every account has posts that do badly. If likes are bought for those only, up to a respectable number, they all end up at that number, as on a floor.',
      innocent:
        'Weak posts that the creator removed, very similar posts, or an engagement pod whose members like everything.',
      reasons: {
        bottom:
          'The least liked post has {seen} times the usual likes. Eight in ten genuine accounts: {low} to {high}.',
        lowerTenth:
          'The weakest tenth of the posts ends at {seen} times the usual likes. Eight in ten genuine accounts: {low} to {high}.',
        floor:
          'At the level of the least liked posts: {count, number} of {posts, number} posts. Eight in ten genuine accounts: {low} to {high} of the posts.',
        belowHalf:
          'Less than half the usual likes: {count, number} of {posts, number} posts. Eight in ten genuine accounts: {low} to {high} of the posts.',
      },
      figures: {
        bottom: 'least liked post {seen} × the usual likes',
        lowerTenth: 'weakest tenth up to {seen} × the usual likes',
        floor: '{count, number} of {posts, number} posts at the lowest level',
        belowHalf: '{count, number} of {posts, number} posts below half the usual likes',
      },
    },
    fr: {
      title: 'Aucune publication à la traîne',
      clearTitle: 'Publications les plus faibles : comme d’habitude',
      brief: 'aucune publication à la traîne',
      why: 'Tout compte a des publications qui marchent mal. Quand on n’achète des likes que pour celles-là, jusqu’à un nombre présentable, elles se retrouvent toutes à ce niveau, comme sur un plancher.',
      innocent:
        'Des publications faibles que le créateur a supprimées, des publications très semblables, ou un groupe d’entraide dont les membres aiment tout.',
      reasons: {
        bottom:
          'La publication la moins aimée a {seen} fois les likes habituels. Huit comptes authentiques sur dix : de {low} à {high}.',
        lowerTenth:
          'Le dixième le plus faible s’arrête à {seen} fois les likes habituels. Huit comptes authentiques sur dix : de {low} à {high}.',
        floor:
          'Au niveau des publications les moins aimées : {count, plural, one {# publication} other {# publications}} sur {posts, number}. Huit comptes authentiques sur dix : de {low} à {high} des publications.',
        belowHalf:
          'Moins de la moitié des likes habituels : {count, plural, one {# publication} other {# publications}} sur {posts, number}. Huit comptes authentiques sur dix : de {low} à {high} des publications.',
      },
      figures: {
        bottom: 'la moins aimée : {seen} × les likes habituels',
        lowerTenth: 'dixième le plus faible : jusqu’à {seen} × les likes habituels',
        floor: '{count, plural, one {# publication} other {# publications}} sur {posts, number} au niveau le plus bas',
        belowHalf: '{count, number} publications sur {posts, number} sous la moitié des likes habituels',
      },
    },
  },
  judge: (profile) => opinionOn(profile, GROUP),
})
