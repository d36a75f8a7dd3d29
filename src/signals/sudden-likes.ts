import { type Group, opinionOn, SHARE, TIMES } from '../core/likes/opinion.ts'
import { signal } from '../core/signal.ts'

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
  looksAt: 'sudden-likes',
  sources: [],
  words: {
    en: {
      title: 'The level of likes changed at once',
      why: 'Who subscribes to a service gets more likes from that day on, and fewer from the day it ends; posts with bought likes lie closer together. An account that becomes popular rises too, but its comments rise with it and its likes stay as uneven as they were.',
      innocent: 'A video that went round, a new format, a season, or a change of how the network shows posts.',
      reasons: {
        newestFive:
          'The newest five posts have {seen} times the likes of those before. On eight in ten genuine accounts {low} to {high}.',
        newerHalf:
          'The newer half of the posts has {seen} times the likes of the older half. On eight in ten genuine accounts {low} to {high}.',
        stepSize: 'Likes changed {seen} times on one day. On eight in ten genuine accounts {low} to {high}.',
        stepFit:
          'One change of level explains {seen} of how likes vary. On eight in ten genuine accounts {low} to {high}.',
        stepSpread:
          'After the change, posts scatter {seen} times as widely as before. On eight in ten genuine accounts {low} to {high}.',
        newerSpread:
          'The newer half scatters {seen} times as widely as the older half. On eight in ten genuine accounts {low} to {high}.',
      },
    },
    fr: {
      title: 'Le niveau des likes a changé d’un coup',
      why: 'Qui s’abonne à un service reçoit plus de likes dès ce jour, et moins le jour où l’abonnement s’arrête ; les publications aux likes achetés sont plus proches entre elles. Un compte qui devient populaire monte aussi, mais ses commentaires montent avec et ses likes restent aussi irréguliers qu’avant.',
      innocent:
        'Une vidéo qui a circulé, un nouveau format, une saison, ou un changement dans la façon dont le réseau montre les publications.',
      reasons: {
        newestFive:
          'Les cinq publications les plus récentes ont {seen} fois les likes des précédentes. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        newerHalf:
          'La moitié récente des publications a {seen} fois les likes de la moitié ancienne. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        stepSize:
          'Les likes ont changé de {seen} fois en un jour. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        stepFit:
          'Un seul changement de niveau explique {seen} des écarts. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        stepSpread:
          'Après ce changement, les publications se dispersent {seen} fois autant qu’avant. Sur huit comptes authentiques sur dix, de {low} à {high}.',
        newerSpread:
          'La moitié récente se disperse {seen} fois autant que la moitié ancienne. Sur huit comptes authentiques sur dix, de {low} à {high}.',
      },
    },
  },
  judge: (profile) => opinionOn(profile, GROUP),
})
