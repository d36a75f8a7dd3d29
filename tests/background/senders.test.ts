/** Who may say what. */
import { describe, expect, test, vi } from 'vitest'
import { isOwnPage, speaksOfItself, tabOf } from '../../src/background/senders.ts'
import type { FromPage } from '../../src/messages/index.ts'
import { networks } from '../../src/networks/index.ts'

vi.mock('../../src/browser/index.ts', () => ({
  browser: { runtime: { id: 'ours', getURL: (path: string) => `chrome-extension://ours/${path}` } },
}))

const at = (platform: string): FromPage => ({ say: 'page:at', platform, handle: 'ada.demo' })

describe('a page of a network', () => {
  const readable = networks.filter(({ hosts, tryOn }) => hosts.length > 0 && tryOn.length > 0)
  const pages = readable.flatMap(({ id, tryOn }) => tryOn.map((address) => ({ id, address })))

  test.each(pages)('$address speaks of $id', ({ id, address }) => {
    expect(speaksOfItself(at(id), address)).toBe(true)
  })

  test.each(pages)('$address speaks of no other network', ({ id, address }) => {
    const others = networks.filter((other) => other.id !== id)
    expect(others.filter((other) => speaksOfItself(at(other.id), address))).toEqual([])
  })

  test('nor of a site', () => {
    expect(speaksOfItself(at('social.example'), 'https://www.instagram.com/ada.demo/')).toBe(false)
  })
})

describe('a page of a site that is no network', () => {
  test.each([
    ['social.example', true],
    ['instagram', false],
    ['other.example', false],
  ])('https://social.example/@ada speaks of %s: %s', (platform, may) => {
    expect(speaksOfItself(at(platform), 'https://social.example/@ada')).toBe(may)
  })
})

describe('whatever else names an account', () => {
  const reading = { platform: 'instagram', handle: 'ada.demo', readAt: '2026-11-01T12:00:00.000Z' }
  const messages = [
    { say: 'page:read', page: '1', reading, unread: [] },
    { say: 'page:yield', page: '1', platform: 'instagram', kind: 'profile', account: 'ada.demo', isMiss: true },
  ] as const satisfies readonly FromPage[]

  test.each(messages)('$say is heard from its own network alone', (said) => {
    expect(speaksOfItself(said, 'https://www.instagram.com/ada.demo/')).toBe(true)
    expect(speaksOfItself(said, 'https://www.tiktok.com/@ada.demo')).toBe(false)
    expect(speaksOfItself(said, undefined)).toBe(false)
    expect(speaksOfItself(said, 'nowhere')).toBe(false)
  })

  test('what names none is heard from anywhere', () => {
    expect(speaksOfItself({ say: 'page:left', page: '1' }, 'https://www.tiktok.com/')).toBe(true)
  })
})

describe('who speaks', () => {
  const page = { id: 'ours', frameId: 0, tab: { id: 4 }, url: 'https://www.instagram.com/' }

  test('a script of ours, for its tab', () => {
    expect(tabOf(page as never)).toBe(4)
  })

  test.each([
    ['another extension', { ...page, id: 'theirs' }],
    ['a frame within the page', { ...page, frameId: 2 }],
    ['a page of ours', { ...page, url: 'chrome-extension://ours/src/ui/desk/index.html' }],
  ])('%s speaks for no tab', (_, sender) => {
    expect(tabOf(sender as never)).toBeUndefined()
  })

  test('only a page of ours is one', () => {
    expect(isOwnPage({ id: 'ours', url: 'chrome-extension://ours/src/ui/popup/index.html' } as never)).toBe(true)
    expect(isOwnPage({ id: 'ours', url: 'https://ours.example/' } as never)).toBe(false)
    expect(isOwnPage({ id: 'theirs', url: 'chrome-extension://ours/src/ui/popup/index.html' } as never)).toBe(false)
  })
})
