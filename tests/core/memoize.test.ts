import { expect, test } from 'vitest'
import { memoizeLast, memoizePerObject } from '../../src/core/memoize.ts'

function counted() {
  const worked: string[] = []
  return {
    worked,
    workOut: ({ name }: { name: string }) => {
      worked.push(name)
      return name === 'nothing' ? undefined : name.toUpperCase()
    },
  }
}

const [a, b, nothing] = [{ name: 'a' }, { name: 'b' }, { name: 'nothing' }]

test('of each object it is worked out once, whoever asks in between, and where it comes to nothing', () => {
  const { worked, workOut } = counted()
  const part = memoizePerObject(workOut)
  expect([a, b, a, nothing, nothing, b].map(part)).toEqual(['A', 'B', 'A', undefined, undefined, 'B'])
  expect(worked).toEqual(['a', 'b', 'nothing'])
})

test('of the last object alone', () => {
  const { worked, workOut } = counted()
  const part = memoizeLast(workOut)
  expect([a, a, b, b, nothing, nothing, a].map(part)).toEqual(['A', 'A', 'B', 'B', undefined, undefined, 'A'])
  expect(worked).toEqual(['a', 'b', 'nothing', 'a'])
})
