/** Files go to the worker and come back a piece at a time. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { FromOptions } from '../../src/messages/index.ts'
import { exportAll, importFile } from '../../src/ui/options/client.ts'

const sendMessage = vi.hoisted(() => vi.fn<(message: FromOptions) => Promise<unknown>>())
vi.mock('../../src/browser/index.ts', () => ({ browser: { runtime: { sendMessage } } }))

beforeEach(() => {
  sendMessage.mockReset()
})

const ok = (value: object) => ({ ok: true, value })

test('an export is asked for page by page', async () => {
  sendMessage.mockImplementation(async (message) => {
    if (message.say !== 'options:export') throw new Error(message.say)
    return message.cursor === undefined
      ? ok({ lines: ['a', 'b'], next: 'second', damaged: 1 })
      : ok({ lines: ['c'], damaged: 0 })
  })
  const { file, lines, damaged } = await exportAll(3, () => {})
  expect(await file.text()).toBe('a\nb\nc\n')
  expect({ lines, damaged }).toEqual({ lines: 3, damaged: 1 })
})

test('an import sends the header with every piece and counts lines as an editor does', async () => {
  const pieces: { header: string; lines: string[] }[] = []
  sendMessage.mockImplementation(async (message) => {
    if (message.say !== 'options:import') throw new Error(message.say)
    pieces.push(message)
    return ok({ added: message.lines.length - 1, known: 0, refused: [{ line: 0, why: 'odd' }] })
  })
  const body = Array.from({ length: 1_200 }, (_, n) => `line ${n + 2}`)
  const report = await importFile(new Blob([['header', ...body].join('\n')]), () => {})
  expect(pieces.every(({ header }) => header === 'header')).toBe(true)
  expect(pieces.flatMap(({ lines }) => lines)).toEqual(body)
  // The refused ones are the first of each piece: `line N` stands in line N of the file.
  expect(report.refused.map(({ line }) => `line ${line}`)).toEqual(pieces.map(({ lines }) => lines[0]))
})

test('a worker that died under a request is asked again; what it refuses is not', async () => {
  sendMessage
    .mockRejectedValueOnce(new Error('message channel closed'))
    .mockResolvedValue(ok({ lines: [], damaged: 0 }))
  await exportAll(0, () => {})
  expect(sendMessage).toHaveBeenCalledTimes(2)
  sendMessage.mockReset().mockResolvedValue({ ok: false, code: 'newer', detail: 'version 9' })
  await expect(exportAll(0, () => {})).rejects.toMatchObject({ code: 'newer', message: 'version 9' })
  expect(sendMessage).toHaveBeenCalledTimes(1)
})
