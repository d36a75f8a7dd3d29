/** What the popup draws once its first screen stands: what lies below, what opens at a press, the foot. */
import { isSite } from '../../networks/sites.ts'
import { EngagementSection } from '../parts/engagement.tsx'
import type { Actions } from './actions.ts'
import { AudienceRow } from './audience.tsx'
import { Footer } from './footer.tsx'
import { GrowthRow } from './growth.tsx'
import { OpenedView } from './opened-view.tsx'
import { OtherAccounts } from './other-accounts.tsx'
import { PostsRow, PostsSection } from './posts.tsx'
import type { Seen } from './seen.ts'
import { TeachSection } from './site.tsx'
import type { Open } from './view.ts'

/** Below more signs than this, one with innocent causes counted twice, the plot of the posts would lie too far: a line opens it. */
const MOST_BESIDE_PLOT = 2
/** So would that of more posts than this, with its key. */
const MOST_DRAWN_AT_ONCE = 20

type LowerShown = { popupState: Seen; actions: Actions; open: Open }

function LowerSections({ popupState, actions, open }: LowerShown) {
  const { profile, verdict } = popupState
  const flags = verdict.findings.filter(({ is }) => is === 'flag')
  const lines = flags.reduce((sum, { causes = [] }) => sum + (causes.length > 0 ? 2 : 1), 0)
  const isCrowded = lines > MOST_BESIDE_PLOT || (profile.recent?.length ?? 0) > MOST_DRAWN_AT_ONCE
  return (
    <>
      <EngagementSection profile={profile} verdict={verdict} />
      {!isCrowded && <PostsSection popupState={popupState} />}
      <div class="further">
        {isCrowded && <PostsRow popupState={popupState} open={open} />}
        <GrowthRow profile={profile} open={open} />
        <AudienceRow verdict={verdict} open={open} />
      </div>
      {isSite(profile.platform) && <TeachSection actions={actions} />}
    </>
  )
}

export const rest = { LowerSections, OpenedView, OtherAccounts, Footer }
export type Rest = typeof rest
