import { opinionFrom } from '../core/judgement/inflation.ts'
import { signal } from '../core/judgement/signal.ts'

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
  evidenceGroup: 'followings',
  sources: [],
  causes: ['new-account'],
  words: {
    en: {
      title: 'Follows far more accounts than it has followers',
      clearTitle: 'Accounts followed and followers: usual proportion',
      brief: 'the account follows far more accounts than it has followers',
      why: 'Accounts made to follow others follow many and are followed by few. On a creator’s profile it is a sign that followers were sought by following strangers.',
      innocent: 'A new account, or one mostly used to read others.',
      reasons: {
        ratio:
          'The account follows {following, number} accounts and has {followers, plural, one {# follower} other {# followers}}; 95 in 100 genuine accounts follow at most {high} for each follower.',
      },
      figures: { ratio: '{seen} accounts followed per follower' },
    },
    fr: {
      title: 'Suit bien plus de comptes qu’il n’a d’abonnés',
      clearTitle: 'Comptes suivis et abonnés : proportion habituelle',
      brief: 'le compte en suit bien plus qu’il n’a d’abonnés',
      why: 'Les comptes créés pour en suivre d’autres en suivent beaucoup et ont peu d’abonnés. Sur le profil d’un créateur, cela indique que des abonnés ont été recherchés en suivant des inconnus.',
      innocent: 'Un compte récent, ou surtout utilisé pour lire les autres.',
      reasons: {
        ratio:
          'Le compte suit {following, plural, one {# compte} other {# comptes}} et a {followers, plural, one {# abonné} other {# abonnés}} ; 95 comptes authentiques sur 100 en suivent {high} au plus par abonné.',
      },
      figures: { ratio: '{seen} comptes suivis par abonné' },
    },
  },
  judge({ followers, following }, norms) {
    const ratio = {
      low: following.low / Math.max(1, followers.high),
      high: following.high / Math.max(1, followers.low),
    }
    const reason = {
      messageKey: 'ratio',
      seen: { value: following.value / Math.max(1, followers.value), ...ratio },
      // Creators follow few for each of their many followers: only too many are odd.
      normal: { low: 0, median: 1.13, high: 3.18 },
      unit: 'ratio' as const,
      scale: 'linear' as const,
      source: norms.studies['followings-per-follower'][0],
      values: { following: following.value, followers: followers.value },
    }
    if (ratio.low <= TWICE && TWICE < ratio.high) return { is: 'unsure', reasons: [reason] }
    return opinionFrom(PER_TENFOLD * Math.log10(Math.max(TWICE, ratio.low) / TWICE), [reason])
  },
})
