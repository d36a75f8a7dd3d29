/**
 * Reads saved real pages of Telegram, Reddit, Weibo, Tieba and WeChat, where they are at hand (`../shared/pages`,
 * beside this repository; they are no part of it). The figures were read off each page by eye.
 */
import { existsSync, readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { Count } from '../../src/core/reading.ts'
import { networkOf } from '../../src/networks/index.ts'
import type { PartialReading } from '../../src/networks/shared/network.ts'

const pages = new URL('../../../shared/pages/', import.meta.url)
const isHere = existsSync(pages)

function readPage(file: string, address: string): PartialReading {
  const url = new URL(address)
  const page = new JSDOM(readFileSync(new URL(file, pages), 'utf8')).window.document
  const network = networkOf(url)
  if (!network) throw new Error(`${address} is of no network`)
  const before = page.documentElement.outerHTML
  const reading = network.read(page, url)
  expect(page.documentElement.outerHTML).toBe(before)
  return reading
}

/** An exact count as a number, a rounded one as its interval. */
function plain(count: Count | 'hidden' | undefined): unknown {
  if (count === undefined || count === 'hidden') return count
  return count.low === count.high ? count.value : [count.low, count.high]
}

const SUMS = ['followers', 'following', 'posts', 'members', 'monthlyUsers', 'weeklyVisitors', 'karma'] as const

/** All counts of the head that were read. */
function counts(reading: PartialReading): Record<string, unknown> {
  return Object.fromEntries(SUMS.flatMap((fact) => (reading[fact] ? [[fact, plain(reading[fact])]] : [])))
}

const byId = (reading: PartialReading) => new Map((reading.recent ?? []).map((post) => [post.id, post]))

describe.skipIf(!isHere)(`real pages${isHere ? '' : ' (skipped: ../shared/pages is not here)'}`, () => {
  describe('Telegram', () => {
    test('a channel: exact on its card', () => {
      const reading = readPage('telegram/landing-channel-durov-2026-en.html', 'https://t.me/durov')
      expect([reading.handle, reading.name, reading.verified]).toEqual(['durov', 'Pavel Durov', true])
      expect(counts(reading)).toEqual({ followers: 11_286_994 })
      expect(reading.recent).toBeUndefined()
    })

    test('a group has members, a bot monthly users', () => {
      const group = readPage('telegram/landing-group-python-2026-en.html', 'https://t.me/python')
      expect([group.name, group.verified, counts(group)]).toEqual(['Python', false, { members: 97_957 }])
      const bot = readPage('telegram/landing-bot-botfather-2026-en.html', 'https://t.me/BotFather')
      expect([bot.name, bot.verified, counts(bot)]).toEqual(['BotFather', true, { monthlyUsers: 8_122_955 }])
    })

    test('a person, a free name, a post in a frame, a forwarded post', () => {
      expect(readPage('telegram/landing-user-anon-2026-en.html', 'https://t.me/tstuser')).toEqual({})
      expect(readPage('telegram/landing-free-username-2026-en.html', 'https://t.me/zzq9x7v2knot44')).toEqual({})
      expect(readPage('telegram/post-chollometro-28542-iframe-2024-en.html', 'https://t.me/chollometro/28542')).toEqual(
        {},
      )
      expect(readPage('telegram/s-forwarded-message-excerpt-2023-en.html', 'https://t.me/s/tchantest')).toEqual({})
    })

    test("a channel's posts", () => {
      const reading = readPage('telegram/s-feed-durov-2026-en.html', 'https://t.me/s/durov')
      expect([reading.handle, reading.name, reading.verified]).toEqual(['durov', 'Pavel Durov', true])
      expect(reading.followers).toMatchObject({ shown: '11.3M', value: 11_300_000 })
      expect(Object.keys(counts(reading))).toEqual(['followers'])
      const posts = `519 8.67M 2026-05-20; 520 11.4M 2026-05-23; 521 6.51M 2026-06-01; 522 7.05M 2026-06-01;
        523 12.4M 2026-06-09; 524 14.5M 2026-06-11; 525 16.1M 2026-06-12; 526 22.6M 2026-06-13; 527 23.7M 2026-06-15;
        528 18.1M 2026-06-15; 529 8.74M 2026-06-16; 531 4.88M 2026-07-16; 532 5.03M 2026-07-19; 533 5.3M 2026-07-21;
        534 5.1M 2026-07-23; 535 4.1M 2026-07-30; 536 4.57M 2026-07-30; 537 2.21M 2026-08-03; 538 2.15M 2026-08-04;
        539 826K 2026-08-08`
        .split(';')
        .map((line) => line.trim().split(' '))
      const found = (reading.recent ?? []).map(({ id, views, at }) => [id, views?.shown, at?.slice(0, 10)])
      expect(found.sort()).toEqual(posts)
      expect(reading.recent?.[0]?.id).toBe('539')
      // 23.4K 7.76K 5.99K 419 112, and 2.49K stars that are not among them
      expect(byId(reading).get('519')?.likes).toMatchObject({ value: 37_681 })
      expect(byId(reading).get('539')?.likes).toMatchObject({ value: 41_270 })
    })

    test("any page at another account's address", () => {
      for (const file of ['landing-channel-durov', 'landing-group-python', 'landing-bot-botfather', 's-feed-durov']) {
        expect(readPage(`telegram/${file}-2026-en.html`, 'https://t.me/somebody')).toEqual({})
      }
    })
  })
})
