import { hundredths } from '../core/digits.ts'
import { NORMAL_FOLLOWINGS } from '../core/followings.ts'
import { fallsAfterRises, momentsOf } from '../core/growth.ts'
import { signal } from '../core/signal.ts'

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
  looksAt: 'followings',
  sources: [],
  words: {
    en: {
      title: 'Follows and unfollows in waves',
      why: 'Following strangers by the hundred, and leaving them once they followed back, brings followers who do not care for the account.',
      innocent: 'A curator who tidies up now and then, or several people who share the account.',
      reasons: {
        falls:
          'Followings rose and fell {falls, plural, one {# time} other {# times}}; in all, {seen} were unfollowed. Most genuine accounts follow {low} to {high} at all.',
      },
    },
    fr: {
      title: 'S’abonne et se désabonne par vagues',
      why: 'Suivre des inconnus par centaines, puis les quitter une fois qu’ils ont suivi en retour, amène des abonnés que le compte n’intéresse pas.',
      innocent:
        'Un compte de veille qui fait le tri de temps en temps, ou plusieurs personnes qui partagent le compte.',
      reasons: {
        falls:
          'Les abonnements ont monté puis chuté {falls, plural, one {# fois} other {# fois}} ; en tout, {seen} désabonnements. La plupart des comptes authentiques en suivent {low} à {high} en tout.',
      },
    },
  },
  judge({ history }, norms) {
    const moments = momentsOf(history, 'following')
    if (moments.length < FEWEST_MOMENTS) return { is: 'unsure', because: [] }
    const falls = fallsAfterRises(moments, LEAST_SWING)
    const because = [
      {
        says: 'falls',
        seen: { value: falls.reduce((sum, fall) => sum + fall, 0) },
        normal: NORMAL_FOLLOWINGS,
        unit: 'count' as const,
        scale: 'linear' as const,
        source: norms.studies.followings[0],
        values: { falls: falls.length },
      },
    ]
    if (falls.length < FEWEST_FALLS) return { is: 'clear', evidence: 0, because }
    return { is: 'flag', evidence: hundredths(Math.min(MOST, PER_FALL * falls.length)), because }
  },
})
