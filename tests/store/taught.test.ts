/** What was taught of sites: kept, bounded, exported, imported, forgotten. */
import { expect, test } from 'vitest'
import { Lesson } from '../../src/core/lesson.ts'
import { openWorld } from './world.ts'

const lesson = (at: string) => Lesson.parse({ path: ['u', '*'], proofs: ['text'], followers: [{ by: 'label', at }] })

test('is kept site by site, and added to', async () => {
  const store = openWorld().open()
  await store.taught.add('social.example', lesson('fans'))
  await store.taught.add('other.example', lesson('readers'))
  await store.taught.add('social.example', lesson('followers'))
  expect(await store.taught.of('social.example')).toEqual([lesson('followers')])
  expect(Object.keys(await store.taught.all()).sort()).toEqual(['other.example', 'social.example'])
  expect(await store.taught.of('nowhere.example')).toEqual([])
})

test('two lessons at once are both kept', async () => {
  const store = openWorld().open()
  await Promise.all(['one', 'two', 'three'].map((site) => store.taught.add(`${site}.example`, lesson('fans'))))
  expect(Object.keys(await store.taught.all())).toHaveLength(3)
})

test('two hundred sites at most, the last that were taught', async () => {
  const store = openWorld().open()
  for (let n = 0; n < 203; n += 1) await store.taught.add(`s${n}.example`, lesson('fans'))
  const kept = Object.keys(await store.taught.all())
  expect(kept).toHaveLength(200)
  expect(kept).not.toContain('s2.example')
  expect(kept).toContain('s3.example')
})

test('goes with an export and comes back from it', async () => {
  const store = openWorld().open()
  await store.taught.add('social.example', lesson('fans'))
  const { lines } = await store.exportPage()
  const other = openWorld().open()
  await other.importLines(lines[0] ?? '', lines.slice(1))
  expect(await other.taught.all()).toEqual({ 'social.example': [lesson('fans')] })
})

test('an ill-formed lesson in a file loses itself alone', async () => {
  const store = openWorld().open()
  const { lines } = await store.exportPage()
  const wrong = JSON.stringify({ kind: 'taught', site: '../x', lessons: [lesson('fans')] })
  const right = JSON.stringify({ kind: 'taught', site: 'social.example', lessons: [lesson('fans')] })
  const report = await store.importLines(lines[0] ?? '', [wrong, right])
  expect(report.refused).toEqual([{ line: 0, why: 'invalid', field: 'site' }])
  expect(Object.keys(await store.taught.all())).toEqual(['social.example'])
})

test('what is no lesson any more is as good as absent', async () => {
  const { open, local } = openWorld()
  await local.set({ taught: { 'social.example': [{ path: [], proofs: [] }] } })
  expect(await open().taught.all()).toEqual({})
})

test('is forgotten site by site', async () => {
  const store = openWorld().open()
  await store.taught.add('social.example', lesson('fans'))
  await store.taught.add('other.example', lesson('fans'))
  await store.taught.forget('social.example')
  expect(Object.keys(await store.taught.all())).toEqual(['other.example'])
})
