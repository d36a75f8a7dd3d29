/** The demonstration's desk: everything can be tried on it. */
import { expect, test } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { DOCUMENT_KINDS } from '../../src/core/desk/document.ts'
import { STAGES } from '../../src/core/desk/person.ts'
import { summarise } from '../../src/core/desk/summary.ts'
import { standingOf } from '../../src/core/judgement/grade.ts'
import { mergeReading } from '../../src/core/profile/merge.ts'
import type { Profile } from '../../src/core/profile/profile.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'
import { Line } from '../../src/store/lines.ts'
import { demoLines } from '../../tools/demo/desk.ts'
import { shortlistTable } from '../../tools/demo/table.ts'
import { OWN_ACCOUNT } from '../../tools/site/index.ts'

const lines = demoLines(new Date('2026-11-27T12:00:00Z')).slice(1)
const read = lines.map((line) => Line.parse(JSON.parse(line)))
const documents = read.flatMap((line) => (line.kind === 'desk' ? [line.document] : []))

test('every kind of document is there, every stage and every kind of report', () => {
  expect([...new Set(documents.map(({ kind }) => kind))].toSorted()).toEqual([...DOCUMENT_KINDS].toSorted())
  const stages = documents.flatMap((one) => (one.kind === 'person' ? [one.stage] : []))
  expect([...new Set(stages)].toSorted()).toEqual([...STAGES].toSorted())
  const subjects = documents.flatMap((one) => (one.kind === 'report' ? [one.subject.what] : []))
  expect(subjects.toSorted()).toEqual(['account', 'campaign', 'comparison'])
})

test('the user’s own account has viewer lists of several stories', () => {
  const lists = read.flatMap((line) =>
    line.kind === 'reading' && line.reading.handle === OWN_ACCOUNT ? (line.reading.people ?? []) : [],
  )
  const stories = lists.flatMap(({ list, of }) => (list === 'story-viewers' ? [of] : []))
  expect(new Set(stories).size).toBeGreaterThan(2)
})

const readings = read.flatMap((line) =>
  line.kind === 'reading' && line.reading.platform === 'instagram' && line.reading.handle === 'theo.style.demo'
    ? [line.reading]
    : [],
)
const all = readings.reduce<Profile | undefined>((profile, reading) => mergeReading(profile, reading), undefined)

test('whose likes were topped up is not cleared by a first screen, and mixed with all that has added up', () => {
  const standing = (profile: Profile) => standingOf(assess(profile, signals, normsOf('instagram')))
  expect(readings.length).toBeGreaterThan(1)
  expect(new Set(readings.map((reading) => standing(mergeReading(undefined, reading))))).toEqual(new Set(['undecided']))
  expect(all && standing(all)).toBe('mixed')
  expect(all?.recent?.length).toBeGreaterThan(20)
})

test('the terminal says it in the words of the desk: of whom nothing was read, and of whom there is a verdict', () => {
  if (!all) throw new Error('nothing was read of him')
  const verdict = assess(all, signals, normsOf('instagram'))
  const [head, ...rows] = shortlistTable({ documents, summaries: [summarise(all, verdict)] })
  expect(head).toMatch(/^person +networks +stage +verdict +score +range +likes +followers +stories$/)
  expect(rows.find((row) => row.startsWith('Theo Style'))).toMatch(
    /^Theo Style +Instagram, TikTok +candidate +Mixed signs +16 +9\s–\u2060\s20 +moderate +none +\?$/,
  )
  expect(rows.find((row) => row.startsWith('@nova.runs.demo'))).toMatch(/ Instagram +to check +not read yet +\?$/)
})
