import { opinionFrom } from '../core/judgement/inflation.ts'
import { signal } from '../core/judgement/signal.ts'
import { NORMAL_FOLLOWINGS } from '../core/people/followings.ts'

/** "Mass followers" in the field: more than 1,500 followings. */
const MANY = 1_500
/**
 * log10 per tenfold above `MANY`: 0.3 at 5,000 followings, 0.4 at 7,500, the most that the network of the study allows. Of the creators of 2017
 * 4.5 % follow more than 1,500 and 1.0 % more than 5,000, of InstaFake's labelled fakes half; how many accounts that
 * grew by following do, nobody has measured. Our own choice, far below what those shares would allow, because
 * courtesy does the same.
 */
const PER_TENFOLD = 0.6

export default signal({
  id: 'following-for-following',
  about: 'followers',
  needs: ['following'],
  norms: ['followings'],
  evidenceGroup: 'followings',
  sources: [],
  causes: ['old-audience'],
  words: {
    en: {
      title: 'Follows thousands of accounts',
      clearTitle: 'Number of accounts followed: no more than usual',
      brief: 'the account follows thousands of others',
      why: 'Following strangers so that they follow back fills an account with people who do not care for it. Nobody reads thousands of accounts.',
      innocent: 'An account that follows its customers back out of courtesy, a curator, or a very old account.',
      reasons: { following: 'The account follows {seen} others; 95 in 100 genuine accounts follow at most {high}.' },
      figures: { following: 'follows {seen} accounts' },
    },
    fr: {
      title: 'Suit des milliers de comptes',
      clearTitle: 'Nombre de comptes suivis : pas plus que d’habitude',
      brief: 'le compte en suit des milliers d’autres',
      why: 'Suivre des inconnus pour qu’ils suivent en retour remplit un compte de personnes qui ne s’y intéressent pas. Personne ne lit des milliers de comptes.',
      innocent:
        'Un compte qui suit ses clients en retour par courtoisie, un compte de veille, ou un compte très ancien.',
      reasons: {
        following: 'Le compte en suit {seen} autres ; 95 comptes authentiques sur 100 en suivent {high} au plus.',
      },
      figures: { following: 'suit {seen} comptes' },
    },
  },
  judge({ following }, norms) {
    const reason = {
      messageKey: 'following',
      seen: { value: following.value, low: following.low, high: following.high },
      normal: NORMAL_FOLLOWINGS,
      unit: 'count' as const,
      scale: 'linear' as const,
      source: norms.studies.followings[0],
    }
    if (following.low <= MANY && MANY < following.high) return { is: 'unsure', reasons: [reason] }
    return opinionFrom(PER_TENFOLD * Math.log10(Math.max(MANY, following.low) / MANY), [reason])
  },
})
