import { signal } from '../core/judgement/signal.ts'
import { DISTANCE, type Group, opinionOn, SHARE_OF_POSTS } from '../core/likes/opinion.ts'

const GROUP: Group = {
  facts: ['spread', 'typicalDistance', 'neighbourDistance', 'withinThree', 'withinEight', 'withinTwenty'],
  shown: {
    typicalDistance: DISTANCE,
    neighbourDistance: DISTANCE,
    withinThree: SHARE_OF_POSTS,
    withinEight: SHARE_OF_POSTS,
  },
}

export default signal({
  id: 'even-likes',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-series'],
  evidenceGroup: 'even-likes',
  sources: [],
  causes: ['small-audience', 'similar-posts'],
  words: {
    en: {
      title: 'Likes too even from post to post',
      clearTitle: 'Likes from post to post: as varied as usual',
      why: 'Some posts please more than others, so likes vary. A service that adds the same number of likes to every post hides that: only the small genuine part still varies.',
      innocent: 'A small, faithful audience that likes everything, or very similar posts.',
      reasons: {
        typicalDistance:
          'The median post differs by {seen} from the account’s usual likes. Eight in ten genuine accounts: {low} to {high}.',
        neighbourDistance:
          'From one post to the next, likes change by {seen}. Eight in ten genuine accounts: {low} to {high}.',
        withinThree:
          'Within 3% of the same number of likes: {count, number} of {posts, number} posts. Eight in ten genuine accounts: {low} to {high} of the posts.',
        withinEight:
          'Within 8% of the same number of likes: {count, number} of {posts, number} posts. Eight in ten genuine accounts: {low} to {high} of the posts.',
      },
      figures: {
        typicalDistance: 'median post {seen} from the usual likes',
        neighbourDistance: '{seen} from one post to the next',
        withinThree: '{count, number} of {posts, number} posts within 3%',
        withinEight: '{count, number} of {posts, number} posts within 8%',
      },
    },
    fr: {
      title: 'Likes trop réguliers entre publications',
      clearTitle: 'Likes d’une publication à l’autre : variation habituelle',
      why: 'Certaines publications plaisent plus que d’autres, donc les likes varient. Un service qui ajoute le même nombre de likes à chaque publication masque ces écarts : seule la petite part authentique varie encore.',
      innocent: 'Une petite audience fidèle qui aime tout, ou des publications très semblables.',
      reasons: {
        typicalDistance:
          'La publication médiane s’écarte de {seen} des likes habituels du compte. Huit comptes authentiques sur dix : de {low} à {high}.',
        neighbourDistance:
          'D’une publication à la suivante, les likes changent de {seen}. Huit comptes authentiques sur dix : de {low} à {high}.',
        withinThree:
          'À moins de 3 % d’un même nombre de likes : {count, plural, one {# publication} other {# publications}} sur {posts, number}. Huit comptes authentiques sur dix : de {low} à {high} des publications.',
        withinEight:
          'À moins de 8 % d’un même nombre de likes : {count, plural, one {# publication} other {# publications}} sur {posts, number}. Huit comptes authentiques sur dix : de {low} à {high} des publications.',
      },
      figures: {
        typicalDistance: 'médiane à {seen} des likes habituels',
        neighbourDistance: '{seen} d’une publication à l’autre',
        withinThree: '{count, plural, one {# publication} other {# publications}} sur {posts, number} à moins de 3 %',
        withinEight: '{count, number} publications sur {posts, number} à moins de 8 %',
      },
    },
  },
  judge: (profile) => opinionOn(profile, GROUP),
})
