import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { people, personOf, postsOf, respond, SITE, type Truth } from '../../../tools/site/index.ts'
import { postNumber, shortcode } from '../../../tools/site/shortcode.ts'

const NOW = new Date('2026-03-15T09:30:00Z')

function personWho(truth: Truth) {
  const person = people.find((candidate) => candidate.truth === truth)
  if (!person) throw new Error(`nobody is ${truth}`)
  return person
}

/** Unpinned posts of the person of whom `truth` holds. */
function posts(truth: Truth) {
  return postsOf(personWho(truth), NOW).filter(({ pinned }) => !pinned)
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) / mean
}

function commentsPer100Likes(truth: Truth): number {
  const total = (pick: 'likes' | 'comments') => posts(truth).reduce((sum, post) => sum + post[pick], 0)
  return (100 * total('comments')) / total('likes')
}

function open(path: string): Document {
  const answer = respond(new URL(path, SITE), NOW)
  if (!answer) throw new Error(`no answer for ${path}`)
  return new JSDOM(answer.body).window.document
}

describe('post numbers', () => {
  test('the first millisecond after the epoch is bit 23', () => {
    expect(postNumber(new Date(1_314_220_021_722), 5)).toBe(8_388_613n)
  })

  // 8 388 613 = 32·64³ + 0·64² + 0·64 + 5
  test('are written in base64url, the highest digit first', () => {
    expect(shortcode(8_388_613n)).toBe('gAAF')
  })

  test('no two posts of the site share one', () => {
    const codes = people.flatMap((person) => postsOf(person, NOW).map(({ code }) => code))
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('the numbers say what the truth is', () => {
  test('genuine likes vary as genuine likes do', () => {
    expect(spread(posts('authentic').map(({ likes }) => likes))).toBeGreaterThan(0.24)
    expect(commentsPer100Likes('authentic')).toBeGreaterThan(2)
    expect(commentsPer100Likes('authentic')).toBeLessThan(4)
  })

  test('a subscription of likes makes them even, and comments rare', () => {
    expect(spread(posts('auto-liked').map(({ likes }) => likes))).toBeLessThan(0.2)
    expect(commentsPer100Likes('auto-liked')).toBeLessThan(1.5)
  })

  test('topped-up posts stand on one level', () => {
    const level = 1.4 * personWho('topped-up').medianLikes
    const onLevel = posts('topped-up').filter(({ likes }) => Math.abs(likes / level - 1) < 0.04)
    expect(onLevel.length).toBeGreaterThan(posts('topped-up').length / 2)
  })

  test('bought followers do not like', () => {
    const { followers } = personWho('bought-followers')
    expect(Math.max(...posts('bought-followers').map(({ likes }) => likes)) / followers).toBeLessThan(0.002)
  })

  test('are the same on every machine, and as old on every day', () => {
    const person = personWho('authentic')
    const later = new Date(NOW.getTime() + 86_400_000)
    const ages = (now: Date) => postsOf(person, now).map(({ at }) => Math.round((now.getTime() - at.getTime()) / 1_000))
    expect(postsOf(person, NOW)).toEqual(postsOf(person, NOW))
    expect(ages(later)).toEqual(ages(NOW))
  })
})

describe('the pages', () => {
  test('every invented person has one, which says that it is invented', () => {
    for (const { handle, truth } of people) {
      expect(handle).toMatch(/\.demo$/)
      const answer = respond(new URL(`/${handle}/`, SITE), NOW)
      expect(answer?.status).toBe(truth === 'not-available' ? 404 : 200)
      expect(answer?.body).toMatch(/<footer[^>]*>[^<]*(invented|inventés|الخيال)/)
    }
  })

  test('embed hidden likes as the network does', () => {
    const state = [...open('/ines.paints.demo/').querySelectorAll('script[type="application/json"]')]
    const text = state.map((script) => script.textContent).join('')
    expect(text.match(/"like_and_view_counts_disabled":true,"like_count":3,/g)).toHaveLength(12)
  })

  test('of a signed-out visit carry their meta tags and nothing else', () => {
    const page = open('/lucie.bakes.demo/?signedout')
    expect(page.querySelector('script')).toBeNull()
    // 48,231 × 0.994 = 47,941.6
    expect(page.querySelector('meta[property="og:description"]')?.getAttribute('content')).toMatch(
      /^47\.9K Followers, 512 Following, 214 Posts - /,
    )
  })

  test('that are missing show no number', () => {
    for (const path of ['/gone.away.demo/', '/nobody.at.all.demo/', '/p/AAAAAAAAAAA/']) {
      const page = open(path)
      expect(page.querySelector('meta[property]')).toBeNull()
      expect(page.querySelector('script[type="application/json"]')).toBeNull()
    }
  })

  test('other hosts are not answered for', () => {
    expect(respond(new URL('https://example.com/lucie.bakes.demo/'), NOW)).toBeUndefined()
  })

  test('handles are found in any case', () => {
    expect(personOf('Lucie.Bakes.Demo')?.handle).toBe('lucie.bakes.demo')
  })
})
