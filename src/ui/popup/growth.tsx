/** How the followers moved over all readings. */

import type { Profile } from '../../core/profile/profile.ts'
import { datedCounts } from '../../core/time/growth.ts'
import { writeRange } from '../../i18n/index.ts'
import { GrowthPlot } from '../parts/growth-plot.tsx'
import { useLanguage } from '../parts/language.tsx'
import { Row } from '../parts/row.tsx'
import { Pane } from './pane.tsx'
import type { Open } from './view.ts'

/** Two readings of one day show no growth. */
const FEWEST_DAYS = 1

/** Undefined where nothing can be said of how they moved. */
function growthOf(profile: Profile) {
  const moments = datedCounts(profile.history ?? [], 'followers')
  const [first, last] = [moments[0], moments.at(-1)]
  if (!first || !last || last.day - first.day < FEWEST_DAYS) return undefined
  const days = Math.round(last.day - first.day)
  const change = {
    low: last.count.low / first.count.high - 1,
    high: last.count.high / Math.max(1, first.count.low) - 1,
  }
  return { moments, days, change }
}

/** By how much they moved, in a line that opens the plot. */
export function GrowthRow({ profile, open }: { profile: Profile; open: Open }) {
  const { language, say } = useLanguage()
  const growth = growthOf(profile)
  if (!growth) return null
  const { days, change } = growth
  return (
    <Row id="open-growth" press={() => open({ shows: 'growth' })}>
      <span>{say('growth.title', { days })}</span>
      <span class="small" data-part="growth-change">
        {`${change.low > 0 ? '+' : ''}${writeRange(change.low, change.high, 'share', language)}`}
      </span>
    </Row>
  )
}

export function GrowthPane({ profile, back }: { profile: Profile; back(): void }) {
  const { say } = useLanguage()
  const growth = growthOf(profile)
  return (
    <Pane title={say('growth.title', { days: growth?.days ?? 0 })} back={back}>
      <div data-part="growth">{growth && <GrowthPlot moments={growth.moments} />}</div>
    </Pane>
  )
}
