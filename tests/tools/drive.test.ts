import { expect, test } from 'vitest'
import { type Page, until, witness } from '../../tools/drive/browser.ts'

test('a wait asks at least once, however little time there is, and again after an error', async () => {
  expect(await until('an answer', async () => 7, 0)).toBe(7)
  let asked = 0
  const ask = async () => {
    asked += 1
    if (asked === 1) throw new Error('gone')
    return asked
  }
  expect(await until('an answer', ask)).toBe(2)
})

test('a wait in vain says what was seen last, what failed, and what the pages show', async () => {
  const page = { evaluate: async () => 'https://a.example/ (complete): nobody' } as unknown as Page
  const dismiss = witness([page])
  const inVain = () =>
    until(
      'somebody',
      async (note) => {
        note({ handle: 'ana.demo', posts: 3 })
        throw new Error('the frame is gone')
      },
      0,
    )
  await expect(inVain()).rejects.toThrow(
    [
      'waited 0 ms in vain: somebody',
      'seen last: {"handle":"ana.demo","posts":3}',
      'it failed last: Error: the frame is gone',
      'https://a.example/ (complete): nobody',
    ].join('\n'),
  )
  dismiss()
  await expect(until('somebody', async () => false, 0)).rejects.toThrow(/^waited 0 ms in vain: somebody$/)
})
