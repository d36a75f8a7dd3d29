/** Both languages say everything, and say it with the same values. */
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language, type Reason, type Words } from '../../src/core/judgement/signal.ts'
import { STEPS } from '../../src/core/judgement/steps.ts'
import { en } from '../../src/i18n/en.ts'
import { fr } from '../../src/i18n/fr.ts'
import { chooseLanguage, explain, words } from '../../src/i18n/index.ts'
import { writeMessage } from '../../src/i18n/message.ts'
import { stepPhrase } from '../../src/i18n/phrases.ts'
import { normsByNetwork } from '../../src/networks/norms.ts'

/** The words of the popup and the settings, and those that stand in files of their own. */
const parts = Object.values(
  import.meta.glob<Record<string, { en: Record<string, string>; fr: Record<string, string> }>>(
    '../../src/i18n/{desk,popup,welcome,settings}-*.ts',
    { eager: true },
  ),
).flatMap((file) => Object.values(file).filter((words) => typeof words === 'object' && 'fr' in words))
const all = (language: Language): Record<string, string> =>
  Object.assign({}, ...parts.map((words, part) => prefixed(words[language], `${part} `)), language === 'en' ? en : fr)

/** Two parts may use the same key. */
function prefixed(words: Readonly<Record<string, string>>, prefix: string): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([key, message]) => [prefix + key, message]))
}

const MESSAGES: Record<Language, Record<string, string>> = { en: all('en'), fr: all('fr') }
const keys = Object.keys(MESSAGES.en)

/** Both have every key: the first test says so. */
const messageOf = (language: Language, key: string) => MESSAGES[language][key] ?? ''

/** Names in the braces of a message, those of plurals included, without their branches. */
function placeholders(message: string): string[] {
  const names = [...message.matchAll(/(?<!(?:one|other|=\d) )\{(\w+)[},]/g)].map(([, name]) => name as string)
  return [...new Set(names)].sort()
}

describe('both languages', () => {
  test('have the same keys', () => expect(Object.keys(MESSAGES.fr).sort()).toEqual([...keys].sort()))

  test.each(keys)('%s names the same values', (key) =>
    expect(placeholders(messageOf('fr', key))).toEqual(placeholders(messageOf('en', key))),
  )

  test.each(LANGUAGES.flatMap((language) => keys.map((key) => ({ language, key }))))(
    '$key can be written in $language for none, one and many',
    ({ language, key }) => {
      const message = messageOf(language, key)
      for (const value of [0, 1, 2, 1_234]) {
        const values = Object.fromEntries(placeholders(message).map((name) => [name, value]))
        const written = writeMessage(message, values, language)
        expect(written.trim()).not.toBe('')
        expect(written).not.toMatch(/[{}#]|undefined|NaN/)
      }
    },
  )

  test.each(keys)('%s uses no straight apostrophe, which ICU would swallow', (key) => {
    expect(messageOf('en', key)).not.toContain("'")
    expect(messageOf('fr', key)).not.toContain("'")
  })
})

test('a missing value does not compile', () => {
  // @ts-expect-error count is needed
  expect(() => words('en')('next.read')).toThrow()
})

describe('French typography', () => {
  test('no-break space before a colon, narrow before a semicolon and a question mark', () => {
    expect(writeMessage('Quoi ? Ceci : cela ; « voilà »', {}, 'fr')).toBe(
      'Quoi\u202f? Ceci\u00a0: cela\u202f; «\u00a0voilà\u00a0»',
    )
  })

  test('a number and its noun stay together', () =>
    expect(words('fr')('next.read', { count: 9 })).toBe('Lire 9\u00a0publications de plus sur cette page'))

  test('English is left alone', () => expect(writeMessage('a : b', {}, 'en')).toBe('a : b'))
})

describe('chooseLanguage', () => {
  test.each([
    ['fr', ['en-GB'], 'fr'],
    [undefined, ['fr-CA', 'en'], 'fr'],
    [undefined, ['de-DE', 'fr', 'en'], 'fr'],
    [undefined, ['EN-us'], 'en'],
    [undefined, ['ja'], 'en'],
    [undefined, [], 'en'],
  ] as const)('wanted %s, browser %j → %s', (wanted, browser, expected) => {
    expect(chooseLanguage(wanted, browser)).toBe(expected)
  })
})

describe('explain', () => {
  const own: Words = {
    title: 'Scatter',
    clearTitle: 'Scatter: as usual',
    why: '',
    innocent: '',
    reasons: {
      even: 'Scatter {seen}, normal {low} to {high}, median {median}; {posts, plural, one {# post} other {# posts}}.',
    },
    figures: {},
  }
  const reason: Reason = {
    messageKey: 'even',
    seen: { value: 0.021 },
    normal: { low: 0.153, high: 0.736 },
    unit: 'share',
    scale: 'linear',
    source: { id: 'demo', title: 'Demo', year: 2018, population: 'demo' },
    values: { posts: 11 },
  }

  test('writes figures in the unit of the reason, a dash where there is none', () => {
    expect(explain(reason, own, 'en')).toBe('Scatter 2.1%, normal 15% to 74%, median –; 11\u00a0posts.')
  })

  test('in French', () => {
    expect(explain(reason, own, 'fr').replaceAll(/\s/g, ' ')).toMatch(/^Scatter 2,1 %, normal 15 % to 74 %/)
  })

  test('throws for a sentence the sign does not have', () => {
    expect(() => explain({ ...reason, messageKey: 'odd' }, own, 'en')).toThrow(/odd/)
  })
})

test('every step, of any network, has its words', () => {
  const steps = [...STEPS, ...[...normsByNetwork.values()].flatMap((norms) => norms.steps.map(({ do: step }) => step))]
  for (const language of LANGUAGES)
    for (const step of steps)
      expect(stepPhrase({ do: step, gain: 0.5, about: [], days: 2 }, language), step).toMatch(/\p{Ll}{3}/u)
})
