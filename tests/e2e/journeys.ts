/** What must hold in every browser. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Level } from '../../src/core/judgement/verdict.ts'
import { type DrivenBrowser, type Page, type Tab, until } from '../../tools/drive/browser.ts'
import { click, readPosts, readProfile, type Seen, shows, untilDrawn, untilSeen } from '../../tools/drive/read.ts'
import { MASS_VIEWER, OWN_ACCOUNT, type Person, people, SCREENFUL, SITE, storiesOf } from '../../tools/site/index.ts'
import { HOSTILE } from './pages.ts'
import { clickLink, personWho, truthOf, type World } from './world.ts'

const LEVELS: readonly Level[] = ['none', 'weak', 'moderate', 'strong']

/** A screenful is then read in a second or two: what is over at once is not shown on its way. */
const OVERLAY_MS = 60

export function journeysIn(open: () => World<DrivenBrowser>): void {
  let world: World<DrivenBrowser>
  beforeAll(() => {
    world = open()
  })
  afterEach(() => world.browser.closePages())

  /** Opens a profile of which nothing is known, whatever other tests read of it. */
  async function visitAnew(handle: string, search = ''): Promise<Tab> {
    const path = `/${handle}/${search}`
    const tab = await world.visit(path)
    await untilSeen(world.browser, tab.id, handle)
    await world.browser.ask({ say: 'popup:forget', tab: tab.id })
    await tab.page.goto(new URL(path, SITE).href)
    return tab
  }

  /** Opens a profile, reads its posts where that is needed, and returns what the popup shows. */
  async function judge(person: Person): Promise<{ popupState: Seen; popup: Popup; badge: string }> {
    const tab = await world.visit(`/${person.handle}/`)
    const popup = await world.browser.popup(tab.id)
    const posts = Math.min(SCREENFUL, person.tiles)
    const popupState = await readProfile(world.browser, tab, popup, { handle: person.handle, posts })
    await untilDrawn(popup, popupState)
    const shown = await look(popup)
    const badge = await world.browser.badge(tab.id)
    return { popupState, popup: shown, badge }
  }

  // First of all: afterwards the account is known from its page's embedded state.
  test('hidden likes, reached by a link: overlays without them are not misread', async () => {
    const person = personWho('hidden-likes')
    const truth = truthOf(person, world.now)
    const tab = await world.visit('/sam.begins.demo/')
    await untilSeen(world.browser, tab.id, 'sam.begins.demo')
    await clickLink(tab.page, `/${person.handle}/`)
    // Until then the popup may still offer to read the posts of whom the page showed before.
    await untilSeen(world.browser, tab.id, person.handle)
    const popup = await world.browser.popup(tab.id)
    await watchForProgress(popup)
    await drawSlowly(tab.page, OVERLAY_MS)
    await click(popup, 'read-posts')
    await until('the end of it', async () => (await sawProgress(popup)) && !(await shows(popup, 'stop')))
    const { profile } = await untilSeen(world.browser, tab.id, person.handle, (seen) => !seen.progress)
    expect(profile.recent).toHaveLength(SCREENFUL)
    for (const { id, likes, comments } of profile.recent ?? []) {
      expect([undefined, 'hidden']).toContain(likes)
      expect([undefined, truth.get(id)?.comments]).toContain(comments?.value)
    }
  })

  describe('the popup says of', () => {
    const authentic = people.filter(({ truth }) => truth === 'authentic')

    test.each(authentic)('$handle ($language), plainly authentic: nothing to suspect', async (person) => {
      const { popupState, popup, badge } = await judge(person)
      expectTrueNumbers(popupState, person, world.now)
      expect(popup.levels.likes).toBe('none')
      expect(popup.levels.followers).toBe('none')
      expect(popupState.verdict.grade).toBe('authentic')
      expect(badge).toBe(popup.score)
    })

    // Silence alone is bounded, since some genuine audiences are as quiet: enough for "mixed", no more.
    test('bought followers: signs of bought followers, and mixed', async () => {
      const { popupState, popup } = await judge(personWho('bought-followers'))
      expect(LEVELS.indexOf(popup.levels.followers)).toBeGreaterThanOrEqual(LEVELS.indexOf('weak'))
      expect(popup.levels.likes).toBe('none')
      expect(popupState.verdict.grade).toBe('mixed')
    })

    test.each(['auto-liked', 'topped-up'] as const)(
      '%s posts: signs of bought likes, at least moderate',
      async (truth) => {
        const { popupState, popup } = await judge(personWho(truth))
        expectTrueNumbers(popupState, personWho(truth), world.now)
        expect(LEVELS.indexOf(popup.levels.likes)).toBeGreaterThanOrEqual(LEVELS.indexOf('moderate'))
        expect(popup.levels.followers).toBe('none')
        expect(popupState.verdict.grade).not.toBe('authentic')
      },
    )

    test('hidden likes: that they are hidden, never a number', async () => {
      const { popupState, popup, badge } = await judge(personWho('hidden-likes'))
      expect(popupState.profile.recent?.map(({ likes }) => likes)).toEqual(Array(SCREENFUL).fill('hidden'))
      expect(popupState.verdict.basis.hiddenLikes).toBe(SCREENFUL)
      expect(popup.levels.likes).toBe('unknown')
      expect(badge).toBe('?')
    })

    test('three posts: not enough to say', async () => {
      const { popupState, popup, badge } = await judge(personWho('too-little'))
      expect(popupState.verdict.grade).toBe('unknown')
      expect(popup.state).toBe('unknown')
      expect(badge).toBe('?')
    })
  })

  describe('people', () => {
    test('followers, as far as their list is scrolled: who they are stays unnamed', async () => {
      const tab = await world.visit('/camille.cuisine.demo/')
      await untilSeen(world.browser, tab.id, 'camille.cuisine.demo')
      const followers = '/camille.cuisine.demo/followers/'
      await until('the link to them', () => has(tab.page, `a[href="${followers}"]`))
      await clickLink(tab.page, followers)
      const listed = ({ profile }: Seen) => profile.people?.find(({ list }) => list === 'followers')?.accounts ?? []
      await untilSeen(world.browser, tab.id, 'camille.cuisine.demo', (seen) => listed(seen).length === 12)
      const popupState = await scrollUntil(tab, 'camille.cuisine.demo', (seen) => listed(seen).length === 48)
      expect(
        listed(popupState).every(({ hash, handle, name }) => hash && handle === undefined && name === undefined),
      ).toBe(true)
      expect(popupState.verdict.audience?.[0]).toMatchObject({ list: 'followers', by: 'pictures', accounts: 48 })
      const popup = await world.browser.popup(tab.id)
      await until('the sample in the popup', () => shows(popup, 'audience'))
    })

    test('comments under three posts: how many of them the owner answered', async () => {
      const person = personWho('authentic')
      const posts = [...truthOf(person, world.now).values()].slice(1, 4)
      const tabs: Tab[] = []
      // One after the other: a tab is known by not having been there before.
      for (const { code } of posts) tabs.push(await world.visit(`/p/${code}/`))
      const [tab = expect.fail()] = tabs
      await untilSeen(world.browser, tab.id, person.handle, ({ profile }) =>
        posts.every(({ code }) => profile.comments?.some(({ post }) => post === code)),
      )
      const { verdict } = await untilSeen(world.browser, tab.id, person.handle)
      expect(verdict.responseRate).toMatchObject({ answered: 3, comments: 6 })
      const popup = await world.browser.popup(tab.id)
      await until('the answers in the popup', () => shows(popup, 'answers'))
    })

    test('who keeps viewing the user’s own stories is shown on their profile, and on a page of its own', async () => {
      const own = people.find(({ handle }) => handle === OWN_ACCOUNT) ?? expect.fail()
      const everybody = new Set<string>()
      for (const { id, viewers } of storiesOf(own)) {
        const tab = await world.visit(`/stories/${OWN_ACCOUNT}/${id}/`)
        await until('the story', () => has(tab.page, '[data-viewers]'))
        await tab.page.evaluate(() => document.querySelector<HTMLElement>('[data-viewers]')?.click(), undefined)
        const listed = ({ profile }: Seen) =>
          profile.people?.find(({ list }) => list === 'story-viewers')?.accounts.length ?? 0
        for (const { handle } of viewers) everybody.add(handle)
        await scrollUntil(tab, OWN_ACCOUNT, (seen) => listed(seen) === everybody.size)
      }
      const tab = await world.visit(`/${MASS_VIEWER}/`)
      const { profile, verdict } = await untilSeen(world.browser, tab.id, MASS_VIEWER, (seen) =>
        Boolean(seen.profile.sightings),
      )
      expect(profile.sightings?.seen).toHaveLength(5)
      expect(verdict.suspicions.stories.level).toBe('strong')
      const popup = await world.browser.popup(tab.id)
      await until('the kind of evidence', async () =>
        (await textOf(popup, '[data-part="suspicion-stories"]')).includes('First-hand'),
      )
      await popup.evaluate(() => location.assign('/src/ui/desk/index.html#/viewers'), undefined)
      await until('their name on the page', async () => (await textOf(popup, 'ol.viewers')).includes(`@${MASS_VIEWER}`))
    })

    /** Scrolls the open list to its end, again and again. */
    async function scrollUntil(tab: Tab, handle: string, isEnough: (seen: Seen) => boolean): Promise<Seen> {
      return until(`enough of a list of ${handle}`, async () => {
        await tab.page.evaluate(() => {
          const list = document.querySelector('[role="dialog"] .x1s')
          if (list) list.scrollTop = list.scrollHeight
          // A tab behind others is not drawn, and tells of no scrolling by itself.
          list?.dispatchEvent(new Event('scroll'))
        }, undefined)
        const popupState = await world.browser.ask({ say: 'popup:look', tab: tab.id })
        return popupState.state === 'seen' && popupState.profile.handle === handle && isEnough(popupState) && popupState
      })
    }

    function has(page: Page, selector: string): Promise<boolean> {
      return page.evaluate((one) => document.querySelector(one) !== null, selector)
    }

    function textOf(page: Page, selector: string): Promise<string> {
      return page.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector)
    }
  })

  describe('a page with little on it', () => {
    test('a private account: its counts, and no verdict', async () => {
      const person = personWho('private')
      const tab = await world.visit(`/${person.handle}/`)
      const { profile, verdict } = await untilSeen(world.browser, tab.id, person.handle, (seen) =>
        Boolean(seen.profile.private),
      )
      expect(profile.followers).toMatchObject({ low: 472, high: 472 })
      expect(verdict.score).toBeNull()
      const popup = await world.browser.popup(tab.id)
      await until('the popup says so', async () => (await look(popup)).state === 'private')
    })

    test('signed out: what the meta tags say, marked as such', async () => {
      const tab = await visitAnew('lucie.bakes.demo', '?signedout')
      const { profile, verdict } = await untilSeen(world.browser, tab.id, 'lucie.bakes.demo')
      // og: 47.9K, of 48,231 × 0.994
      expect(profile.followers?.low).toBeLessThanOrEqual(47_942)
      expect(profile.followers?.high).toBeGreaterThanOrEqual(47_942)
      expect(profile.followers?.high).toBeLessThan(48_000)
      expect(profile.origins?.followers).toBe('meta')
      expect(verdict.grade).toBe('unknown')
    })

    test('a page that does not exist: no number at all', async () => {
      const tab = await world.visit('/gone.away.demo/')
      const popup = await world.browser.popup(tab.id)
      await until('the popup to draw', async () => (await look(popup)).state !== 'opening')
      expect(await shows(popup, 'grade')).toBe(false)
      expect(await world.browser.badge(tab.id)).toBe('')
    })

    test('a hostile page: no fact invented, nothing of it comes alive', async () => {
      const tab = await world.visit(`/${HOSTILE}/`)
      const popup = await world.browser.popup(tab.id)
      await until('the popup to draw', async () => !['opening', 'reading'].includes((await look(popup)).state))
      const popupState = await world.browser.ask({ say: 'popup:look', tab: tab.id })
      if (popupState.state === 'seen') {
        expect(popupState.profile).not.toHaveProperty('followers')
        expect(popupState.profile).not.toHaveProperty('following')
        expect(popupState.profile).not.toHaveProperty('posts')
        expect(popupState.profile.recent ?? []).toEqual([])
        expect(popupState.verdict.score).toBeNull()
      }
      expect(
        await popup.evaluate(() => document.querySelectorAll('img, iframe, script:not([src])').length, undefined),
      ).toBe(0)
      expect(await popup.evaluate(() => 'polluted' in {}, undefined)).toBe(false)
      expect(await tab.page.evaluate(() => 'polluted' in {}, undefined)).toBe(false)
    })
  })

  describe('reading the posts', () => {
    test('shows how far it is, reads them all, and leaves the page as it was', async () => {
      const person = personWho('bought-followers')
      const tab = await visitAnew(person.handle)
      const popup = await world.browser.popup(tab.id)
      await until('the grid', async () => (await tiles(tab.page)) === SCREENFUL)
      await watchForProgress(popup)
      await drawSlowly(tab.page, OVERLAY_MS)
      const before = await markup(tab.page)
      const popupState = await readPosts(world.browser, tab, popup, person.handle)
      expectTrueNumbers(popupState, person, world.now)
      expect(popupState.profile.recent).toHaveLength(SCREENFUL)
      await until('the page as it was', async () => (await markup(tab.page)) === before)
      expect(await sawProgress(popup)).toBe(true)

      await until('more tiles', async () => {
        if ((await tiles(tab.page)) === SCREENFUL) await scrollToEnd(tab.page)
        return (await tiles(tab.page)) === 2 * SCREENFUL
      })
      await until('them to be offered', async () => {
        const now = await world.browser.ask({ say: 'popup:look', tab: tab.id })
        return now.state === 'seen' && now.profile.recent?.length === 2 * SCREENFUL
      })
      const more = await readPosts(world.browser, tab, popup, person.handle)
      expectTrueNumbers(more, person, world.now)
      expect(more.profile.recent).toHaveLength(2 * SCREENFUL)
    })
  })

  describe('going from page to page without loading', () => {
    test('by links, back and forward: always the account of the address', async () => {
      const [first, second] = [personWho('authentic'), personWho('auto-liked')]
      const tab = await world.visit(`/${first.handle}/`)
      const seen = (person: Person) =>
        untilSeen(world.browser, tab.id, person.handle, ({ profile }) => Boolean(profile.recent?.length))
      expectOnly(await seen(first), first, world.now)

      const stop = watchSights(world, tab.id)
      await clickLink(tab.page, `/${second.handle}/`)
      expectOnly(await seen(second), second, world.now)
      await tab.page.goBack()
      expectOnly(await seen(first), first, world.now)
      await tab.page.goForward()
      expectOnly(await seen(second), second, world.now)
      for (const popupState of await stop()) {
        const person = people.find(({ handle }) => handle === popupState.profile.handle)
        expect([first, second]).toContain(person)
        if (person) expectOnly(popupState, person, world.now)
      }
    })

    test('the Reels tab adds views to what is known', async () => {
      const person = personWho('auto-liked')
      const tab = await world.visit(`/${person.handle}/reels/`)
      const truth = truthOf(person, world.now)
      const { profile } = await untilSeen(world.browser, tab.id, person.handle, (seen) =>
        Boolean(seen.profile.recent?.some(({ views }) => views)),
      )
      const viewed = profile.recent?.filter(({ views }) => views) ?? []
      expect(viewed).toHaveLength(SCREENFUL)
      for (const { id, views } of viewed) expect(views).toMatchObject({ value: truth.get(id)?.views })
    })

    test('a post opened over the grid is its author’s', async () => {
      const person = personWho('topped-up')
      const tab = await world.visit(`/${person.handle}/`)
      await until('the grid', async () => (await tiles(tab.page)) === SCREENFUL)
      const [, , post] = truthOf(person, world.now).values()
      if (!post) throw new Error('no third post')
      await clickLink(tab.page, `/${person.handle}/${post.kind === 'video' ? 'reel' : 'p'}/${post.code}/`)
      // The grid alone dates a post by its number, to the second or so; the dialog says when it was.
      const isRead = ({ profile }: Seen) =>
        profile.recent?.some(({ id, origins }) => id === post.code && origins?.at === 'page')
      const { profile } = await untilSeen(world.browser, tab.id, person.handle, (seen) => Boolean(isRead(seen)))
      const read = profile.recent?.find(({ id }) => id === post.code)
      expect(read).toMatchObject({ likes: { value: post.likes }, comments: { value: post.comments } })
      expect(Date.parse(read?.at ?? '')).toBe(post.at.getTime())
    })
  })

  describe('the network', () => {
    test('is asked for nothing but the pages that were visited', async () => {
      expect(world.unexplained()).toEqual([])
    })

    test('is watched well: a page that asks for something is seen', async () => {
      await world.visit('/explore/')
      await until('the request', async () => world.unexplained().some((entry) => entry.includes('listening.example')))
    })
  })
}

type Popup = { state: string; score: string; levels: Record<'likes' | 'followers' | 'stories', Level> }

function look(popup: Page): Promise<Popup> {
  return popup.evaluate(() => {
    const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)
    const level = (about: string) => (part(`suspicion-${about}`)?.dataset.level ?? 'unknown') as Level
    return {
      state: part('state')?.dataset.state ?? 'opening',
      score: part('score')?.textContent?.trim() ?? '',
      levels: { likes: level('likes'), followers: level('followers'), stories: level('stories') },
    }
  }, undefined)
}

/** Every count that was read is the true one. */
function expectTrueNumbers({ profile }: Seen, person: Person, now: Date): void {
  const truth = truthOf(person, now)
  expect(profile.followers).toMatchObject({ low: person.followers, high: person.followers })
  expect(profile.verified ?? false).toBe(person.verified)
  for (const { id, likes, comments, kind, pinned = false } of profile.recent ?? []) {
    expect(pinned).toBe(truth.get(id)?.pinned)
    // A tile that is pinned shows that in place of its kind.
    if (kind !== undefined || !pinned) expect(kind).toBe(truth.get(id)?.kind)
    expect(likes).toMatchObject({ low: truth.get(id)?.likes, high: truth.get(id)?.likes })
    expect(comments).toMatchObject({ value: truth.get(id)?.comments })
  }
}

/** What is known of an account is its own: its followers and its posts. */
function expectOnly({ profile }: Seen, person: Person, now: Date): void {
  const truth = truthOf(person, now)
  expect(profile.handle).toBe(person.handle)
  if (profile.followers) expect(profile.followers.low).toBe(person.followers)
  expect(profile.recent?.filter(({ id }) => !truth.has(id)) ?? []).toEqual([])
}

/** Keeps looking at a tab; the returned function stops and gives everything that was seen. */
function watchSights({ browser }: World<DrivenBrowser>, tab: number): () => Promise<Seen[]> {
  const seen: Seen[] = []
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      const popupState = await browser.ask({ say: 'popup:look', tab })
      if (popupState.state === 'seen') seen.push(popupState)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  return async () => {
    isOver = true
    await watching
    return seen
  }
}

function watchForProgress(popup: Page): Promise<void> {
  return popup.evaluate(() => {
    new MutationObserver(() => {
      if (document.querySelector('progress')) document.body.dataset.sawProgress = 'yes'
    }).observe(document.body, { childList: true, subtree: true })
  }, undefined)
}

function sawProgress(popup: Page): Promise<boolean> {
  return popup.evaluate(() => document.body.dataset.sawProgress === 'yes', undefined)
}

function tiles(page: Page): Promise<number> {
  return page.evaluate(
    () => document.querySelectorAll('main :is(a[href*="/p/"], a[href*="/reel/"]) img').length,
    undefined,
  )
}

function markup(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML, undefined)
}

function scrollToEnd(page: Page): Promise<void> {
  return page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight)
    // A tab behind others is not drawn, and tells of no scrolling by itself.
    dispatchEvent(new Event('scroll'))
  }, undefined)
}

/** Lets a page take so long to draw what the mouse brings, and as long to take it away, ms: a reading of its posts can be watched. */
function drawSlowly(page: Page, ms: number): Promise<void> {
  return page.evaluate((delay) => {
    const { prototype } = MessagePort
    const post = prototype.postMessage
    prototype.postMessage = function postLate(this: MessagePort, message: unknown) {
      setTimeout(() => post.call(this, message), delay)
    }
  }, ms)
}
