/** In place of the overview: the signs of a suspicion or all of them, one sign in full, or what a row opens; and the way back. */
import type { Suspicion } from '../../core/judgement/signal.ts'
import type { Verdict } from '../../core/judgement/verdict.ts'
import { signTitle } from '../../i18n/phrases.ts'
import { useLanguage } from '../parts/language.tsx'
import type { Actions } from './actions.ts'
import { AudiencePane } from './audience.tsx'
import { FindingDetails, FindingList } from './findings.tsx'
import { GrowthPane } from './growth.tsx'
import { Pane } from './pane.tsx'
import { PostsPane } from './posts.tsx'
import type { Seen } from './seen.ts'
import type { Open, View } from './view.ts'

type Props = { view: View; popupState: Seen; open: Open; back(): void; openViewers: Actions['openViewers'] }

export function OpenedView({ view, popupState, open, back, openViewers }: Props) {
  const { language, say } = useLanguage()
  const { profile, verdict } = popupState
  if (view.shows === 'growth') return <GrowthPane profile={profile} back={back} />
  if (view.shows === 'audience') return <AudiencePane profile={profile} verdict={verdict} back={back} />
  if (view.shows === 'posts') return <PostsPane popupState={popupState} back={back} />
  if (view.shows === 'sign') {
    const finding = verdict.findings.find(({ signal }) => signal === view.signal)
    return (
      <Pane title={finding ? signTitle(finding, language) : say('others.title')} back={back}>
        {finding ? (
          <FindingDetails key={finding.signal} finding={finding} />
        ) : (
          <p class="quiet">{say('finding.unshown')}</p>
        )}
      </Pane>
    )
  }
  const { about } = view
  const findings = verdict.findings.filter((finding) => about === undefined || finding.about === about)
  return (
    <Pane title={say(about ? `suspicion.${about}` : 'others.title')} back={back}>
      {about === 'stories' && <StoriesNote about={about} verdict={verdict} openViewers={openViewers} />}
      <FindingList findings={findings} open={open} />
    </Pane>
  )
}

/** What nobody can see on a profile, said before any sign of it, and the page of the user's own viewers. */
type OfStories = { about: Suspicion; verdict: Verdict; openViewers: Actions['openViewers'] }

function StoriesNote({ about, verdict, openViewers }: OfStories) {
  const { say } = useLanguage()
  const isFirstHand = verdict.findings.some(
    (finding) => finding.about === about && finding.is === 'flag' && finding.kind === 'first-hand',
  )
  return (
    <>
      <p>{say(isFirstHand ? 'stories.first-hand' : 'stories.unseen')}</p>
      <button type="button" class="text-button" onClick={() => openViewers()}>
        {say('viewers.title')}
      </button>
    </>
  )
}
