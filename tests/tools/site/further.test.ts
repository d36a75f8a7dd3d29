/** The stand-in pages of further networks say to their readers what is true of the people on them. */
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { Count } from '../../../src/core/profile/reading.ts'
import { networkOf } from '../../../src/networks/index.ts'
import { addressOf, type Creator, creators, respond, worksOf } from '../../../tools/site/index.ts'

const NOW = new Date('2026-03-15T09:30:00Z')

function read(address: string) {
  const url = new URL(address)
  const body = respond(url, NOW)?.body
  if (body === undefined) throw new Error(`no answer for ${address}`)
  return networkOf(url)?.read(new JSDOM(body).window.document, url) ?? {}
}

function holds(count: Count | 'hidden' | undefined, truth: number): boolean {
  return typeof count === 'object' && count.low <= truth && truth <= count.high
}

const open = creators.filter(({ truth }) => truth !== 'private')

test('every network has an authentic account and one whose followers were bought', () => {
  for (const platform of ['youtube', 'tiktok', 'x']) {
    const truths = creators.filter((one) => one.platform === platform).map(({ truth }) => truth)
    expect(truths).toEqual(expect.arrayContaining(['authentic', 'bought-followers']))
  }
})

describe.each(open)('$platform: $handle', (creator) => {
  test('its page', () => {
    const reading = read(addressOf(creator))
    expect(reading.handle).toBe(creator.handle)
    expect(reading.name).toBe(creator.name)
    expect(holds(reading.followers, creator.followers)).toBe(true)
    expect(holds(reading.posts, creator.posts)).toBe(true)
    const works = new Map(worksOf(creator, NOW).map((work) => [work.id, work]))
    expect(reading.recent?.map(({ id }) => id).sort()).toEqual([...works.keys()].sort())
    for (const { id, views } of reading.recent ?? []) expect(holds(views, works.get(id)?.views ?? -1)).toBe(true)
  })

  test('the page of its newest', () => {
    const [work] = worksOf(creator, NOW)
    const reading = read(addressOf(creator, work))
    expect(reading.handle).toBe(creator.handle)
    expect(reading.recent).toHaveLength(1)
    const [post] = reading.recent ?? []
    expect(post?.id).toBe(work?.id)
    for (const fact of ['likes', 'comments', 'views'] as const) {
      expect([fact, holds(post?.[fact], work?.[fact] ?? -1)]).toEqual([fact, true])
    }
  })
})

test('a private account shows its counts and nothing it published', () => {
  const creator = creators.find(({ truth }) => truth === 'private') as Creator
  const { followers, recent, private: isPrivate } = read(addressOf(creator))
  expect([followers?.value, recent, isPrivate]).toEqual([creator.followers, undefined, true])
})

test('what does not exist shows no number', () => {
  const missing = [
    'https://www.youtube.com/@nobody.demo',
    'https://www.tiktok.com/@nobody.demo',
    'https://x.com/no_demo',
  ]
  for (const address of missing) expect(read(address)).toEqual({})
  expect(respond(new URL('https://m.youtube.com/@ada.solders.demo'), NOW)).toBeUndefined()
})
