/** The popup, from what there is to see. It holds no state but what is open. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Verdict } from '../../core/judgement/verdict.ts'
import { chooseLanguage } from '../../i18n/index.ts'
import { gradePhrase } from '../../i18n/phrases.ts'
import type { PopupState } from '../../messages/index.ts'
import { isSite } from '../../networks/sites.ts'
import { useAppearance } from '../parts/appearance.ts'
import { LanguageContext, useLanguage } from '../parts/language.tsx'
import type { Actions } from './actions.ts'
import { AccountHeader, HandleHeader, ProductHeader } from './header.tsx'
import { NextSection } from './next.tsx'
import { type PersonInView, usePerson } from './person.ts'
import type { Rest } from './rest.tsx'
import type { Seen } from './seen.ts'
import { SiteNotAllowed, SiteSilent } from './site.tsx'
import { SiteChanged } from './site-changed.tsx'
import { ErrorState, Forgotten, NoAudience, NotAllowed, NotAProfile, Skeleton, showsNothing } from './states.tsx'
import { SuspicionList } from './suspicions.tsx'
import { VerdictSection } from './verdict.tsx'
import { type Open, useViews } from './view.ts'

type Props = {
  /** Undefined until the worker has answered for the first time. */
  popupState: PopupState | undefined
  actions: Actions
  browserLanguages: readonly string[]
  /** Undefined until the first screen stands. */
  rest: Rest | undefined
}

export function App({ popupState, actions, browserLanguages, rest }: Props) {
  const language = chooseLanguage(popupState?.settings.language, browserLanguages)
  const person = usePerson(rest && popupState?.state === 'seen' ? popupState.profile : undefined, actions)
  useAppearance(language, popupState?.settings.theme, popupState !== undefined)
  return (
    <LanguageContext.Provider value={language}>
      <main data-part="state" data-state={stateOf(popupState)}>
        {popupState?.lost && <LostNotice openSettings={() => actions.openSettings()} />}
        {popupState?.changed !== undefined && <SiteChanged platform={popupState.changed} actions={actions} />}
        <Body popupState={popupState} actions={actions} person={person} rest={rest} />
      </main>
      {popupState && rest && (
        <rest.Footer popupState={popupState} language={language} actions={actions} person={person} />
      )}
      <Announcement popupState={popupState} />
    </LanguageContext.Provider>
  )
}

type WithPerson = { person: PersonInView }

function Body({ popupState, actions, person, rest }: Omit<Props, 'browserLanguages'> & WithPerson) {
  if (!popupState) return <Skeleton header={<ProductHeader />} />
  if (popupState.state === 'not-a-profile')
    return popupState.site ? <SiteSilent site={popupState.site} actions={actions} /> : <NotAProfile />
  if (popupState.state === 'not-allowed' && isSite(popupState.platform))
    return <SiteNotAllowed site={popupState.platform} actions={actions} />
  if (popupState.state === 'not-allowed' && showsNothing(popupState.platform))
    return <NoAudience platform={popupState.platform} />
  if (popupState.state === 'not-allowed') return <NotAllowed platform={popupState.platform} actions={actions} />
  if (popupState.state === 'forgotten') return <Forgotten />
  if (popupState.state === 'error') return <ErrorState {...popupState} />
  if (popupState.state === 'reading') return <Skeleton header={<HandleHeader {...popupState} />} said />
  return <SeenAccount popupState={popupState} actions={actions} person={person} rest={rest} />
}

/** The database was found empty where there had been one: the settings page says what and what to do. */
function LostNotice({ openSettings }: { openSettings(): Promise<void> }) {
  const { say } = useLanguage()
  return (
    <section class="notice banner" role="alert" data-part="lost">
      <p class="is-danger">{say('popup.lost')}</p>
      <button type="button" class="text-button" onClick={openSettings}>
        {say('options.title')}
      </button>
    </section>
  )
}

type SeenShown = { popupState: Seen; actions: Actions; rest: Rest | undefined; person?: PersonInView | undefined }

/** All there is to see of an account, without what can be done with it. */
export function SeenAccount({ popupState, actions, rest, person }: SeenShown) {
  const { profile } = popupState
  const { view, open, back } = useViews()
  return (
    <>
      <AccountHeader profile={profile} />
      {view && rest ? (
        <rest.OpenedView
          view={view}
          popupState={popupState}
          open={open}
          back={back}
          openViewers={() => actions.openViewers()}
        />
      ) : (
        <Overview popupState={popupState} actions={actions} rest={rest} person={person} open={open} />
      )}
    </>
  )
}

/** Without a score, what would bring one comes first. */
function Overview({ popupState, actions, rest, person, open }: SeenShown & { open: Open }) {
  const { profile, verdict } = popupState
  const next = <NextSection popupState={popupState} actions={actions} />
  const isScored = verdict.score !== null
  return (
    <>
      <VerdictSection popupState={popupState} />
      {!isScored && next}
      {rest && person?.known && <rest.OtherAccounts known={person.known} account={profile} />}
      <SuspicionList platform={profile.platform} verdict={verdict} open={open} />
      {isScored && next}
      {rest && <rest.LowerSections popupState={popupState} actions={actions} open={open} />}
    </>
  )
}

/** For tests and styles: what kind of screen this is. */
function stateOf(popupState: PopupState | undefined): string {
  if (!popupState) return 'opening'
  if (popupState.state !== 'seen') return popupState.state
  if (popupState.profile.private) return 'private'
  return popupState.verdict.grade === 'unknown' ? 'unknown' : 'seen'
}

/** Tells a screen reader when the verdict has changed under its hands; the first one is simply read. */
function Announcement({ popupState }: { popupState: PopupState | undefined }) {
  const { language, say } = useLanguage()
  const verdict = popupState?.state === 'seen' ? popupState.verdict : undefined
  const before = useRef<Verdict | undefined>(undefined)
  const [changed, setChanged] = useState<Verdict | undefined>(undefined)
  useEffect(() => {
    const last = before.current
    before.current = verdict
    if (last && verdict && (last.grade !== verdict.grade || last.score !== verdict.score)) setChanged(verdict)
  }, [verdict])
  return (
    <p role="status" class="unseen">
      {changed && say('said.updated', { verdict: gradePhrase(changed, language) })}
    </p>
  )
}
