import { describe, expect, test } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { merge } from '../../src/core/profile.ts'
import { exactly } from '../../src/core/reading.ts'
import { type Dossier, MOST_ACCOUNTS, openStore } from '../../src/store/index.ts'
import { memoryArea } from './area.ts'

function dossier(handle: string): Dossier {
  const readAt = '2026-05-10T12:00:00Z'
  const profile = merge(undefined, { platform: 'instagram', handle, readAt, followers: exactly(1000) })
  return { profile, verdict: assess(profile, []) }
}

function open(capacity?: number) {
  const session = memoryArea(capacity)
  const local = memoryArea()
  return { session, local, store: openStore({ session, local }) }
}

test('an account is found as it was saved, by another worker too', async () => {
  const { store, session, local } = open()
  await store.saveAccount(dossier('mira.demo'))
  expect(await openStore({ session, local }).account('instagram', 'mira.demo')).toEqual(dossier('mira.demo'))
  expect(await store.account('instagram', 'nobody.demo')).toBeUndefined()
})

test('forgetting leaves nothing of the account behind', async () => {
  const { store, session } = open()
  await store.saveAccount(dossier('mira.demo'))
  await store.forgetAccount('instagram', 'mira.demo')
  expect(await store.account('instagram', 'mira.demo')).toBeUndefined()
  expect(JSON.stringify([...session.items])).not.toContain('mira.demo')
})

describe('room', () => {
  test('the account longest untouched leaves when there are too many', async () => {
    const { store } = open()
    for (let n = 0; n < MOST_ACCOUNTS; n++) await store.saveAccount(dossier(`a${n}`))
    await store.saveAccount(dossier('a0'))
    await store.saveAccount(dossier('one.more'))
    expect(await store.account('instagram', 'a1')).toBeUndefined()
    expect(await store.account('instagram', 'a0')).toBeDefined()
    expect(await store.account('instagram', 'one.more')).toBeDefined()
  })

  test('a full storage makes room for what was just seen', async () => {
    const { store, session } = open(20_000)
    for (let n = 0; n < 60; n++) await store.saveAccount(dossier(`a${n}`))
    expect(await store.account('instagram', 'a59')).toBeDefined()
    expect(session.items.size).toBeLessThan(60)
  })

  test('a storage too small for anything says so', async () => {
    const { store } = open(10)
    await expect(store.saveAccount(dossier('mira.demo'))).rejects.toThrow('quota')
  })
})

test('settings that make no sense are as good as absent', async () => {
  const { store, local } = open()
  await store.saveSettings({ language: 'fr' })
  expect(await store.settings()).toEqual({ language: 'fr' })
  await local.set({ settings: { language: 'klingon' } })
  expect(await store.settings()).toEqual({})
})
