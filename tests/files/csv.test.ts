import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvReader, DELIMITERS, type Delimiter, delimiterOf, writeCsv } from '../../src/files/csv.ts'
import { harmless, restored, startsFormula } from '../../src/files/formula.ts'
import { LONGEST_CELL } from '../../src/files/table.ts'

function read(text: string, delimiter: Delimiter = ','): string[][] {
  const reader = csvReader(delimiter)
  return [...reader.push(text), ...reader.end()]
}

/** Texts that break careless readers: quotes, line breaks, delimiters, other directions, starts of formulas. */
const nasty = fc.stringMatching(/^[a"'=+@,;\t\r\n \-\u202eא٣é😀＝]{0,8}$/u)
const text = fc.oneof(nasty, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
const table = fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { maxLength: 12 })

describe('what was written is read', () => {
  test.each(DELIMITERS)('cells of any text, with %j between them', (delimiter) => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(read(writeCsv(rows, delimiter), delimiter)).toEqual(rows)
      }),
    )
  })

  test('in pieces of any size', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 7 }), (rows, size) => {
        const written = writeCsv(rows)
        const reader = csvReader(',')
        const pieces = written.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
        expect([...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]).toEqual(rows)
      }),
    )
  })

  test('numbers as their digits', () => {
    expect(read(writeCsv([[1, 2.5, -3]]))).toEqual([['1', '2.5', '-3']])
  })
})

describe('no cell starts a formula', () => {
  test('whatever its text', () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(startsFormula(harmless(cell))).toBe(false)
        expect(restored(harmless(cell))).toBe(cell)
      }),
    )
  })

  test.each(['=1+1', '+33', '-5', '@SUM(A1)', '\tx', '\rx', '＝1'])('%j', (cell) => {
    expect(harmless(cell)).toBe(`'${cell}`)
  })

  test('nor does what another country’s delimiter, or a line break, would make a cell of', () => {
    const cell = 'Mira;=HYPERLINK("x"),@SUM(A1)\t+1\n-2, -3;5'
    expect(harmless(cell)).toBe("Mira;'=HYPERLINK(\"x\"),'@SUM(A1)\t'+1\n'-2, -3;5")
    expect(restored(harmless(cell))).toBe(cell)
    fc.assert(
      fc.property(text, (one) => {
        expect(
          harmless(one)
            .split(/[,;\t\r\n]/)
            .some((part) => /^[=+\-@＝＋－＠]/.test(part)),
        ).toBe(false)
      }),
    )
  })

  test('an apostrophe of the author’s own stays', () => {
    expect(harmless("'=x")).toBe("''=x")
    expect(restored(harmless("'=x"))).toBe("'=x")
    expect(harmless("'hello")).toBe("'hello")
  })
})

describe('files of others', () => {
  test('line breaks of every kind, none at the end, blank lines', () => {
    expect(read('a,b\r\nc,d\ne,f\rg,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ])
    expect(read('a\n\n\r\nb\n')).toEqual([['a'], [], [], ['b']])
  })

  test('quotes within a cell that does not begin with one are letters', () => {
    expect(read('5" tall,"a ""b"" c"\n')).toEqual([['5" tall', 'a "b" c']])
  })

  test('empty cells at the ends', () => {
    expect(read(',a,\n')).toEqual([['', 'a', '']])
  })

  test('the delimiter is the one that stands outside quotes', () => {
    expect(delimiterOf('name;reach;cost\n"a, b, c";1;2')).toBe(';')
    expect(delimiterOf('"a;b;c;d",reach\n')).toBe(',')
    expect(delimiterOf('name\treach\n')).toBe('\t')
    expect(delimiterOf('one column only\n')).toBe(',')
    expect(delimiterOf('A title\n\nname;reach\nMaya;1,5\n')).toBe(';')
    expect(delimiterOf('Results, spring\nname\treach\nMaya\t1,5\n')).toBe('\t')
    expect(delimiterOf('name;note\nMaya, from Paris, France;x\n')).toBe(';')
  })

  test('what no table holds is refused', () => {
    expect(() => read(`"${'x'.repeat(LONGEST_CELL + 1)}"`)).toThrow('no-table')
    expect(() => read(`${','.repeat(300)}\n`)).toThrow('no-table')
  })
})
