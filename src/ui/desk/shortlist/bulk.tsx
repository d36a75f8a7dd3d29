/** What can be done to everybody who is selected at once. */
import { useState } from 'preact/hooks'
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import { STAGES, type Stage } from '../../../core/desk/person.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { useHeldFocus } from '../../parts/held-focus.ts'
import { useWords } from '../../parts/language.tsx'
import { newCampaign, withPartnerships } from '../campaign/edits.ts'
import { useDesk } from '../desk.tsx'
import { hashOf } from '../route.ts'
import { documentsOf } from '../state.ts'
import { accountsOf } from './compared.ts'
import { edited, joined, removed } from './edits.ts'

export function BulkBar({ people, clear }: { people: readonly ListedPerson[]; clear(): void }) {
  const { say } = useWords(shortlistWords)
  const stages = useWords(personWords).say
  const desk = useDesk()
  const [first] = people
  if (!first) return null
  const who = { count: people.length, person: nameOfPerson(first) }
  const setStage = (stage: Stage) =>
    desk.change(
      edited(people, () => ({ stage })),
      say('did.stage', { ...who, stage: stages(`stage.${stage}`) }),
    )
  const addTag = (tag: string) =>
    desk.change(
      edited(people, ({ tags }) => ({ tags: [...new Set([...tags, tag])] })),
      say('did.tag', { ...who, tag }),
    )
  const areRefused = people.every(({ person, isSaved }) => isSaved && person.stage === 'refused')
  const setRefusal = (refusal: string) =>
    desk.change(
      edited(people, () => ({ refusal })),
      say('did.why', { ...who, why: refusal }),
    )
  const setOwner = (owner: string) =>
    desk.change(
      edited(people, () => ({ owner })),
      say('did.owner', { ...who, owner }),
    )
  return (
    <section class="bulk" aria-label={say('bulk.label', { count: people.length })} data-part="bulk">
      <strong>{say('bulk.label', { count: people.length })}</strong>
      <select
        data-field="bulk-stage"
        aria-label={say('bulk.stage')}
        value=""
        onChange={({ currentTarget }) => void setStage(currentTarget.value as Stage)}
      >
        <option value="">{say('bulk.stage')}</option>
        {STAGES.map((stage) => (
          <option key={stage} value={stage}>
            {stages(`stage.${stage}`)}
          </option>
        ))}
      </select>
      {areRefused && <Once label={stages('why')} action={say('bulk.set')} most={500} set={setRefusal} />}
      <Once label={say('bulk.tag')} action={say('bulk.add')} most={60} set={addTag} />
      <Once label={say('bulk.owner')} action={say('bulk.set')} most={100} set={setOwner} />
      <AddToCampaign people={people} />
      {people.length > 1 && (
        <button
          type="button"
          onClick={() => {
            void desk.change(joined(people), say('did.join', { person: who.person }))
            clear()
          }}
        >
          {say('bulk.join')}
        </button>
      )}
      {people.some(({ isSaved }) => isSaved) && (
        <button
          type="button"
          onClick={() => {
            const saved = people.filter(({ isSaved }) => isSaved)
            void desk.change(removed(saved), say('did.remove', { ...who, count: saved.length }))
            clear()
          }}
        >
          {say('bulk.remove')}
        </button>
      )}
      <Forget people={people} clear={clear} />
      <button type="button" class="text-button" onClick={clear}>
        {say('bulk.clear')}
      </button>
    </section>
  )
}

/** All that is kept of everybody selected, of one network where the list is filtered by it. Asked for, as nothing brings it back. */
function Forget({ people, clear }: { people: readonly ListedPerson[]; clear(): void }) {
  const { say } = useWords(shortlistWords)
  const desk = useDesk()
  const [isAsking, setAsking] = useState(false)
  const holder = useHeldFocus<HTMLSpanElement>()
  const [first] = people
  const who = { count: people.length, person: first ? nameOfPerson(first) : '' }
  const forget = async () => {
    clear()
    for (const account of people.flatMap(({ person }) => person.accounts)) await desk.forget(account)
    desk.say({ text: say('did.forget', who), canUndo: false })
  }
  return (
    <span ref={holder} class="buttons" data-part="bulk-forget">
      {isAsking ? (
        <>
          <span>{say('bulk.forget.sure', who)}</span>
          <button key="no" type="button" onClick={() => setAsking(false)}>
            {say('forget.no')}
          </button>
          <button key="yes" type="button" class="is-danger" data-action="bulk-forget-yes" onClick={() => void forget()}>
            {say('forget.yes')}
          </button>
        </>
      ) : (
        <button key="ask" type="button" data-action="bulk-forget" onClick={() => setAsking(true)}>
          {say('bulk.forget')}
        </button>
      )}
    </span>
  )
}

const NEW = 'new'

/** Their main accounts take part in a campaign then; a new one is gone on to, for its name. */
function AddToCampaign({ people }: { people: readonly ListedPerson[] }) {
  const { say } = useWords(shortlistWords)
  const desk = useDesk()
  const campaigns = documentsOf(desk.state, 'campaign')
  const add = async (id: string) => {
    const campaign =
      campaigns.find((one) => one.id === id) ??
      newCampaign(`campaign-${crypto.randomUUID()}`, say('bulk.campaign.new'), desk.now)
    const changes = withPartnerships(campaign, accountsOf(people))
    const [first] = people
    const person = first ? nameOfPerson(first) : ''
    await desk.change(changes, say('did.campaign', { count: people.length, person, campaign: campaign.name }))
    if (id === NEW) location.hash = hashOf('campaigns', campaign.id)
  }
  return (
    <select
      data-field="bulk-campaign"
      aria-label={say('bulk.campaign')}
      value=""
      onChange={({ currentTarget: { value } }) => value !== '' && void add(value)}
    >
      <option value="">{say('bulk.campaign')}</option>
      {campaigns.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      <option value={NEW}>{say('bulk.campaign.new')}</option>
    </select>
  )
}

/** Text that is set once and then gone from the field. */
function Once({
  label,
  action,
  most,
  set,
}: {
  label: string
  action: string
  most: number
  set(text: string): unknown
}) {
  const [typed, setTyped] = useState('')
  const done = () => {
    if (typed.trim() !== '') set(typed.trim())
    setTyped('')
  }
  return (
    <span class="once">
      <input
        aria-label={label}
        placeholder={label}
        value={typed}
        maxLength={most}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Enter' && done()}
      />
      <button type="button" disabled={typed.trim() === ''} onClick={done}>
        {action}
      </button>
    </span>
  )
}
