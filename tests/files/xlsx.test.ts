import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/files/table.ts'
import { readXlsx } from '../../src/files/xlsx-read.ts'
import { escapeXml, unescapeXml } from '../../src/files/xlsx-text.ts'
import { writeXlsx } from '../../src/files/xlsx-write.ts'

async function read(file: Blob): Promise<Cell[][]> {
  const all: Cell[][] = []
  for await (const { rows } of readXlsx(file)) all.push(...rows)
  return all
}

const nasty = fc.stringMatching(/^[a"'=+@<>&;_x0D\t\r\n \-\u202eא٣é😀]{0,8}$/u)
const text = fc.oneof(nasty, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constant('_x000D_'))
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
)
const table = fc.array(fc.array(fc.oneof(text, number), { minLength: 1, maxLength: 30 }), {
  minLength: 1,
  maxLength: 6,
})

test('what was written is read, texts and numbers', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      expect(await read(await writeXlsx([{ name: 'People', rows }]))).toEqual(rows)
    }),
    { numRuns: 60 },
  )
})

test.each(['&constructor;', '&toString;', '&__proto__;', '&lol9;'])(
  'an entity that nobody declared stays as it is: %s',
  (text) => {
    expect(unescapeXml(text)).toBe(text)
  },
)

test('every archive is one that others can open, and holds no formula', async () => {
  const file = await writeXlsx([
    {
      name: 'a/b:c',
      rows: [
        ['name', 'reach'],
        ['=HYPERLINK("x")', 12],
      ],
    },
    { name: '', rows: [] },
  ])
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array)
  expect(Object.keys(parts)).toContain('xl/worksheets/sheet2.xml')
  expect(sheet).not.toMatch(/<f[ >]/)
  // The workbook says that this is text, so that nobody's edit makes a formula of it.
  expect(sheet).toContain('<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)</t>')
  expect(strFromU8(parts['xl/workbook.xml'] as Uint8Array)).toContain('name="a b c"')
})

test.each([
  ["'Mira's'", 'Mira&#39;s'],
  ['History', 'History 1'],
  ["It is a long name that ends in its'", 'It is a long name that ends in'],
  [`${'a'.repeat(30)}'s`, 'a'.repeat(30)],
  ['𝓜'.repeat(31), '𝓜'.repeat(15)],
  ["' ' '", '1'],
  ['[]', '1'],
])('a sheet may not be called %j', async (name, written) => {
  const file = await writeXlsx([{ name, rows: [['a']] }])
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const workbook = strFromU8(parts['xl/workbook.xml'] as Uint8Array)
  expect(/<sheet name="([^"]*)"/.exec(workbook)?.[1]?.replaceAll("'", '&#39;')).toBe(written)
})

/** A workbook as another program writes it. */
function workbook(parts: Record<string, string>): Blob {
  const files = Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)]))
  return new Blob([zipSync(files) as Uint8Array<ArrayBuffer>])
}

const WORKBOOK =
  '<workbook><sheets><sheet name="Notes" state="hidden" r:id="rId1"/><sheet name="Figures" r:id="rId2"/></sheets></workbook>'
const RELATIONS =
  '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Target="/xl/worksheets/other.xml" Id="rId2"/></Relationships>'

describe('workbooks of others', () => {
  test('shared strings in several styles, formulas, days, gaps, prefixes; the first sheet that shows', async () => {
    const file = workbook({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': WORKBOOK,
      'xl/_rels/workbook.xml.rels': RELATIONS,
      'xl/sharedStrings.xml':
        '<sst><si><t>Reach</t></si><si><r><rPr><b/></rPr><t>Ada </t></r><r><t xml:space="preserve">Bakes &amp; co</t></r><rPh><t>x</t></rPh></si></sst>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/><numFmt numFmtId="165" formatCode="0&quot; days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row r="1"><c r="A1"><v>666</v></c></row></sheetData></worksheet>',
      'xl/worksheets/other.xml':
        '<x:worksheet><x:sheetData><x:row r="1"><x:c r="B1" t="s"><x:v>0</x:v></x:c></x:row><x:row r="3"><x:c r="A3" t="s"><x:v>1</x:v></x:c><x:c r="B3"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c r="C3" s="1"><x:v>46000</x:v></x:c><x:c r="D3" s="2"><x:v>3</x:v></x:c><x:c r="E3" t="b"><x:v>1</x:v></x:c><x:c r="F3"/></x:row></x:sheetData></x:worksheet>',
    })
    // 46,000 days from 30 December 1899 are 9 December 2025.
    expect(await read(file)).toEqual([['', 'Reach'], [], ['Ada Bakes & co', 2, '2025-12-09', 3, 'TRUE', '']])
  })

  test.each([
    ['another archive', { 'holiday.txt': 'x' }, 'archive'],
    ['a document of Office', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }, 'binary'],
    ['a workbook without its sheet', { 'xl/workbook.xml': WORKBOOK }, 'no-table'],
  ])('%s is refused', async (_what, parts, problem) => {
    await expect(read(workbook(parts))).rejects.toThrow(problem)
  })

  const sheetWith = (sheet: string, others: Record<string, string> = {}) =>
    workbook({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': sheet, ...others })
  const MANY = 400_000

  test.each([
    ['rows', sheetWith('<row>'.repeat(MANY)), 'damaged'],
    ['the last row', sheetWith('<row><c><v>1</v></c></row><row><c>'), 'damaged'],
    ['tags', sheetWith('<row '.repeat(MANY)), 'damaged'],
    ['strings', sheetWith('<row/>', { 'xl/sharedStrings.xml': '<si>'.repeat(MANY) }), 'damaged'],
  ])('%s that never end are damage, and found so at once', async (_what, file, problem) => {
    await expect(read(file)).rejects.toThrow(problem)
  })

  test.each([
    ['cells', sheetWith(`<row>${'<c>'.repeat(MANY)}</row>`), [[]]],
    ['texts', sheetWith(`<row><c t="inlineStr">${'<t>'.repeat(MANY)}</c></row>`), [['']]],
    [
      'sections',
      sheetWith(`<row><c t="str"><v>${'<![CDATA['.repeat(MANY)}</v></c></row>`),
      [['<![CDATA['.repeat(MANY)]],
    ],
    ['sheets', workbook({ 'xl/workbook.xml': '<sheet '.repeat(MANY), 'xl/worksheets/sheet1.xml': '<row/>' }), [[]]],
    ['formats', sheetWith('<row/>', { 'xl/styles.xml': '<cellXfs><xf '.repeat(MANY) }), [[]]],
    ['number formats', sheetWith('<row/>', { 'xl/styles.xml': '<numFmts><numFmt '.repeat(MANY) }), [[]]],
  ])('%s that never end are none', async (_what, file, rows) => {
    expect(await read(file)).toEqual(rows)
  })

  test.each(['[', '"', '\\', 'general['])(
    'a number format of nothing but %s is looked at once, and writes no day',
    async (part) => {
      const code = escapeXml(part.repeat(MANY))
      const styles = `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`
      const file = sheetWith('<row><c s="1"><v>46000</v></c></row>', { 'xl/styles.xml': styles })
      expect(await read(file)).toEqual([[46_000]])
    },
  )

  test('cells that are only coloured are none, however far they go; a text there is too far', async () => {
    const row = (far: string) => sheetWith(`<row><c r="A1"><v>1</v></c><c r="XFD1" s="1">${far}</c></row>`)
    expect(await read(row(''))).toEqual([[1]])
    await expect(read(row('<v>1</v>'))).rejects.toThrow('no-table')
  })

  test('more shared strings than any table has are too many', async () => {
    const strings = { 'xl/sharedStrings.xml': '<si/>'.repeat(2_100_000) }
    await expect(read(sheetWith('<row/>', strings))).rejects.toThrow('too-large')
  })

  test('what is no archive, and one that was cut', async () => {
    await expect(read(new Blob(['PK nothing']))).rejects.toThrow('damaged')
    const whole = await writeXlsx([{ name: 'x', rows: [['a']] }])
    await expect(read(whole.slice(0, whole.size - 30))).rejects.toThrow('damaged')
  })
})

test('a long sheet comes in batches that say how far they are', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => [`person ${index}`, index])
  const file = await writeXlsx([{ name: 'People', rows }])
  const shares: number[] = []
  let count = 0
  for await (const batch of readXlsx(file)) {
    shares.push(batch.share)
    count += batch.rows.length
  }
  expect(count).toBe(20_000)
  expect(shares.length).toBeGreaterThan(5)
  expect([...shares].sort((a, b) => a - b)).toEqual(shares)
  expect(shares.at(-1)).toBe(1)
})
