/** The toolbar's badge: the score and its colour for one tab, `?` where there is not enough. */
import { browser } from '../browser/index.ts'
import type { Grade } from '../core/judgement/verdict.ts'
import { chooseLanguage } from '../core/language.ts'
import type { PopupState } from '../messages/index.ts'
import { badgeOf, titleOf } from './badge-text.ts'

/** Dark enough for white digits (contrast at least 4.5:1). */
const COLOURS: Record<Grade, string> = {
  authentic: '#1a6e4f',
  mixed: '#8a5200',
  suspicious: '#b3261e',
  unknown: '#5b6472',
}

export async function drawBadge(tab: number, popupState: PopupState): Promise<void> {
  const { text, grade } = badgeOf(popupState)
  const language = chooseLanguage(popupState.settings.language, navigator.languages)
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text }),
    browser.action.setTitle({ tabId: tab, title: titleOf(popupState, language) }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: COLOURS[grade] }),
    browser.action.setBadgeTextColor?.({ tabId: tab, color: '#ffffff' }),
  ]).catch(() => {
    // The tab was closed meanwhile: nothing to draw on.
  })
}
