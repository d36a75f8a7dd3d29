import { describe, expect, test } from 'vitest'
import { networkOf } from '../../src/networks/index.ts'
import * as pinterest from '../../src/networks/pinterest/address.ts'
import * as snapchat from '../../src/networks/snapchat/address.ts'
import * as tiktok from '../../src/networks/tiktok/address.ts'
import * as twitch from '../../src/networks/twitch/address.ts'
import * as x from '../../src/networks/x/address.ts'
import * as youtube from '../../src/networks/youtube/address.ts'

const CHANNEL = 'UCdemo_aaaaaaaaaaaaaaaaa'

describe('whose page an address is', () => {
  test.each([
    ['https://www.youtube.com/@Mara.Quill.demo', 'mara.quill.demo'],
    ['https://www.youtube.com/@Mara.Quill.demo/shorts?x=1', 'mara.quill.demo'],
    ['https://m.youtube.com/@Mara.Quill.demo/videos', 'mara.quill.demo'],
    ['https://www.youtube.com/@%E6%9C%A8%E8%88%9F-demo', '木舟-demo'],
    ['https://www.tiktok.com/@Nila.Fenn.demo?lang=en', 'nila.fenn.demo'],
    ['https://www.tiktok.com/@nila.fenn.demo/video/7571863205253778710', 'nila.fenn.demo'],
    ['https://www.tiktok.com/@nila.fenn.demo/photo/7571863205253778710?is_from_webapp=1', 'nila.fenn.demo'],
    ['https://www.snapchat.com/add/Sami_Faris.demo', 'sami_faris.demo'],
    ['https://www.snapchat.com/@sami_faris.demo', 'sami_faris.demo'],
    ['https://de.pinterest.com/demo_lotte/_saved/', 'demo_lotte'],
    ['https://www.pinterest.co.uk/demo_lotte/', 'demo_lotte'],
    ['https://www.twitch.tv/demo_NightDesk/videos', 'demo_nightdesk'],
    ['https://m.twitch.tv/demo_nightdesk', 'demo_nightdesk'],
    ['https://space.bilibili.com/990000001/video', '990000001'],
  ])('%s is of %s', (address, handle) => {
    const url = new URL(address)
    expect(networkOf(url)?.handleOf(url)).toBe(handle)
  })

  test.each(
    `https://www.youtube.com/ https://www.youtube.com/feed/subscriptions https://www.youtube.com/@ https://www.youtube.com/@a/b/c
     https://www.youtube.com/@name.demo/unknown https://www.youtube.com/watch?v=demoVid0001 https://www.youtube.com/channel/${CHANNEL}
     https://www.youtube.com/results?search_query=@x https://www.tiktok.com/explore https://www.tiktok.com/tag/boats
     https://www.tiktok.com/@name.demo/live https://www.tiktok.com/@name.demo/video/12 https://www.snapchat.com/discover
     https://www.snapchat.com/spotlight/W7_EDlXWTBiXAEEniDEMO https://www.pinterest.com/ideas/ https://www.pinterest.com/pin/231161393365853693/
     https://www.pinterest.com/search/pins/?q=x https://www.twitch.tv/directory/game/x https://www.twitch.tv/videos/123
     https://www.twitch.tv/settings https://clips.twitch.tv/DemoBraveKettle-a_1 https://www.bilibili.com/video/BV1demo00001/
     https://space.bilibili.com/name https://www.douyin.com/discover https://www.youtube.com/@%E0%A4%A`.split(/\s+/),
  )("%s is nobody's", (address) => {
    const url = new URL(address)
    expect(networkOf(url)).toBeDefined()
    expect(networkOf(url)?.handleOf(url)).toBeUndefined()
  })
})

describe('what an address is about', () => {
  test('YouTube: channels by id and by their older names, videos, Shorts', () => {
    const about = (path: string) => youtube.addressOf(new URL(path, 'https://www.youtube.com'))
    expect(about(`/channel/${CHANNEL}/videos`)).toEqual({ channel: CHANNEL, tab: 'videos' })
    expect(about('/c/Mara.demo')).toEqual({ custom: '/c/Mara.demo' })
    expect(about('/user/mara_demo/featured')).toEqual({ custom: '/user/mara_demo', tab: 'featured' })
    expect(about('/watch?list=PLdemo&v=demoVid0001&t=3s')).toEqual({ video: 'demoVid0001' })
    expect(about('/shorts/demoVid0001')).toEqual({ video: 'demoVid0001', isShort: true })
    expect(about('/live/demoVid0001?x=1')).toEqual({ video: 'demoVid0001' })
    for (const other of ['/watch', '/watch?v=short', '/shorts/', '/channel/UCshort', '/playlist?list=PLdemo']) {
      expect(about(other)).toBeUndefined()
    }
  })

  test('YouTube: links to videos, not to another site', () => {
    expect(youtube.handleIn('https://m.youtube.com/@Mara.Quill.demo')).toBe('mara.quill.demo')
    expect(youtube.handleIn('https://evil.example/@Mara.Quill.demo')).toBeUndefined()
    expect(youtube.videoIn('/watch?v=demoVid0001&list=PLdemo')).toEqual({
      id: 'demoVid0001',
      isShort: false,
      isInList: true,
    })
    expect(youtube.videoIn('https://www.youtube.com/shorts/demoVid0001')?.isShort).toBe(true)
    expect(youtube.videoIn('https://m.youtube.com/shorts/demoVid0001')?.isShort).toBe(true)
    expect(youtube.videoIn('https://m.youtube.com/watch?v=demoVid0001')?.isShort).toBe(false)
    for (const other of [
      'https://evil.example/watch?v=demoVid0001',
      '/watch?v=demoVid0001x',
      '/embed/demoVid0001',
      null,
    ]) {
      expect(youtube.videoIn(other)).toBeUndefined()
    }
  })

  test('TikTok: posts, and the moment their number holds', () => {
    const address = 'https://www.tiktok.com/@nila.fenn.demo/photo/7571863205253778710'
    expect(tiktok.addressOf(new URL(address))).toEqual({
      handle: 'nila.fenn.demo',
      post: '7571863205253778710',
      isPhoto: true,
    })
    expect(tiktok.postLink(address)?.post).toBe('7571863205253778710')
    expect(tiktok.postLink('https://evil.example/@nila.fenn.demo/video/7571863205253778710')).toBeUndefined()
    // 2025-11-12T15:36:23Z is 1762961783 s; × 2³² + 77
    expect(tiktok.isoTimeOf(String(1_762_961_783n * 2n ** 32n + 77n))).toBe('2025-11-12T15:36:23.000Z')
    expect(tiktok.isoTimeOf('100000000000000')).toBeUndefined()
    expect(tiktok.isoTimeOf('x')).toBeUndefined()
  })

  test("a post's number on X holds its moment since November 2010", () => {
    expect(x.momentOfPost(String((1_790_000_000_000n - 1_288_834_974_657n) << 22n))).toBe('2026-09-21T14:13:20.000Z')
    expect(x.momentOfPost('20')).toBeUndefined()
    expect(x.momentOfPost('28000000000')).toBeUndefined()
    expect(x.momentOfPost('x')).toBeUndefined()
  })

  test('Snapchat, Pinterest, Twitch: what is no profile', () => {
    const id = 'W7_EDlXWTBiXAEEniDEMO0AAYdemodemodemo0001'
    expect(snapchat.addressOf(new URL(`https://www.snapchat.com/@greta.demo/spotlight/${id}`))).toEqual({
      handle: 'greta.demo',
      spotlight: id,
    })
    expect(pinterest.addressOf(new URL('https://www.pinterest.com/demo_feast/soups/'))).toEqual({
      handle: 'demo_feast',
      isBoard: true,
    })
    expect(pinterest.addressOf(new URL('https://www.pinterest.fr/pin/tabouret--231161393365853693/'))).toEqual({
      pin: '231161393365853693',
    })
    expect(twitch.addressOf(new URL('https://www.twitch.tv/demo_desk/clip/DemoBraveKettle-a_1'))).toEqual({
      handle: 'demo_desk',
      clip: 'DemoBraveKettle-a_1',
    })
    expect(twitch.channelIn('https://www.twitch.tv/demo_desk/clips?tt_content=player_profile_img')).toBe('demo_desk')
    expect(twitch.channelIn('https://evil.example/demo_desk')).toBeUndefined()
    expect(twitch.recordingIn('/videos/2300000001?filter=archives')).toEqual({ id: '2300000001' })
    expect(twitch.recordingIn('https://www.twitch.tv/Demo_Desk/clip/DemoBraveKettle-a_1')?.handle).toBe('demo_desk')
    expect(twitch.recordingIn('/demo_desk/videos')).toBeUndefined()
    expect(twitch.recordingIn('https://evil.example/videos/2300000001')).toBeUndefined()
  })
})
