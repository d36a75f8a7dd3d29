/** Files go to the worker and come back a piece at a time. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { FromOptions } from '../../src/messages/index.ts'
import { exportAll, importFile } from '../../src/ui/settings/client.ts'

const sendMessage = vi.hoisted(() => {
  const send = vi.fn<(message: FromOptions) => Promise<unknown>>()
  vi.stubGlobal('browser', { runtime: { sendMessage: send } })
  return send
})

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
    if (message.lines.length === 0) return ok({ added: 0, known: 0, refused: [] })
    return ok({ added: message.lines.length - 1, known: 0, refused: [{ line: 0, why: 'not-json' }] })
  })
  const body = Array.from({ length: 1_200 }, (_, n) => `line ${n + 2}`)
  const report = await importFile(new Blob([['header', ...body].join('\n')]), () => {})
  expect(pieces.every(({ header }) => header === 'header')).toBe(true)
  expect(pieces.flatMap(({ lines }) => lines)).toEqual(body)
  // First it is asked whether this is an export at all.
  const [asked, ...sent] = pieces
  expect(asked?.lines).toEqual([])
  // The refused ones are the first of each piece: `line N` stands in line N of the file.
  expect(report.refused.map(({ line }) => `line ${line}`)).toEqual(sent.map(({ lines }) => lines[0]))
})

describe('a file', () => {
  function answerAll() {
    const lines: string[] = []
    sendMessage.mockImplementation(async (message) => {
      if (message.say !== 'options:import') throw new Error(message.say)
      lines.push(...message.lines)
      return ok({ added: message.lines.length, known: 0, refused: [] })
    })
    return lines
  }

  test('that is none of ours is read no further than its first bytes', async () => {
    sendMessage.mockResolvedValue({ ok: false, code: 'not-an-export', detail: 'first line' })
    const file = new Blob(['x'.repeat(50_000_000)])
    const stream = vi.spyOn(file, 'stream')
    await expect(importFile(file, () => {})).rejects.toMatchObject({ code: 'not-an-export' })
    expect(stream).not.toHaveBeenCalled()
    expect(sendMessage).toHaveBeenCalledTimes(1)
    const [message] = sendMessage.mock.calls[0] ?? []
    expect(JSON.stringify(message).length).toBeLessThan(5_000)
  })

  test('with a line of 100 MB: that line is named, the others are taken, and no more of it is held than is looked at', async () => {
    const lines = answerAll()
    const long = 'x'.repeat(10_000_000)
    const file = new Blob(['header\none\n', ...Array.from({ length: 10 }, () => long), '\ntwo\n', 'three'])
    const report = await importFile(file, () => {})
    expect(lines).toEqual(['one', 'two', 'three'])
    expect(report).toEqual({ added: 3, known: 0, refused: [{ line: 3, why: 'too-long' }] })
  })

  test('with a line that no message carries: that line is named, the others are taken', async () => {
    const lines = answerAll()
    const answer = sendMessage.getMockImplementation()
    sendMessage.mockImplementation(async (message) => {
      if (JSON.stringify(message).length > 5_000_000) throw new Error('Message length exceeded maximum allowed length')
      return answer?.(message)
    })
    const file = new Blob(['header\none\n', '"'.repeat(4_500_000), '\ntwo'])
    const report = await importFile(file, () => {})
    expect(lines).toEqual(['one', 'two'])
    expect(report.refused).toEqual([{ line: 3, why: 'too-long' }])
  })
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
