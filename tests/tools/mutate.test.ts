import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EQUIVALENTS, type Equivalent, SUBJECTS, tallyOf } from '../../tools/mutate/index.ts'
import { mutantsOf } from '../../tools/mutate/mutants.ts'

const changes = (code: string) => mutantsOf(code).map(({ before, after }) => `${before} → ${after}`)

test('a comparison moves by its boundary and turns round', () => {
  expect(changes('const f = (n: number) => n < limit')).toEqual([
    'n < limit → (n <= limit)',
    'n < limit → (n >= limit)',
  ])
})

test('numbers, conditions and returns change', () => {
  expect(changes('function f(isIt: boolean) { if (isIt) return 4 }')).toEqual([
    'isIt → true',
    'isIt → false',
    '4 → (undefined as never)',
    '4 → 5',
    '4 → 3',
  ])
})

test('types, imports and the words of keys stay', () => {
  expect(changes("import { a } from './a.ts'\ntype B = 'b' | 1\nexport type { C } from './c.ts'\n")).toEqual([])
})

test('a mutant is the code with that one change', () => {
  expect(mutantsOf('const a = b && c\n')[0]).toMatchObject({ line: 1, column: 10, code: 'const a = (b || c)\n' })
})

test('a survivor is counted, and an explanation that explains nothing is an error', () => {
  const file = 'src/core/assess.ts'
  const [mutant] = mutantsOf('const a = 1\n')
  if (!mutant) throw new Error('no mutant')
  const outcomes = [
    { file, mutant, isKilled: false },
    { file, mutant, isKilled: true },
  ]
  expect(tallyOf(outcomes, [])).toMatchObject({
    mutants: 2,
    killed: 1,
    equivalent: 0,
    unexplained: [expect.any(String)],
  })
  expect(() => tallyOf(outcomes, [{ file, line: 'x', before: '1', after: '2', why: 'w' }])).toThrow('no longer survive')
})

test('the code that is changed and its tests are where they are said to be, and so is every line that is explained', () => {
  for (const { file, tests } of SUBJECTS) {
    for (const path of [file, ...tests.flat()]) expect(existsSync(path), path).toBe(true)
  }
  const equivalents: Equivalent[] = JSON.parse(readFileSync(EQUIVALENTS, 'utf8'))
  for (const { file, line } of equivalents) {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .map((one) => one.trim())
    expect(lines, file).toContain(line)
  }
})
