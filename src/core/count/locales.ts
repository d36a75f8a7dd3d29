/** How each language writes numbers: its words for scales and its separators, from CLDR. */
import { SEPARATORS, WORDS } from '../locales.generated.ts'

/** One object, lest a bundler copies the text to every place that reads it. */
const TABLE = { words: WORDS, separators: SEPARATORS }

/** BCP-47 asks readers to support 35 characters. */
const LONGEST_TAG = 35

/** Powers of ten that a word may stand for, the likeliest first. */
export type Scales = readonly number[]
type Words = ReadonlyMap<string, Scales>

/** Mean the same in every language of CLDR that has them; written in others too, and in pairs ("3千万"). */
export function myriads(): Words {
  madeMyriads ??= withPairs({ 万: 4, 萬: 4, 億: 8, 亿: 8, 만: 4, 억: 8 }, { 十: 1, 百: 2, 千: 3, 십: 1, 백: 2, 천: 3 })
  return madeMyriads
}

/** Made when a word is first looked up that the page's language does not have. */
let madeMyriads: Words | undefined

export const ENGLISH: Words = new Map(Object.entries({ k: [3], m: [6], b: [9] }))

/** How one language writes numbers. */
export type Habits = {
  known: boolean
  /** Word → powers of ten, the likeliest first (marks: see tools/locales/generate.mjs). */
  words: Words
  /** The same in lower case. */
  folded: Words
  /** Words that stand before the number, the longest first, with what stands after it. */
  before: readonly { word: string; after: string; scales: Scales }[]
  decimal: string
  group: string
  /** Digits in a group. */
  groupSize: number
}

function withPairs(bases: Record<string, number>, factors: Record<string, number>): Words {
  const words = new Map<string, Scales>([
    ['千', [3]],
    ['천', [3]],
  ])
  for (const [base, scale] of Object.entries(bases)) {
    words.set(base, [scale])
    for (const [factor, more] of Object.entries(factors)) words.set(factor + base, [scale + more])
  }
  return words
}

export function isSame(a: Scales, b: Scales): boolean {
  return a.join() === b.join()
}

export function isInTable(word: string): boolean {
  for (let at = TABLE.words.indexOf(word); at >= 0; at = TABLE.words.indexOf(word, at + 1)) {
    if (':|_='.includes(TABLE.words.charAt(at - 1)) && '|;\n'.includes(TABLE.words.charAt(at + word.length)))
      return true
  }
  return false
}

const cache = new Map<string, Habits>()

export function habitsOf(language = ''): Habits {
  if (language.length > LONGEST_TAG) return habitsOf()
  const cached = cache.get(language)
  if (cached) return cached
  const habits = lookUp(language)
  // A page may change its language, but not without end
  if (cache.size > 20) cache.clear()
  cache.set(language, habits)
  return habits
}

function lookUp(language: string): Habits {
  const lineage = lineageOf(language)
  const words = inherit(TABLE.words, lineage)
  if (words === undefined) return UNKNOWN
  return { known: true, ...wordForms(wordsIn(words)), ...separatorsIn(inherit(TABLE.separators, lineage) ?? '.,') }
}

type WordForms = Pick<Habits, 'words' | 'folded' | 'before'>

let agreedForms: WordForms | undefined

/** Made when a word is first looked up: that takes longer than to read most pages, and most numbers have no word. */
function agreed(): WordForms {
  agreedForms ??= wordForms(agreedWords())
  return agreedForms
}

/** Of a language that nothing is known of. */
const UNKNOWN: Habits = {
  known: false,
  get words() {
    return agreed().words
  },
  get folded() {
    return agreed().folded
  },
  get before() {
    return agreed().before
  },
  ...separatorsIn(''),
}

function separatorsIn(row: string): Pick<Habits, 'decimal' | 'group' | 'groupSize'> {
  return { decimal: row.charAt(0), group: row.charAt(1), groupSize: Number(row.charAt(2)) || 3 }
}

function wordForms(words: Words): WordForms {
  const folded = new Map<string, Scales>()
  for (const [word, scales] of words) {
    const lower = word.toLowerCase()
    const other = folded.get(lower)
    folded.set(lower, other && !isSame(other, scales) ? [] : scales)
  }
  const before = [...words]
    .filter(([word]) => word.includes('…'))
    .map(([word, scales]) => ({ word: word.split('…')[0] ?? '', after: word.split('…')[1] ?? '', scales }))
    .sort((a, b) => b.word.length + b.after.length - a.word.length - a.after.length)
  return { words, folded, before }
}

/** "es-CL", "pt_br": what most pages say. */
const LANGUAGE_AND_REGION = /^([a-z]{2,3})[-_]([a-z]{2}|419|001|150)$/i
/** Of these the browser knows by what name they go today. */
const FORMER_REGIONS = ['UK', 'BU', 'CS', 'DD', 'FX', 'SU', 'TP', 'YD', 'YU', 'ZR']
/** Where Chinese is written in a script of its own, as CLDR has it; of other regions the browser is asked. */
const CHINESE = ['CN', 'SG', 'HK', 'MO', 'TW']
const TRADITIONAL = ['HK', 'MO', 'TW']

/** A language and its ancestors in CLDR, nearest first: zh-TW → zh-Hant-TW, zh-Hant, zh-TW, zh. */
function lineageOf(language: string): string[] {
  if (!language) return []
  // A language's own row is that of its usual script and region; to ask the browser for those costs it milliseconds
  if (rowOf(TABLE.words, language) !== undefined) return [language]
  return plainLineage(language) ?? fullLineage(language)
}

/** The same without asking the browser; undefined where the table's rows depend on the script. */
function plainLineage(language: string): string[] | undefined {
  const [, base = '', place = ''] = LANGUAGE_AND_REGION.exec(language) ?? []
  const [name, region] = [base.toLowerCase(), place.toUpperCase()]
  if (name === 'zh' && CHINESE.includes(region))
    return TRADITIONAL.includes(region)
      ? [`zh-Hant-${region}`, 'zh-Hant', `zh-${region}`, 'zh']
      : [`zh-${region}`, 'zh']
  if (FORMER_REGIONS.includes(region)) return undefined
  if (rowOf(TABLE.words, name) === undefined || hasScripts(name)) return undefined
  return [`${name}-${region}`, name]
}

/** Whether the tables know a language in more than one script. */
function hasScripts(name: string): boolean {
  const script = new RegExp(`(?:^|[ \\n])${name}-[A-Z][a-z]{3}`)
  return script.test(TABLE.words) || script.test(TABLE.separators)
}

function fullLineage(language: string): string[] {
  try {
    const { language: base, script, region } = new Intl.Locale(language.replaceAll('_', '-')).maximize()
    const inRegion = `${base}-${region}`
    // English in the Shavian script is not written as in Britain
    const isUsualScript = new Intl.Locale(inRegion).maximize().script === script
    return [`${base}-${script}-${region}`, `${base}-${script}`, ...(isUsualScript ? [inRegion] : []), base]
  } catch {
    return []
  }
}

/** What a table says of the nearest of some locales. */
function inherit(table: string, lineage: string[]): string | undefined {
  for (const locale of lineage) {
    const row = rowOf(table, locale)
    if (row !== undefined) return row
  }
  return undefined
}

const LOCALE = /^[\w-]+$/

/** The row of a locale. To cut the whole table into rows would be a tenth of what it costs to read a page. */
function rowOf(table: string, locale: string): string | undefined {
  if (!LOCALE.test(locale)) return undefined
  for (let at = table.indexOf(locale); at >= 0; at = table.indexOf(locale, at + 1)) {
    const isWhole = '\n '.includes(table.charAt(at - 1)) && ' \t'.includes(table.charAt(at + locale.length))
    if (!isWhole) continue
    const tab = table.indexOf('\t', table.lastIndexOf('\n', at) + 1)
    if (at < tab) return table.slice(tab + 1, endOfLine(table, tab))
  }
  return undefined
}

function endOfLine(table: string, from: number): number {
  const end = table.indexOf('\n', from)
  return end < 0 ? table.length : end
}

function wordsIn(row: string): Map<string, Scales> {
  const words = new Map<string, Scales>()
  for (const part of row.split(';')) {
    const [scales = '', list] = part.split(':')
    for (const word of list?.split('|') ?? []) words.set(word, scales ? scales.split('+').map(Number) : [])
  }
  return words
}

/** Words that mean the same in every language that has them. */
function agreedWords(): Words {
  const agreed = new Map<string, Scales>()
  for (const line of TABLE.words.split('\n')) {
    const own = wordsIn(line.split('\t')[1] ?? '')
    // A language without a word of its own for `K` reads the English one
    for (const [letter, scales] of ENGLISH) if (!own.has(letter.toUpperCase())) own.set(letter.toUpperCase(), scales)
    for (const [marked, scales] of own) {
      const word = marked.replace(/^_/u, '')
      const other = agreed.get(word)
      agreed.set(word, other && !isSame(other, scales) ? [] : scales)
    }
  }
  return new Map([...agreed].filter(([, scales]) => scales.length === 1))
}
