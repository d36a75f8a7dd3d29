/** The reasons of `account.ts` in words (ICU messages); `value` is the reason's own. */
import type { Language } from '../judgement/signal.ts'

export const ACCOUNT_WORDS: Record<Language, Record<string, string>> = {
  en: {
    'following-per-follower': 'follows {value, number} accounts for each follower',
    followers: '{value, plural, one {# follower} other {# followers}}',
    following: 'follows {value, number} accounts',
    posts: '{value, plural, =0 {no posts} one {# post} other {# posts}}',
    'digits-in-handle': '{value, number, percent} of the name are digits',
    picture: 'has a picture',
    'no-picture': 'no picture',
    verified: 'verified',
  },
  fr: {
    'following-per-follower': 'suit {value, number} comptes pour un abonné',
    followers: '{value, plural, one {# abonné} other {# abonnés}}',
    following: 'suit {value, number} comptes',
    posts: '{value, plural, =0 {aucune publication} one {# publication} other {# publications}}',
    'digits-in-handle': '{value, number, percent} du nom sont des chiffres',
    picture: 'a une photo',
    'no-picture': 'pas de photo',
    verified: 'vérifié',
  },
}
