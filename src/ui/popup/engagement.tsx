/** The engagement rate beside what is normal for the size. */
import type { EngagementRate } from '../../core/verdict.ts'
import { writeValue } from '../../i18n/index.ts'
import { expectedPhrase, ratePhrase } from '../../i18n/phrases.ts'
import { useLanguage } from '../parts/language.tsx'
import { SourceLink } from '../parts/source-link.tsx'
import { StripPlot } from '../parts/strip-plot.tsx'

export function EngagementSection({ engagement }: { engagement: EngagementRate | null }) {
  const { language, say } = useLanguage()
  return (
    <section class="engagement" data-part="engagement" aria-labelledby="engagement-title">
      <h2 id="engagement-title" class="label">
        {say(`engagement.title.${engagement?.per ?? 'followers'}`)}
      </h2>
      {engagement ? (
        <>
          <p class="rate">
            <strong>{writeValue(engagement.rate, 'share', language)}</strong>{' '}
            <span class="quiet">{ratePhrase(engagement, language)}</span>
          </p>
          <StripPlot
            seen={{ value: engagement.rate, low: engagement.low, high: engagement.high }}
            {...(engagement.expected && { normal: normalOf(engagement.expected) })}
            unit="share"
            scale="log"
            flagged={false}
          />
          {engagement.expected && (
            <>
              <p class="small quiet">{expectedPhrase(engagement.expected, language)}</p>
              <SourceLink source={engagement.expected.source} />
            </>
          )}
        </>
      ) : (
        <p class="quiet">{say('engagement.none')}</p>
      )}
    </section>
  )
}

function normalOf({ p10, p50, p90 }: NonNullable<EngagementRate['expected']>) {
  return { low: p10, median: p50, high: p90 }
}
