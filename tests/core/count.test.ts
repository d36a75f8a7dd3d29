import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { habitsOf } from '../../src/core/count/locales.ts'
import { findCount, parseCount } from '../../src/core/count.ts'

const ARABIC_LETTER_MARK = '\u061c'
const RIGHT_TO_LEFT_MARK = '\u200f'
const RIGHT_TO_LEFT_OVERRIDE = '\u202e'
const NARROW_SPACE = '\u202f'
const FIXED_SPACE = '\u00a0'

describe('a count that is the whole text', () => {
  test.each<[string, string | undefined, number]>([
    ['0', 'en', 0],
    ['862', 'en', 862],
    ['3,397', 'en', 3_397],
    ['698,079,524', 'en', 698_079_524],
    ['1.432', 'de', 1_432],
    ['1,432', 'de', 1_432],
    ['3,960', 'fr', 3_960],
    [`3${NARROW_SPACE}960`, 'fr', 3_960],
    [`3${FIXED_SPACE}960`, 'en', 3_960],
    ['3 960', 'fr', 3_960],
    ['1.234.567', undefined, 1_234_567],
    ['1,234', undefined, 1_234],
    ['12’345', 'de-CH', 12_345],
    ["12'345", 'it-CH', 12_345],
    ['12,34,567', 'en-IN', 1_234_567],
    ['१२,३४,५६७', 'hi', 1_234_567],
    ['১২,৩৪৫', 'bn', 12_345],
    ['৫১২টি', 'bn', 512],
    ['١٢٬٣٤٥', 'ar-EG', 12_345],
    ['۱۲٬۳۴۵', 'fa', 12_345],
    ['１２３', 'ja', 123],
    ['𑄷𑄸𑄹', 'ccp', 123],
    ['1 23 45', 'tok', 12_345],
    [`${RIGHT_TO_LEFT_MARK}12,345${ARABIC_LETTER_MARK}`, 'ar', 12_345],
    [' 12 ', 'en', 12],
  ])('%s (%s) is exactly %d', (text, language, value) => {
    expect(parseCount(text, language)).toMatchObject({ value, low: value, high: value })
  })

  // Rounded to it from half a unit below, or cut off to it from a unit above
  test.each<[string, string | undefined, number, number, number]>([
    ['12,3 k', 'fr', 12_300, 12_250, 12_399],
    ['12.3K', 'en', 12_300, 12_250, 12_399],
    ['783.4K', 'en', 783_400, 783_350, 783_499],
    ['698M', 'en', 698_000_000, 697_500_000, 698_999_999],
    ['46.3m', 'en', 46_300_000, 46_250_000, 46_399_999],
    ['476.3 mil', 'pt', 476_300, 476_250, 476_399],
    ['12,3 mil', 'pt-BR', 12_300, 12_250, 12_399],
    [`4,69${FIXED_SPACE}M`, 'es-ES', 4_690_000, 4_685_000, 4_699_999],
    ['1,2 Mio.', 'de', 1_200_000, 1_150_000, 1_299_999],
    ['1,2 Mio', 'de-AT', 1_200_000, 1_150_000, 1_299_999],
    ['1,2 mio', 'de', 1_200_000, 1_150_000, 1_299_999],
    ['1,2 Mrd.', 'de', 1_200_000_000, 1_150_000_000, 1_299_999_999],
    ['12,3 тыс.', 'ru', 12_300, 12_250, 12_399],
    ['1,2 млн', 'ru', 1_200_000, 1_150_000, 1_299_999],
    ['12,3К', 'ru', 12_300, 12_250, 12_399],
    ['1,2 mn', 'sv', 1_200_000, 1_150_000, 1_299_999],
    ['1,2 mill.', 'nb', 1_200_000, 1_150_000, 1_299_999],
    ['12,3 t', 'da', 12_300, 12_250, 12_399],
    ['12,3 B', 'tr', 12_300, 12_250, 12_399],
    ['1,2 M', 'id', 1_200_000_000, 1_150_000_000, 1_299_999_999],
    ['1,2 jt', 'id', 1_200_000, 1_150_000, 1_299_999],
    ['1.2億', 'ja', 120_000_000, 115_000_000, 129_999_999],
    ['1.2万', 'ja', 12_000, 11_500, 12_999],
    ['1.2萬', 'zh-TW', 12_000, 11_500, 12_999],
    ['1.2亿', 'zh-CN', 120_000_000, 115_000_000, 129_999_999],
    ['1.2만', 'ko', 12_000, 11_500, 12_999],
    ['3천만', 'ko', 30_000_000, 25_000_000, 39_999_999],
    ['5百万', 'zh', 5_000_000, 4_500_000, 5_999_999],
    ['695M', 'ko', 695_000_000, 694_500_000, 695_999_999],
    ['12.3K', 'zh-HK', 12_300, 12_250, 12_399],
    ['١٢٫٣ ألف', 'ar-EG', 12_300, 12_250, 12_399],
    ['12.3K', 'ar', 12_300, 12_250, 12_399],
    ['۱٫۲ میلیون', 'fa', 1_200_000, 1_150_000, 1_299_999],
    ['1.2 लाख', 'hi', 120_000, 115_000, 129_999],
    ['1.2 lakh', 'en-IN', 120_000, 115_000, 129_999],
    // As sites write them in languages of India whose tables have other words
    ['12 லட்சம்', 'ta', 1_200_000, 1_150_000, 1_299_999],
    ['2 கோடி', 'ta', 20_000_000, 15_000_000, 29_999_999],
    ['12 లక్షల', 'te', 1_200_000, 1_150_000, 1_299_999],
    ['12 వేల', 'te', 12_000, 11_500, 12_999],
    ['12 ಲಕ್ಷ', 'kn', 1_200_000, 1_150_000, 1_299_999],
    ['12 ലക്ഷം', 'ml', 1_200_000, 1_150_000, 1_299_999],
    ['12 ଲକ୍ଷ', 'or', 1_200_000, 1_150_000, 1_299_999],
    ['১২ লাটি', 'bn', 1_200_000, 1_150_000, 1_299_999],
    ['১.২ হাটি', 'bn', 1_200, 1_150, 1_299],
    ['1.2Cr', 'en-IN', 12_000_000, 11_500_000, 12_999_999],
    ['elfu 12', 'sw', 12_000, 11_500, 12_999],
    ['1.2 ล้าน', 'th', 1_200_000, 1_150_000, 1_299_999],
    ['12.3K', undefined, 12_300, 12_250, 12_399],
    ['1.2万', undefined, 12_000, 11_500, 12_999],
    ['1.2万', 'en', 12_000, 11_500, 12_999],
    ['12.3K', 'xx-not-a-language', 12_300, 12_250, 12_399],
    ['2,5 mil', 'pt_BR', 2_500, 2_450, 2_599],
    // Below a word's first number stands the next smaller word
    ['1M', 'en', 1_000_000, 950_000, 1_999_999],
    ['0.5M', 'en', 500_000, 450_000, 599_999],
    // As many digits as the number has
    ['1.234K', 'en', 1_234, 1_234, 1_234],
    ['1,234.5K', 'en', 1_234_500, 1_234_450, 1_234_599],
    // The language's own thousands, with a word
    ['10.000 M', 'gl', 10_000_000_000, 9_999_500_000, 10_000_999_999],
    ['mille', 'fr', 1_000, 950, 1_999],
  ])('%s (%s) is %d, from %d to %d', (text, language, value, low, high) => {
    expect(parseCount(text, language)).toMatchObject({ value, low, high })
  })

  test.each<[string, string | undefined, string]>([
    ['', 'en', 'nothing'],
    ['followers', 'en', 'no number'],
    ['12 followers', 'en', 'more than a number'],
    ['-5', 'en', 'a negative number'],
    ['NaN', 'en', 'no number'],
    ['Infinity', 'en', 'no number'],
    ['1e5', 'en', 'no way to write a count'],
    ['0x10', 'en', 'no way to write a count'],
    ['12.5', 'en', 'half a follower'],
    ['12,5', 'fr', 'half a follower'],
    ['0,123', 'en', 'thousands of nothing'],
    ['1234,567', 'en', 'no group of three'],
    ['1,23', 'en', 'no group of three'],
    ['1,234.567,8', 'en', 'separators in disorder'],
    ['1,234.567', 'en', 'a fraction'],
    ['007', 'en', 'a number nobody counts with'],
    ['1 234', 'en', 'perhaps two numbers'],
    ['1,234 mil', 'pt', '1,234 or 1,234,000'],
    ['698M', undefined, '10⁹ in Indonesian'],
    ['12B', undefined, '10³ in Turkish'],
    ['1.2M', 'id', 'English, or 10⁹ in Indonesian'],
    ['12 тыс.', 'en', "another language's word"],
    ['12 M M', 'en', 'a word twice'],
    ['1٢3', 'ar', 'digits of two scripts'],
    ['𝟏𝟚', 'en', 'bold and open digits'],
    [`${RIGHT_TO_LEFT_OVERRIDE}123`, 'en', 'drawn as 321'],
    [`1,${RIGHT_TO_LEFT_MARK}234`, 'ar', 'drawn as 234,1'],
    ['12²', 'en', 'a square'],
    ['½', 'en', 'a half'],
    ['十二', 'zh', 'not in digits'],
    ['10,000,000,000,001', 'en', 'more than there can be'],
    ['11T', 'en', 'more than there can be'],
    ['.', 'en', 'a point'],
    ['12 .', 'en', 'a number and a point'],
    ['constructor', 'en', 'no word'],
    ['12 constructor', 'en', 'no word'],
  ])('%s (%s) is nothing: %s', (text, language) => {
    expect(parseCount(text, language)).toBeUndefined()
  })

  test('shows what the page showed', () => {
    expect(parseCount(` ${RIGHT_TO_LEFT_MARK}12,3${NARROW_SPACE}k`, 'fr')?.shown).toBe(`12,3${FIXED_SPACE}k`)
  })
})

describe('a count as YouTube writes it where CLDR has other words', () => {
  test.each<[string, string, number]>([
    // In Catalan m is a thousand, M a million and mM a thousand million
    ['2,3m visualitzacions', 'ca', 2_300],
    ['2,3 M de visualitzacions', 'ca', 2_300_000],
    ['23mM de visualitzacions', 'ca', 23_000_000_000],
    ['2.3 হাজাৰটা ভিউ', 'as', 2_300],
    ['2 লাখটা ভিউ', 'as', 200_000],
    ['2.3 নিযুতটা ভিউ', 'as', 2_300_000],
    ['23 শঃ কোঃটা ভিউ', 'as', 23_000_000_000],
    ['23শত কোটি ভিউ', 'bn', 23_000_000_000],
    ['2,3 mlr. pregleda', 'bs', 2_300_000_000],
    ['2,3 Mrd di visualizzazioni', 'it', 2_300_000_000],
    ['ຍອດເບິ່ງ 204 ກີບ ເທື່ອ', 'lo', 204_000],
    ['ကြည့်ရှုမှု ကုဋေ230', 'my', 2_300_000_000],
    ['ကြည့်ရှုမှု ကုဋေ2.3ထ', 'my', 23_000_000_000],
    ['2.3ହଟି ଭ୍ୟୁ', 'or', 2_300],
    ['2.3ନିଟି ଭ୍ୟୁ', 'or', 2_300_000],
    ['2.3ବିଟି ଭ୍ୟୁ', 'or', 2_300_000_000],
    ['24 లక్షలు వీక్షణలు', 'te', 2_400_000],
    ['23 కోట్లు వీక్షణలు', 'te', 230_000_000],
  ])('%s (%s)', (phrase, language, value) => {
    expect(findCount(phrase, language)?.value).toBe(value)
  })
})

describe('a count within a phrase', () => {
  test.each<[string, string | undefined, number, string]>([
    ['3,397 Followers', 'en', 3_397, '3,397'],
    ['70.2k Followers', 'en', 70_200, '70.2k'],
    ['팔로워 862명', 'ko', 862, '862'],
    ['팔로워 695M명', 'ko', 695_000_000, '695M'],
    ['팔로워 1.2만명', 'ko', 12_000, '1.2만'],
    ['Gefällt 1.234 Mal', 'de', 1_234, '1.234'],
    ['3,960 abonnés', 'fr', 3_960, '3,960'],
    ['2,5 mil seguidores', 'es', 2_500, '2,5 mil'],
    ["J'aime : 12,3 k", 'fr', 12_300, '12,3 k'],
    ['2\u202f104 J’aime', 'fr', 2_104, '2\u00a0104'],
    ['12 J’aime', 'fr', 12, '12'],
    ['4,69 M de suscriptores', 'es', 4_690_000, '4,69 M'],
    ['3 Millionen Abonnenten', 'de', 3_000_000, '3 Millionen'],
    ['3 Mio. Abonnenten', 'de', 3_000_000, '3 Mio.'],
    ['2 mil M de seguidores', 'es', 2_000_000_000, '2 mil M'],
    ['1.2億回視聴', 'ja', 120_000_000, '1.2億'],
    ['3千万人', 'ja', 30_000_000, '3千万'],
    ['粉丝：1.2万', 'zh', 12_000, '1.2万'],
    ['1.2 ล้านคน', 'th', 1_200_000, '1.2 ล้าน'],
    ['١٢٫٣ ألف متابع', 'ar', 12_300, '١٢٫٣ ألف'],
    ['Wafuasi elfu 12', 'sw', 12_000, 'elfu 12'],
    ['Likes: 12.', 'en', 12, '12'],
    ['862 - Instagram', 'en', 862, '862'],
    // Words that begin like a word for a scale
    ['5 Tage', 'da', 5, '5'],
    ['12 Beiträge', 'de', 12, '12'],
    ['12 Beiträge', 'tr', 12, '12'],
    ['1 mes', 'es', 1, '1'],
    ['12 miembros', 'es', 12, '12'],
    ['3 minutes', 'en', 3, '3'],
    ['12 조회', 'ko', 12, '12'],
  ])('%s (%s): %d', (phrase, language, value, shown) => {
    expect(findCount(phrase, language)).toMatchObject({ value, shown })
  })

  test.each<[string, string | undefined, string]>([
    ['Followers', 'en', 'no number'],
    ['12 of 34 likes', 'en', 'two numbers'],
    ['12:30', 'en', 'a time'],
    ['-5 likes', 'en', 'a negative number'],
    ['12 % off', 'en', 'a share'],
    ['$5 off', 'en', 'a price'],
    ['5 € off', 'en', 'a price'],
    ['500+ connections', 'en', 'a lower bound'],
    ['Top10', 'en', 'a name'],
    ['24h', 'en', 'hours'],
    ['3 m', 'en', 'minutes, or a million'],
    ['#12', 'en', 'a rank'],
    ['12. Beitrag', 'de', 'the twelfth'],
    ['12.5 likes', 'en', 'a fraction'],
    ['12 тыс. подписчиков', 'en', "another language's thousand"],
    ['698M Followers', undefined, 'no language'],
    ['3 thousand million', 'en', 'two words for a scale'],
    ['3百', 'ja', 'three hundred'],
    [`${RIGHT_TO_LEFT_OVERRIDE}12 likes`, 'en', 'drawn as 21'],
  ])('%s (%s) has none: %s', (phrase, language) => {
    expect(findCount(phrase, language)).toBeUndefined()
  })
})

const { availableLocales } = createRequire(import.meta.url)('cldr-core/availableLocales.json')
const locales = Intl.NumberFormat.supportedLocalesOf(availableLocales.full)
const EXPONENTS = Array.from({ length: 12 }, (_, exponent) => exponent)
const MULTIPLES = [1, 1.004, 1.05, 1.3, 2, 3.49, 5, 7.77, 9.4, 9.99]
const TRUTHS = [0, ...EXPONENTS.flatMap((exponent) => MULTIPLES.map((it) => Math.round(it * 10 ** exponent))), 10 ** 12]

test('what ICU writes in every locale of CLDR contains what it was given', () => {
  const wrong: string[] = []
  const unread = new Set<string>()
  let samples = 0
  for (const locale of locales) {
    const formats = [
      new Intl.NumberFormat(locale),
      new Intl.NumberFormat(locale, { notation: 'compact' }),
      new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay: 'long' }),
    ]
    for (const format of formats) {
      for (const truth of TRUTHS) {
        const text = format.format(truth)
        const count = parseCount(text, locale)
        samples++
        if (count ? truth < count.low || truth > count.high : habitsOf(locale).known)
          wrong.push(`${locale}: ${truth} as ${text}`)
        else if (!count) unread.add(locale)
      }
    }
  }
  expect(wrong).toEqual([])
  // In languages that no network is written in, rounded numbers are not read
  expect(unread.size).toBeLessThan(65)
  expect(locales.length).toBeGreaterThanOrEqual(658)
  expect(samples).toBe(locales.length * 3 * 122)
})

const DESCRIPTIONS = new URL('../../../shared/pages/instagram/og-descriptions.tsv', import.meta.url)

test.skipIf(!existsSync(DESCRIPTIONS))(
  'real descriptions of Instagram profiles (skipped where they are absent)',
  () => {
    const [, ...lines] = readFileSync(DESCRIPTIONS, 'utf8').trim().split('\n')
    for (const line of lines) {
      const [language, description = '', ...truths] = line.split('\t')
      const phrases = description.split(' - ')[0]?.split(', ') ?? []
      const values = phrases.map((phrase) => findCount(phrase, language)?.value)
      expect(values, line).toEqual(truths.slice(0, 3).map(Number))
    }
    expect(lines.length).toBeGreaterThanOrEqual(11)
  },
)

test.each([
  ['ar', '12 ألفًا متابع'],
  ['ar', '12 مليونا متابع'],
  ['da', '12 tusinde følgere'],
  ['da', '12 tds. følgere'],
  ['es', '12 miles de seguidores'],
  ['fr', '3 milliers d’abonnés'],
  ['he', '12 אלפי עוקבים'],
  ['tr', '2 milyonu aşkın takipçi'],
  ['en-IN', '2 lacs followers'],
])('a word for a scale that the tables do not have in that form is not passed over: %s %s', (language, text) => {
  expect(findCount(text, language)).toBeUndefined()
})

test.each([
  ['en', '12 likes', 12],
  ['da', '12 kommentarer', 12],
  ['ar', '12 متابع', 12],
])('other words that begin alike are: %s %s', (language, text, count) => {
  expect(findCount(text, language)).toMatchObject({ low: count, high: count })
})
