/** The numbers that buyers ask for: engagement beside what is normal, and what the usual post gets. */

import type { EngagementRate, Verdict } from '../../core/judgement/verdict.ts'
import { type PostFigures, postFiguresOf } from '../../core/posts/post-figures.ts'
import type { Profile } from '../../core/profile/profile.ts'
import { writeCount, writeRange, writeValue } from '../../i18n/index.ts'
import { outsidePhrase, ratePhrase, rateTitle } from '../../i18n/phrases.ts'
import { useLanguage } from './language.tsx'
import { SourceLink } from './source-link.tsx'
import { StripPlot } from './strip-plot.tsx'

export function EngagementSection({ profile, verdict }: { profile: Profile; verdict: Verdict }) {
  const { say } = useLanguage()
  return (
    <section class="engagement" data-part="engagement" aria-labelledby="engagement-title">
      {verdict.rates.length > 0 ? (
        verdict.rates.map((rate, index) => (
          <Rate
            key={rate.per}
            rate={rate}
            platform={profile.platform}
            {...(index === 0 && { id: 'engagement-title' })}
          />
        ))
      ) : (
        <>
          <h2 id="engagement-title">{say('engagement.title')}</h2>
          <p class="quiet">{say('engagement.none')}</p>
        </>
      )}
      <FiguresList profile={profile} />
    </section>
  )
}

function Rate({ rate, platform, id }: { rate: EngagementRate; platform: string; id?: string }) {
  const { language, say } = useLanguage()
  const { expected } = rate
  const outside = expected && outsidePhrase(expected, language)
  return (
    <div class="rate">
      <div class="titled">
        <h2 id={id}>
          {rateTitle(rate.per, platform, language)} <strong>{writeValue(rate.rate, 'share', language)}</strong>
        </h2>
        <span class={expected ? 'quiet' : 'small quiet'}>
          {expected
            ? say('plot.normal', { range: writeRange(expected.p10, expected.p90, 'share', language) })
            : say('figure.median', { count: say('basis.posts', { count: rate.posts }) })}
        </span>
      </div>
      {expected && (
        <StripPlot
          seen={{ value: rate.rate, low: rate.low, high: rate.high }}
          normal={normalOf(expected)}
          unit="share"
          scale="log"
          flagged={false}
        />
      )}
      {expected && (
        <p class="titled small quiet">
          <span>{ratePhrase(rate, language)}</span>
          <SourceLink source={expected.source} />
        </p>
      )}
      {outside && <p class="small">{outside}</p>}
    </div>
  )
}

function normalOf({ p10, p50, p90 }: NonNullable<EngagementRate['expected']>) {
  return { low: p10, median: p50, high: p90 }
}

const MEDIANS = ['likes', 'comments', 'views'] as const

/** `count`: the value as it is written, which says whether its name stands in the plural. */
type Tile = { name: keyof PostFigures; count: number; value: string; basis: string; inFull: string }

/** What was not seen has no place. */
function FiguresList({ profile }: { profile: Profile }) {
  const { language, say } = useLanguage()
  const figures = postFiguresOf(profile)
  const tile = (
    name: keyof PostFigures,
    key: 'figure.median' | 'figure.of',
    write: (value: number) => string,
  ): Tile[] => {
    const figure = figures[name]
    if (!figure) return []
    const { value, posts } = figure
    const inFull = say(key, { count: say('basis.posts', { count: posts }) })
    return [
      {
        name,
        count: Number(value.toPrecision(2)),
        value: write(value),
        basis: say(key, { count: writeCount(posts, language) }),
        inFull,
      },
    ]
  }
  const write = (value: number) => writeCount(value, language)
  const tiles = [
    ...MEDIANS.flatMap((name) => tile(name, 'figure.median', write)),
    ...tile('postsPerWeek', 'figure.of', (value) => writeValue(value, 'ratio', language)),
    ...tile('paid', 'figure.of', write),
  ]
  if (tiles.length === 0) return null
  return (
    <dl class="tiles" data-part="figures">
      {tiles.map(({ name, count, value, basis, inFull }) => (
        <div key={name} data-part={`figure-${name}`}>
          <dt>{say(`figure.${name}`, { count })}</dt>
          <dd>
            <strong>{value}</strong>
            <span class="small quiet" title={inFull}>
              {basis}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
