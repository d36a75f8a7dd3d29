import { describe, expect, test } from 'vitest'
import { byOthers, commentersByPost, responseRate, stockOf, wordingOf } from '../../../src/core/people/comments.ts'
import { type Comment, Reading } from '../../../src/core/profile/reading.ts'

const said = (text: string, author = 'ana', post = 'p'): Comment => ({ post, author, text })
const kind = (text: string) => stockOf([said(text)])[0]

describe('stock comments', () => {
  test.each(['🔥🔥', '❤️', '👏🏽👏🏽', '...', '@someone @else 😍', '!!!'])('%s says nothing', (text) => {
    expect(kind(text)).toBe('emoji')
  })

  test.each([
    'Nice pic!!',
    'AMAZING',
    'Soooo beautifulllll 😍',
    'Très beau',
    '¡Qué linda!',
    'Parabéns!',
    'Çok güzel',
    'Очень красиво!',
    'かわいい',
    '예뻐요 ❤️',
    'ما شاء الله',
    '太美了',
    'बहुत सुंदर',
  ])('%s fits any post', (text) => {
    expect(kind(text)).toBe('phrase')
  })

  test.each(['Where is this bridge?', 'nice pic of the harbour', 'Merci pour la recette', 'これはどこですか'])(
    '%s speaks of something',
    (text) => {
      expect(kind(text)).toBeUndefined()
    },
  )

  test('the same sentence from two people is a copy, from one it is not', () => {
    const text = 'This changed how I see my kitchen'
    expect(stockOf([said(text, 'ana'), said(`${text}!!`, 'bo')])).toEqual(['copy', 'copy'])
    expect(stockOf([said(text, 'ana'), said(text, 'ana')])).toEqual([undefined, undefined])
  })

  test('short congratulations are nobody’s copy', () => {
    expect(stockOf([said('Happy birthday', 'ana'), said('happy birthday!', 'bo')])).toEqual([undefined, undefined])
  })
})

describe('a comment of which only the wording was kept', () => {
  const texts = [
    '🔥🔥',
    'Nice pic!!',
    'This changed how I see my kitchen',
    'this changed how I see my kitchen!!',
    'Where?',
  ]
  const written = texts.map((text, index) => said(text, `person${index}`))

  test('is judged as its text was', () => {
    const prints = new Map<string, string>()
    const kept = written.map((comment): Comment => {
      const { text: _, ...rest } = comment
      const wording = wordingOf(comment)
      const print = prints.get(wording.print) ?? `#${prints.size}`
      prints.set(wording.print, print)
      return { ...rest, wording: { ...wording, print } }
    })
    expect(stockOf(kept)).toEqual(stockOf(written))
    expect(stockOf(kept)).toEqual(['emoji', 'phrase', 'copy', 'copy', undefined])
  })

  test('needs one of the two: words that were not seen are not words that say nothing', () => {
    const reading = { platform: 'instagram', handle: 'mira.demo', readAt: '2026-05-10T12:00:00Z' }
    const takes = (comment: object) => Reading.safeParse({ ...reading, comments: [comment] }).success
    expect(takes({ post: 'p', author: 'ana' })).toBe(false)
    expect(takes({ post: 'p', author: 'ana', text: 'Where?' })).toBe(true)
    expect(takes({ post: 'p', author: 'ana', wording: { length: 5, print: '#1' } })).toBe(true)
  })
})

test('half a letter is no handle', () => {
  const reading = { platform: 'instagram', readAt: '2026-05-10T12:00:00Z' }
  expect(Reading.safeParse({ ...reading, handle: 'mira\ud83d' }).success).toBe(false)
  expect(Reading.safeParse({ ...reading, handle: 'mira😀' }).success).toBe(true)
})

describe('who comments, who is answered', () => {
  const owner = { ...said('Thank you', 'mara'), byOwner: true }
  const comments = [
    said('One', 'ana', 'p1'),
    owner,
    said('Two', 'ana', 'p1'),
    said('Three', 'bo', 'p1'),
    said('Four', 'ana', 'p2'),
  ]

  test('each person once under each post, in order, without the owner', () => {
    expect(commentersByPost(comments)).toEqual([['ana', 'bo'], ['ana']])
    expect(byOthers(comments)).toHaveLength(4)
  })

  const answer = (to: string, post = 'p1') => ({
    ...said(`@${to} Thank you`, 'mara', post),
    byOwner: true,
    isReply: true,
    replyTo: to,
  })

  test('how many comments the owner answered, with what so few can tell', () => {
    const five = [...comments, said('Five', 'cy', 'p2')]
    expect(responseRate([...five, answer('bo'), answer('cy', 'p2')])).toEqual({
      share: 0.4,
      low: 0.142702,
      high: 0.727524,
      answered: 2,
      comments: 5,
    })
    expect(responseRate(five)).toMatchObject({ share: 0, low: 0, answered: 0 })
  })

  test('an answer is for one comment, under its own post; answers among others are not asked', () => {
    const five = [...comments, said('Five', 'ana', 'p2')]
    expect(responseRate([...five, answer('ana'), answer('bo', 'p2')])).toMatchObject({ answered: 1, comments: 5 })
    expect(responseRate([...five, { ...said('@ana so true', 'bo'), isReply: true }])?.comments).toBe(5)
  })

  test('fewer than five comments tell nothing', () => expect(responseRate(comments)).toBeUndefined())
})
