/** The popup on made-up states: `?state=mixed&lang=fr`. The theme is the browser's. */
import { render } from 'preact'
import { progressOf, queuedAmong } from '../../src/core/desk/progress.ts'
import { queueItemOf } from '../../src/core/desk/queue-item.ts'
import { LANGUAGES, type Language } from '../../src/core/judgement/signal.ts'
import { keepAllWords } from '../../src/i18n/all.ts'
import type { PopupState } from '../../src/messages/index.ts'
import type { Actions } from '../../src/ui/popup/actions.ts'
import { App } from '../../src/ui/popup/app.tsx'
import { rest } from '../../src/ui/popup/rest.tsx'
import { popupStates } from './popup-states.ts'
import '../../src/ui/parts/theme.css'
import '../../src/ui/parts/engagement.css'
import '../../src/ui/parts/growth-plot.css'
import '../../src/ui/parts/level.css'
import '../../src/ui/parts/posts-chart.css'
import '../../src/ui/parts/range-bar.css'
import '../../src/ui/parts/strip-plot.css'
import '../../src/ui/parts/unseen.css'
import '../../src/ui/popup/popup.css'

keepAllWords()

const IN_QUEUE = queuedAmong(
  ['maya.voyages', 'lucie.bakes', 'theo.style'].map((handle, order) =>
    progressOf(queueItemOf({ account: { platform: 'instagram', handle } }, order, '2026-11-20T09:00:00Z'), undefined),
  ),
  { platform: 'instagram', handle: 'maya.voyages' },
)

const asked = new URL(location.href).searchParams
const state = asked.get('state') ?? 'mixed'
const language = LANGUAGES.find((one) => one === asked.get('lang'))

let popupState = popupStates[state] && withLanguage(popupStates[state], language)

function withLanguage(drawn: PopupState, chosen: Language | undefined): PopupState {
  return { ...drawn, settings: { ...drawn.settings, language: chosen } }
}

function show(next: PopupState | undefined): Promise<void> {
  popupState = next
  render(
    <App popupState={popupState} actions={actions} browserLanguages={navigator.languages} rest={rest} />,
    document.body,
  )
  return Promise.resolve()
}

const actions: Actions = {
  readPosts: () =>
    show(
      popupState?.state === 'seen' ? { ...popupState, progress: { done: 0, total: popupState.unread } } : popupState,
    ),
  stop: () => {
    if (popupState?.state !== 'seen') return Promise.resolve()
    const { progress: _, ...still } = popupState
    return show(still)
  },
  allow: () => show({ ...popupStates.reading, settings: popupState?.settings ?? {} } as PopupState),
  lookOnce: () => show({ ...popupStates.reading, settings: popupState?.settings ?? {} } as PopupState),
  forget: () => show({ settings: popupState?.settings ?? {}, state: 'not-a-profile' }),
  saveSettings: (settings) => show(popupState && { ...popupState, settings }),
  copy: (text) => navigator.clipboard.writeText(text),
  openSettings: async () => {},
  openViewers: async () => {},
  teach: async () => {},
  saveCopy: async () => {},
  knownPerson: async () => null,
  queued: async () => (state === 'in-queue' ? IN_QUEUE : null),
  openNext: async () => true,
  writeDesk: async () => [],
  openDesk: async () => {},
}

show(popupState)
