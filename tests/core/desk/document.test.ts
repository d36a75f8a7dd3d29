import { describe, expect, test } from 'vitest'
import { type DeskDocument, documentIn, withoutAccount } from '../../../src/core/desk/document.ts'

const at = '2026-07-01T10:00:00.000Z'
const mira = { platform: 'instagram', handle: 'mira.demo' }
const miraOnTikTok = { platform: 'tiktok', handle: 'mira' }

const person = {
  kind: 'person',
  id: 'instagram/mira.demo',
  updatedAt: at,
  accounts: [mira, miraOnTikTok],
  stage: 'candidate',
  tags: ['food'],
  price: { amount: 900, currency: 'EUR' },
} as const

describe('a document', () => {
  test('that is as it should be stays as it is', () => expect(documentIn(person)).toEqual(person))

  test('loses its bad fields, and nothing else', () => {
    const damaged = {
      ...person,
      stage: 'married',
      price: { amount: -1, currency: 'EUR' },
      note: 7,
      owner: '',
      accounts: [mira, { platform: 'Insta Gram', handle: 'x' }, 'nobody', { platform: 'x', handle: 'a\u202eb' }],
      tags: ['food', '', 3],
      changesSeenAt: 'yesterday',
    }
    expect(documentIn(damaged)).toEqual({
      kind: 'person',
      id: person.id,
      updatedAt: at,
      accounts: [mira],
      stage: 'toCheck',
      tags: ['food'],
    })
  })

  test('lists that are missing or no lists are empty', () => {
    expect(documentIn({ kind: 'person', id: 'a/b', updatedAt: at, tags: 'food' })).toMatchObject({
      accounts: [],
      tags: [],
      stage: 'toCheck',
    })
  })

  test.each([
    ['no kind', { ...person, kind: 'pet' }],
    ['no name of its own', { ...person, id: '' }],
    ['a name with a space', { ...person, id: 'a b' }],
    ['no date', { ...person, updatedAt: 'soon' }],
    ['a queue item of no account', { kind: 'queue', id: 'q', updatedAt: at, addedAt: at }],
    ['nothing', null],
  ])('%s: is none', (_, record) => expect(documentIn(record)).toBeUndefined())

  test('an address that is not of the web is not opened', () => {
    const item = { kind: 'queue', id: 'q', updatedAt: at, addedAt: at, order: 1, ...mira }
    expect(documentIn({ ...item, url: 'javascript:alert(1)' })).toEqual(item)
    expect(documentIn({ ...item, url: 'https://www.example.com/mira' })).toHaveProperty('url')
  })
})

describe('forgetting an account', () => {
  const document = (record: unknown) => documentIn(record) as DeskDocument

  test('takes it from a person, who goes with the last one', () => {
    const left = withoutAccount(document(person), mira)
    expect(left).toEqual({ ...person, id: 'tiktok/mira', accounts: [miraOnTikTok] })
    expect(withoutAccount(left as DeskDocument, miraOnTikTok)).toBeUndefined()
  })

  test('takes its place in the queue, and leaves the same handle elsewhere', () => {
    const item = document({ kind: 'queue', id: 'q', updatedAt: at, addedAt: at, order: 1, ...mira })
    expect(withoutAccount(item, mira)).toBeUndefined()
    expect(withoutAccount(item, { ...mira, platform: 'tiktok' })).toBe(item)
  })

  test('leaves what does not speak of it as it is', () => {
    const view = document({ kind: 'view', id: 'v', updatedAt: at, name: 'Mine', view: { columns: ['score'] } })
    expect(withoutAccount(view, mira)).toBe(view)
  })
})
