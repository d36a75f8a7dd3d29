/** What a Pinterest page draws of a profile, and what its head says of it. */

import { findCount } from '../../core/count.ts'
import { exactly } from '../../core/profile/facts.ts'
import { countIn, oneLine, select, textOf } from '../shared/dom.ts'
import type { Meta } from '../shared/meta.ts'
import type { PartialReading } from '../shared/network.ts'
import { saysFollowers } from '../shared/words.ts'
import { addressOf, asHandle } from './address.ts'

const HEADS =
  '[data-test-id="profile-header"], [data-test-id="profileHeader"], [data-test-id="user-profile-header"], header, main'
const NAMES =
  '[data-test-id="profile-username"], [data-test-id="main-user-description-text"], [data-test-id="profile-name"]'
const OF_THEMSELVES = 'h1, [data-test-id="profile-name"], [data-test-id="main-user-description-text"]'
const MONTHLY = '[data-test-id="profile-monthly-views"], [data-test-id="monthly-views"]'

/** The profile with this handle. A page that failed to load draws zeros, but no handle ("@undefined"). */
export function drawnProfile(page: Document, handle: string, language: string | undefined): PartialReading | undefined {
  const head = select(page, HEADS, 10).find((element) => isOf(element, handle))
  if (!head) return undefined
  const title = head.querySelector('[data-test-id="profile-name"], h1')
  const text = title ? oneLine(textOf(title)) : ''
  const name = asHandle(text) === handle ? '' : text.slice(0, 300)
  const followersElement = head.querySelector(
    '[data-test-id="profile-followers-count"], [data-test-id="profile-followers-link"]',
  )
  const followingElement = head.querySelector('[data-test-id="profile-following-count"]') ?? besideFollowers(head)
  const monthlyElement = head.querySelector(MONTHLY)
  const followers = followersElement ? countIn(followersElement, language) : undefined
  // Nobody's name beside a zero: the account has not been loaded, whatever the tabs lead to
  if (text === '' && !followers?.value) return undefined
  const following = followingElement ? countIn(followingElement, language) : undefined
  const monthlyViews = monthlyElement ? findCount(oneLine(textOf(monthlyElement)), language) : undefined
  return {
    ...(name && { name }),
    ...(followers && { followers }),
    ...(following && { following }),
    ...(monthlyViews && { monthlyViews }),
  }
}

/** Beside a number of followers `follower-count` is the number of those it follows. */
function besideFollowers(head: Element): Element | undefined {
  const [other] = select(head, '[data-test-id="profile-followers-link"] ~ [data-test-id="follower-count"]', 1)
  return other && !saysFollowers(oneLine(textOf(other))) ? other : undefined
}

/** Its name stands in it, or its tabs lead to it. */
function isOf(head: Element, handle: string): boolean {
  const tabs = select(head, 'a[href*="/_created"], a[href*="/_saved"]', 5)
  if (
    tabs.some((tab) => asHandle(/\/([\w-]+)\/_(?:created|saved)/.exec(tab.getAttribute('href') ?? '')?.[1]) === handle)
  ) {
    return true
  }
  const isNamed = select(head, NAMES, 5).some((element) => {
    const text = oneLine(textOf(element))
    if (element.matches('[data-test-id="profile-username"]'))
      return wordsOf(text).some((word) => asHandle(word) === handle)
    // The name it gives itself may be its handle; what it says of itself begins with any word
    const [first = ''] = text.split(/\s*[·•]\s*/)
    return asHandle(first) === handle && (first.startsWith('@') || element.matches('[data-test-id="profile-name"]'))
  })
  return isNamed || (head.matches('[data-test-id]') && isWritten(head, handle))
}

const wordsOf = (text: string) => text.split(/[\s·•]+/)

/** Alone, beside Pinterest's mark: not in what the account calls itself or says of itself. */
function isWritten(head: Element, handle: string): boolean {
  return select(head, 'svg[aria-label]', 20).some((mark) => {
    const around = mark.parentElement?.parentElement
    return around && !around.closest(OF_THEMSELVES) && asHandle(oneLine(textOf(around))) === handle
  })
}

/** Exact counts in the head (`pinterestapp:followers`), where the head is this account's. */
export function metaProfile(meta: Meta, handle: string): PartialReading {
  const address = meta.get('og:url') ?? meta.get('canonical')
  if (address === undefined || handleIn(address) !== handle) return {}
  const count = (name: string) => {
    const text = meta.get(`pinterestapp:${name}`)?.replaceAll(',', '') ?? ''
    return /^\d{1,13}$/.test(text) ? exactly(Number(text)) : undefined
  }
  const [followers, following, posts] = [count('followers'), count('following'), count('pins')]
  if (!followers?.value) return {}
  return { followers, ...(following && { following }), ...(posts && { posts }) }
}

function handleIn(address: string): string | undefined {
  try {
    const { handle, isBoard } = addressOf(new URL(address)) ?? {}
    return isBoard ? undefined : handle
  } catch {
    return undefined
  }
}
