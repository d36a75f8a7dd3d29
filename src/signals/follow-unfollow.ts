import { signal } from '../core/judgement/signal.ts'
import { hundredths } from '../core/statistics/rounding.ts'
import { datedCounts, fallsAfterRises } from '../core/time/growth.ts'

/** Fewer than this many accounts up or down is tidying, not a method. */
const LEAST_SWING = 200
/** One fall is a clean-up. */
const FEWEST_FALLS = 2
const FEWEST_MOMENTS = 5
/** No share of genuine accounts that do it is published: weak to moderate by our own choice. */
const PER_FALL = 0.2
const MOST = 0.6

export default signal({
  id: 'follow-unfollow',
  about: 'followers',
  needs: ['history'],
  norms: ['followings'],
  evidenceGroup: 'followings',
  sources: [],
  words: {
    en: {
      title: 'Follows and unfollows in waves',
      clearTitle: 'Accounts followed: no waves of following and unfollowing',
      brief: 'the account follows and unfollows in waves',
      why: 'Following strangers by the hundred, and unfollowing them once they follow back, brings followers who do not care for the account.',
      innocent: 'A curator who tidies up now and then, or several people who share the account.',
      reasons: {
        falls:
          'The number of accounts followed rose and fell {falls, plural, one {# time} other {# times}}; {seen} were unfollowed in all.',
      },
      figures: { falls: '{seen} unfollowed, in {falls, plural, one {# wave} other {# waves}}' },
    },
    fr: {
      title: 'S’abonne et se désabonne par vagues',
      clearTitle: 'Comptes suivis : pas de vagues d’abonnements et de désabonnements',
      brief: 'le compte s’abonne et se désabonne par vagues',
      why: 'Suivre des inconnus par centaines, puis se désabonner une fois qu’ils ont suivi en retour, amène des abonnés que le compte n’intéresse pas.',
      innocent:
        'Un compte de veille qui fait le tri de temps en temps, ou plusieurs personnes qui partagent le compte.',
      reasons: {
        falls:
          'Le nombre de comptes suivis a monté puis chuté {falls, plural, one {# fois} other {# fois}} ; {seen} désabonnements en tout.',
      },
      figures: { falls: '{seen} désabonnements, en {falls, plural, one {# vague} other {# vagues}}' },
    },
  },
  judge({ history }, norms) {
    const moments = datedCounts(history, 'following')
    if (moments.length < FEWEST_MOMENTS) return { is: 'unsure', reasons: [] }
    const falls = fallsAfterRises(moments, LEAST_SWING)
    const reasons = [
      {
        messageKey: 'falls',
        seen: { value: falls.reduce((sum, fall) => sum + fall, 0) },
        unit: 'count' as const,
        scale: 'linear' as const,
        source: norms.studies.followings[0],
        values: { falls: falls.length },
      },
    ]
    if (falls.length < FEWEST_FALLS) return { is: 'clear', evidence: 0, reasons }
    return { is: 'flag', evidence: hundredths(Math.min(MOST, PER_FALL * falls.length)), reasons }
  },
})
