import { expect, test } from 'vitest'
import { openReadyStates } from '../../src/background/ready-states.ts'
import type { PopupState } from '../../src/messages/index.ts'
import { readyKey } from '../../src/messages/ready.ts'
import { memoryArea } from '../store/area.ts'

const reading = (handle: string): PopupState => ({ settings: {}, state: 'reading', platform: 'instagram', handle })

test('what there is no room for leaves nothing of the page before', async () => {
  const session = memoryArea(150)
  const ready = openReadyStates(session)
  await ready.keep(7, reading('mira.demo'))
  await expect(ready.keep(7, reading('a'.repeat(100)))).rejects.toThrow('quota')
  expect([...session.items]).toEqual([])
})

test('what is too large for one tab is asked for', async () => {
  const session = memoryArea()
  const ready = openReadyStates(session)
  await ready.keep(7, reading('mira.demo'))
  await ready.keep(7, reading('a'.repeat(600_000)))
  expect([...session.items]).toEqual([])
})

test('is forgotten for every tab, and nothing else is', async () => {
  const session = memoryArea()
  const ready = openReadyStates(session)
  for (const tab of [7, 8]) await ready.keep(tab, reading('mira.demo'))
  await session.set({ other: 1 })
  await ready.forget()
  expect([...session.items.keys()]).toEqual(['other'])
  await ready.keep(7, reading('noor.demo'))
  await ready.keep(7, undefined)
  expect(session.items.has(readyKey(7))).toBe(false)
})
