/** Pages in a row that gave too little. */
import { expect, test } from 'vitest'
import { openWorld } from './world.ts'

const miss = (account: string, more: object = {}) => ({
  platform: 'demo',
  kind: 'profile',
  account,
  isMiss: true,
  ...more,
})

test('the third in a row says that the site has changed', async () => {
  const { misses } = openWorld().open()
  await misses.note(miss('ada'))
  await misses.note(miss('bo'))
  expect(await misses.changed('demo')).toEqual([])
  await misses.note(miss('cy'))
  expect(await misses.changed('demo')).toEqual(['profile'])
  expect(await misses.changed('dem')).toEqual([])
})

test('one page that gave everything takes it back', async () => {
  const { misses } = openWorld().open()
  for (const account of ['ada', 'bo', 'cy']) await misses.note(miss(account))
  await misses.note(miss('dee', { isMiss: false }))
  expect(await misses.changed('demo')).toEqual([])
  await misses.note(miss('ada'))
  await misses.note(miss('bo'))
  expect(await misses.changed('demo')).toEqual([])
})

test('one odd account, however often it is opened, counts once', async () => {
  const { misses } = openWorld().open()
  for (let visit = 0; visit < 5; visit += 1) await misses.note(miss('ada'))
  expect(await misses.changed('demo')).toEqual([])
})

test('kinds of pages and networks are counted apart', async () => {
  const { misses } = openWorld().open()
  await misses.note(miss('ada'))
  await misses.note(miss('bo', { kind: 'post' }))
  await misses.note(miss('cy', { platform: 'other' }))
  for (const platform of ['demo', 'other']) expect(await misses.changed(platform)).toEqual([])
})

test('survives the worker, and keeps no account on the disk', async () => {
  const { open, local } = openWorld()
  for (const account of ['ada', 'bo', 'cy']) await open().misses.note(miss(account))
  expect(await open().misses.changed('demo')).toEqual(['profile'])
  expect(JSON.stringify(await local.get(null))).not.toMatch(/ada|bo|cy/)
})

test('is bounded', async () => {
  const { open, local } = openWorld()
  const { misses } = open()
  for (let n = 0; n < 130; n += 1) await misses.note(miss('ada', { kind: `kind ${n}` }))
  for (let n = 0; n < 30; n += 1) await misses.note(miss(`a${n}`))
  const { misses: kept } = (await local.get('misses')) as { misses: Record<string, number> }
  expect(Object.keys(kept)).toHaveLength(100)
  expect(kept['demo profile']).toBe(9)
})

test('is forgotten with everything', async () => {
  const store = openWorld().open()
  for (const account of ['ada', 'bo', 'cy']) await store.misses.note(miss(account))
  await store.forgetEverything()
  expect(await store.misses.changed('demo')).toEqual([])
})
