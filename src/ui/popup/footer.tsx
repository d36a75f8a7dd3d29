/** One row: the person behind the account; behind "More", summary, forgetting, language, settings and the promise. */
import { useState } from 'preact/hooks'
import type { AccountName } from '../../core/desk/fields.ts'
import { accountId } from '../../core/desk/names.ts'
import { LANGUAGES, type Language } from '../../core/judgement/signal.ts'
import { sayIn } from '../../i18n/bilingual.ts'
import { writeDate } from '../../i18n/index.ts'
import { popupPersonWords } from '../../i18n/popup-person.ts'
import { summary } from '../../i18n/summary.ts'
import type { PopupState } from '../../messages/index.ts'
import { useHeldFocus } from '../parts/held-focus.ts'
import { useLanguage } from '../parts/language.tsx'
import type { Actions } from './actions.ts'
import type { PersonInView } from './person.ts'
import { type Opened, PersonBar } from './person-bar.tsx'
import type { Seen } from './seen.ts'

/** Languages are named in themselves. */
const NAMES: Record<Language, string> = { en: 'English', fr: 'Français' }

type WithPerson = { person: PersonInView }
type Props = { popupState: PopupState; language: Language; actions: Actions }

export function Footer({ popupState, language, actions, person }: Props & WithPerson) {
  return (
    <footer>
      {popupState.state === 'seen' ? (
        // What is open is about one account: where another comes into view it is folded.
        <AccountFooter
          key={accountId(popupState.profile)}
          popupState={popupState}
          language={language}
          actions={actions}
          person={person}
        />
      ) : (
        <PlainLine popupState={popupState} language={language} actions={actions} />
      )}
    </footer>
  )
}

function AccountFooter({ popupState, language, actions, person }: Props & WithPerson & { popupState: Seen }) {
  const { say } = useLanguage()
  const [opened, open] = useState<Opened>(undefined)
  const isOpen = opened === 'more'
  const more = (
    <div id="more" hidden={!isOpen}>
      {isOpen && (
        <>
          <div class="footer-line">
            <CopyButton popupState={popupState} language={language} actions={actions} />
            <ForgetButton account={popupState.profile} actions={actions} />
          </div>
          <PlainLine popupState={popupState} language={language} actions={actions} />
          <p class="footer-line small quiet">
            <span>{say('foot.private')}</span>
            <span>{say('foot.read', { date: writeDate(popupState.profile.readAt, language) })}</span>
          </p>
        </>
      )}
    </div>
  )
  return (
    <PersonBar
      person={person}
      openDesk={() => actions.openDesk()}
      openNext={(item) => actions.openNext(item)}
      opened={opened}
      open={open}
      more={more}
    >
      <button
        type="button"
        class="more-button"
        data-part="more"
        aria-expanded={isOpen}
        aria-controls="more"
        aria-label={say('foot.more')}
        title={say('foot.more')}
        onClick={() => open(isOpen ? undefined : 'more')}
      >
        <span aria-hidden="true">⋯</span>
      </button>
    </PersonBar>
  )
}

function PlainLine({ popupState, language, actions }: Props) {
  const { say } = useLanguage()
  const choose = (chosen: Language) => actions.saveSettings({ ...popupState.settings, language: chosen })
  return (
    <div class="footer-line">
      {popupState.state !== 'seen' && (
        <button type="button" class="text-button" data-part="desk" onClick={() => actions.openDesk()}>
          {sayIn(popupPersonWords, language)('desk')}
        </button>
      )}
      <button type="button" class="text-button" onClick={() => actions.openSettings()}>
        {say('foot.settings')}
      </button>
      {actions.openPanel && (
        <button type="button" class="text-button" data-part="panel" onClick={() => actions.openPanel?.()}>
          {say('foot.panel')}
        </button>
      )}
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
  )
}

/** How long the button says what became of the copy. */
const SAID_FOR_MS = 3_000

type Copying = 'foot.copy' | 'foot.copied' | 'foot.copy.failed'

function CopyButton({ popupState, language, actions }: Props & { popupState: Seen }) {
  const { say } = useLanguage()
  const [copying, setCopying] = useState<Copying>('foot.copy')
  const copy = async () => {
    try {
      await actions.copy(summary(popupState.profile, popupState.verdict, language))
      setCopying('foot.copied')
    } catch {
      setCopying('foot.copy.failed')
    }
    setTimeout(() => setCopying('foot.copy'), SAID_FOR_MS)
  }
  return (
    <>
      <button type="button" class="text-button" onClick={copy}>
        {say(copying)}
      </button>
      <span role="status" class="unseen">
        {copying !== 'foot.copy' && say(copying)}
      </span>
    </>
  )
}

/** Asks before it forgets an account. */
function ForgetButton({ account: { platform, handle }, actions }: Pick<Props, 'actions'> & { account: AccountName }) {
  const { say } = useLanguage()
  const [isAsking, setAsking] = useState(false)
  const holder = useHeldFocus<HTMLFieldSetElement>()
  return (
    <fieldset class="asking" ref={holder} aria-label={isAsking ? say('foot.forget.sure') : say('foot.actions')}>
      {isAsking ? (
        <>
          <span>{say('foot.forget.sure')}</span>
          <button type="button" class="text-button" onClick={() => setAsking(false)}>
            {say('foot.forget.no')}
          </button>
          <button type="button" class="text-button is-danger" onClick={() => actions.forget({ platform, handle })}>
            {say('foot.forget.yes')}
          </button>
        </>
      ) : (
        <button key="forget" type="button" class="text-button" onClick={() => setAsking(true)}>
          {say('foot.forget')}
        </button>
      )}
    </fieldset>
  )
}
