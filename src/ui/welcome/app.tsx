/** Three screens: what is read, what is never done, and a verdict on an invented account. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Settings } from '../../core/settings.ts'
import { KEEP_DAYS } from '../../core/time/retention.ts'
import { chooseLanguage } from '../../i18n/index.ts'
import { welcomeWords } from '../../i18n/welcome.ts'
import { EXAMPLE } from '../example.ts'
import { useAppearance } from '../parts/appearance.ts'
import { LanguageContext, useWords } from '../parts/language.tsx'
import type { Actions } from '../popup/actions.ts'
import { SeenAccount } from '../popup/app.tsx'
import { rest } from '../popup/rest.tsx'
import type { Seen } from '../popup/seen.ts'

export type WelcomeProps = {
  /** Undefined until the worker has answered. */
  settings: Settings | undefined
  /** The verdict on the example; undefined until the worker has answered. */
  example: Pick<Seen, 'profile' | 'verdict'> | 'failed' | undefined
  actions: Pick<Actions, 'openSettings' | 'openViewers'> & { openDesk(): Promise<unknown> }
  browserLanguages: readonly string[]
}

const SCREENS = ['reads', 'never', 'try'] as const

export function App({ settings, example, actions, browserLanguages }: WelcomeProps) {
  const language = chooseLanguage(settings?.language, browserLanguages)
  useAppearance(language, settings?.theme, settings !== undefined)
  return (
    <LanguageContext.Provider value={language}>
      <Screens settings={settings ?? {}} example={example} actions={actions} />
    </LanguageContext.Provider>
  )
}

function Screens({ settings, example, actions }: Pick<WelcomeProps, 'example' | 'actions'> & { settings: Settings }) {
  const { say } = useWords(welcomeWords)
  const at = useScreen()
  const screen = SCREENS[at] ?? 'reads'
  const heading = useHeadingFocus(at)
  const go = (to: number) => location.assign(`#${SCREENS[to]}`)
  return (
    <>
      <header class="welcome-head">
        <p class="welcome-name">{say('name')}</p>
        <p class="quiet small">{say('step', { at: at + 1, of: SCREENS.length })}</p>
      </header>
      <main data-part="welcome" data-screen={screen}>
        <h1 ref={heading} tabIndex={-1}>
          {say(screen)}
        </h1>
        {screen === 'reads' && <Points>{[say('reads.page'), say('reads.works'), say('reads.networks')]}</Points>}
        {screen === 'never' && (
          <Points>
            {[say('never.sends'), say('never.acts'), say('never.accuses'), say('never.keeps', { days: KEEP_DAYS })]}
          </Points>
        )}
        {screen === 'try' && <TryIt settings={settings} example={example} actions={actions} />}
      </main>
      <nav class="welcome-steps">
        {at > 0 && (
          <button type="button" class="button" data-part="welcome-back" onClick={() => go(at - 1)}>
            {say('back')}
          </button>
        )}
        {at < SCREENS.length - 1 ? (
          <button key="next" type="button" class="button is-first" data-part="welcome-next" onClick={() => go(at + 1)}>
            {say('next')}
          </button>
        ) : (
          <button
            key="desk"
            type="button"
            class="button is-first"
            data-part="welcome-desk"
            onClick={() => void actions.openDesk()}
          >
            {say('desk')}
          </button>
        )}
      </nav>
    </>
  )
}

/** The screen that the address names, so that the browser's own way back leads to the one before. */
function useScreen(): number {
  const [at, setAt] = useState(screenInAddress)
  useEffect(() => {
    const follow = () => setAt(screenInAddress())
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return at
}

function screenInAddress(): number {
  return Math.max(
    0,
    SCREENS.findIndex((screen) => `#${screen}` === location.hash),
  )
}

/** The heading of the screen that was gone to, for whoever does not see that it changed. Not of the first one. */
function useHeadingFocus(at: number) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(at)
  useEffect(() => {
    if (before.current !== at) heading.current?.focus()
    before.current = at
  }, [at])
  return heading
}

function Points({ children }: { children: readonly string[] }) {
  return (
    <ul class="welcome-points">
      {children.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  )
}

function TryIt({ settings, example, actions }: Pick<WelcomeProps, 'example' | 'actions'> & { settings: Settings }) {
  const { say } = useWords(welcomeWords)
  return (
    <>
      <p>{say('try.what', { name: EXAMPLE.name ?? EXAMPLE.handle })}</p>
      <Framed>
        {example === 'failed' && <p role="alert">{say('try.failed')}</p>}
        {typeof example === 'object' && (
          <SeenAccount
            popupState={{ settings, state: 'seen', ...example, unread: 0 }}
            actions={idle(actions)}
            rest={rest}
          />
        )}
      </Framed>
      <p>
        <strong>{say('try.now')}</strong>
      </p>
      <p class="quiet">
        {say('try.pin')} {say('try.reload')}
      </p>
      <p>
        <button type="button" class="text-button" onClick={() => actions.openSettings()}>
          {say('try.settings')}
        </button>
      </p>
    </>
  )
}

function Framed({ children }: { children: ComponentChildren }) {
  return (
    <div class="welcome-popup" data-part="example">
      {children}
    </div>
  )
}

/** Nobody's page is behind the example: nothing can be read, allowed or forgotten. */
function idle(actions: WelcomeProps['actions']): Actions {
  const nothing = async () => {}
  return {
    ...actions,
    readPosts: nothing,
    stop: nothing,
    forget: nothing,
    allow: nothing,
    lookOnce: nothing,
    teach: nothing,
    saveCopy: nothing,
    saveSettings: nothing,
    copy: nothing,
    knownPerson: async () => null,
    queued: async () => null,
    openNext: async () => false,
    writeDesk: async () => [],
    openDesk: nothing,
  }
}
