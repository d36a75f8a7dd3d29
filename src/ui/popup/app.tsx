/** The popup, from what there is to see. It holds no state but what is open. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Verdict } from '../../core/verdict.ts'
import { chooseLanguage } from '../../i18n/index.ts'
import { gradePhrase } from '../../i18n/phrases.ts'
import type { Sight } from '../../messages/index.ts'
import { LanguageContext, useLanguage } from '../parts/language.tsx'
import type { Actions } from './actions.ts'
import { AudienceSection } from './audience.tsx'
import { EngagementSection } from './engagement.tsx'
import { Footer } from './footer.tsx'
import { GrowthSection } from './growth.tsx'
import { AccountHeader, HandleHeader, ProductHeader } from './header.tsx'
import { NextSection } from './next.tsx'
import { PostsSection } from './posts.tsx'
import type { Seen } from './seen.ts'
import { ErrorState, Forgotten, NoAudience, NotAllowed, NotAProfile, Skeleton, showsNothing } from './states.tsx'
import { SuspicionList } from './suspicions.tsx'
import { VerdictSection } from './verdict.tsx'

type Shown = {
  /** Undefined until the worker has answered for the first time. */
  sight: Sight | undefined
  actions: Actions
  browserLanguages: readonly string[]
}

export function App({ sight, actions, browserLanguages }: Shown) {
  const language = chooseLanguage(sight?.settings.language, browserLanguages)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <LanguageContext.Provider value={language}>
      <main data-part="state" data-state={stateOf(sight)}>
        {sight?.lost && <LostNotice openSettings={() => actions.openSettings()} />}
        <Body sight={sight} actions={actions} />
      </main>
      {sight && <Footer sight={sight} language={language} actions={actions} />}
      <Announcement sight={sight} />
    </LanguageContext.Provider>
  )
}

function Body({ sight, actions }: Pick<Shown, 'sight' | 'actions'>) {
  if (!sight) return <Skeleton header={<ProductHeader />} />
  if (sight.state === 'not-a-profile') return <NotAProfile />
  if (sight.state === 'not-allowed' && showsNothing(sight.platform)) return <NoAudience platform={sight.platform} />
  if (sight.state === 'not-allowed') return <NotAllowed platform={sight.platform} actions={actions} />
  if (sight.state === 'forgotten') return <Forgotten />
  if (sight.state === 'error') return <ErrorState {...sight} />
  if (sight.state === 'reading') return <Skeleton header={<HandleHeader {...sight} />} said />
  return <SeenAccount sight={sight} actions={actions} />
}

/** The database was found empty where there had been one: the settings page says what and what to do. */
function LostNotice({ openSettings }: { openSettings(): Promise<void> }) {
  const { say } = useLanguage()
  return (
    <section class="notice" role="alert" data-part="lost">
      <p class="is-danger">{say('popup.lost')}</p>
      <button type="button" class="text-button" onClick={openSettings}>
        {say('options.title')}
      </button>
    </section>
  )
}

function SeenAccount({ sight, actions }: { sight: Seen; actions: Actions }) {
  const { profile, verdict } = sight
  return (
    <>
      <AccountHeader profile={profile} />
      <VerdictSection verdict={verdict} isPrivate={profile.private ?? false} />
      <SuspicionList verdict={verdict} openViewers={() => actions.openViewers()} />
      <NextSection sight={sight} actions={actions} />
      <EngagementSection engagement={verdict.engagement} />
      <PostsSection profile={profile} findings={verdict.findings} />
      <GrowthSection profile={profile} />
      <AudienceSection profile={profile} verdict={verdict} />
    </>
  )
}

/** For tests and styles: what kind of screen this is. */
function stateOf(sight: Sight | undefined): string {
  if (!sight) return 'opening'
  if (sight.state !== 'seen') return sight.state
  if (sight.profile.private) return 'private'
  return sight.verdict.grade === 'unknown' ? 'unknown' : 'seen'
}

/** Tells a screen reader when the verdict has changed under its hands; the first one is simply read. */
function Announcement({ sight }: { sight: Sight | undefined }) {
  const { language, say } = useLanguage()
  const verdict = sight?.state === 'seen' ? sight.verdict : undefined
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
