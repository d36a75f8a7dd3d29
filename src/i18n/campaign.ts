/** The words of campaigns: their figures, what these rest on, and what declared figures may contradict. */
import type { Contradiction } from '../core/campaign/contradictions.ts'
import type { Figure, FigureUnit } from '../core/campaign/figures.ts'
import type { Language } from '../core/judgement/signal.ts'
import { bilingual, sayIn } from './bilingual.ts'
import { writeList, writeMoney, writeRange, writeSpan, writeValue } from './numbers.ts'

/** The words of campaigns. */
export const campaignWords = bilingual(
  {
    'basis.counted': 'counted',
    'basis.declared': 'declared',
    'basis.estimated': 'estimated',
    'basis.counted.what': 'counted on the account’s own pages',
    'basis.declared.what': 'stated by the creator or by you; nobody can check it from outside',
    'basis.estimated.what': 'an estimate, or worked out from one',

    'input.followers': 'followers',
    'input.interactions': 'interactions on the usual post',
    'input.reach': 'reach',
    'input.impressions': 'impressions',
    'input.storyViews': 'story views',
    'input.clicks': 'clicks',
    'input.likes': 'likes',
    'input.comments': 'comments',
    'input.shares': 'shares',
    'input.saves': 'saves',
    'input.leads': 'leads',
    'input.customers': 'customers',
    'input.sales': 'sales',
    'input.cost': 'cost',

    'figure.engagement-by-reach': 'Engagement rate by reach',
    'figure.engagement-by-impressions': 'Engagement rate by impressions',
    'figure.engagement-by-followers': 'Engagement rate by followers',
    'figure.reach-rate': 'Reach rate',
    'figure.impressions-per-person': 'Impressions per person reached',
    'figure.story-view-rate': 'Story views per follower',
    'figure.click-through': 'Click-through rate (CTR)',
    'figure.leads-per-click': 'Leads per click',
    'figure.customers-per-lead': 'Customers per lead',
    'figure.customers-per-click': 'Customers per click',
    'figure.cost-per-engagement': 'Cost per engagement (CPE)',
    'figure.cost-per-thousand': 'Cost per thousand impressions (CPM)',
    'figure.cost-per-click': 'Cost per click (CPC)',
    'figure.cost-per-lead': 'Cost per lead (CPL)',
    'figure.cost-per-customer': 'Cost per customer',
    'figure.return-on-spend': 'Return on ad spend (ROAS)',
    'figure.earned-media-value': 'Earned media value (EMV)',

    'figures.title': 'Results from declared figures',
    'figures.normal': 'normal at this size: {range}, median {median}',
    'figures.from': 'from {inputs}',
    'figures.without': 'not stated: {inputs}',

    'contradictions.title': 'Declared figures that do not add up',
    'contradiction.reach-above-impressions':
      'A reach of {seen} exceeds the {limit} impressions, yet everybody reached counts for at least one impression.',
    'contradiction.reach-above-impressions.innocent':
      'the two figures are of different days, or of different posts, or were entered the wrong way round.',
    'contradiction.clicks-above-impressions': '{seen} clicks are more than the {limit} impressions.',
    'contradiction.clicks-above-impressions.innocent':
      'clicks of several posts or of the link in the profile, or people who clicked several times.',
    'contradiction.likes-above-impressions': '{seen} likes are more than the {limit} impressions.',
    'contradiction.likes-above-impressions.innocent':
      'impressions of the first days only, or likes of several posts together.',
    'contradiction.leads-above-clicks': '{seen} leads are more than the {limit} clicks.',
    'contradiction.leads-above-clicks.innocent':
      'people who came without the link (a code, a search), or leads of another campaign.',
    'contradiction.customers-above-clicks': '{seen} customers are more than the {limit} clicks.',
    'contradiction.customers-above-clicks.innocent':
      'people who bought with the code and without the link, in a shop, or later.',
    'contradiction.reach-above-size':
      'A reach of {seen} is more than nine in ten accounts of this size get with a post, about {limit}.',
    'contradiction.reach-above-size.innocent':
      'advertising behind the post, a video shown to strangers, a larger account that shared it.',
    'contradiction.likes-above-counted':
      '{seen} declared likes are far above the account’s usual post: even the best post of most accounts would get about {limit} here.',
    'contradiction.likes-above-counted.innocent':
      'a post that went viral, advertising, a giveaway, or a post that was not seen.',
    'contradiction.likes-below-counted':
      '{seen} declared likes are far below what was counted on the account’s posts, {limit} or more.',
    'contradiction.likes-below-counted.innocent':
      'figures of the first hours, a subject that the audience did not care for, or a post marked as advertising.',
  },
  {
    'basis.counted': 'compté',
    'basis.declared': 'déclaré',
    'basis.estimated': 'estimé',
    'basis.counted.what': 'compté sur les pages du compte',
    'basis.declared.what': 'indiqué par le créateur ou par vous ; invérifiable de l’extérieur',
    'basis.estimated.what': 'une estimation, ou calculé à partir d’une estimation',

    'input.followers': 'abonnés',
    'input.interactions': 'interactions de la publication habituelle',
    'input.reach': 'portée',
    'input.impressions': 'impressions',
    'input.storyViews': 'vues de stories',
    'input.clicks': 'clics',
    'input.likes': 'likes',
    'input.comments': 'commentaires',
    'input.shares': 'partages',
    'input.saves': 'enregistrements',
    'input.leads': 'prospects',
    'input.customers': 'clients',
    'input.sales': 'ventes',
    'input.cost': 'coût',

    'figure.engagement-by-reach': 'Taux d’engagement sur la portée',
    'figure.engagement-by-impressions': 'Taux d’engagement sur les impressions',
    'figure.engagement-by-followers': 'Taux d’engagement par abonné',
    'figure.reach-rate': 'Taux de portée',
    'figure.impressions-per-person': 'Impressions par personne touchée',
    'figure.story-view-rate': 'Vues de stories par abonné',
    'figure.click-through': 'Taux de clics (CTR)',
    'figure.leads-per-click': 'Prospects par clic',
    'figure.customers-per-lead': 'Clients par prospect',
    'figure.customers-per-click': 'Clients par clic',
    'figure.cost-per-engagement': 'Coût par engagement (CPE)',
    'figure.cost-per-thousand': 'Coût pour mille impressions (CPM)',
    'figure.cost-per-click': 'Coût par clic (CPC)',
    'figure.cost-per-lead': 'Coût par prospect (CPL)',
    'figure.cost-per-customer': 'Coût par client',
    'figure.return-on-spend': 'Retour sur dépenses publicitaires (ROAS)',
    'figure.earned-media-value': 'Valeur média acquise (EMV)',

    'figures.title': 'Résultats des chiffres déclarés',
    'figures.normal': 'normal à cette taille : {range}, médiane {median}',
    'figures.from': 'à partir de : {inputs}',
    'figures.without': 'non indiqué : {inputs}',

    'contradictions.title': 'Chiffres déclarés qui ne concordent pas',
    'contradiction.reach-above-impressions':
      'La portée ({seen}) dépasse les {limit} impressions : toute personne touchée compte au moins pour une impression.',
    'contradiction.reach-above-impressions.innocent':
      'les deux chiffres portent sur des jours ou des publications différents, ou ont été saisis l’un pour l’autre.',
    'contradiction.clicks-above-impressions': '{seen} clics, c’est plus que les {limit} impressions.',
    'contradiction.clicks-above-impressions.innocent':
      'des clics de plusieurs publications ou du lien du profil, ou des personnes qui ont cliqué plusieurs fois.',
    'contradiction.likes-above-impressions': '{seen} likes, c’est plus que les {limit} impressions.',
    'contradiction.likes-above-impressions.innocent':
      'des impressions des premiers jours seulement, ou les likes de plusieurs publications.',
    'contradiction.leads-above-clicks': '{seen} prospects, c’est plus que les {limit} clics.',
    'contradiction.leads-above-clicks.innocent':
      'des personnes venues sans le lien (un code, une recherche), ou des prospects d’une autre campagne.',
    'contradiction.customers-above-clicks': '{seen} clients, c’est plus que les {limit} clics.',
    'contradiction.customers-above-clicks.innocent':
      'des achats faits avec le code et sans le lien, en magasin, ou plus tard.',
    'contradiction.reach-above-size':
      'La portée ({seen}) dépasse celle qu’obtiennent neuf comptes de cette taille sur dix, environ {limit}.',
    'contradiction.reach-above-size.innocent':
      'de la publicité, une vidéo montrée à des inconnus, un compte plus grand qui l’a partagée.',
    'contradiction.likes-above-counted':
      '{seen} likes déclarés, c’est bien plus que la publication habituelle du compte : même la meilleure publication de la plupart des comptes en aurait ici environ {limit}.',
    'contradiction.likes-above-counted.innocent':
      'une publication devenue virale, de la publicité, un jeu-concours, ou une publication qui n’a pas été vue.',
    'contradiction.likes-below-counted':
      '{seen} likes déclarés, c’est bien moins que ce qui a été compté sur les publications du compte, {limit} ou plus.',
    'contradiction.likes-below-counted.innocent':
      'des chiffres des premières heures, un sujet qui a moins plu, ou une publication signalée comme publicité.',
  },
)

/** A value in its unit; `currency` is an ISO 4217 code, without which amounts are plain numbers. */
function writeAmount(value: number, unit: FigureUnit, language: Language, currency?: string): string {
  return unit === 'money' ? writeMoney(value, currency, language) : writeValue(value, unit, language)
}

/** "4.8%", and where rounding leaves a visible doubt "4.8% (4.6 – 5.0%)". */
export function figureValue({ value, low, high, unit }: Figure, language: Language, currency?: string): string {
  const written = writeAmount(value, unit, language, currency)
  const from = writeAmount(low, unit, language, currency)
  const to = writeAmount(high, unit, language, currency)
  if (from === to) return written
  const range = unit === 'money' ? writeSpan(from, to) : writeRange(low, high, unit, language)
  return `${written} (${range})`
}

/** "not stated: comments, shares"; undefined where nothing is missing. */
export function withoutPhrase({ without }: Figure, language: Language): string | undefined {
  const say = sayIn(campaignWords, language)
  return without && say('figures.without', { inputs: inputsPhrase(without, language) })
}

/** "normal at this size: 7.7 – 69%, median 23%"; undefined where no norm is known. */
export function normalPhrase({ normal, unit }: Figure, language: Language): string | undefined {
  if (!normal || unit === 'money') return undefined
  const range = writeRange(normal.p10, normal.p90, unit, language)
  return sayIn(campaignWords, language)('figures.normal', { range, median: writeValue(normal.p50, unit, language) })
}

function inputsPhrase(names: NonNullable<Figure['without']>, language: Language): string {
  const say = sayIn(campaignWords, language)
  return writeList(
    names.map((name) => say(`input.${name}`)),
    language,
  )
}

/** What does not fit, in a sentence, and what else could cause it. */
export function contradictionPhrases({ id, seen, limit }: Contradiction, language: Language) {
  const say = sayIn(campaignWords, language)
  const written = { seen: writeValue(seen.value, 'count', language), limit: writeValue(limit.value, 'count', language) }
  return { what: say(`contradiction.${id}`, written), innocent: say(`contradiction.${id}.innocent`) }
}
