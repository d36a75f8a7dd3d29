import { signal } from '../core/judgement/signal.ts'
import { type Group, opinionOn, SHARE, TIMES } from '../core/likes/opinion.ts'

const GROUP: Group = {
  facts: ['newestFive', 'newerHalf', 'newerSpread', 'stepSize', 'stepFit', 'stepSpread', 'memory'],
  shown: {
    newestFive: TIMES,
    newerHalf: TIMES,
    stepSize: TIMES,
    stepFit: SHARE,
    stepSpread: TIMES,
    newerSpread: TIMES,
  },
}

export default signal({
  id: 'sudden-likes',
  about: 'likes',
  needs: ['recent'],
  norms: ['likes-series'],
  evidenceGroup: 'sudden-likes',
  sources: [],
  causes: ['new-format', 'growth', 'decline', 'viral-post', 'paid-posts', 'giveaway', 'season'],
  words: {
    en: {
      title: 'Likes changed level from one day to the next',
      clearTitle: 'Level of likes: no sudden change',
      why: 'An account that subscribes to a like service gets more likes from that day on, and fewer from the day it ends; posts with bought likes lie closer together. An account that becomes popular rises too, but its comments rise with it and its likes stay as uneven as they were.',
      innocent: 'A viral video, a new format, a season, or a change in how the network shows posts.',
      reasons: {
        newestFive:
          'The newest five posts have {seen} times the likes of those before. Eight in ten genuine accounts: {low} to {high}.',
        newerHalf:
          'The newer half of the posts has {seen} times the likes of the older half. Eight in ten genuine accounts: {low} to {high}.',
        stepSize:
          'Likes changed by a factor of {seen} from one day to the next. Eight in ten genuine accounts: {low} to {high}.',
        stepFit:
          'A single change of level explains {seen} of the variation in likes. Eight in ten genuine accounts: {low} to {high}.',
        stepSpread:
          'After the change, likes vary {seen} times as much as before. Eight in ten genuine accounts: {low} to {high}.',
        newerSpread:
          'Likes vary {seen} times as much in the newer half of the posts as in the older half. Eight in ten genuine accounts: {low} to {high}.',
      },
      figures: {
        newestFive: 'newest five posts {seen} × the likes before',
        newerHalf: 'newer half {seen} × the likes of the older half',
        stepSize: 'likes × {seen} from one day to the next',
        stepFit: 'one change explains {seen} of the variation',
        stepSpread: 'likes vary {seen} × as much since',
        newerSpread: 'newer half varies {seen} × as much as the older',
      },
    },
    fr: {
      title: 'Le niveau des likes a changé du jour au lendemain',
      clearTitle: 'Niveau des likes : pas de changement soudain',
      why: 'Un compte qui s’abonne à un service de likes en reçoit davantage dès ce jour, et moins le jour où l’abonnement s’arrête ; les publications aux likes achetés sont plus proches entre elles. Un compte qui devient populaire monte aussi, mais ses commentaires montent avec et ses likes restent aussi irréguliers qu’avant.',
      innocent:
        'Une vidéo virale, un nouveau format, une saison, ou un changement dans la façon dont le réseau montre les publications.',
      reasons: {
        newestFive:
          'Les cinq publications les plus récentes ont {seen} fois les likes des précédentes. Huit comptes authentiques sur dix : de {low} à {high}.',
        newerHalf:
          'La moitié récente des publications a {seen} fois les likes de la moitié ancienne. Huit comptes authentiques sur dix : de {low} à {high}.',
        stepSize:
          'Les likes ont changé d’un facteur {seen} du jour au lendemain. Huit comptes authentiques sur dix : de {low} à {high}.',
        stepFit:
          'Un seul changement de niveau explique {seen} des variations de likes. Huit comptes authentiques sur dix : de {low} à {high}.',
        stepSpread:
          'Après ce changement, les likes varient {seen} fois autant qu’avant. Huit comptes authentiques sur dix : de {low} à {high}.',
        newerSpread:
          'Les likes varient {seen} fois autant dans la moitié récente des publications que dans l’ancienne. Huit comptes authentiques sur dix : de {low} à {high}.',
      },
      figures: {
        newestFive: 'cinq publications récentes : {seen} × les likes d’avant',
        newerHalf: 'moitié récente : {seen} × les likes de l’ancienne',
        stepSize: 'likes × {seen} du jour au lendemain',
        stepFit: 'un seul changement explique {seen} des variations',
        stepSpread: 'depuis, les likes varient {seen} × autant',
        newerSpread: 'la moitié récente varie {seen} × autant que l’ancienne',
      },
    },
  },
  judge: (profile) => opinionOn(profile, GROUP),
})
