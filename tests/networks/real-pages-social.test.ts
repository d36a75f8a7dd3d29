/**
 * Reads saved real pages of X, Bluesky and other networks of text, where they are at hand (`../shared/pages`, beside
 * this repository; they are no part of it). The figures were read off each page by eye, or off its data.
 */
import { existsSync, readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { type Count, type Post, Reading } from '../../src/core/profile/reading.ts'
import { networkOf, networks } from '../../src/networks/index.ts'
import type { PartialReading } from '../../src/networks/shared/network.ts'

const pages = new URL('../../../shared/pages/', import.meta.url)
const isHere = existsSync(pages)

const documents = new Map<string, Document>()

function open(file: string): Document {
  const known = documents.get(file)
  if (known) return known
  const page = new JSDOM(readFileSync(new URL(file, pages), 'utf8')).window.document
  documents.set(file, page)
  return page
}

function readPage(file: string, address: string): PartialReading {
  const url = new URL(address)
  const network = networkOf(url) ?? networks.find(({ id }) => file.startsWith(`${id}/`))
  const reading = network?.read(open(file), url) ?? {}
  if (Object.keys(reading).length > 0) Reading.parse({ platform: network?.id, readAt: '2026-11-01', ...reading })
  return reading
}

/** An exact count as a number, a rounded one as its interval. */
function plain(count: Count | 'hidden' | undefined): unknown {
  if (count === undefined || count === 'hidden') return count
  return count.low === count.high ? count.value : [count.low, count.high]
}

function row({ id, comments, shares, likes, saves, views }: Post) {
  return [id, ...[comments, shares, likes, saves, views].map(plain)]
}

describe.skipIf(!isHere)(`real pages${isHere ? '' : ' (skipped: ../shared/pages is not here)'}`, () => {
  describe('X', () => {
    test('a profile with its exact counts beside the rounded ones', () => {
      const reading = readPage('x/profile-2025-05-en-phnixhamsta.html', 'https://x.com/phnixhamsta')
      const { handle, name, verified, followers, following, posts, recent } = reading
      expect([handle, name, verified]).toEqual(['phnixhamsta', 'PhoenixSC / Hamish', false])
      expect([plain(followers), plain(following), plain(posts)]).toEqual([182_615, 334, 25_391])
      expect(recent?.map(row)).toEqual([
        ['1543427343867613184', 488, 6_281, 139_875, 1_449, undefined],
        ['1447946811218358272', 377, 232, 11_604, 65, undefined],
      ])
      expect(recent?.map(({ at, pinned }) => [at?.slice(0, 10), pinned])).toEqual([
        ['2022-07-03', undefined],
        ['2021-10-12', true],
      ])
    })

    test('a profile without them', () => {
      const reading = readPage('x/profile-2025.html', 'https://x.com/Kikobeats')
      const { handle, followers, following, posts, recent } = reading
      expect([handle, plain(followers), plain(following), plain(posts)]).toEqual([
        'kikobeats',
        3_893,
        406,
        [23_850, 23_999],
      ])
      expect(recent?.map(row)).toEqual([
        ['1987508451887784324', 785, 890, 6_027, 476, 788_311],
        ['1935738866390253649', 36, 31, 767, 80, 101_187],
        ['1759241476758733209', 10, 1, 27, 5, 11_424],
      ])
      expect(recent?.map(({ pinned }) => pinned)).toEqual([undefined, undefined, true])
    })

    test.each([
      [
        'status-2025-12-en-realdonaldtrump',
        'realDonaldTrump/status/1222907250383245320',
        [18_151, 15_635, 76_091, 49, undefined],
        '2020-01-30T15:39:43.000Z',
      ],
      [
        'status-2025-12-en-verge-video',
        'verge/status/957383241714970624',
        [15, 64, 122, 0, undefined],
        '2018-01-27T22:42:06.000Z',
      ],
      [
        'article-2025-10-en-quote-image',
        'TestQuoter/status/1983130065320780162',
        [2_534, 4_483, 25_616, 797, 2_596_467],
        '2025-10-28T11:13:47.000Z',
      ],
      [
        'article-2025-10-en-quote-video',
        'QuotingUser/status/1983128852952998358',
        [972, 2_370, 11_313, 732, 2_195_266],
        '2025-10-28T11:08:57.000Z',
      ],
      [
        'article-2025-10-en-status-linkcard',
        'TestUser123/status/1981398750557065646',
        [48, 152, 553, 9, 30_142],
        '2025-10-23T16:34:09.000Z',
      ],
    ])('%s', (file, path, counts, at) => {
      const reading = readPage(`x/${file}.html`, `https://x.com/${path}`)
      expect(reading.handle).toBe(path.split('/')[0]?.toLowerCase())
      expect(reading.recent?.map(row)).toEqual([[path.split('/')[2], ...counts]])
      expect(reading.recent?.[0]?.at).toBe(at)
      expect(readPage(`x/${file}.html`, `https://x.com/somebody/status/${path.split('/')[2]}`)).toEqual({})
    })

    test("at another account's address", () => {
      for (const file of ['x/profile-2025.html', 'x/profile-2025-05-en-phnixhamsta.html']) {
        expect(readPage(file, 'https://x.com/rauchg')).toEqual({})
      }
    })
  })

  describe('Bluesky', () => {
    test('a profile', () => {
      const reading = readPage('bluesky/stephenking-2026.html', 'https://bsky.app/profile/stephenking.bsky.social')
      const { handle, name, verified, followers, following, posts, recent } = reading
      expect([handle, name, verified]).toEqual(['stephenking.bsky.social', 'Stephen King', true])
      expect([plain(followers), plain(following), plain(posts)]).toEqual([1_101_177, 3, 329])
      expect(recent?.slice(0, 4).map(row)).toEqual([
        ['3mddvy5bv6k27', 124, [0, 622], 3_817, undefined, undefined],
        ['3md4rhnginc2m', 303, [0, 2_199], 9_392, undefined, undefined],
        ['3md274jjoss2f', 207, [0, 1_999], 6_257, undefined, undefined],
        ['3mcqguitjf22v', 167, [0, 664], 3_787, undefined, undefined],
      ])
      expect(recent?.[0]?.at?.slice(0, 16)).toBe('2026-01-26T18:50')
      expect(recent?.every(({ id }) => !['3mcnit5ken22y', '3mcjlyohktk2j'].includes(id))).toBe(true)
      expect(
        readPage('bluesky/stephenking-2026.html', 'https://bsky.app/profile/markhamillofficial.bsky.social'),
      ).toEqual({})
    })

    test('a post', () => {
      const address = 'https://bsky.app/profile/forbes.com/post/3mdd7aj7pgs2x'
      const { handle, followers, recent } = readPage('bluesky/post-forbes-2026-en.html', address)
      expect([handle, followers]).toEqual(['forbes.com', undefined])
      expect(recent?.map(row)).toEqual([['3mdd7aj7pgs2x', 158, 369, 874, 124, undefined]])
      expect([plain(recent?.[0]?.quotes), recent?.[0]?.at]).toEqual([88, '2026-01-26T12:03:53.754Z'])
      expect(
        readPage('bluesky/post-forbes-2026-en.html', 'https://bsky.app/profile/forbes.com/post/3mdd7aj7pgs2y'),
      ).toEqual({})
    })
  })

  describe('Threads', () => {
    test('a profile', () => {
      const { handle, name, verified, followers, following, posts, recent } = readPage(
        'threads/profile-2025-12-en-zuck.html',
        'https://www.threads.com/@zuck',
      )
      expect([handle, name, verified]).toEqual(['zuck', 'Mark Zuckerberg', true])
      expect([plain(followers), following, posts]).toEqual([5_427_419, undefined, undefined])
      expect(
        recent?.map(({ id, likes, comments, shares, quotes }) => [id, ...[likes, comments, shares, quotes].map(plain)]),
      ).toEqual([
        ['DSVRshjkbtK', 2_190, 287, 140, 21],
        ['DR0Wsy0EhCP', 2_730, 499, 103, 38],
        ['DR0WswFknat', 937, 108, 42, 9],
        ['DR0WsyWki1M', 268, 8, 17, 1],
        ['DR0WsxRklXy', 268, 29, 16, 0],
        ['DR0F9gkEj1q', 4_890, 1_053, 389, 294],
        ['DRSYei3El47', 1_436, 309, 90, 19],
      ])
    })

    test('a profile as it is drawn, its data gone', () => {
      const page = new JSDOM(open('threads/profile-2025-12-en-zuck.html').documentElement.outerHTML).window.document
      for (const script of [...page.querySelectorAll('script')]) script.remove()
      const url = new URL('https://www.threads.com/@zuck')
      const { followers, verified, recent } = networkOf(url)?.read(page, url) ?? {}
      expect([plain(followers), verified]).toEqual([5_427_419, true])
      expect(
        recent?.slice(0, 2).map(({ id, likes, comments, shares }) => [id, ...[likes, comments, shares].map(plain)]),
      ).toEqual([
        ['DSVRshjkbtK', [2_050, 2_199], 287, [0, 161]],
        ['DR0Wsy0EhCP', [2_650, 2_799], 499, [0, 141]],
      ])
      expect(recent?.[0]?.at).toBe('2025-12-16T17:18:28.000Z')
      expect(networkOf(url)?.read(page, new URL('https://www.threads.com/@instagram'))).toEqual({})
    })
  })

  describe('LinkedIn', () => {
    const file = 'linkedin/activity-simonwardley-signedin-2026-en.html'

    test('activity, signed in: four of five posts are reposted', () => {
      const reading = readPage(file, 'https://www.linkedin.com/in/simonwardley/recent-activity/all/')
      const { handle, name, followers, connections, recent } = reading
      expect([handle, name, plain(followers), connections]).toEqual([
        'simonwardley',
        'Simon Wardley',
        30_363,
        undefined,
      ])
      expect(recent?.map(row)).toEqual([['7451359540291338241', 3, 4, 85, undefined, undefined]])
      expect([recent?.[0]?.at, recent?.[0]?.origins?.at]).toEqual(['2026-04-18T20:02:33.971Z', 'derived'])
    })

    test('the same, from its data alone', () => {
      const page = new JSDOM(open(file).documentElement.outerHTML).window.document
      page.querySelector('main')?.remove()
      page.querySelector('#recent-activity-top-card')?.remove()
      const url = new URL('https://www.linkedin.com/in/simonwardley/')
      const reading = networkOf(url)?.read(page, url)
      expect([plain(reading?.followers), reading?.origins?.followers]).toEqual([30_363, 'state'])
    })

    test("at another account's address", () => {
      expect(readPage(file, 'https://www.linkedin.com/in/williamhgates/')).toEqual({})
      expect(readPage(file, 'https://www.linkedin.com/company/scottish-games/posts/')).toEqual({})
    })

    test('a public profile’s JSON-LD', () => {
      const { profile, posts } = JSON.parse(
        readFileSync(new URL('linkedin/profile-billgates-ldjson-2026-en.json', pages), 'utf8'),
      )[0]
      const graph = JSON.stringify({ '@context': 'http://schema.org', '@graph': [profile, ...posts] })
      const page = new JSDOM(`<html lang="en"><script type="application/ld+json">${graph}</script></html>`).window
        .document
      const url = new URL('https://www.linkedin.com/in/williamhgates')
      const { followers, name, recent } = networkOf(url)?.read(page, url) ?? {}
      expect([plain(followers), name]).toEqual([39_714_156, 'Bill Gates'])
      expect(recent?.map(({ at, likes }) => [at?.slice(0, 10), plain(likes)])).toEqual([
        ['2026-01-12', 4_735],
        ['2025-12-20', 4_749],
        ['2025-12-06', 4_705],
        ['2025-11-28', 10_726],
        ['2025-10-29', 5_668],
        ['2025-10-18', 5_809],
        ['2025-10-11', 5_402],
        ['2025-09-30', 5_998],
        ['2025-09-23', 4_342],
        ['2025-08-26', 4_106],
      ])
    })
  })

  describe('Facebook', () => {
    const address = 'https://www.facebook.com/people/P%C3%B3%C5%82-%C5%BBartem-P%C3%B3%C5%82-Serio/100028295814975/'

    test.each([
      ['en', 2_104, 14, [2_050, 2_199], ['1053189635634220', 0, 0, 4, undefined, undefined], 1_673_688_899],
      ['pl', 2_104, 12, [2_050, 2_199], ['1054930068793510', 0, 1, 1, undefined, undefined], 1_673_897_171],
    ])('a business page, %s', (language, likes, talking, followed, post, seconds) => {
      const reading = readPage(`facebook/page-2023-01-${language}-polzartem.html`, address)
      const { handle, name, verified, followers, following, pageLikes, talkingAbout, recent } = reading
      expect([handle, name, verified]).toEqual(['100028295814975', 'Pół Żartem Pół Serio', false])
      expect([plain(followers), following, plain(pageLikes), plain(talkingAbout)]).toEqual([
        followed,
        undefined,
        likes,
        talking,
      ])
      expect(recent?.map(row)).toEqual([post])
      expect(recent?.[0]?.at).toBe(new Date(seconds * 1_000).toISOString())
      expect(readPage(`facebook/page-2023-01-${language}-polzartem.html`, 'https://www.facebook.com/NASA')).toEqual({})
    })

    test("a person's page tells no numbers", () => {
      expect(
        readPage('facebook/profile-2025-07-ar-personal-nocounts.html', 'https://www.facebook.com/invented767'),
      ).toEqual({})
    })

    test("a large page's head", () => {
      const data = readFileSync(new URL('facebook/json-2026-09-nasa-profile_social_context.json', pages), 'utf8')
      const page = new JSDOM(`<html lang="en"><script type="application/json" data-sjs>${data}</script></html>`).window
        .document
      const url = new URL('https://www.facebook.com/NASA')
      const { followers, following, verified } = networkOf(url)?.read(page, url) ?? {}
      expect([plain(followers), plain(following), verified]).toEqual([[27_500_000, 28_999_999], 52, true])
    })

    test('a post in a group', () => {
      const file = 'facebook/feedunit-2025-12-en-lankabusinessnews.html'
      for (const path of [
        'search/posts/?q=business',
        'groups/268264823280155',
        '100063942496313',
        'lankabusinessnews',
      ]) {
        expect(readPage(file, `https://web.facebook.com/${path}`)).toEqual({})
      }
    })
  })

  test('a post of Substack, on a host of its own', () => {
    const file = 'substack/post-simonsarris-agency-2024-en.html'
    const reading = readPage(file, 'https://map.simonsarris.com/p/the-most-precious-resource-is-agency')
    expect([reading.handle, reading.followers]).toEqual(['simonsarris', undefined])
    expect(reading.recent?.map(row)).toEqual([
      ['the-most-precious-resource-is-agency', 36, 19, 326, undefined, undefined],
    ])
    expect(readPage(file, 'https://map.simonsarris.com/p/exacting')).toEqual({})
    expect(readPage(file, 'https://astralcodexten.substack.com/p/the-most-precious-resource-is-agency')).toEqual({})
  })
})
