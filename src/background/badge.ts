/** The toolbar's badge: the score and its colour for one tab, `?` where there is not enough. */
import { browser } from '../browser/index.ts'
import type { Grade } from '../core/verdict.ts'
import type { Sight } from '../messages/index.ts'
import { badgeOf } from './badge-text.ts'

/** Dark enough for white digits (contrast at least 4.5:1). */
const COLOURS: Record<Grade, string> = {
  authentic: '#1a6e4f',
  mixed: '#8a5200',
  suspicious: '#b3261e',
  unknown: '#5b6472',
}

export async function drawBadge(tab: number, sight: Sight): Promise<void> {
  const { text, grade } = badgeOf(sight)
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: COLOURS[grade] }),
    browser.action.setBadgeTextColor?.({ tabId: tab, color: '#ffffff' }),
  ]).catch(() => {
    // The tab was closed meanwhile: nothing to draw on.
  })
}
