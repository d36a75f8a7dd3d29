/** What the worker gets of the norms: all that judging takes, and no notes. */
import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { withoutNotes } from '../../tools/run/norm-parts.ts'

/** The code of a module as the worker gets it; undefined where it is left as it is. */
function transformed(code: string, id: string): string | undefined {
  const transform = withoutNotes().transform as (this: object, code: string, id: string) => { code: string } | undefined
  return transform.call({ parse: parseAst }, code, id)?.code
}

const CODE = `import { more } from './more.ts'
const WHY = 'because'
const named = (id) => ({ id, year: 2020 })
export default {
  engagement: { counts: ['likes'], per: { other: ['followers'] } },
  distributions: [
    { measure: 'a', definition: 'likes { of } the post', assumed: WHY, source: { ...named('s'), title: 't' },
      bands: [{ from: 1, to: 2, values: [1.5], accounts: 12 }, { accounts: 3, from: 2, to: 3, values: [2] }] },
    { measure: 'b', bands: [], definition: 'd' },
    ...more,
  ],
}
`

test('norms keep what they judge by', () => {
  const code = transformed(CODE, '/x/src/networks/one/norms.ts') ?? ''
  const run = new Function('more', code.replace(/^import.*$/m, '').replace('export default', 'return'))
  expect(run([{ measure: 'c' }])).toEqual({
    engagement: { counts: ['likes'], per: { other: ['followers'] } },
    distributions: [
      {
        measure: 'a',
        assumed: '',
        source: { id: 's', year: 2020, title: 't' },
        bands: [
          { from: 1, to: 2, values: [1.5] },
          { from: 2, to: 3, values: [2] },
        ],
      },
      { measure: 'b', bands: [] },
      { measure: 'c' },
    ],
  })
  expect(code).toContain("import { more } from './more.ts'")
})

test('other modules stay as they are', () => {
  expect(transformed(CODE, '/x/src/networks/norms.ts')).toBeUndefined()
})
