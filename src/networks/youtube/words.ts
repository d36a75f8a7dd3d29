/** Texts as YouTube's data writes them, and the counts in them. */
import { hasDigit } from '../../core/count/characters.ts'
import { findCount, parseCount } from '../../core/count.ts'
import type { Count } from '../../core/profile/reading.ts'
import type { Json } from '../shared/embedded.ts'
import { listAt, stringAt } from '../shared/embedded.ts'

/** The text of `{simpleText}`, `{runs: [{text}]}` or `{content}`. */
export function textIn(value: Json | undefined): string {
  if (typeof value === 'string') return value
  const plain = stringAt(value, 'simpleText') ?? stringAt(value, 'content')
  if (plain !== undefined) return plain
  return listAt(value, 'runs')
    .map((run) => stringAt(run, 'text') ?? '')
    .join('')
}

/** YouTube wraps names in marks of direction. */
const MARKS = /[\u200e\u200f\u2066-\u2069]/g
/** "No views" is the only zero that is written out, seen in English alone. */
const NO_VIEWS = /^no views$/i

export function countInText(text: string, language: string | undefined): Count | undefined {
  const plain = text.replace(MARKS, '').trim()
  if (NO_VIEWS.test(plain)) return { value: 0, low: 0, high: 0 }
  if (!hasDigit(plain)) return undefined
  return findCount(plain, language) ?? parseCount(plain, language)
}

export function countAt(value: Json | undefined, language: string | undefined): Count | undefined {
  return countInText(textIn(value), language)
}

/** The same number written twice, the exact one first; undefined where neither can be read. */
export function bestOf(...counts: (Count | undefined)[]): Count | undefined {
  return counts.find((count) => count && count.low === count.high) ?? counts.find((count) => count !== undefined)
}

/** A length of play, which stands on the pictures of videos that are neither live nor still to come. */
export const DURATION = /^\p{Nd}+(?:[:.]\p{Nd}{2})+$/u

/** Stems, in lower case: a head may show subscribers or videos alone, and then nothing but the word tells which. */
const VIDEOS =
  /v[ií]d[eé][oóaáií]|bideo|film(?:y|ów|ik)?\b|vaizdo įraš|myndskei|βίντεο|видео|видеа|відео|відэа|бейне|视频|視頻|影片|動画|동영상|վիդեո|տեսանյութ|ვიდეო|סרטו|فيديو|ویدیو|ویدئو|ویڈیو|वीडियो|व्हिडिओ|भिडियो|ভিডিও|வீடியோ|వీడియో|ವೀಡಿಯೊ|വീഡിയോ|વીડિયો|ਵੀਡੀਓ|වීඩියෝ|วิดีโอ|ວິດີໂອ|វីដេអូ|ဗီဒီယို|ቪዲዮ/
/** Of views, never of those who watch now: "正在观看", "переглядають", "مشاهد الآن". */
const VIEWS = new RegExp(
  [
    '\\bviews?\\b|\\bvues?\\b|\\bvistas?\\b|visuali[st]?zz?(?!an)|visionne|reproduc|aufruf|weergave|просмотр|перегляд(?!а)|показван|pregled|преглед|ogled(?:ov|i|a)\\b',
    'wyświetl|zhl[ié]a?dnut|megtekint|vizionă|görüntüle|lượt xem|ditonton|tontonan|visning|näyttö|katselu|peržiūr|skatījum|vaatamis',
    '回視聴|視聴回数|次[观觀]看|[观觀收]看次[数數]|조회|देखा|दृश्य|पाहिले|हेरि|দেখা|ভিউ|பார்வை|వీక్షణ|ವೀಕ್ಷ|കാഴ്.?ച|જોવા|વ્યૂ|ਦੇਖ|مشاهد[ةات]|ملاحظ|بازدید|צפי|προβολ|การดู|ยอดดู',
    'panonood|áhorf|ikusta|shikime|қарал|baxış|դիտ|ნახვ|үзэ|imetazamwa|kyke|прагляд(?!аю)|බැලීම්|እይታ',
  ].join('|'),
)
const SUBSCRIBERS =
  /subscri|subskr|suscri|inscri|abon|iscritt|abunə|prenumer|odběr|odberate|tilaaj|tellija|feliratkoz|pretplat|naročnik|harpide|áskrif|obunachi|pelanggan|wafuatiliaji|intekenar|đăng ký|εγγεγραμμ|συνδρομητ|подпис|підпис|падпіс|абонат|претплат|пратилац|жазыл|захиалагч|订阅|訂閱|訂戶|登録|구독|բաժանորդ|հետևորդ|გამომწერ|מנוי|مشترك|مشترک|سبسکرائب|सब्सक्राइब|सदस्य|সাবস্ক্রাইব|சந்தாதார|సబ్.?స్క్ర|ಸಬ್.?ಸ್ಕ್ರ|വരിക്കാ|સબ્સ્ક્રાઇબ|ਸਬਸਕ੍ਰਾਈਬ|දායක|ผู้ติดตาม|ຜູ້ຕິດຕາມ|អ្នកជាវ|စာရင်းသွင်း|ተመዝጋቢ/

/**
 * Subscribers and videos, from the texts of a channel's head in their order. The handle and pronouns are passed
 * over. Subscribers can be hidden: then a single number is what its word says, or nothing.
 */
export function headCounts(
  texts: readonly string[],
  language: string | undefined,
): { followers?: Count; posts?: Count } {
  const found = texts
    .filter((text) => !text.replace(MARKS, '').trim().startsWith('@'))
    .flatMap((text) => {
      const count = countInText(text, language)
      return count ? [{ text: text.toLowerCase(), count }] : []
    })
  const [first, second, ...others] = found
  if (!first || others.length > 0) return {}
  if (!second) {
    if (VIDEOS.test(first.text)) return { posts: first.count }
    return SUBSCRIBERS.test(first.text) ? { followers: first.count } : {}
  }
  if (VIDEOS.test(first.text) || SUBSCRIBERS.test(second.text)) return {}
  return { followers: first.count, posts: second.count }
}

/** All views a channel ever had, from a text beside others about it; undefined where its word is another. */
export function viewsInAll(text: string, language: string | undefined): Count | undefined {
  const lower = text.toLowerCase()
  const isViews = VIEWS.test(lower) && !VIDEOS.test(lower) && !SUBSCRIBERS.test(lower)
  return isViews ? countInText(text, language) : undefined
}

/** A count of views by its own word: people who watch now or wait for a premiere are written the same way. */
export function wordedViews(text: string, language: string | undefined): Count | undefined {
  return VIEWS.test(text.toLowerCase()) ? countInText(text, language) : undefined
}

/** YouTube's language, where the page does not say it: its links carry it. */
export function languageIn(text: string): string | undefined {
  return /(?:[?&]|u0026|%26)hl(?:=|%3D)([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\b/.exec(text)?.[1]
}
