/** Sites that are no network: which addresses they have, and what they are judged by. */
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { NO_NORMS } from '../../src/core/judgement/norm.ts'
import { mergeReading } from '../../src/core/profile/merge.ts'
import { Reading } from '../../src/core/profile/reading.ts'
import { networkName } from '../../src/networks/catalogue.ts'
import { siteAt } from '../../src/networks/generic/site.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { isSite, patternOf, siteAddressed, sitesAmong } from '../../src/networks/sites.ts'
import { signals } from '../../src/signals/index.ts'

describe('an address', () => {
  test.each([
    ['https://social.example/@fern.demo', 'social.example'],
    ['https://www.social.example:8443/a?b#c', 'www.social.example'],
    ['https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
  ])('%s belongs to %s', (address, host) => expect(siteAddressed(address)).toBe(host))

  test.each([
    ['http://social.example/'],
    ['https://localhost/'],
    ['https://127.0.0.1/'],
    ['https://[::1]/'],
    ['file:///home/ada/page.html'],
    ['chrome://extensions/'],
    ['https://www.instagram.com/ada.demo/'],
    ['https://www.youtube.com/@ada'],
    ['https://jp.linkedin.com/in/ada'],
    ['no address'],
  ])('%s belongs to no site of ours to ask for', (address) => expect(siteAddressed(address)).toBeUndefined())
})

test('of what the browser granted only single hosts that are no network are sites', () => {
  expect(
    sitesAmong([
      'https://social.example/*',
      'https://*/*',
      '<all_urls>',
      'https://*.wide.example/*',
      'http://plain.example/*',
      'https://x.com/*',
      'https://another.example/*',
      'https://social.example/*',
    ]),
  ).toEqual(['another.example', 'social.example'])
  expect(patternOf('social.example')).toBe('https://social.example/*')
})

test('a site is called by its host, and told from a network by it', () => {
  expect(networkName('social.example')).toBe('social.example')
  expect([isSite('social.example'), isSite('youtube')]).toEqual([true, false])
})

describe('as a platform', () => {
  const platform = (text: string) => Reading.shape.platform.safeParse(text).success
  test.each(['social.example', 'a-b.c.example', 'xn--bcher-kva.example', 'youtube', '4chan.example'])('%s', (text) =>
    expect(platform(text)).toBe(true),
  )
  test.each([
    '',
    '.example',
    'example.',
    'a..b',
    '-a.example',
    'a-.example',
    'Social.example',
    'a b.example',
    '../x.y',
    `${'a.'.repeat(130)}example`,
  ])('not %s', (text) => expect(platform(text)).toBe(false))
})

describe('a page of a site', () => {
  const site = siteAt('https://social.example')
  const page = (html: string) => new JSDOM(html).window.document
  const described = (url: string) =>
    page(
      `<script type="application/ld+json">${JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'ProfilePage',
        mainEntity: {
          '@type': 'Person',
          name: 'Fern Demo',
          url,
          interactionStatistic: {
            '@type': 'InteractionCounter',
            interactionType: 'https://schema.org/FollowAction',
            userInteractionCount: 48_210,
          },
        },
      })}</script>`,
    )
  const here = new URL('https://social.example/fern')

  test('is read where what it says is of its address', () => {
    const read = site.read(described('https://social.example/fern'), here)
    expect(read).toMatchObject({ handle: 'fern', followers: { value: 48_210 } })
    expect(site.read(described('https://social.example/moss'), here)).toEqual({})
  })

  test('has no handle before it has said so, unless the address marks one', () => {
    expect(site.handleOf(here)).toBeUndefined()
    expect(site.handleOf(new URL('https://social.example/about'))).toBeUndefined()
    expect(site.handleOf(new URL('https://social.example/@Fern'))).toBe('fern')
  })

  test('is judged by no network’s norms', () => {
    expect(normsOf('social.example')).toBe(NO_NORMS)
    const post = (n: number) => ({ id: `p${n}`, at: `2026-01-0${n}`, likes: 900 + n, comments: 20 })
    const reading = Reading.parse({
      platform: 'social.example',
      handle: 'fern',
      readAt: '2026-03-01T12:00:00Z',
      followers: 48_210,
      following: 4_000,
      recent: [1, 2, 3, 4, 5, 6, 7, 8, 9].map(post),
    })
    const { score, findings, engagement } = assess(
      mergeReading(undefined, reading),
      signals,
      normsOf(reading.platform),
      {},
    )
    expect(score).toBeNull()
    expect(findings.filter(({ is }) => is !== 'not-measured')).toEqual([])
    expect(engagement?.expected).toBeUndefined()
  })
})
