/** What comments look like: stock phrases, copies, who writes them, who is answered. */

import type { Comment, Wording } from '../profile/reading.ts'
import { wilson } from '../statistics/proportion.ts'
import { allSixDigits } from '../statistics/rounding.ts'

/** How a comment says nothing of the post it stands under. */
export type Stock = 'emoji' | 'phrase' | 'copy'

/**
 * Phrases that fit under any post, in the languages most written on the networks, as they are after
 * `plain`: lower case, no accents, no punctuation, letters repeated for effect reduced to one or two.
 * Written for this table; a phrase in a language that is missing counts as ordinary, never as stock.
 */
const PHRASES: Readonly<Record<string, string>> = {
  en: 'nice|wow|cool|great|amazing|awesome|beautiful|perfect|lovely|love it|love this|i love it|i love this|so beautiful|so nice|so cool|so cute|so pretty|very nice|very good|great post|nice post|good post|great shot|nice shot|nice pic|nice picture|nice photo|great photo|great pic|amazing pic|beautiful picture|great content|good job|great job|well done|keep it up|keep going|keep posting|stunning|gorgeous|fantastic|incredible|wonderful|super|best|the best|goals|fire|lit|dope|sick|queen|king|cute|pretty|good|thanks for sharing|check dm|dm me|follow me|follow back|like back|check my page|check my profile|awesome post|awesome content|i like it|like it|so good|this is amazing|looking good|you look great|you look amazing|interesting',
  fr: 'bravo|super|magnifique|tres beau|tres belle|trop beau|trop belle|jolie photo|belle photo|superbe|top|genial|j adore|j aime|trop bien|excellent|parfait|sublime|canon|la classe|incroyable|merveilleux|continue comme ca|tres joli|c est beau|tres bien|trop cool',
  es: 'hermoso|hermosa|que lindo|que linda|linda|lindo|bonito|bonita|que bonito|que bonita|muy bonito|muy bien|genial|excelente|increible|me encanta|bella|bello|preciosa|precioso|guapa|guapo|que guapa|que guapo|felicidades|muy bueno|espectacular|perfecto|perfecta|buena foto|que hermosa|que hermoso|maravilloso',
  pt: 'linda|lindo|maravilhosa|maravilhoso|perfeita|perfeito|top|show|amei|que lindo|que linda|muito bom|muito linda|muito lindo|parabens|demais|gata|gato|incrivel|adorei|sensacional|que foto|arrasou|arrasa|massa',
  it: 'bella|bello|bellissima|bellissimo|stupenda|stupendo|bella foto|che bella|che bello|top|complimenti|bravo|brava|bravissima|fantastico|fantastica|meravigliosa|splendida|splendido|stupendi|wow che bello',
  de: 'schon|sehr schon|toll|super|klasse|wunderschon|hammer|mega|geil|cool|tolles bild|schones bild|tolles foto|schones foto|so schon|perfekt|gefallt mir|traumhaft|stark|spitze',
  nl: 'mooi|prachtig|heel mooi|wat mooi|leuk|super|geweldig|top|mooie foto|gaaf',
  pl: 'super|piekne|piekna|pieknie|cudownie|cudo|swietne|ekstra|sliczna|slicznie|super zdjecie|piekne zdjecie',
  tr: 'cok guzel|harika|super|mukemmel|guzel|bayildim|masallah|cok iyi|efsane|muhtesem|cok guzelsin|tebrikler',
  id: 'keren|bagus|mantap|cantik|cantik banget|keren banget|lucu|sip|mantul|bagus banget|ganteng',
  ru: 'красота|супер|круто|класс|класно|очень красиво|красиво|отлично|прекрасно|огонь|шикарно|красотка|молодец|вау|топ|великолепно|здорово|очень круто',
  uk: 'красиво|супер|круто|клас|дуже гарно|гарно|чудово|вау|краса',
  ar: 'ماشاء الله|ما شاء الله|جميل|جميله|رائع|رائعه|روعه|حلو|حلوه|جميل جدا|رائع جدا|ممتاز|تحفه|منور|الله|يجنن',
  fa: 'عالی|زیبا|خیلی زیبا|قشنگ|خیلی قشنگ|عالیه|بی نظیر|خوشگل',
  hi: 'बहुत सुंदर|सुंदर|बहुत अच्छा|बढ़िया|शानदार|वाह|बहुत बढ़िया|nice pic bro|nice pic dear|osm|awsm|mast|very nice dear',
  ja: 'かわいい|可愛い|素敵|すてき|すごい|綺麗|きれい|最高|いいね|素敵です|かっこいい|素晴らしい|可愛いです',
  ko: '예뻐요|너무 예뻐요|멋져요|좋아요|대박|최고|귀여워|예쁘다|멋있어요|굿|이뻐요',
  zh: '好看|漂亮|美|太美了|真好看|不错|赞|好美|厉害|支持|好|美女|帅',
}
/** Characters of a comment that are read: enough for any stock phrase, and to know a copy. */
const LONGEST_READ = 200

const STOCK_PHRASES: ReadonlySet<string> = new Set(Object.values(PHRASES).flatMap((list) => list.split('|').map(plain)))

/** A copied comment must say something; two people may well both write "happy birthday". */
const SHORTEST_COPY = 20

/** Comments by others than the owner. */
export function byOthers(comments: readonly Comment[]): Comment[] {
  return comments.filter(({ byOwner }) => !byOwner)
}

/** For each comment, how it is stock; undefined for one that speaks of something. */
export function stockOf(comments: readonly Comment[]): (Stock | undefined)[] {
  const all = comments.map(wordingOf)
  const authors = new Map<string, Set<string>>()
  all.forEach(({ print }, index) => {
    const known = authors.get(print) ?? new Set()
    authors.set(print, known.add(comments[index]?.author ?? ''))
  })
  return all.map(({ stock, length, print }) => {
    if (stock) return stock
    return length >= SHORTEST_COPY && (authors.get(print)?.size ?? 0) > 1 ? 'copy' : undefined
  })
}

/** What is judged of a comment's text: as it was kept, or worked out of the text, which is then its own fingerprint. */
export function wordingOf({ text = '', wording }: Pick<Comment, 'text' | 'wording'>): Wording {
  if (wording) return wording
  const print = plain(text)
  const stock = print === '' ? 'emoji' : STOCK_PHRASES.has(print) ? 'phrase' : undefined
  return { ...(stock && { stock }), length: print.length, print }
}

/** A comment without what does not speak: mentions, emoji, punctuation, accents, case, letters drawn out. */
function plain(text: string): string {
  return text
    .slice(0, LONGEST_READ)
    .replace(/@[\p{L}\p{N}._]+/gu, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(.)\1{2,}/gu, '$1')
    .normalize('NFC')
    .trim()
}

/** Who commented on each post, each person once, in the order of the list; the owner left out. */
export function commentersByPost(comments: readonly Comment[]): string[][] {
  const posts = new Map<string, Set<string>>()
  for (const { post, author } of byOthers(comments)) {
    const people = posts.get(post) ?? new Set()
    posts.set(post, people.add(author))
  }
  return [...posts.values()].map((people) => [...people])
}

/**
 * How often people are heard: of `comments` by others, the share that the owner answered, with its interval at 90 %
 * (Wilson's). An answer names whom it answers, and answers one comment of theirs.
 */
export type ResponseRate = { share: number; low: number; high: number; answered: number; comments: number }

/** Fewer comments say nothing about a habit. */
const FEWEST_COMMENTS = 5

/** Undefined where there are too few comments by others. What was answered elsewhere, in messages, nobody sees. */
export function responseRate(comments: readonly Comment[]): ResponseRate | undefined {
  const asked = byOthers(comments).filter(({ isReply }) => !isReply)
  if (asked.length < FEWEST_COMMENTS) return undefined
  const answers = tally(comments.filter(({ byOwner }) => byOwner).map(({ post, replyTo }) => `${post}\n${replyTo}`))
  const questions = tally(asked.map(({ post, author }) => `${post}\n${author}`))
  let answered = 0
  for (const [person, count] of questions) answered += Math.min(count, answers.get(person) ?? 0)
  return { ...allSixDigits(wilson(answered, asked.length)), answered, comments: asked.length }
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
