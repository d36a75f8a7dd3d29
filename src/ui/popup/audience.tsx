/** The people around an account: how many of those seen look fake, and whether they are heard. */
import type { Profile } from '../../core/profile.ts'
import type { AudienceSample } from '../../core/sample.ts'
import type { Verdict } from '../../core/verdict.ts'
import { writeCount, writeRange, writeValue } from '../../i18n/index.ts'
import { useLanguage } from '../parts/language.tsx'

export function AudienceSection({ profile, verdict }: { profile: Profile; verdict: Verdict }) {
  const { language, say } = useLanguage()
  const { audience = [], responseRate } = verdict
  if (audience.length === 0 && !responseRate) return null
  return (
    <section data-part="audience" aria-labelledby="audience-title">
      <h2 id="audience-title" class="label">
        {say('audience.title')}
      </h2>
      <ul class="audience">
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
    </section>
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
