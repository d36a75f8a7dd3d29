/** Language, summary, forgetting, and the promise. */
import { useState } from 'preact/hooks'
import { LANGUAGES, type Language } from '../../core/signal.ts'
import { writeDate } from '../../i18n/index.ts'
import { summary } from '../../i18n/summary.ts'
import type { Sight } from '../../messages/index.ts'
import { useHeldFocus } from '../parts/held-focus.ts'
import { useLanguage } from '../parts/language.tsx'
import type { Actions } from './actions.ts'
import type { Seen } from './seen.ts'

/** Languages are named in themselves. */
const NAMES: Record<Language, string> = { en: 'English', fr: 'Français' }

export function Footer({ sight, language, actions }: { sight: Sight; language: Language; actions: Actions }) {
  const { say } = useLanguage()
  const choose = (chosen: Language) => actions.saveSettings({ ...sight.settings, language: chosen })
  return (
    <footer>
      <div class="footer-line">
        {sight.state === 'seen' && <AccountActions sight={sight} language={language} actions={actions} />}
        <fieldset class="languages" aria-label={say('foot.language')}>
          {LANGUAGES.map((one) => (
            <button
              key={one}
              type="button"
              class="text-button"
              lang={one}
              aria-pressed={one === language}
              onClick={() => choose(one)}
            >
              {NAMES[one]}
            </button>
          ))}
        </fieldset>
      </div>
      <p class="footer-line small quiet">
        <button type="button" class="text-button" onClick={() => actions.openSettings()}>
          {say('foot.settings')}
        </button>
        <span>{say('foot.private')}</span>
        {sight.state === 'seen' && <span>{say('foot.read', { date: writeDate(sight.profile.readAt, language) })}</span>}
      </p>
    </footer>
  )
}

/** How long the button says what became of the copy. */
const SAID_FOR_MS = 3_000

type Copying = 'foot.copy' | 'foot.copied' | 'foot.copy.failed'

function AccountActions({ sight, language, actions }: { sight: Seen; language: Language; actions: Actions }) {
  const { say } = useLanguage()
  const [copying, setCopying] = useState<Copying>('foot.copy')
  const [isAsking, setAsking] = useState(false)
  const holder = useHeldFocus<HTMLFieldSetElement>()
  const copy = async () => {
    try {
      await actions.copy(summary(sight.profile, sight.verdict, language))
      setCopying('foot.copied')
    } catch {
      setCopying('foot.copy.failed')
    }
    setTimeout(() => setCopying('foot.copy'), SAID_FOR_MS)
  }
  return (
    <fieldset class="footer-actions" ref={holder} aria-label={isAsking ? say('foot.forget.sure') : say('foot.actions')}>
      {isAsking ? (
        <>
          <span>{say('foot.forget.sure')}</span>
          <button type="button" class="text-button" onClick={() => setAsking(false)}>
            {say('foot.forget.no')}
          </button>
          <button type="button" class="text-button is-danger" onClick={() => actions.forget()}>
            {say('foot.forget.yes')}
          </button>
        </>
      ) : (
        <>
          <button key="copy" type="button" class="text-button" onClick={copy}>
            {say(copying)}
          </button>
          <button key="forget" type="button" class="text-button" onClick={() => setAsking(true)}>
            {say('foot.forget')}
          </button>
        </>
      )}
      <span role="status" class="unseen">
        {copying !== 'foot.copy' && say(copying)}
      </span>
    </fieldset>
  )
}
