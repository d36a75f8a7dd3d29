import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '../../src/files/csv.ts'
import { writeJson, writeNdjson } from '../../src/files/json.ts'
import { kindOf } from '../../src/files/kind.ts'
import { markdownText, writeMarkdownTable } from '../../src/files/markdown.ts'
import { type NumberedRow, readPasted, readTable } from '../../src/files/read.ts'
import { type Cell, FileError } from '../../src/files/table.ts'
import { writeXlsx } from '../../src/files/xlsx-write.ts'

const QUIET = { onProgress: () => {}, breathe: async () => {} }

const read = (content: BlobPart) => readTable(new Blob([content]), QUIET)
const cells = (rows: readonly NumberedRow[]) => rows.map((row) => row.cells)

describe('every kind of file, from its bytes', () => {
  const rows: Cell[][] = [
    ['handle', 'note'],
    ['ada.demo', '=1+1'],
    ['bob.demo', 'a "b"\nc'],
  ]
  test.each<[string, () => Promise<BlobPart> | BlobPart]>([
    ['CSV', () => writeCsv(rows)],
    ['CSV with semicolons', () => writeCsv(rows, ';')],
    ['tabs', () => writeCsv(rows, '\t')],
    ['xlsx', () => writeXlsx([{ name: 'x', rows }])],
    ['JSON', () => writeJson(rows)],
    ['NDJSON', () => writeNdjson(rows)],
    ['UTF-16, as spreadsheets write "Unicode text"', () => utf16(writeCsv(rows, '\t'))],
  ])('%s', async (_kind, write) => {
    expect(cells(await read(await write()))).toEqual(rows)
  })

  test('letters of an older Western encoding', async () => {
    const bytes = Uint8Array.from([...'portée;coût\n12;3\n'].map((letter) => letter.charCodeAt(0)))
    expect(cells(await read(bytes))).toEqual([
      ['portée', 'coût'],
      ['12', '3'],
    ])
  })

  test('letters of an older Western encoding, however far below the first stands', async () => {
    const text = `${'plain;1\n'.repeat(10_000)}René;2\n`
    const bytes = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))
    expect(cells(await read(bytes)).at(-1)).toEqual(['René', '2'])
    expect(cells(await read(text)).at(-1)).toEqual(['René', '2'])
    const broken = new Blob([`${text}Zoé;Chloé`, Uint8Array.from([0xe9])])
    expect(cells(await readTable(broken, QUIET)).at(-1)).toEqual(['Zoé', 'Chloé\ufffd'])
  })

  test('rows keep the numbers that a spreadsheet shows', async () => {
    expect(await read('a\n\n,\nb\n')).toEqual([
      { number: 1, cells: ['a'] },
      { number: 4, cells: ['b'] },
    ])
    expect(() => readPasted(`"${'a""'.repeat(20_000_000)}`)).toThrow('no-table')
    expect(readPasted('a\tb\n\t\nc\td').map(({ number }) => number)).toEqual([1, 3])
    expect(readPasted('\ufeffa;b\n"x;1";"two\nlines"').map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['x;1', 'two\nlines'],
    ])
    expect(readPasted('a,b\r\n\r\n,"say ""hi""",\r\n')).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 3, cells: ['', 'say "hi"', ''] },
    ])
  })
})

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2)
  for (let at = 0; at < text.length; at += 1) new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), true)
  return bytes
}

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^['"=,\n\u202eא]{1,6}$/u))
const objects = fc
  .uniqueArray(
    text.filter((key) => key !== '' && key !== '__proto__'),
    { minLength: 1, maxLength: 5 },
  )
  .chain((heads) => {
    const row = fc.array(fc.oneof(text, fc.integer()), { minLength: heads.length, maxLength: heads.length })
    const filled = row.filter((cells) => cells.every((cell) => cell !== ''))
    return fc.array(filled, { minLength: 1, maxLength: 6 }).map((rows): Cell[][] => [heads, ...rows])
  })

test.each([
  ['JSON', writeJson],
  ['NDJSON', writeNdjson],
])('%s loses nothing', async (_kind, write) => {
  await fc.assert(
    fc.asyncProperty(objects, async (rows) => {
      const found = cells(await read(write(rows)))
      // Keys that are whole numbers come first, as objects order them.
      const order = (heads: Cell[]) => (row: Cell[]) => Object.fromEntries(heads.map((head, at) => [head, row[at]]))
      expect(found.map(order(found[0] ?? []))).toEqual(rows.map(order(rows[0] ?? [])))
    }),
  )
})

describe('a wrong file is refused from its first bytes', () => {
  const bytes = (...values: number[]) => Uint8Array.from([...values, ...Array.from({ length: 40 }, () => 1)])
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'empty'],
    ['blanks', new TextEncoder().encode('  \n'), 'empty'],
    ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0), 'old-excel'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'pdf'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'picture'],
    ['a photograph', bytes(0xff, 0xd8, 0xff), 'picture'],
    ['a compressed file', bytes(0x1f, 0x8b), 'archive'],
    ['a web page', new TextEncoder().encode('\n<!DOCTYPE html><html>'), 'web-page'],
    ['bytes', bytes(0, 1, 2, 3), 'binary'],
    ['bytes without zeros', bytes(0xfe, 0xfd, 3, 4), 'binary'],
  ])('%s', (_what, beginning, problem) => {
    expect(kindOf(beginning)).toEqual({ problem })
  })

  test('whatever the bytes, there is an answer or a problem', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (beginning) => {
        expect(Object.keys(kindOf(beginning)).length).toBeGreaterThan(0)
      }),
    )
  })

  test('what only begins like JSON', async () => {
    await expect(read('{"a": 1,')).rejects.toThrow(new FileError('not-json'))
    await expect(read('[1, 2]')).rejects.toThrow(new FileError('no-table'))
  })
})

describe('a long file', () => {
  const lines = Array.from({ length: 50_000 }, (_, index) => `person.${index},${index}\n`)
  const file = new Blob(['handle,reach\n', ...lines])

  test('is read in slices, each of which tells how far it is', async () => {
    const shares: number[] = []
    let breaths = 0
    const rows = await readTable(file, {
      onProgress: (share) => shares.push(share),
      breathe: async () => {
        breaths += 1
      },
    })
    expect(rows).toHaveLength(50_001)
    expect(breaths).toBeGreaterThan(10)
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
    expect(shares.at(-1)).toBe(1)
  })

  test('stops when asked to', async () => {
    const stop = new AbortController()
    let breaths = 0
    const reading = readTable(file, {
      onProgress: () => {},
      signal: stop.signal,
      breathe: async () => {
        breaths += 1
        if (breaths === 3) stop.abort(new Error('stopped'))
      },
    })
    await expect(reading).rejects.toThrow('stopped')
    expect(breaths).toBe(3)
  })
})

describe('Markdown', () => {
  test('a table', () => {
    expect(
      writeMarkdownTable([
        ['name', 'reach'],
        ['Ada | *B*\nC', 12],
      ]),
    ).toBe('| name | reach |\n|---|---|\n| Ada \\| \\*B\\* C | 12 |')
  })

  test('no text becomes markup', () => {
    expect(markdownText('<b>[x](y)</b> `z`')).toBe('\\<b\\>\\[x\\]\\(y\\)\\</b\\> \\`z\\`')
  })

  test.each([
    ['https://gifts.example/mira', 'https\\://gifts.example/mira'],
    ['WWW.gifts.example', 'WWW\\.gifts.example'],
    ['mira.demo: cooks', 'mira.demo: cooks'],
  ])('no name becomes a link: %s', (text, written) => expect(markdownText(text)).toBe(written))

  test('no letter turns round the cells beside it', () => {
    const [, , row] = writeMarkdownTable([
      ['name', 'grade'],
      ['Mira \u202ecitnehtua\u2066', 'mixed'],
    ]).split('\n')
    expect(row).toBe('| Mira citnehtua | mixed |')
  })

  test('blanks without end are passed once', () => {
    expect(markdownText(`Mira${' '.repeat(300_000)}demo`)).toHaveLength(300_008)
  })
})
