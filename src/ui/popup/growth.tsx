/** How the followers moved over all readings. */
import { momentsOf } from '../../core/growth.ts'
import type { Profile } from '../../core/profile.ts'
import { writeRange } from '../../i18n/index.ts'
import { GrowthPlot } from '../parts/growth-plot.tsx'
import { useLanguage } from '../parts/language.tsx'

/** Two readings of one day show no growth. */
const FEWEST_DAYS = 1

export function GrowthSection({ profile }: { profile: Profile }) {
  const { language, say } = useLanguage()
  const moments = momentsOf(profile.history ?? [], 'followers')
  const [first, last] = [moments[0], moments.at(-1)]
  if (!first || !last || last.day - first.day < FEWEST_DAYS) return null
  const days = Math.round(last.day - first.day)
  const change = {
    low: last.count.low / first.count.high - 1,
    high: last.count.high / Math.max(1, first.count.low) - 1,
  }
  return (
    <section data-part="growth" aria-labelledby="growth-title">
      <div class="titled">
        <h2 id="growth-title" class="label">
          {say('growth.title', { days })}
        </h2>
        <span class="small" data-part="growth-change">
          {`${change.low > 0 ? '+' : ''}${writeRange(change.low, change.high, 'share', language)}`}
        </span>
      </div>
      <GrowthPlot moments={moments} />
    </section>
  )
}
