/** What people call figures, in English and in French: on the head of a column, or before a number that they paste. */
import { parseCount } from '../count.ts'
import { type Count, LARGEST_COUNT } from '../profile/facts.ts'
import { canBeIn, withoutCurrency } from './currencies.ts'
import { DECLARED_FIGURES, type DeclaredFigure, isMoney } from './inputs.ts'

/** Without accents, in lower case, words only. The longest name that fits is the one that is meant. */
const NAMES: Record<DeclaredFigure, readonly string[]> = {
  reach: [
    'reach',
    'accounts reached',
    'people reached',
    'unique views',
    'unique viewers',
    'portee',
    'comptes touches',
    'comptes atteints',
    'personnes touchees',
    'personnes atteintes',
    'spectateurs uniques',
    'couverture',
    'couv',
  ],
  impressions: ['impressions', 'impression', 'views', 'plays', 'vues', 'lectures', 'affichages'],
  storyViews: [
    'story views',
    'stories views',
    'views stories',
    'story viewers',
    'vues de stories',
    'vues des stories',
    'vues stories',
    'vues story',
    'vues de story',
    'vues en story',
  ],
  likes: ['likes', 'like', 'j aime', 'mentions j aime', 'reactions'],
  comments: ['comments', 'comment', 'commentaires', 'commentaire', 'replies', 'reponses'],
  shares: ['shares', 'share', 'reposts', 'retweets', 'partages', 'partage', 'sends', 'envois'],
  saves: ['saves', 'saved', 'save', 'bookmarks', 'enregistrements', 'enregistrement', 'sauvegardes', 'favoris'],
  clicks: [
    'clicks',
    'click',
    'link clicks',
    'website clicks',
    'website taps',
    'link taps',
    'clics',
    'clic',
    'clics sur le lien',
    'clics sur le site',
  ],
  leads: ['leads', 'lead', 'sign ups', 'signups', 'registrations', 'contacts', 'prospects', 'inscriptions'],
  customers: [
    'customers',
    'customer',
    'buyers',
    'orders',
    'purchases',
    'conversions',
    'clients',
    'acheteurs',
    'commandes',
    'achats',
  ],
  sales: ['sales', 'revenue', 'turnover', 'sales value', 'ventes', 'chiffre d affaires', 'ca', 'revenus'],
  cost: [
    'cost',
    'costs',
    'spend',
    'spent',
    'price',
    'fee',
    'budget',
    'cout',
    'couts',
    'depense',
    'depenses',
    'prix',
    'tarif',
    'cachet',
  ],
}

const BY_NAME = new Map(DECLARED_FIGURES.flatMap((figure) => NAMES[figure].map((name) => [name, figure] as const)))

/** Words only, in lower case, without accents: "Portée (comptes)" → "portee comptes". */
export function plainName(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** Beside a figure's name these make something else of it: "cost per click", « taux de clics », "average likes". */
const OTHER_THAN =
  /\b(?:per|par|pour|rate|ratio|taux|average|avg|mean|median|mediane|moy|moyen|moyenne|moyens|moyennes|goal|target|objectif|growth|change|evolution|variation|previous|precedente?|remaining|restante?)\b/
/** Seen elsewhere than on the posts that a campaign pays for, or in part of them. */
const ELSEWHERE = /\b(?:profile|profil|story|stories)\b/

/** The figure that a name means; undefined where it means none, or could mean anything. */
export function figureNamed(text: string): DeclaredFigure | undefined {
  const name = plainName(text)
  const whole = BY_NAME.get(name)
  if (whole) return whole
  if (name.split(' ').length > MOST_WORDS || OTHER_THAN.test(name)) return undefined
  // "Total reach (organic)": the name within it, the longest first.
  const longest = namesIn(name).sort((one, other) => other.length - one.length)[0]
  const figure = longest === undefined ? undefined : BY_NAME.get(longest)
  if (longest === undefined || figure === undefined) return undefined
  if ((figure === 'reach' || figure === 'impressions') && ELSEWHERE.test(name)) return undefined
  // "Likes and comments" is neither.
  const rest = ` ${name} `.replace(` ${longest} `, ' | ')
  return namesIn(rest).some((other) => BY_NAME.get(other) !== figure) ? undefined : figure
}

function namesIn(text: string): string[] {
  return [...BY_NAME.keys()].filter((known) => ` ${text} `.includes(` ${known} `))
}

/** A longer text is a sentence, not a name. */
const MOST_WORDS = 6

/** Tried where the user's own language does not read a number. */
const OTHERWISE = ['en', 'fr']

/**
 * A number as people write it: "12,300", « 12 300 », "12.3K" (an interval), "€ 1,234.50". Undefined for what is none, a
 * percentage or a negative one.
 */
export function amountIn(text: string, language: string): number | Count | undefined {
  const bare = withoutCurrency(text).trim()
  // Insights come in the creator's language, which need not be the user's.
  const count = parseCount(bare, language) ?? OTHERWISE.map((other) => parseCount(bare, other)).find(Boolean)
  if (count) return count.low === count.high ? count.value : { value: count.value, low: count.low, high: count.high }
  const amount = decimalIn(bare)
  return amount !== undefined && isAmount(amount) ? amount : undefined
}

/** The same as one number: of "1.2K" the one it is written for. */
export function exactAmountIn(text: string, language: string): number | undefined {
  const amount = amountIn(text, language)
  return typeof amount === 'object' ? amount.value : amount
}

/** Whether a number can be a figure: a larger one would lose itself where it is written down. */
export function isAmount(number: number): boolean {
  return number >= 0 && number <= LARGEST_COUNT
}

/** Of two kinds of marks the last is the decimal one; of one kind it is, where no three digits follow it. */
function decimalIn(text: string): number | undefined {
  const digits = text.replace(/[\s\u00a0\u202f’']/g, '')
  if (!/^\d[\d.,]*$/.test(digits)) return undefined
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  if (last === -1) return Number(digits)
  const hasBoth = digits.includes('.') && digits.includes(',')
  const isOnce = digits.indexOf(digits[last] as string) === last
  const after = digits.length - last - 1
  if (!isOnce || after === 0 || (!hasBoth && after === 3)) {
    return hasBoth || after !== 3 ? undefined : Number(digits.replace(/[.,]/g, ''))
  }
  return Number(`${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`)
}

/** `foreign`: lines whose amounts are in another currency than those of the campaign. `unread`: lines that say no figure. */
export type PastedFigures = {
  figures: Partial<Record<DeclaredFigure, number | Count>>
  foreign: string[]
  unread: string[]
}

/** A name and a number: the number at one end of a line. */
const NUMBER_LAST = /^(.*?[^\d\s.,'’])[\s:=–-]*\s([\p{Sc}]?\s?\d[^:=]*)$/u
const NUMBER_FIRST = /^([\p{Sc}]?\s?\d[\d\s.,'’\u00a0\u202f]*(?:[kmb]\b|mio\b|mille\b)?\s?[\p{Sc}]?)\s+(\p{L}.*)$/iu

/**
 * What was pasted from a creator's insights: a figure a line, "Reach 21,300" or "412 clicks". `currency` (ISO 4217): of the
 * campaign; an amount in another one is not taken for so much of it.
 */
export function pastedFigures(text: string, language: string, currency: string): PastedFigures {
  const pasted: PastedFigures = { figures: {}, foreign: [], unread: [] }
  for (const line of linesOf(text)) {
    const read = figureIn(line, language)
    if (!read || pasted.figures[read.figure] !== undefined) pasted.unread.push(line)
    else if (isMoney(read.figure) && !canBeIn(currency, line)) pasted.foreign.push(line)
    else pasted.figures[read.figure] = read.amount
  }
  return pasted
}

const MOST_LINES = 200

/** Insights on a phone put the name on one line and the number on the next. */
function linesOf(text: string): string[] {
  const lines = text
    .split(/[\r\n\t;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES)
  const joined: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const [line = '', next = ''] = lines.slice(at, at + 2)
    const isPair =
      !/\d/.test(line) &&
      next.length <= LONGEST_LINE &&
      /^[\p{Sc}\s]*\d[^\p{L}]*(?:[kmb]|mio)?[\p{Sc}\s]*$/iu.test(next)
    joined.push(isPair ? `${line} ${next}` : line)
    if (isPair) at += 1
  }
  return joined
}

/** A figure with its name is shorter; a text may be anything. */
const LONGEST_LINE = 300

function figureIn(line: string, language: string) {
  if (line.length > LONGEST_LINE) return undefined
  const [, label, number] = NUMBER_LAST.exec(line) ?? []
  const [, first, after] = NUMBER_FIRST.exec(line) ?? []
  for (const [name, text] of [
    [label, number],
    [after, first],
  ]) {
    const figure = name === undefined ? undefined : figureNamed(name)
    const amount = text === undefined ? undefined : amountIn(text, language)
    if (figure && amount !== undefined) return { figure, amount }
  }
  return undefined
}
