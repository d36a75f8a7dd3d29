import { describe, expect, test } from 'vitest'
import { byOthers, commentersByPost, responseRate, stockOf } from '../../src/core/comments.ts'
import type { Comment } from '../../src/core/reading.ts'

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

  test('the share of posts on which the owner answered', () => {
    expect(responseRate([...comments, { ...owner, post: 'p2' }])).toBe(0.5)
    expect(responseRate(comments)).toBe(0)
    expect(responseRate([owner])).toBeUndefined()
  })
})
