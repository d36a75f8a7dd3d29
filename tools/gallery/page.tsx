/** The popup on made-up sights: `?state=mixed&lang=fr`. The theme is the browser's. */
import { render } from 'preact'
import { LANGUAGES, type Language } from '../../src/core/signal.ts'
import type { Sight } from '../../src/messages/index.ts'
import type { Actions } from '../../src/ui/popup/actions.ts'
import { App } from '../../src/ui/popup/app.tsx'
import { sights } from './sights.ts'
import '../../src/ui/parts/theme.css'
import '../../src/ui/parts/level.css'
import '../../src/ui/popup/popup.css'

const asked = new URL(location.href).searchParams
const state = asked.get('state') ?? 'mixed'
const language = LANGUAGES.find((one) => one === asked.get('lang'))

let sight = sights[state] && withLanguage(sights[state], language)

function withLanguage(drawn: Sight, chosen: Language | undefined): Sight {
  return { ...drawn, settings: { ...drawn.settings, language: chosen } }
}

function show(next: Sight | undefined): Promise<void> {
  sight = next
  render(<App sight={sight} actions={actions} browserLanguages={navigator.languages} />, document.body)
  return Promise.resolve()
}

const actions: Actions = {
  readPosts: () => show(sight?.state === 'seen' ? { ...sight, progress: { done: 0, total: sight.unread } } : sight),
  stop: () => {
    if (sight?.state !== 'seen') return Promise.resolve()
    const { progress: _, ...still } = sight
    return show(still)
  },
  allow: () => show({ ...sights.reading, settings: sight?.settings ?? {} } as Sight),
  lookOnce: () => show({ ...sights.reading, settings: sight?.settings ?? {} } as Sight),
  forget: () => show({ settings: sight?.settings ?? {}, state: 'not-a-profile' }),
  saveSettings: (settings) => show(sight && { ...sight, settings }),
  copy: (text) => navigator.clipboard.writeText(text),
  openSettings: async () => {},
  openViewers: async () => {},
}

show(sight)
