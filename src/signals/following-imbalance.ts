import { leaning } from '../core/inflation.ts'
import { signal } from '../core/signal.ts'

/** 90 % of InstaFake's genuine accounts follow at most 2.2 others per follower. */
const TWICE = 2
/**
 * log10 per tenfold above `TWICE`. At five times, 2.9 % of InstaFake's genuine accounts and 83.5 % of its fakes
 * would give 1.5; but that tells fake accounts from genuine ones, not accounts with bought followers from others,
 * which nobody has measured. Our own choice, much smaller.
 */
const PER_TENFOLD = 0.6

export default signal({
  id: 'following-imbalance',
  about: 'followers',
  needs: ['followers', 'following'],
  norms: ['followings-per-follower'],
  looksAt: 'followings',
  sources: [],
  words: {
    en: {
      title: 'Follows many more than follow it',
      why: 'Accounts made to follow others follow many and are followed by few. On a creator’s profile it is a sign that followers were sought by following strangers.',
      innocent: 'A new account, or one mostly used to read others.',
      reasons: {
        ratio: 'The account follows {seen} others for each of its followers; genuine accounts {low} to {high}.',
      },
    },
    fr: {
      title: 'Suit bien plus de comptes qu’il n’a d’abonnés',
      why: 'Les comptes créés pour en suivre d’autres en suivent beaucoup et ont peu d’abonnés. Sur le profil d’un créateur, c’est le signe d’abonnés recherchés en suivant des inconnus.',
      innocent: 'Un compte récent, ou surtout utilisé pour lire les autres.',
      reasons: {
        ratio:
          'Le compte en suit {seen} autres pour chacun de ses abonnés ; les comptes authentiques, de {low} à {high}.',
      },
    },
  },
  judge({ followers, following }, norms) {
    const ratio = {
      low: following.low / Math.max(1, followers.high),
      high: following.high / Math.max(1, followers.low),
    }
    const reason = {
      says: 'ratio',
      seen: { value: following.value / Math.max(1, followers.value), ...ratio },
      normal: { low: 0.68, median: 1.13, high: 3.18 },
      unit: 'ratio' as const,
      scale: 'log' as const,
      source: norms.studies['followings-per-follower'][0],
    }
    if (ratio.low <= TWICE && TWICE < ratio.high) return { is: 'unsure', because: [reason] }
    return leaning(PER_TENFOLD * Math.log10(Math.max(TWICE, ratio.low) / TWICE), [reason])
  },
})
