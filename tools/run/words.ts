/**
 * The words as pages load them: as JSON, which a browser reads in a fraction of the time it takes for the same words as
 * code. Those of a sign are read when it is first spoken of; how it judges, and its words in other languages, are left out.
 */
import { basename } from 'node:path'
import type { Plugin } from 'vite'
import type { Language, Signal } from '../../src/core/judgement/signal.ts'
import type { en as Messages } from '../../src/i18n/en.ts'

type Table = Readonly<Record<keyof typeof Messages, string>>

const SIGN = /\/signals\/([^/]+)\.ts\?words=(\w+)$/
const TABLE = /\/i18n\/(?:en|fr)\.ts$/

/** `tables`: the interface's messages by language. Throws for a file of `src/signals` that is no sign. */
export function wordsAsJson(signals: readonly Signal[], tables: Readonly<Record<string, Table>>): Plugin {
  return {
    name: 'bonafide:words-as-json',
    enforce: 'pre',
    load(address) {
      const [, file, spoken] = SIGN.exec(address) ?? []
      if (file !== undefined) return wordsOfSign(signals, file, spoken as Language)
      if (!TABLE.test(address)) return undefined
      const language = basename(address, '.ts')
      return `export const ${language} = ${parsed(tables[language])}`
    },
  }
}

function wordsOfSign(signals: readonly Signal[], file: string, language: Language): string {
  const sign = signals.find(({ id }) => id === file)
  if (!sign) throw new Error(`no sign is called ${file}`)
  return `let words
export default {
  id: ${JSON.stringify(file)},
  get words() {
    return (words ??= ${parsed({ [language]: sign.words[language] })})
  },
}`
}

function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}
