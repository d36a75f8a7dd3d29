/**
 * The field's terms: one word for each thing in each language, and what is not said in its place.
 * `tests/i18n/glossary.test.ts` holds every phrase of the interface against it.
 */
import type { Language } from '../core/judgement/signal.ts'

/** `say`: the word, of which a phrase may use any form. `never`: other words for the same thing. */
type Word = { say: RegExp; never: RegExp }

/** `isPaired`: a phrase that says it in one language says it in the other too. */
export type Term = Record<Language, Word> & { what: string; isPaired?: true }

/** In every language all other words are good. */
const NOTHING = /$^/

export const GLOSSARY: readonly Term[] = [
  {
    what: 'approval of a post',
    en: { say: /\blikes?\b/i, never: /\b(hearts?|thumbs)\b/i },
    fr: { say: /\blikes?\b/i, never: /\bj[’'`]aime\b|\bmentions? j|\blikers?\b|\blik(ent|é|ée|és|ées)\b/i },
  },
  {
    what: 'somebody who follows an account',
    en: { say: /\b(followers?|subscribers?)\b/i, never: /\bfollowings\b/i },
    fr: { say: /\babonnés?\b/i, never: /\b(followers?|suiveurs?)\b/i },
  },
  {
    what: 'what a creator publishes',
    en: { say: /\bposts?\b/i, never: /\bpublications?\b/i },
    fr: { say: /\bpublications?\b/i, never: /\bposts?\b/i },
  },
  {
    what: 'whoever publishes',
    en: { say: /\bcreators?\b/i, never: /\binfluencers?\b/i },
    fr: { say: /\bcréateurs?\b/i, never: /\binfluenceu(r|se)s?\b/i },
    isPaired: true,
  },
  {
    what: 'what speaks for a purchase',
    en: { say: /\bsigns?\b/i, never: /\b(indicators?|suspicions?|findings?|clues?)\b/i },
    fr: { say: /\bsigna(l|ux)\b/i, never: /\b(signes?|indices?|soupçons?|indicateurs?)\b/i },
  },
  {
    what: 'one look at a page, and what it brought',
    en: { say: /\breadings?\b/i, never: /\b(visits?|visited|scans?)\b/i },
    fr: { say: /\blectures?\b/i, never: /\b(visites?|visitée?s?|analyses?)\b/i },
  },
  {
    what: 'the name of an account on its network',
    en: { say: /\bhandles?\b/i, never: /\b(usernames?|nicknames?)\b/i },
    fr: { say: /\bidentifiants?\b/i, never: /\b(pseudos?|noms? d’utilisateur)\b/i },
  },
  {
    what: 'likes, comments and the like beside an audience',
    en: { say: /\bengagement rate\b/i, never: /\b(interaction|involvement) rates?\b/i },
    fr: { say: /\btaux d’engagement\b/i, never: /\btaux d’(interaction|implication)s?\b/i },
    isPaired: true,
  },
  {
    what: 'how many different people saw something',
    en: { say: /\breach\b/i, never: /\bcoverage\b/i },
    fr: { say: /\bportée\b/i, never: /\b(couverture|reach)\b/i },
  },
  {
    what: 'how often something was shown',
    en: { say: /\bimpressions?\b/i, never: /\bdisplays\b/i },
    fr: { say: /\bimpressions?\b/i, never: /\baffichages?\b/i },
    isPaired: true,
  },
  {
    what: 'somebody who asked for more and has not bought',
    en: { say: /\bleads?\b/i, never: /\bprospects?\b/i },
    fr: { say: /\bprospects?\b/i, never: /\bleads?\b/i },
    isPaired: true,
  },
  {
    what: 'somebody who bought something',
    en: { say: /\bcustomers?\b/i, never: /\b(buyers?|purchasers?|shoppers?)\b/i },
    fr: { say: /\bclients?\b/i, never: /\b(acheteu(r|se)s?|consommat(eur|rice)s?)\b/i },
    isPaired: true,
  },
  {
    what: 'figures that only a creator sees',
    en: { say: /\binsights\b/i, never: /\b(statistics|analytics)\b/i },
    fr: { say: /\bstatistiques\b/i, never: /\binsights\b/i },
    isPaired: true,
  },
  {
    what: 'whoever opened a story',
    en: { say: /\bviewers?\b/i, never: /\b(watchers?|spectators?)\b/i },
    fr: { say: /\bspectateurs?\b/i, never: /\b(viewers?|visionneurs?)\b/i },
  },
  {
    what: 'opening the stories of strangers by the thousand',
    en: { say: /\bmass story viewing\b/i, never: /\b(mass viewing|bulk viewing)\b/i },
    fr: { say: /\bvisionnage (de stories )?en masse\b/i, never: /\bvisionnage massif\b/i },
    isPaired: true,
  },
  {
    what: 'what most accounts of a kind have',
    en: { say: /\b(normal|usual|median)\b/i, never: /\b(typical|ordinary)\b/i },
    fr: {
      say: /\b(norma(l|le|ux)|habitue(l|le|ls|lles)|médianes?)\b/i,
      never: /\b(typiques?|typiquement|courants?|ordinaires?)\b/i,
    },
  },
  {
    what: 'paid reach of a post',
    en: { say: /\badverti/i, never: /\b(boosted|promoted|sponsored)\b/i },
    fr: { say: /\b(sponsorisé|publicité)/i, never: /\b(boosté|promu)(e|s|es)?\b/i },
  },
  {
    what: 'a post that reached far more people than usual',
    en: { say: /\bviral\b/i, never: /\b(went round|a hit|buzz)\b/i },
    fr: { say: /\bvirale?s?\b/i, never: /\b(buzz|un succès|a circulé)\b/i },
  },
  {
    what: 'a prize for those who take part',
    en: { say: /\bgiveaways?\b/i, never: /\b(raffles?|sweepstakes?|prize draws?)\b/i },
    fr: { say: /\bjeu-concours\b/i, never: /(?<!jeu-)\bconcours\b|\btirages? au sort\b|\bgiveaways?\b/i },
    isPaired: true,
  },
  {
    what: 'people who agreed to like and comment each other',
    en: { say: /\bengagement pods?\b/i, never: /\bengagement groups?\b/i },
    fr: { say: /\bgroupe d’entraide\b/i, never: /\bpods?\b/i },
    isPaired: true,
  },
  {
    what: 'the people that were chosen',
    en: { say: /\bshortlist\b/i, never: /\b(on|off|to|from|onto) (the|your) list\b/i },
    fr: { say: /\bsélection\b/i, never: /\b(short-?list|présélection)\b/i },
    isPaired: true,
  },
  {
    what: 'what a creator asks for',
    en: { say: /\bprices?\b/i, never: /^asks\b/i },
    fr: { say: /\btarifs?\b/i, never: /\bdemande$|\bprix\b/i },
    isPaired: true,
  },
  {
    what: 'where the user sets things',
    en: { say: /\bsettings\b/i, never: /\b(preferences|options)\b/i },
    fr: { say: /\bréglages\b/i, never: /\b(paramètres|préférences|options)\b/i },
  },
  {
    what: 'the money something is priced in',
    en: { say: /\bcurrenc(y|ies)\b/i, never: NOTHING },
    fr: { say: /\bdevises?\b/i, never: /\bmonnaies?\b/i },
  },
]
