import { expect, test } from 'vitest'
import { createFloodGate } from '../../src/background/flood.ts'

const account = (n: number) => ({ platform: 'instagram', handle: `invented${n}.demo` })

function openGate() {
  const clock = { now: 1_000_000 }
  return { clock, gate: createFloodGate(() => clock.now) }
}

test('a tab may not invent accounts without end; another tab, and the next minute, may go on', () => {
  const { clock, gate } = openGate()
  const admitted = Array.from({ length: 500 }, (_, n) => gate.admits(1, account(n))).filter(Boolean)
  expect(admitted.length).toBe(60)
  expect(gate.admits(1, account(0))).toBe(true)
  expect(gate.admits(2, account(400))).toBe(true)
  clock.now += 60_000
  expect(gate.admits(1, account(400))).toBe(true)
})

test('nor readings of one account', () => {
  const { gate } = openGate()
  const admitted = Array.from({ length: 1_000 }, () => gate.admits(1, account(0))).filter(Boolean)
  expect(admitted.length).toBe(300)
})

test('a tab that was closed is forgotten; a clock that was set back stops nobody', () => {
  const { clock, gate } = openGate()
  for (let n = 0; n < 300; n += 1) gate.admits(1, account(0))
  expect(gate.admits(1, account(0))).toBe(false)
  gate.closeTab(1)
  expect(gate.admits(1, account(0))).toBe(true)
  for (let n = 0; n < 300; n += 1) gate.admits(1, account(0))
  clock.now -= 3_600_000
  expect(gate.admits(1, account(0))).toBe(true)
})
