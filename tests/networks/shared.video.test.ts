import { describe, expect, test } from 'vitest'
import { dayIn } from '../../src/networks/shared/days.ts'
import { exactFirst } from '../../src/networks/shared/exact-first.ts'
import { assignedIn, at, objectUnder, wholeNumber } from '../../src/networks/shared/scripts.ts'

describe('days', () => {
  test.each([
    ['27 Apr 2021', 'en-GB', '2021-04-27'],
    ['Premiered Mar 10, 2023', 'en', '2023-03-10'],
    ['Started streaming on 4 Jun 2026', 'en-GB', '2026-06-04'],
    ['14 abr 2017', 'es-ES', '2017-04-14'],
    ['27 août 2021', 'fr', '2021-08-27'],
    ['27.04.2021', 'de', '2021-04-27'],
    ['04/05/2021', 'en-GB', '2021-05-04'],
    ['04/05/2021', 'en-US', '2021-04-05'],
    ['27 апр. 2021 г.', 'ru', '2021-04-27'],
    ['27 de abr. de 2021', 'pt-BR', '2021-04-27'],
    ['2021年4月27日', 'zh-CN', '2021-04-27'],
    ['2021/04/27', 'ja', '2021-04-27'],
    ['2021. 4. 27.', 'ko', '2021-04-27'],
    ['27 Apr 2021', undefined, '2021-04-27'],
  ])('%s (%s) is %s', (text, language, day) => expect(dayIn(text, language)).toBe(day))

  test.each([
    ['2 weeks ago', 'en'],
    ['31 Feb 2021', 'en'],
    ['04/05/2021', undefined],
    ['2021', 'en'],
    ['27 Xyz 2021', 'en'],
    ['1 Jan 2021 and 2 Feb 2022', 'en'],
    ['', 'en'],
    ['27 Apr 2021', 'not a language at all'],
  ])('%s (%s) is none', (text, language) => expect(dayIn(text, language)).toBeUndefined())
})

describe('an exact count beside a rounded one', () => {
  const rounded = { value: 783_400, low: 783_350, high: 783_499 }
  const exact = (value: number) => ({ value, low: value, high: value })
  const page = (facts: object) => ({ origin: 'page' as const, facts })
  const state = (facts: object) => ({ origin: 'state' as const, facts })

  test('is taken where the other may have been rounded from it', () => {
    const [first, second] = exactFirst([page({ followers: rounded }), state({ followers: exact(783_427) })])
    expect(first?.facts).toEqual({})
    expect(second?.facts).toEqual({ followers: exact(783_427) })
  })

  test('is stale where it cannot have been', () => {
    const [first] = exactFirst([page({ followers: rounded }), state({ followers: exact(700_000) })])
    expect(first?.facts).toEqual({ followers: rounded })
  })

  test('of the same post, not of another', () => {
    const posts = (id: string) => ({ recent: [{ id, views: exact(783_427) }] })
    const drawn = { recent: [{ id: 'a', views: rounded }] }
    expect(exactFirst([page(drawn), state(posts('a'))])[0]?.facts.recent).toEqual([{ id: 'a' }])
    expect(exactFirst([page(drawn), state(posts('b'))])[0]?.facts.recent).toEqual(drawn.recent)
  })
})

describe('data in scripts', () => {
  test('an object with code after it', () => {
    expect(assignedIn('var a = {"b":"};","c":{"d":"\\"}"}};')).toEqual({ b: '};', c: { d: '"}' } })
    expect(assignedIn('var a = {"b":1};(function(){ return {} }());')).toEqual({ b: 1 })
    expect(() => assignedIn('var a = {"b":')).toThrow()
  })

  test('the object under a key; a key within a string is none', () => {
    expect(objectUnder('{"x":"\\"key\\":{\\"a\\":1}","key":{"a":{"b":"}"}},"key":{}}', 'key')).toEqual({
      a: { b: '}' },
    })
    expect(objectUnder('{"key":{"a":"\\\\","b":"\\\\\\"}"}}', 'key')).toEqual({ a: '\\', b: '\\"}' })
    expect(objectUnder('{"key":[1]}', 'key')).toBeUndefined()
    expect(objectUnder('{"key":{"a":', 'key')).toBeUndefined()
  })

  test('a path leads to own properties alone', () => {
    expect(at({ a: [{ b: 0 }] }, 'a', 0, 'b')).toBe(0)
    expect(at({ a: null }, 'a', 'b')).toBeUndefined()
    expect(at({}, 'constructor')).toBeUndefined()
  })

  test('whole numbers, written as one or as text', () => {
    expect([3, '4001943', 0].map(wholeNumber)).toEqual([3, 4_001_943, 0])
    for (const other of [-1, '-1', '1e9', 1.5, '', null, true, 1e14, '12 ']) expect(wholeNumber(other)).toBeUndefined()
  })
})
