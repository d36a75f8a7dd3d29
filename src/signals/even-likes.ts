import { DISTANCE, type Group, opinionOn, SHARE } from '../core/likes/opinion.ts'
import { signal } from '../core/signal.ts'

const GROUP: Group = {
  facts: ['spread', 'typicalDistance', 'neighbourDistance', 'withinThree', 'withinEight', 'withinTwenty'],
  shown: { typicalDistance: DISTANCE, neighbourDistance: DISTANCE, withinThree: SHARE, withinEight: SHARE },
}

export default signal({
  id: 'even-likes',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-series'],
  looksAt: 'even-likes',
  sources: [],
  words: {
    en: {
      title: 'Likes too even from post to post',
      why: 'Some posts please more than others, so likes vary. A service that adds the same number of likes to every post hides that: only the small genuine part still varies.',
      innocent: 'A small, faithful audience that likes everything, or very similar posts.',
      reasons: {
        typicalDistance:
          'A typical post is {seen} away from the account’s usual likes. On eight in ten genuine accounts {low} to {high}.',
        neighbourDistance:
          'From one post to the next, likes change by {seen}. On eight in ten genuine accounts {low} to {high}.',
        withinThree:
          '{seen} of the posts lie within 3 % of one number of likes. On eight in ten genuine accounts {low} to {high}.',
        withinEight:
          '{seen} of the posts lie within 8 % of one number of likes. On eight in ten genuine accounts {low} to {high}.',
      },
    },
    fr: {
      title: 'Des likes trop réguliers d’une publication à l’autre',
      why: 'Certaines publications plaisent plus que d’autres, donc les likes varient. Un service qui ajoute le même nombre de likes à chaque publication masque ces écarts : seule la petite part authentique varie encore.',
      innocent: 'Une petite audience fidèle qui aime tout, ou des publications très semblables.',
      reasons: {
        typicalDistance:
          'Une publication type s’écarte de {seen} des likes habituels du compte. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        neighbourDistance:
          'D’une publication à la suivante, les likes changent de {seen}. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        withinThree:
          '{seen} des publications sont à moins de 3 % d’un même nombre de likes. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        withinEight:
          '{seen} des publications sont à moins de 8 % d’un même nombre de likes. Sur huit comptes authentiques sur dix, de {low} à {high}.',
      },
    },
  },
  judge: (profile) => opinionOn(profile, GROUP),
})
