/** The people around an account: how many of those seen look fake, and whether they are heard. */

import type { Verdict } from '../../core/judgement/verdict.ts'
import type { AudienceSample } from '../../core/people/sample.ts'
import type { Profile } from '../../core/profile/profile.ts'
import { writeCount, writeRange, writeValue } from '../../i18n/index.ts'
import { useLanguage } from '../parts/language.tsx'
import { Row } from '../parts/row.tsx'
import { Pane } from './pane.tsx'
import type { Open } from './view.ts'

/** That some were seen, in a line that opens what is known of them. */
export function AudienceRow({ verdict, open }: { verdict: Verdict; open: Open }) {
  const { say } = useLanguage()
  const { audience = [], responseRate, basis } = verdict
  if (audience.length === 0 && !responseRate) return null
  return (
    <Row id="open-audience" press={() => open({ shows: 'audience' })}>
      <span>{say('audience.title')}</span>
      {basis.people > 0 ? (
        <span class="small" data-part="audience">
          {say('audience.seen', { count: basis.people })}
        </span>
      ) : (
        responseRate && (
          <span class="small" data-part="answers">
            {say('audience.answers', { ...responseRate })}
          </span>
        )
      )}
    </Row>
  )
}

export function AudiencePane({ profile, verdict, back }: { profile: Profile; verdict: Verdict; back(): void }) {
  const { language, say } = useLanguage()
  const { audience = [], responseRate } = verdict
  return (
    <Pane title={say('audience.title')} back={back}>
      <ul class="audience" data-part="audience">
        {audience.map((sample) => (
          <li key={sample.list}>
            <SampleBar sample={sample} />
          </li>
        ))}
        {responseRate && (
          <li class="titled" data-part="answers">
            <span>{say('audience.answers', { ...responseRate })}</span>
            <span class="small quiet">{writeRange(responseRate.low, responseRate.high, 'share', language)}</span>
          </li>
        )}
      </ul>
      {audience.length > 0 && <p class="small quiet">{say('audience.newest')}</p>}
    </Pane>
  )

  /** How many of a list were seen, and of how many where the account itself says so. */
  function seenOf({ list, accounts: count }: AudienceSample): string {
    const all = list === 'followers' || list === 'following' ? profile[list] : undefined
    if (!all || all.value <= count) return say(`audience.${list}`, { count })
    const total = writeCount(all.value, language)
    return say(list === 'followers' ? 'audience.followers.of' : 'audience.following.of', { count, total })
  }

  function SampleBar({ sample }: { sample: AudienceSample }) {
    const { accounts, share, low, high, tells, by } = sample
    const range = writeRange(low, high, 'share', language)
    const fakes = say(tells ? 'audience.fakes' : 'audience.unclear', { range })
    return (
      <>
        <div class="titled">
          <span>{seenOf(sample)}</span>
          <span>{fakes}</span>
        </div>
        <svg class="share" role="img" aria-label={fakes} width="100%" height="10">
          <line class="strip-axis" x1="0" x2="100%" y1="5" y2="5" />
          <rect class="share-range" x={`${low * 100}%`} width={`${(high - low) * 100}%`} y="2" height="6" rx="3">
            <title>{say('audience.share', { share: writeValue(share, 'share', language) })}</title>
          </rect>
        </svg>
        {by === 'pictures' && (
          <p class="small quiet">{say('audience.pictures', { bare: sample.bare, count: accounts })}</p>
        )}
      </>
    )
  }
}
