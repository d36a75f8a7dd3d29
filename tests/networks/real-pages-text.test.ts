/**
 * Reads saved real pages of Telegram, Reddit, Weibo, Tieba and WeChat, where they are at hand (`../shared/pages`,
 * beside this repository; they are no part of it). The figures were read off each page by eye.
 */
import { existsSync, readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { Count, Post } from '../../src/core/profile/reading.ts'
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

/** The posts of a reading in the order in which their names stand in the file. */
function inPageOrder(file: string, { recent = [] }: PartialReading): Post[] {
  const html = readFileSync(new URL(file, pages), 'utf8')
  const place = ({ id }: Post) => html.indexOf(`data-fullname="t3_${id}"`)
  return [...recent].sort((a, b) => place(a) - place(b))
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

  describe('Reddit', () => {
    test('a community as it looked in 2015: members, and the score of the state that is shown', () => {
      const reading = readPage('reddit/old-subreddit-programming-2015-en.html', 'https://www.reddit.com/r/programming/')
      expect([reading.handle, counts(reading)]).toEqual(['r/programming', { members: 656_028 }])
      const likes = [126, 1871, 149, 202, 27, 25, 11, 88, 12, 4, 29, 13, undefined, 7, undefined, 16, 812, 12, 74, 2]
      const comments = [7, 649, 30, 60, 4, 16, 0, 6, 1, 4, 11, 5, 0, 2, 1, 4, 137, 12, 9, 0, 159, 0, 9, 11, 0]
      const found = inPageOrder('reddit/old-subreddit-programming-2015-en.html', reading)
      expect(found.map((post) => plain(post.likes))).toEqual([...likes, 1216, 0, 19, 31, 5])
      expect(found.map((post) => plain(post.comments))).toEqual(comments)
      expect(byId(reading).get('3r27jn')?.at).toBe('2015-11-01T08:07:40.000Z')
    })

    test("a post is its author's", () => {
      const reading = readPage(
        'reddit/post-sports-1wybtdf-tag-2026-en.html',
        'https://www.reddit.com/r/sports/comments/1wybtdf/',
      )
      expect(reading.handle).toBe('small_coconut_basket')
      expect(reading.recent).toMatchObject([
        { id: '1wybtdf', kind: 'video', likes: { value: 9_989 }, comments: { value: 1_097 } },
      ])
      expect(reading.recent?.[0]?.at).toBe('2026-10-05T15:41:09.265Z')
      expect(counts(reading)).toEqual({})
    })

    test("any page at another account's address", () => {
      const file = 'reddit/old-subreddit-programming-2015-en.html'
      expect(readPage(file, 'https://www.reddit.com/r/somewhere/')).toEqual({})
      expect(readPage(file, 'https://www.reddit.com/user/somebody/')).toEqual({})
    })
  })

  describe('Weibo', () => {
    test('the plain site: capped counts are at least what they say, a repost has its own', () => {
      const reading = readPage(
        'weibo/cn-profile-1669879400-p2-2020-zh.html',
        'https://weibo.cn/1669879400/profile?page=2',
      )
      expect([reading.handle, reading.name]).toEqual(['1669879400', 'Dear-迪丽热巴'])
      expect(counts(reading)).toEqual({ posts: 1_159, following: 253, followers: 70_805_575 })
      const rows = reading.recent?.map(({ id, likes, shares, comments }) => [
        id,
        ...[likes, shares, comments].map((count) => (count === 'hidden' ? count : count?.value)),
      ])
      const M = 1_000_000
      expect(rows).toEqual([
        ['J4PGk4yMw', 1_499_675, M, M],
        ['J4EUStJKu', 419_181, M, M],
        ['J4rIrl3HH', 377_578, M, M],
        ['J4ls8e0QD', 397_970, M, M],
        ['J4iKCc2N7', 646_984, M, M],
        ['J4au6chHI', 393_006, M, 424_989],
        ['J49dYce7d', 750_023, M, M],
        ['J3RvgnUuJ', 733_671, M, M],
        ['J3GG65557', 418_834, M, M],
        ['J3B2NqFyZ', 450_541, M, 216_934],
      ])
      expect(reading.recent?.[0]?.shares?.high).toBeGreaterThan(M)
      expect(reading.recent?.[0]?.at).toBe('2020-06-02T16:00:00.000Z')
    })

    test("a page without counts, and any page at another account's address", () => {
      expect(readPage('weibo/cn-info-1669879400-2020-zh.html', 'https://weibo.cn/1669879400/info')).toEqual({})
      expect(readPage('weibo/cn-profile-1669879400-p2-2020-zh.html', 'https://weibo.cn/1234567890/profile')).toEqual({})
    })
  })

  test('Tieba: the counts of a forum, from parts that no script has put in place', () => {
    const file = 'tieba/forum-daomubiji-2024-zh.html'
    const reading = readPage(file, 'https://tieba.baidu.com/f?kw=盗墓笔记')
    expect([reading.handle, counts(reading)]).toEqual(['盗墓笔记', { posts: 101_877_845, members: 4_626_568 }])
    expect(reading.recent).toHaveLength(48)
    const replies = Object.fromEntries((reading.recent ?? []).map(({ id, comments }) => [id, comments?.value]))
    expect(replies).toMatchObject({
      9079949995: 18,
      6710984997: 36,
      9017590509: 82,
      9119398016: 11,
      9121416885: 0,
      3884414593: 310_264,
      1138972019: 5_164_241,
    })
    expect(readPage(file, 'https://tieba.baidu.com/f?kw=摄影')).toEqual({})
  })

  test('WeChat: an article that shows its counters', () => {
    const reading = readPage(
      'wechat/article-readnum-shown-excerpt-2018-zh.html',
      'https://mp.weixin.qq.com/s?__biz=MjM5MzIxNDQwOQ==&mid=2650944176&idx=1',
    )
    expect([reading.handle, reading.name]).toEqual(['2393214409', '江汽运集团'])
    expect(reading.recent).toMatchObject([{ views: { value: 15_155 }, likes: { value: 98 } }])
    expect(reading.recent?.[0]?.at?.slice(0, 10)).toBe('2016-10-28')
  })
})
