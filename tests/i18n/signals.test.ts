/** Every sentence that a sign gives for the cases in tests/signals can be written in both languages. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/core/judgement/judge.ts'
import { LANGUAGES } from '../../src/core/judgement/signal.ts'
import { mergeReading } from '../../src/core/profile/merge.ts'
import type { Profile } from '../../src/core/profile/profile.ts'
import { Reading } from '../../src/core/profile/reading.ts'
import { explain, figuresOf, signalWords } from '../../src/i18n/index.ts'
import { signTitle, signTopic } from '../../src/i18n/phrases.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'

const root = new URL('../signals/', import.meta.url)
const cases = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'))

function findingsOf(path: string) {
  const saved = JSON.parse(readFileSync(new URL(path, root), 'utf8'))
  const [first, ...later] = [saved.profile].flat().map((one) => Reading.parse(one)) as [Reading, ...Reading[]]
  const profile = later.reduce<Profile>(
    (known, reading) => mergeReading(known, reading),
    mergeReading(undefined, first),
  )
  return judge(profile, signals, normsOf(profile.platform))
}

test.each(cases)('%s', (path) => {
  for (const { signal, reasons } of findingsOf(path)) {
    for (const language of LANGUAGES) {
      const own = signalWords(signal, language)
      if (!own) throw new Error(`${signal} says nothing in ${language}`)
      for (const reason of reasons) {
        for (const said of [explain(reason, own, language), figuresOf(reason, own, language)]) {
          expect(said, `${signal} names a figure it does not give`).not.toMatch(/(^|\s)–(\s|[.,;:%]|$)/)
          expect(said).not.toMatch(/[{}]|undefined|NaN|Infinity/)
        }
      }
    }
  }
})

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(signals.map(({ id }) => id))('%s is named without a verdict where nothing could be told', (id) => {
    const own = signalWords(id, language)
    const about = { signal: id, about: 'likes' as const, reasons: [], evidence: 0 }
    const [topic, ...more] = [
      signTitle({ ...about, is: 'not-measured', missing: ['recent'] }, language),
      signTitle({ ...about, is: 'unsure' }, language),
      signTopic({ signal: id }, language),
    ]
    expect(more).toEqual([topic, topic])
    expect(topic).toMatch(/^.{5,60}$/)
    expect(own?.clearTitle).toMatch(new RegExp(`^${topic}\\s?: .`))
    expect(topic).not.toMatch(/many|few|far|thousands|bought|beaucoup|peu |achet/i)
  })

  test.each(signals.map(({ id }) => id))('%s has a title, a why and innocent causes', (id) => {
    const own = signalWords(id, language)
    for (const text of [own?.title, own?.why, own?.innocent]) expect(text?.trim()).toMatch(/\S{3}/)
    for (const sentence of Object.values(own?.reasons ?? {})) expect(sentence).not.toContain("'")
    expect(Object.keys(own?.figures ?? {}), 'every reason has its figures').toEqual(Object.keys(own?.reasons ?? {}))
    for (const said of Object.values(own?.figures ?? {})) {
      expect(said, 'fits a line').toMatch(/^[^'.]{8,}$/)
      expect(said).toMatch(/\{(seen|times|count|perDay|late)\b/)
    }
  })
})
