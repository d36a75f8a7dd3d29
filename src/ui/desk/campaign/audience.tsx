/** The audience of a creator as their own insights show it: typed or pasted, drawn as what it is, declared. */
import { useState } from 'preact/hooks'
import {
  AUDIENCE_KINDS,
  audienceText,
  isEmptyAudience,
  pastedAudience,
  sharesAboveWhole,
} from '../../../core/campaign/insights.ts'
import type { AccountName } from '../../../core/desk/fields.ts'
import { personWith } from '../../../core/desk/listed.ts'
import type { Person } from '../../../core/desk/person.ts'
import { deskCampaignWords } from '../../../i18n/desk-campaign.ts'
import { writeDate } from '../../../i18n/index.ts'
import { useWords } from '../../parts/language.tsx'
import { useDesk } from '../desk.tsx'
import { AudienceBars } from '../parts/audience-bars.tsx'
import { documentsOf } from '../state.ts'

export function AudienceOf({ account, name }: { account: AccountName; name: string }) {
  const { language, say } = useWords(deskCampaignWords)
  const { state } = useDesk()
  const person = personWith(documentsOf(state, 'person'), account)
  const audience = person?.audience
  return (
    <section data-part="audience">
      {audience && !isEmptyAudience(audience) && (
        <>
          <h4>
            {say('audience')}{' '}
            <span class="quiet small">{say('audience.at', { date: writeDate(audience.at, language) })}</span>
          </h4>
          <AudienceBars audience={audience} />
          {sharesAboveWhole(audience).map((kind) => (
            <p key={kind} class="is-danger small">
              {say('audience.above', { kind: say(`audience.${kind}`) })}
            </p>
          ))}
        </>
      )}
      {person ? <EnterAudience key={audience?.at} person={person} name={name} /> : null}
    </section>
  )
}

function EnterAudience({ person, name }: { person: Person; name: string }) {
  const { say } = useWords(deskCampaignWords)
  const desk = useDesk()
  const { audience } = person
  const [text, setText] = useState(
    audience
      ? AUDIENCE_KINDS.map((kind) => audienceText(audience, kind))
          .filter(Boolean)
          .join('\n')
      : '',
  )
  const [unread, setUnread] = useState<string[]>([])
  const save = () => {
    const read = pastedAudience(text)
    setUnread(read.unread)
    const document: Person = { ...person, audience: { ...read.audience, at: new Date().toISOString() } }
    if (!isEmptyAudience(read.audience)) void desk.change([{ document }], say('did.audience', { account: name }))
  }
  return (
    <details data-part="enter-audience">
      <summary>{say('audience.edit')}</summary>
      <label class="field">
        <span class="quiet small">{say('audience.what')}</span>
        <textarea
          rows={6}
          maxLength={10_000}
          data-field="audience"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button type="button" data-action="save-audience" disabled={text.trim() === ''} onClick={save}>
        {say('audience.save')}
      </button>
      <p class="small" role="status">
        {unread.length > 0 && say('paste.unread', { lines: unread.slice(0, 5).join(' · ') })}
      </p>
    </details>
  )
}
