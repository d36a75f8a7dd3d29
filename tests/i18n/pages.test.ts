/** The words of the settings and of the welcome page: both languages say everything, with the same values. */
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/core/judgement/signal.ts'
import { writeMessage } from '../../src/i18n/message.ts'
import { settingsWords } from '../../src/i18n/settings.ts'
import { welcomeWords } from '../../src/i18n/welcome.ts'

const names = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).sort()

describe.each([
  ['settings', settingsWords],
  ['welcome', welcomeWords],
] as const)('%s', (_, { en, fr }) => {
  const keys = Object.keys(en)

  test.each(keys)('%s', (key) => {
    const [english, french] = [(en as Record<string, string>)[key] ?? '', (fr as Record<string, string>)[key] ?? '']
    expect(names(french)).toEqual(names(english))
    for (const language of LANGUAGES) {
      const message = language === 'en' ? english : french
      expect(message).not.toContain("'")
      const values = Object.fromEntries(names(message).map((name) => [name, '7']))
      expect(writeMessage(message, values, language)).toMatch(/\p{L}{2}/u)
    }
  })

  test('are translated', () => {
    // What is called the same in both languages.
    const same = keys.filter((key) => (en as Record<string, string>)[key] === (fr as Record<string, string>)[key])
    expect(same.filter((key) => key !== 'name')).toEqual([])
  })
})
