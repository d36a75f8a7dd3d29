/** Pages that describe themselves: JSON-LD, microdata, OpenGraph; and what they must not be believed about. */
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { Reading } from '../../src/core/profile/reading.ts'
import { siteAt } from '../../src/networks/generic/site.ts'
import { readStructured } from '../../src/networks/generic/structured.ts'
import type { PartialReading } from '../../src/networks/shared/network.ts'

const parser = new new JSDOM('').window.DOMParser()
const pages = new URL('../../../shared/pages/', import.meta.url)

function read(html: string, address = 'https://social.example/@demo.fern'): PartialReading {
  return readStructured(parser.parseFromString(html, 'text/html'), new URL(address))
}

function linked(data: unknown, address?: string): PartialReading {
  const json = typeof data === 'string' ? data : JSON.stringify(data)
  return read(`<script type="application/ld+json">${json.replaceAll('<', '\\u003c')}</script>`, address)
}

const counter = (interactionType: unknown, userInteractionCount: unknown, name?: string) => ({
  '@type': 'InteractionCounter',
  interactionType,
  userInteractionCount,
  ...(name && { name }),
})
const person = (more: object) => ({ '@context': 'https://schema.org', '@type': 'Person', name: 'Fern', ...more })
const FOLLOW = 'https://schema.org/FollowAction'

/** Counts as numbers, without where they were seen. */
function plain({ handle, name, followers, following, posts, recent }: PartialReading) {
  return {
    ...(handle && { handle }),
    ...(name && { name }),
    ...(followers && { followers: followers.value }),
    ...(following && { following: following.value }),
    ...(posts && { posts: posts.value }),
    ...(recent && {
      recent: recent.map(({ id, likes, comments, shares, views }) =>
        [id, likes, comments, shares, views].map((it) => (typeof it === 'object' ? it.value : it)),
      ),
    }),
  }
}

describe('JSON-LD', () => {
  test('whose signs the server escapes', () => {
    const data = person({ alternateName: 'demo.fern', interactionStatistic: counter(FOLLOW, 1_204) })
    const reading = linked(JSON.stringify(data).replaceAll('@', '\\u0040').replaceAll('/', '\\/'))
    expect(plain(reading)).toEqual({ handle: 'demo.fern', name: 'Fern', followers: 1_204 })
  })

  test.each([
    ['address', { url: 'https://social.example/@demo.fern' }],
    ['address with www, a slash and http', { '@id': 'http://www.social.example/@Demo.Fern/' }],
    ['handle', { alternateName: '@demo.fern' }],
    ['page', { mainEntityOfPage: { '@type': 'ProfilePage', '@id': 'https://social.example/@demo.fern' } }],
  ])('an account known by its %s', (_, identity) => {
    const reading = linked(person({ ...identity, interactionStatistic: counter(FOLLOW, 1_204) }))
    expect(plain(reading)).toEqual({ handle: 'demo.fern', name: 'Fern', followers: 1_204 })
    expect(reading.origins).toEqual({ name: 'state', followers: 'state' })
  })

  test.each([
    ['https://schema.org/FollowAction'],
    ['http://schema.org/FollowAction'],
    ['FollowAction'],
    [{ '@type': 'FollowAction' }],
    [{ '@type': 'http://schema.org/SubscribeAction' }],
  ])('an action written as %j', (type) => {
    const reading = linked(person({ alternateName: 'demo.fern', interactionStatistic: [counter(type, '88')] }))
    expect(reading.followers?.value).toBe(88)
  })

  test('a follow action called "Friends" counts whom the account follows', () => {
    const reading = linked(
      person({
        alternateName: 'demo.fern',
        interactionStatistic: [counter(FOLLOW, 7, 'Friends'), counter(FOLLOW, 900, 'Follows')],
        agentInteractionStatistic: counter('https://schema.org/WriteAction', 41),
      }),
    )
    expect(plain(reading)).toEqual({ handle: 'demo.fern', name: 'Fern', followers: 900, following: 7, posts: 41 })
  })

  test('within @graph and a profile page, its types in lists, with line breaks inside its strings', () => {
    const account = { '@type': ['Person', 'Thing'], alternateName: 'demo.fern', description: 'one\ntwo' }
    const page = {
      '@type': 'https://schema.org/ProfilePage',
      mainEntity: { ...account, interactionStatistic: counter(FOLLOW, 5) },
    }
    const json = JSON.stringify({ '@context': 'http://schema.org', '@graph': [{ '@type': 'WebSite' }, page] })
    expect(linked(json.replaceAll('\\n', '\n')).followers?.value).toBe(5)
  })

  test('of a script that is written anew what it says now, be it as long as before', () => {
    const page = parser.parseFromString('<script type="application/ld+json"></script>', 'text/html')
    const followers = (count: number) => {
      const data = person({ alternateName: 'demo.fern', interactionStatistic: counter(FOLLOW, count) })
      page.scripts[0]?.replaceChildren(JSON.stringify(data))
      return readStructured(page, new URL('https://social.example/@demo.fern')).followers?.value
    }
    expect([1_204, 8_631].map(followers)).toEqual([1_204, 8_631])
  })

  test("the account's posts, nobody else's", () => {
    const post = (id: string, author: string, likes: number) => ({
      '@type': 'SocialMediaPosting',
      identifier: id,
      author: { '@type': 'Person', url: `https://social.example/@${author}` },
      datePublished: '2026-10-01T10:00:00Z',
      interactionStatistic: [
        counter('https://schema.org/LikeAction', likes),
        counter('https://schema.org/CommentAction', 2),
        counter('https://schema.org/ShareAction', 3),
        counter('https://schema.org/WatchAction', 400),
      ],
    })
    const page = {
      '@context': 'https://schema.org',
      '@type': 'ProfilePage',
      mainEntity: person({ alternateName: 'demo.fern', interactionStatistic: counter(FOLLOW, 5) }),
      hasPart: [post('post1', 'demo.fern', 12), post('post2', 'demo.moss', 90)],
    }
    expect(plain(linked(page)).recent).toEqual([['post1', 12, 2, 3, 400]])
  })

  test("a post on its own page is its author's", () => {
    const post = {
      '@context': 'https://schema.org',
      '@type': 'VideoObject',
      url: 'https://video.example/clips/abc12345',
      creator: { '@type': 'Person', alternateName: 'demo.fern' },
      commentCount: 9,
      interactionStatistic: counter('http://schema.org/WatchAction', 5_000),
    }
    const reading = linked(post, 'https://video.example/clips/abc12345')
    expect(plain(reading)).toEqual({ handle: 'demo.fern', recent: [['abc12345', undefined, 9, undefined, 5_000]] })
    expect(linked(post, 'https://video.example/clips/other999')).toEqual({})
  })

  test.each([
    ['another account', person({ alternateName: 'demo.moss', interactionStatistic: counter(FOLLOW, 5) })],
    ['another address', person({ url: 'https://social.example/@demo.moss', interactionStatistic: counter(FOLLOW, 5) })],
    [
      'another address under this name',
      person({
        url: 'https://social.example/@demo.moss',
        alternateName: 'demo.fern',
        interactionStatistic: counter(FOLLOW, 5),
      }),
    ],
    ['nobody', person({ interactionStatistic: counter(FOLLOW, 5) })],
    ['the site', { ...person({ interactionStatistic: counter(FOLLOW, 5) }), url: 'https://social.example/' }],
    ['an account without counts', person({ alternateName: 'demo.fern' })],
    ['a negative count', person({ alternateName: 'demo.fern', interactionStatistic: counter(FOLLOW, -5) })],
  ])('nothing of %s', (_, data) => expect(linked(data)).toEqual({}))
})

test('what an account wrote is what it did itself, not what it won by it', () => {
  const [won, did] = [5_321, 12].map((count) => counter('https://schema.org/WriteAction', count))
  const reading = linked(
    person({ alternateName: 'demo.fern', interactionStatistic: won, agentInteractionStatistic: did }),
  )
  expect(plain(reading)).toEqual({ handle: 'demo.fern', name: 'Fern', posts: 12 })
})

describe('microdata', () => {
  const page = (address: string) => `<div itemscope itemtype="http://schema.org/Organization">
    <meta itemprop="url" content="${address}"><h1 itemprop="name">Demo Harbour</h1>
    <div itemprop="interactionStatistic" itemscope itemtype="https://schema.org/InteractionCounter">
      <meta itemprop="interactionType" content="https://schema.org/SubscribeAction">
      <span itemprop="userInteractionCount">12,034</span></div></div>`

  test('an organisation', () => {
    const reading = read(page('https://social.example/demoharbour'), 'https://social.example/demoharbour')
    expect(plain(reading)).toEqual({ handle: 'demoharbour', name: 'Demo Harbour', followers: 12_034 })
  })

  test('nothing of another one', () => {
    expect(read(page('https://social.example/demoharbour'), 'https://social.example/demobakery')).toEqual({})
  })

  test('the kind of a counter where items have theirs', () => {
    const html = `<div itemscope itemtype="https://schema.org/VideoObject">
      <link itemprop="url" href="https://social.example/@demo.fern/v/12">
      <span itemprop="author" itemscope itemtype="https://schema.org/Person">
        <link itemprop="url" href="https://social.example/@demo.fern"></span>
      <div itemprop="interactionStatistic" itemscope itemtype="https://schema.org/InteractionCounter">
        <meta itemprop="userInteractionCount" content="5647018">
        <meta itemprop="interactionType" itemtype="https://schema.org/WatchAction"></div></div>`
    expect(plain(read(html, 'https://social.example/@demo.fern/v/12'))).toEqual({
      handle: 'demo.fern',
      recent: [['12', undefined, undefined, undefined, 5_647_018]],
    })
  })

  test('a property of the site’s own for followers, not those beside it', () => {
    const html = `<div itemprop="mainEntity" itemscope itemtype="http://schema.org/Person">
      <meta itemprop="name" content="Fern"><meta itemprop="url" content="https://social.example/people/demo-fern">
      <meta itemprop="ask:voteupCount" content="5120"><meta itemprop="ask:followerCount" content="4821"></div>`
    expect(plain(read(html, 'https://social.example/people/demo-fern'))).toEqual({
      handle: 'demo-fern',
      name: 'Fern',
      followers: 4_821,
    })
  })
})

describe('pages that lie, or speak of more than their address', () => {
  const AT = { url: 'https://social.example/@demo.fern' }
  const followed = (count: unknown, name?: string) => ({ interactionStatistic: counter(FOLLOW, count, name) })

  test.each([
    ['its publisher, called by a fragment of this page', { '@type': 'Organization', '@id': '#publisher' }],
    [
      'the site, by a fragment of its front',
      { '@type': 'Organization', '@id': 'https://social.example/#organization' },
    ],
    ['the same name on another site', { alternateName: 'demo.fern', url: 'https://elsewhere.example/demo.fern' }],
    ['somebody else', { url: 'https://social.example/@demo.moss', alternateName: 'demo.fern' }],
  ])('followers of %s are not read', (_, identity) => {
    expect(linked(person({ ...identity, ...followed(1_000_000) }))).toEqual({})
  })

  test.each([
    ['a list of posts about a word', 'https://social.example/tags/demofern', 'https://social.example/author/demofern'],
    ['a page below another one', 'https://social.example/shop/demofern', 'https://social.example/demofern'],
  ])('%s is no page of the account that is called so', (_, address, account) => {
    expect(linked(person({ url: account, ...followed(88) }), address)).toEqual({})
  })

  test('counters whose names begin with capitals, and the followers of whoever made it', () => {
    const at = 'https://films.example/v/9/'
    const capital = (action: string, count: number) => ({
      '@type': 'InteractionCounter',
      InteractionType: { '@type': `https://schema.org/${action}` },
      InteractionCount: count,
    })
    const film = {
      '@context': 'http://schema.org/',
      '@type': 'VideoObject',
      '@id': at,
      commentCount: 0,
      uploadDate: '2024-10-15T14:55:15.000Z',
      interactionStatistic: [capital('WatchAction', 1964), capital('LikeAction', 3), capital('ShareAction', 5)],
      creator: {
        '@type': 'Person',
        name: 'lt_demo',
        alternateName: 'LT',
        url: 'https://films.example/lt_demo/',
        interactionStatistic: [capital('FollowAction', 616)],
      },
    }
    const reading = linked(film, at)
    expect(plain(reading)).toMatchObject({ handle: 'lt_demo', name: 'lt_demo', followers: 616 })
    expect(reading.recent).toMatchObject([
      { views: { value: 1964 }, likes: { value: 3 }, shares: { value: 5 }, comments: { value: 0 } },
    ])
  })

  test('a post whose author has a page elsewhere alone is nobody’s here', () => {
    const post = (author: object) => ({
      '@context': 'https://schema.org',
      '@type': 'Article',
      url: 'https://social.example/2026/bread',
      author: { '@type': 'Person', ...author },
      interactionStatistic: counter('https://schema.org/LikeAction', 12),
    })
    const at = 'https://social.example/2026/bread'
    expect(linked(post({ url: 'https://elsewhere.example/demo.fern' }), at)).toEqual({})
    expect(linked(post({ url: 'https://social.example/author/demo.fern' }), at).handle).toBe('demo.fern')
  })

  test('a page below the account’s own is', () => {
    const reading = linked(person({ ...AT, ...followed(88) }), 'https://social.example/@demo.fern/photos')
    expect(plain(reading)).toEqual({ handle: 'demo.fern', name: 'Fern', followers: 88 })
  })

  test.each([
    ['Followers', { followers: 88 }],
    ['Abonnés', { followers: 88 }],
    ['フォロワー', { followers: 88 }],
    ['Following', { following: 88 }],
    ['Abonnements', {}],
    ['Siguiendo', {}],
  ])('a follow action called "%s"', (name, facts) => {
    const reading = linked(person({ ...AT, ...followed(88, name) }))
    expect(plain(reading)).toEqual(Object.keys(facts).length > 0 ? { handle: 'demo.fern', name: 'Fern', ...facts } : {})
  })

  test('two numbers of followers, of one account or in two places: neither', () => {
    const twice = [counter(FOLLOW, 88), counter(FOLLOW, 9_000)]
    expect(linked(person({ ...AT, interactionStatistic: twice }))).toEqual({})
    const places = [person({ ...AT, ...followed(88) }), person({ ...AT, ...followed(9_000) })]
    expect(plain(linked({ '@context': 'https://schema.org', '@graph': places })).followers).toBeUndefined()
    const same = [person({ ...AT, ...followed(88) }), person({ ...AT, ...followed(88) })]
    expect(plain(linked({ '@context': 'https://schema.org', '@graph': same })).followers).toBe(88)
  })

  test('a profile page names its account by reference', () => {
    const page = { '@type': 'ProfilePage', url: AT.url, mainEntity: { '@id': '#me' } }
    const me = person({ '@id': '#me', ...followed(88) })
    const graph = { '@context': 'https://schema.org', '@graph': [person({ '@id': '#you', ...followed(7) }), page, me] }
    expect(plain(linked(graph)).followers).toBe(88)
  })

  test('types with a prefix, an action in a list', () => {
    const reading = linked(person({ ...AT, '@type': 'schema:Person', ...followed(88) }))
    expect(reading.followers?.value).toBe(88)
    const list = { interactionStatistic: [counter([FOLLOW], 88)] }
    expect(linked(person({ ...AT, ...list })).followers?.value).toBe(88)
  })

  test.each([['Join 50,000 followers of bread'], ['Fern taught 5,000 followers to bake'], ['50,000+ followers']])(
    'OpenGraph says "%s"',
    (description) => {
      const head = `<meta property="og:type" content="profile"><meta property="og:url" content="${AT.url}">`
      expect(read(`${head}<meta property="og:description" content="${description}">`)).toEqual({})
    },
  )
})

describe('OpenGraph', () => {
  const page = (description: string, address = 'https://social.example/@demo.fern', lang = 'en') =>
    `<html lang="${lang}"><meta property="og:type" content="profile"><meta property="og:url" content="${address}">
     <meta property="og:description" content="${description}"></html>`

  test.each([
    ['ar', '12 ألف متابع، 300 متابَع، 88 منشور', 12_000],
    ['ja', 'フォロワー1.2万人、フォロー中300人', 12_000],
    ['zh', '1,204位粉丝，88篇文章', 1_204],
  ])('commas of other scripts (%s)', (lang, description, followers) => {
    expect(read(page(description, undefined, lang)).followers?.value).toBe(followers)
  })

  test('followers in words, in two languages', () => {
    expect(read(page('1,204 followers, 88 posts')).followers?.value).toBe(1_204)
    expect(read(page('12,3 k abonnés · 88 publications', undefined, 'fr')).followers?.value).toBe(12_300)
  })

  test('nothing without the word, and nothing of another account', () => {
    expect(read(page('1,204 readers'))).toEqual({})
    expect(read(page('1,204 followers', 'https://social.example/@demo.moss'))).toEqual({})
  })
})

test('any site is read by its origin, and by https alone', () => {
  const site = siteAt('https://social.example')
  expect(site.hosts).toEqual(['https://social.example/*'])
  expect(site.handleOf(new URL('https://social.example/@Demo.Fern'))).toBe('demo.fern')
  expect(() => siteAt('http://social.example')).toThrow('only https')
})

describe('hostile pages', { timeout: 60_000 }, () => {
  const word = fc.constantFrom(
    ...['@type', '@graph', 'mainEntity', 'interactionStatistic', 'interactionType', 'userInteractionCount', 'url'],
    ...['author', 'alternateName', '__proto__', 'constructor', 'identifier', 'name', '@id', 'commentCount'],
  )
  const value = fc.oneof(
    fc.constantFrom(
      'Person',
      'VideoObject',
      FOLLOW,
      'demo.fern',
      'https://social.example/@demo.fern',
      5,
      -1,
      1e308,
      null,
    ),
    fc.string(),
    fc.integer(),
  )
  const { data } = fc.letrec((tie) => ({
    data: fc.oneof({ maxDepth: 6 }, value, fc.array(tie('data'), { maxLength: 4 }), tie('object')),
    object: fc.dictionary(word, tie('data'), { maxKeys: 7 }),
  }))

  test('any data gives a valid reading or none', () => {
    fc.assert(
      fc.property(data, (data) => {
        const reading = linked({ '@context': 'https://schema.org', '@graph': [data] })
        const whole = { platform: 'site', readAt: '2026-11-01T00:00:00Z', ...reading }
        expect(reading.handle === undefined || Reading.safeParse(whole).success).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

const isHere = existsSync(pages)
describe.skipIf(!isHere)(`real pages${isHere ? '' : ' (skipped: ../shared/pages is not here)'}`, () => {
  const from = (file: string) => readFileSync(new URL(file, pages), 'utf8')

  test('exact counts of a profile on Snapchat and on X', () => {
    const snap = read(from('snapchat/profile-2024-ar.html'), 'https://www.snapchat.com/add/example_snap')
    expect([snap.handle, snap.followers?.value]).toEqual(['example_snap', 145_300])
    const x = read(from('x/profile-2025-05-en-phnixhamsta.html'), 'https://x.com/phnixhamsta')
    expect([x.followers?.value, x.following?.value, x.posts?.value]).toEqual([182_615, 334, 25_391])
  })

  test('a profile on LinkedIn, with its articles', () => {
    const [{ profile, posts }] = JSON.parse(from('linkedin/profile-billgates-ldjson-2026-en.json'))
    const data = { '@context': 'http://schema.org', '@graph': [...posts, profile] }
    const reading = linked(data, 'https://www.linkedin.com/in/williamhgates')
    expect([reading.handle, reading.followers?.value]).toEqual(['williamhgates', 39_714_156])
    expect(reading.recent?.map(({ likes }) => (typeof likes === 'object' ? likes.value : likes))).toEqual([
      4735, 4749, 4705, 10726, 5668, 5809, 5402, 5998, 4342, 4106,
    ])
  })

  test('a video on YouTube: the order of its counters tells nothing', () => {
    const address = 'https://www.youtube.com/watch?v=fJ9rUzIMcZQ'
    const { recent } = plain(read(from('youtube/watch-2025-12-en-queen-bohemian.html'), address))
    expect(recent).toEqual([['fJ9rUzIMcZQ', 13_725_279, undefined, undefined, 2_001_156_445]])
  })

  test('nothing where the page is of something else', () => {
    expect(read(from('x/profile-2025-05-en-phnixhamsta.html'), 'https://x.com/somebody')).toEqual({})
    const article = read(
      from('substack/post-simonsarris-agency-2024-en.html'),
      'https://map.simonsarris.com/p/the-most-precious-resource-is-agency',
    )
    expect(article.followers).toBeUndefined()
  })
})

describe('odd ways to write it', () => {
  const here = 'https://social.example/@demo.fern'
  const post = (more: object) => ({
    '@context': 'https://schema.org',
    '@type': 'SocialMediaPosting',
    url: `${here}/12`,
    author: { '@type': 'Person', url: here },
    ...more,
  })

  test('what templates put around the data', () => {
    const json = JSON.stringify(person({ url: here, interactionStatistic: counter(FOLLOW, '1,204') }))
    for (const [before, after] of [
      ['//<![CDATA[\n', '\n//]]>'],
      ['/* <![CDATA[ */', '/* ]]> */'],
      ['<!-- ', ' -->'],
      ['\n', ';\n'],
    ]) {
      const reading = read(`<script type="application/ld+json">${before}${json}${after}</script>`)
      expect(plain(reading)).toEqual({ handle: 'demo.fern', name: 'Fern', followers: 1_204 })
    }
  })

  test('followers counted at the account’s page, whose address has another capital', () => {
    const page = { '@type': 'ProfilePage', '@id': here, interactionStatistic: counter(FOLLOW, '46383825') }
    const reading = linked(person({ url: 'https://fern.example', alternateName: '@demo.fern', mainEntityofPage: page }))
    expect(plain(reading)).toEqual({ handle: 'demo.fern', name: 'Fern', followers: 46_383_825 })
  })

  test('whatever can be followed is an account; the one beside it is another', () => {
    const team = (name: string, followers: number) => ({
      '@type': 'SportsTeam',
      '@id': `https://social.example/${name}`,
      name,
      interactionStatistic: counter(FOLLOW, followers),
    })
    const graph = { '@context': 'https://schema.org', '@graph': [team('rowers', 4_821), team('divers', 99_999)] }
    expect(plain(linked(graph, 'https://social.example/rowers'))).toEqual({
      handle: 'rowers',
      name: 'rowers',
      followers: 4_821,
    })
  })

  test('rounded in one place and exact in another is the same number', () => {
    const rounded = person({ url: here, interactionStatistic: counter(FOLLOW, '12K') })
    const page = { '@type': 'ProfilePage', url: here }
    const exact = { ...page, mainEntity: person({ url: here, interactionStatistic: counter(FOLLOW, 12_345) }) }
    expect(linked([rounded, exact]).followers).toMatchObject({ low: 12_345, high: 12_345 })
    const other = { ...page, mainEntity: person({ url: here, interactionStatistic: counter(FOLLOW, 19_345) }) }
    expect(linked([rounded, other]).followers).toBeUndefined()
  })

  test('interactions told apart by their names alone; what was passed on at other sites is none here', () => {
    const counters = [
      counter('https://schema.org/InteractAction', 542, 'Retweets'),
      counter('https://schema.org/InteractAction', 61, 'Replies'),
      counter('https://schema.org/InteractAction', 7, 'Something'),
      {
        ...counter('https://schema.org/ShareAction', 283),
        interactionService: { '@type': 'WebSite', name: 'Elsewhere' },
      },
    ]
    const reading = linked(post({ interactionStatistic: counters }), `${here}/12`)
    expect(plain(reading).recent).toEqual([['12', undefined, 61, 542, undefined]])
  })

  test.each([
    [
      ['UserPlays:12345', 'UserComments:356'],
      [undefined, 356, undefined, 12_345],
    ],
    [['12345'], [undefined, undefined, undefined, 12_345]],
    // Likes first, then views: nothing says so
    [['13725279', '2001156445'], undefined],
    [['UserDownloads:12'], undefined],
  ])('counters as until 2014: %j', (counts, expected) => {
    const tags = counts.map((text) => `<meta itemprop="interactionCount" content="${text}">`).join('')
    const html = `<div itemscope itemtype="http://schema.org/VideoObject"><link itemprop="url" href="${here}/12">
      <span itemprop="author" itemscope itemtype="http://schema.org/Person"><link itemprop="url" href="${here}"></span>${tags}</div>`
    expect(plain(read(html, `${here}/12`)).recent).toEqual(expected && [['12', ...expected]])
  })

  test.each([
    ['2026-04-06', '2026-04-06'],
    ['2026-04-06T10:00:00Z', '2026-04-06T10:00:00.000Z'],
    ['2026-04-06T10:00:00', undefined],
    ['6 April', undefined],
  ])('a day is a day: %s', (datePublished, at) => {
    const liked = post({ datePublished, interactionStatistic: counter('LikeAction', 42) })
    expect(linked(liked, `${here}/12`).recent?.[0]?.at).toBe(at)
  })
})

describe('counts that link to their lists', () => {
  const HERE = 'https://social.example/demo.fern/'
  const links = (...all: string[]) => read(`<html lang="en"><body>${all.join('')}</body></html>`, HERE)

  test.each([
    [
      'number and name in elements of their own',
      '<a href="/demo.fern/followers/"><span>18</span><span>Followers</span></a>',
    ],
    ['the name first', '<a href="/demo.fern/followers" title="18"><h3>Followers</h3><div>18</div></a>'],
    ['a phrase', '<a href="https://social.example/demo.fern/followers?page=1">18 followers</a>'],
    ['a tab', '<a href="/Demo.Fern?tab=followers"><b>18</b> followers</a>'],
    ['twice the same', '<a href="/demo.fern/followers">18 followers</a><a href="/demo.fern/followers">18</a>'],
  ])('%s', (_, link) => {
    const reading = links(link, '<a href="/demo.fern/following/"><span>44</span><span>Following</span></a>')
    expect(plain(reading)).toEqual({ handle: 'demo.fern', followers: 18, following: 44 })
    expect(reading.origins).toEqual({ followers: 'page', following: 'page' })
  })

  test.each([
    ['another account', '<a href="/other.demo/followers">18 followers</a>'],
    ['an account whose name begins alike', '<a href="/demo.fern2/followers">18 followers</a>'],
    ['another site', '<a href="https://elsewhere.example/demo.fern/followers">18 followers</a>'],
    ['those whom the reader knows', '<a href="/demo.fern/followers">18 followers you know</a>'],
    ['new ones', '<a href="/demo.fern/followers"><b>3</b> new followers</a>'],
    ['two numbers', '<a href="/demo.fern/followers"><b>18</b> followers <i>2</i></a>'],
    [
      'two that differ',
      '<a href="/demo.fern/followers">18 followers</a><a href="/demo.fern/followers">19 followers</a>',
    ],
    ['a list further down', '<a href="/demo.fern/lists/followers">18 followers</a>'],
    ['another’s list among those of people', '<a href="/users/other.demo/followers">18 followers</a>'],
    ['contacts alone', '<p><a href="/people/demo.fern/contacts">44 Contacts</a></p>'],
    [
      'contacts beside two links',
      '<p>18 Followers <a href="/x">x</a> <a href="/people/demo.fern/contacts">44 Following</a></p>',
    ],
    ['contacts of another', '<p>18 Followers <a href="/people/other.demo/contacts">44 Following</a></p>'],
    ['what is no list', '<a href="/demo.fern/films/"><span>367</span><span>Films</span></a>'],
    ['no number', '<a href="/demo.fern/followers">Followers</a>'],
  ])('nothing of %s', (_, link) => {
    expect(links(link)).toEqual({})
  })

  test.each([
    ['https://social.example/photos/demo.fern/', 'es', '18 Seguidores<em>•</em>', 'Siguiendo 44'],
    ['https://social.example/demo.fern', 'en', '18 Followers · ', '44 Following'],
  ])('contacts, on the line that says how many follow: %s', (at, lang, before, link) => {
    const line = `<p>${before}<a href="/people/demo.fern/contacts">${link}</a></p>`
    const reading = read(`<html lang="${lang}"><body>${line}</body></html>`, at)
    expect(plain(reading)).toEqual({ handle: 'demo.fern', followers: 18, following: 44 })
  })

  test('lists that the site keeps below its people', () => {
    const link = '<a href="/users/demo.fern/followers">18 followers</a>'
    expect(plain(read(link, 'https://social.example/demo.fern'))).toEqual({ handle: 'demo.fern', followers: 18 })
    expect(read(link, 'https://social.example/tags/demo.fern')).toEqual({})
  })

  test('nothing on the first page of a site', () => {
    expect(read('<a href="/followers">18 followers</a>', 'https://social.example/')).toEqual({})
  })
})

describe('words in another language than the page is marked as', () => {
  const says = (description: string, lang = 'en') =>
    read(
      `<html lang="${lang}"><meta property="og:type" content="profile"><meta property="og:url" content="https://social.example/@demo.fern">
       <meta property="og:description" content="${description}"></html>`,
    ).followers?.value

  test.each([
    ['12 тыс. подписчиков', 12_000],
    ['1,2 Mio. Follower', 1_200_000],
    ['3,4 mln obserwujących', 3_400_000],
    ['5 rb pengikut', 5_000],
    ['12 B takipçi', 12_000],
  ])('%s', (description, followers) => {
    expect(says(description)).toBe(followers)
  })

  test('in English B is a billion', () => {
    expect(says('1.2B followers')).toBe(1_200_000_000)
  })

  test('nothing where languages differ: mil is a thousand in Spanish, a million in Romanian', () => {
    expect(says('12 mil followers')).toBeUndefined()
  })

  test('a link whose number and name are elements of their own', () => {
    const link = '<a href="/@demo.fern/followers"><b>12 B</b> <span>Takipçi</span></a>'
    expect(read(`<html lang="en">${link}</html>`).followers?.value).toBe(12_000)
  })
})

describe('properties of the site’s own beside OpenGraph', () => {
  const properties = (url: string, all: Record<string, string>) =>
    read(
      Object.entries({ 'og:url': url, ...all })
        .map(([name, content]) => `<meta property="${name}" content="${content}">`)
        .join(''),
      'https://sound.example/demo.fern/first-song',
    )
  const SONG = 'https://sound.example/demo.fern/first-song'
  const COUNTS = { 'sound:play_count': '54688', 'sound:like_count': '1700', 'sound:comments_count': '181' }
  const AUTHOR = { 'sound:user': 'https://sound.example/demo.fern' }

  test('of a post, where they name its author', () => {
    expect(plain(properties(SONG, { ...COUNTS, ...AUTHOR, 'sound:download_count': '4751' }))).toEqual({
      handle: 'demo.fern',
      recent: [['first-song', 1_700, 181, undefined, 54_688]],
    })
  })

  test('of an account', () => {
    const head = `<meta property="og:url" content="https://sound.example/demo.fern"><meta property="sound:follower_count" content="4401"><meta property="sound:sound_count" content="45">`
    const ADA = 'https://sound.example/demo.fern'
    expect(plain(read(head, ADA))).toEqual({ handle: 'demo.fern', followers: 4_401, posts: 45 })
    const two = `${head}<meta property="sound:photo_count" content="7">`
    expect(plain(read(two, ADA))).toEqual({ handle: 'demo.fern', followers: 4_401 })
  })

  test.each([
    ['nobody is named', SONG, COUNTS],
    ['the page is another', 'https://sound.example/demo.fern/second-song', { ...COUNTS, ...AUTHOR }],
    ['the author is on another site', SONG, { ...COUNTS, 'sound:user': 'https://elsewhere.example/demo.fern' }],
    ['two sites count', SONG, { ...COUNTS, ...AUTHOR, 'other:share_count': '3' }],
    ['the counts are no numbers', SONG, { ...AUTHOR, 'sound:like_count': 'many' }],
  ])('nothing where %s', (_, url, all) => {
    expect(properties(url, all)).toEqual({})
  })
})
