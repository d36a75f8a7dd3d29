/** Messages are written as ICU's language says. */
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/core/judgement/signal.ts'
import { ACCOUNT_WORDS } from '../../src/core/people/account-words.ts'
import { writeMessage } from '../../src/i18n/message.ts'

const plain = (text: string) => text.replaceAll(/\s/g, ' ')

describe('writeMessage', () => {
  test.each([
    ['Nothing to fill in', {}, 'Nothing to fill in'],
    ['{who} follows {count}', { who: '#1', count: 1_234 }, '#1 follows 1234'],
    ['{count, number} people', { count: 1_234.5678 }, '1,234.568 people'],
    ['{share, number, percent} of them', { share: 0.416 }, '42% of them'],
    ['since {day, date, medium}', { day: '2026-11-22T12:00:00Z' }, 'since Nov 22, 2026'],
    ['since {day, date, medium}', { day: Date.UTC(2026, 10, 22, 12) }, 'since Nov 22, 2026'],
    ['{n, plural, =0 {none} one {# post} other {# posts}}!', { n: 0 }, 'none!'],
    ['{n, plural, =0 {none} one {# post} other {# posts}}!', { n: 1 }, '1 post!'],
    ['{n, plural, =0 {none} one {# post} other {# posts}}!', { n: 1_234 }, '1,234 posts!'],
    ['{n, plural, other {{who} has # of {all}}}', { n: 2, who: 'Ana', all: 3 }, 'Ana has 2 of 3'],
    ['{n, plural, one {one {m, plural, one {#} other {# of #}}} other {}} #', { n: 1, m: 7 }, 'one 7 of 7 #'],
  ])('%s with %j: %s', (message, values, expected) => {
    expect(plain(writeMessage(message, values, 'en'))).toBe(expected)
  })

  test.each([
    ['{n, plural, one {# jour} other {# jours}}', { n: 0 }, '0 jour'],
    ['{n, plural, one {# jour} other {# jours}}', { n: 1.5 }, '1,5 jour'],
    ['{n, plural, one {# jour} other {# jours}}', { n: 2_000_000 }, '2 000 000 jours'],
    ['{share, number, percent} des noms', { share: 0.416 }, '42 % des noms'],
    ['depuis le {day, date, medium}', { day: '2026-11-22T12:00:00Z' }, 'depuis le 22 nov. 2026'],
  ])('in French %s with %j: %s', (message, values, expected) => {
    expect(plain(writeMessage(message, values, 'fr'))).toBe(expected)
  })

  test.each(LANGUAGES)('chooses the plural that CLDR chooses in %s', (language) => {
    const rules = new Intl.PluralRules(language)
    for (const n of [0, 0.5, 1, 1.5, 1.99, 2, 3, 10, 11, 21, 101, 1_000, 999_999, 1_000_001]) {
      const written = writeMessage('{n, plural, one {one} other {other}}', { n }, language)
      expect(written, String(n)).toBe(rules.select(n))
    }
  })

  test.each([
    'an open {brace',
    'a closed } one',
    '{n, plural, one {# post}}',
    '{n, plural, one {# post} other {# posts}',
    '{n, plural, few {# posts} other {# posts}}',
    '{n, number, ::percent}',
    '{n, select, a {b} other {c}}',
    '{}',
  ])('refuses %s', (message) => {
    expect(() => writeMessage(message, { n: 1, brace: 1 }, 'en')).toThrow('malformed message')
  })

  test('throws where a value is missing, also within a plural', () => {
    expect(() => writeMessage('{a} of {b}', { a: 1 }, 'en')).toThrow("no value 'b'")
    expect(() => writeMessage('{n, plural, one {{a}} other {{b}}}', { n: 2, a: 1 }, 'en')).toThrow("no value 'b'")
  })
})

test.each(LANGUAGES)('every reason of an account can be written in %s', (language) => {
  for (const message of Object.values(ACCOUNT_WORDS[language])) {
    expect(writeMessage(message, { value: 0.5 }, language)).not.toMatch(/[{}#]/)
  }
})
