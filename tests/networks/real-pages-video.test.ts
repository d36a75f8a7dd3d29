/**
 * Reads saved real pages of the networks of pictures and videos, where they are at hand (`../shared/pages`, beside
 * this repository; they are no part of it). The figures were read off each page by eye, or off its data with a text
 * search. YouTube's `.json` files are the object its pages carry as `ytInitialData`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { type Count, type Post, Reading } from '../../src/core/profile/reading.ts'
import { networkOf } from '../../src/networks/index.ts'
import type { PartialReading } from '../../src/networks/shared/network.ts'

const pages = new URL('../../../shared/pages/', import.meta.url)
const isHere = existsSync(new URL('youtube/', pages))

function textOf(file: string): string {
  return readFileSync(new URL(file, pages), 'utf8')
}

function documentOf(file: string): Document {
  const text = textOf(file)
  if (!file.endsWith('.json')) return new JSDOM(text).window.document
  return new JSDOM(`<html><body><script>var ytInitialData = ${text};</script></body></html>`).window.document
}

function readPage(page: Document, address: string): PartialReading {
  const url = new URL(address)
  const network = networkOf(url)
  const before = page.documentElement.outerHTML
  const reading = network?.read(page, url) ?? {}
  if (reading.handle) Reading.parse({ platform: network?.id, readAt: '2026-11-01', ...reading })
  expect(page.documentElement.outerHTML === before).toBe(true)
  return reading
}

/** An exact count as a number, a rounded one as its interval. */
function plain(count: Count | 'hidden' | undefined): unknown {
  if (count === undefined || count === 'hidden') return count
  return count.low === count.high ? count.value : [count.low, count.high]
}

function head({ handle, name, verified, followers, following, posts }: PartialReading) {
  return [handle, name, verified, plain(followers), plain(following), plain(posts)]
}

function row({ id, kind, views, likes, comments, shares }: Post) {
  return [id, kind, plain(views), plain(likes), plain(comments), plain(shares)]
}

const none = undefined

describe.skipIf(!isHere)(`real pages${isHere ? '' : ' (skipped: ../shared/pages is not here)'}`, () => {
  describe('YouTube', () => {
    const read = (file: string, path: string) =>
      readPage(documentOf(`youtube/${file}`), `https://www.youtube.com${path}`)

    test('a small channel', () => {
      const reading = read('channel-2026-01-enGB-84subs-1video.json', '/@randomchannel1109')
      expect(head(reading)).toEqual(['randomchannel1109', 'random channel', false, 84, none, 1])
      expect(reading.recent?.map(row)).toEqual([['ggMDYfQPKMU', 'video', 5_204, none, none, none]])
      expect(reading.recent?.[0]?.at).toBeUndefined()
    })

    test("a channel's videos", () => {
      const reading = read('channel-videos-2026-01-enGB-kurzgesagt.json', '/@kurzgesagt/videos')
      const subscribers = [24_500_000, 25_999_999]
      expect(head(reading)).toEqual(['kurzgesagt', 'Kurzgesagt – In a Nutshell', true, subscribers, none, 337])
      expect(reading.recent).toHaveLength(30)
      expect(reading.recent?.slice(0, 3).map(row)).toEqual([
        ['D0WQK7cMJn8', 'video', 1_545_374, none, none, none],
        ['pHJIhxZEoxg', 'video', 2_989_906, none, none, none],
        ['UnrtLi7YIY4', 'video', 229_728, none, none, none],
      ])
    })

    test("a channel's Shorts", () => {
      const reading = read('channel-shorts-2026-01-enGB-doobydobap.json', '/@Doobydobap/shorts')
      expect(head(reading)).toEqual(['doobydobap', 'Doobydobap', true, [4_315_000, 4_329_999], none, 466])
      expect(reading.recent).toHaveLength(48)
      expect(reading.recent?.slice(0, 4).map(row)).toEqual([
        ['l-X5WbDSH2o', 'short', [894_500, 895_999], none, none, none],
        ['pBah3o0H0Ao', 'short', [843_500, 844_999], none, none, none],
        ['FvIlYTy_vaQ', 'short', [269_500, 270_999], none, none, none],
        ['MGIg9g_Nt1w', 'short', [714_500, 715_999], none, none, none],
      ])
    })

    test("a channel's front in Spanish: shelves show other channels' videos", () => {
      const reading = read('onemedia-2024-es.html', '/@OneMedia.')
      expect(head(reading)).toEqual(['onemedia.', 'ONE Media', true, [4_685_000, 4_699_999], none, [6_750, 6_899]])
      expect(reading.recent?.map(({ id }) => id)).not.toContain('Xh0TQY3TKuU')
      expect(reading.recent?.[0] && row(reading.recent[0])).toEqual(['c31G0fKqHs8', 'video', 127_696, none, none, none])
    })

    test('a topic has subscribers, and nothing of its own', () => {
      const { followers, recent, posts } = read(
        'channel-2026-01-enGB-topic-sports-carouselheader.json',
        '/channel/UCEgdi0XIXXZ-qJOFPf4JSKw',
      )
      expect([plain(followers), recent, posts]).toEqual([[74_350_000, 74_499_999], none, none])
    })

    test.each([
      ['agegate-nocounts', 'UCbfnHqxXs_K3kvaH-WlNlig'],
      ['doesnotexist', 'UCAUc4iz6edWerIjlnL8OSSw'],
      ['terminated', 'UCTGjY2I-ZUGnwVoWAGRd7XQ'],
    ])('nothing to read: %s', (name, id) => {
      expect(read(`channel-2026-01-enGB-${name}.json`, `/channel/${id}`)).toEqual({})
    })

    test.each([
      [
        'watch-2023-03-en-mayoclinic.html',
        'eX9E5gHmdGE',
        ['mayoclinic', 'Mayo Clinic', true, [961_500, 962_999], none, none],
        ['video', 632, 31, none],
        '2023-03-10',
      ],
      [
        'watch-2024-01-es-starwars-trailer.html',
        'hwMkbaS_M_c',
        ['onemedia.', 'ONE Media', true, [4_685_000, 4_699_999], none, none],
        ['video', 1_077_715, 7_373, [950, 1_999]],
        '2017-04-14T16:02:38.000Z',
      ],
      [
        'watch-2025-12-en-queen-bohemian.html',
        'fJ9rUzIMcZQ',
        ['queen', 'Queen Official', none, [18_750_000, 18_899_999], none, none],
        ['video', 2_001_156_445, 13_725_279, [683_500, 684_999]],
        '2008-08-01T11:06:40.000Z',
      ],
      [
        'watch-next-2026-01-enGB-kurzgesagt.json',
        'QqsLTNkzvaY',
        ['kurzgesagt', 'Kurzgesagt – In a Nutshell', true, [24_500_000, 25_999_999], none, none],
        ['video', 18_567_581, 469_694, [18_500, 19_999]],
        '2021-04-27',
      ],
      [
        'watch-next-2026-06-enGB-livestream.json',
        'X4VbdwhkE10',
        ['lofigirl', 'Lofi Girl', none, [15_750_000, 15_899_999], none, none],
        ['live', none, 5_366, none],
        '2026-06-04',
      ],
      [
        'watch-next-2026-06-enGB-unboxtherapy.json',
        'cV5TjZCJkuA',
        ['unboxtherapy', 'Unbox Therapy', true, [25_350_000, 25_499_999], none, none],
        ['video', 22_111_847, 348_977, [27_500, 28_999]],
        '2018-06-19',
      ],
    ])('%s', (file, id, account, [kind, views, likes, comments], at) => {
      const reading = read(file, `/watch?v=${id}`)
      expect(head(reading)).toEqual(account)
      expect(reading.recent?.map(row)).toEqual([[id, kind, views, likes, comments, none]])
      expect(reading.recent?.[0]?.at).toBe(at)
    })

    test("any page at another channel's or video's address", () => {
      for (const file of ['channel-videos-2026-01-enGB-kurzgesagt.json', 'onemedia-2024-es.html']) {
        for (const path of ['/@somebody', '/channel/UCaaaaaaaaaaaaaaaaaaaaaa', '/c/somebody', '/watch?v=aaaaaaaaaaa']) {
          expect(read(file, path)).toEqual({})
        }
      }
      expect(read('watch-2025-12-en-queen-bohemian.html', '/watch?v=aaaaaaaaaaa')).toEqual({})
      expect(read('watch-2025-12-en-queen-bohemian.html', '/@queen')).toEqual({})
    })
  })

  describe('TikTok', () => {
    const read = (file: string, path: string) => readPage(documentOf(`tiktok/${file}`), `https://www.tiktok.com${path}`)

    test('a profile of 2025: exact in its data', () => {
      const reading = read('illojuan-2025.html', '/@illojuan')
      expect(head(reading)).toEqual(['illojuan', 'IlloJuan', true, 783_427, 0, 19])
      expect(plain(reading.totalLikes)).toBe(3_922_256)
      expect(reading.recent).toHaveLength(18)
      expect(reading.recent?.map(({ views }) => views?.shown).sort()).toEqual(
        '192.1K 1.9M 4.4M 2.3M 2M 1M 2.5M 1.1M 1.9M 548.8K 434.5K 414.6K 4.8M 826.4K 4M 513.9K 414.1K 344.9K'
          .split(' ')
          .sort(),
      )
      expect(reading.recent?.[0] && row(reading.recent[0])).toEqual([
        '7571863205253778710',
        'video',
        [192_050, 192_199],
        none,
        none,
        none,
      ])
    })

    test('a profile of 2023: title and subtitle the other way round', () => {
      const reading = read('profile-2023-02-en-dylanlemay.html', '/@dylanlemay')
      expect(head(reading)).toEqual(['dylanlemay', 'Dylan Lemay', true, [11_150_000, 11_299_999], 1_204, 1_526])
      expect(plain(reading.totalLikes)).toEqual([587_450_000, 587_599_999])
      const post = (id: string) => reading.recent?.find((one) => one.id === id)
      expect(row(post('7203022122757803307') as Post)).toEqual([
        '7203022122757803307',
        'video',
        [101_450, 101_599],
        [15_450, 15_599],
        64,
        16,
      ])
      expect(row(post('7197773415703448878') as Post)).toEqual([
        '7197773415703448878',
        'video',
        [13_450_000, 13_599_999],
        [1_850_000, 1_999_999],
        7_760,
        [11_550, 11_699],
      ])
    })

    test('data of 2026', () => {
      const [userInfo] = JSON.parse(textOf('tiktok/userdetail-2026-01-oddanimalspecimens.json'))
      const page = new JSDOM('<html lang="en"><body></body></html>').window.document
      const script = page.createElement('script')
      script.id = '__UNIVERSAL_DATA_FOR_REHYDRATION__'
      script.type = 'application/json'
      script.textContent = JSON.stringify({ __DEFAULT_SCOPE__: { 'webapp.user-detail': { statusCode: 0, userInfo } } })
      page.body.append(script)
      const reading = readPage(page, 'https://www.tiktok.com/@oddanimalspecimens')
      expect(head(reading)).toEqual(['oddanimalspecimens', 'Odd Animal Specimens', false, 4_001_943, 9, 178])
      expect(plain(reading.totalLikes)).toBe(77_615_151)
    })

    test("any page at another account's address", () => {
      for (const file of ['illojuan-2025.html', 'profile-2023-02-en-dylanlemay.html']) {
        expect(read(file, '/@somebody')).toEqual({})
        expect(read(file, '/@somebody/video/7571863205253778710')).toEqual({})
      }
    })
  })

  test('Snapchat: a public profile', () => {
    const page = documentOf('snapchat/profile-2024-ar.html')
    const reading = readPage(page, 'https://www.snapchat.com/add/example_snap')
    expect([reading.handle, plain(reading.followers)]).toEqual(['example_snap', 145_300])
    expect(reading.recent).toHaveLength(16)
    expect(reading.recent?.slice(0, 2).map(({ views, shares, at }) => [plain(views), plain(shares), at])).toEqual([
      [17_694, 40, '2024-10-28T07:05:06.548Z'],
      [16_996, 102, '2024-10-27T21:37:23.775Z'],
    ])
    expect(readPage(page, 'https://www.snapchat.com/@somebody')).toEqual({})
  })

  test('Pinterest: false zeros of a profile that failed to load, and boards', () => {
    const page = documentOf('pinterest/profile-2023-09-en-unloaded-zero.html')
    for (const path of ['trillionsssssss', 'undefined', 'somebody']) {
      expect(readPage(page, `https://www.pinterest.com/${path}/`)).toEqual({})
    }
    const boards = new JSDOM(
      `<script id="__PWS_DATA__" type="application/json">${textOf('pinterest/boardsfeed-2023-09-feastingathome.json')}</script>`,
    ).window.document
    expect(readPage(boards, 'https://www.pinterest.com/feastingathome/').followers).toBeUndefined()
  })

  test('Twitch: a clip', () => {
    const page = documentOf('twitch/clip-2023-08-en-washingtonpost.html')
    const reading = readPage(page, 'https://clips.twitch.tv/GorgeousFunnyNeanderthalBIRB')
    expect(reading.handle).toBe('washingtonpost')
    expect(reading.followers).toBeUndefined()
    expect(reading.recent?.map(row)).toEqual([['GorgeousFunnyNeanderthalBIRB', 'video', 2_110_804, none, none, none]])
    expect(readPage(page, 'https://clips.twitch.tv/BadLightOysterOhMyDog-DIqvh4cQiWOpHWqQ')).toEqual({})
  })
})
