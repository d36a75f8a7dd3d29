/** The main job as a person does it: open a profile, look at the popup, read the posts. */
import type { Profile } from '../../src/core/profile/profile.ts'
import type { PopupState } from '../../src/messages/index.ts'
import { type DrivenBrowser, type Page, type Tab, until } from './browser.ts'

export type Seen = Extract<PopupState, { state: 'seen' }>

/** Resolves once the worker has a verdict about `handle` for a tab, and `isEnough` of it. */
export function untilSeen(
  browser: Pick<DrivenBrowser, 'ask'>,
  tab: number,
  handle: string,
  isEnough: (popupState: Seen) => boolean = () => true,
): Promise<Seen> {
  return until(`a verdict about ${handle}`, async (note) => {
    const popupState = await browser.ask({ say: 'popup:look', tab })
    note(inShort(popupState))
    return popupState.state === 'seen' && popupState.profile.handle === handle && isEnough(popupState) && popupState
  })
}

/** What of a state is worth saying when another was waited for. */
export function inShort(popupState: PopupState): object {
  if (popupState.state !== 'seen') return popupState
  const { profile, verdict, unread, progress } = popupState
  const { handle, recent = [], followers } = profile
  const counted = recent.filter(({ likes }) => likes !== undefined).length
  return { handle, followers, posts: recent.length, counted, unread, progress, score: verdict.score }
}

/** Whether every post that was seen was seen with its counts. */
function hasCounts({ recent = [] }: Profile): boolean {
  return recent.length > 0 && recent.every(({ likes, comments }) => likes !== undefined && comments !== undefined)
}

/** Whether a popup has an element of that `data-part`. */
export function shows(popup: Page, part: string): Promise<boolean> {
  return popup.evaluate((name) => document.querySelector(`[data-part="${name}"]`) !== null, part)
}

/** Resolves once a popup shows that verdict, and no progress any more. */
export async function untilDrawn(popup: Page, { verdict }: Seen): Promise<void> {
  const score = verdict.score === null ? '' : String(Math.round(verdict.score))
  const text = () =>
    popup.evaluate(() => document.querySelector('[data-part="score"]')?.textContent?.trim() ?? '', undefined)
  await until(
    `the popup to show ${score || 'no score'}`,
    async () => (await shows(popup, 'grade')) && (await text()) === score && !(await shows(popup, 'stop')),
  )
}

/** Clicks an element of the popup; rejects where it never comes. */
export async function click(popup: Page, part: string): Promise<void> {
  await until(`a "${part}" to click`, () => shows(popup, part))
  await press(popup, part)
}

/** Clicks an element of the popup if it is there. */
function press(popup: Page, part: string): Promise<void> {
  return popup.evaluate((name) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)?.click(), part)
}

/**
 * Presses "read the posts" in a tab's popup where it is offered, and waits for the verdict that comes of it. What a page
 * carries may be read a moment after what it draws: then there is nothing left to press.
 */
export function readPosts(browser: Pick<DrivenBrowser, 'ask'>, tab: Tab, popup: Page, handle: string): Promise<Seen> {
  return until(`the posts of ${handle} to be read`, async (note) => {
    const popupState = await browser.ask({ say: 'popup:look', tab: tab.id })
    note(inShort(popupState))
    if (popupState.state !== 'seen' || popupState.profile.handle !== handle || popupState.progress) return false
    if (hasCounts(popupState.profile)) return popupState
    await press(popup, 'read-posts')
    return false
  })
}

/** Waits until at least `posts` posts of a profile are seen, and reads their counts where the page hides them. */
export async function readProfile(
  browser: Pick<DrivenBrowser, 'ask'>,
  tab: Tab,
  popup: Page,
  { handle, posts }: { handle: string; posts: number },
): Promise<Seen> {
  const isDrawn = ({ profile }: Seen) => (profile.recent?.length ?? 0) >= posts
  const popupState = await untilSeen(browser, tab.id, handle, isDrawn)
  return posts === 0 || hasCounts(popupState.profile) ? popupState : readPosts(browser, tab, popup, handle)
}
