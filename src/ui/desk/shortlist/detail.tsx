/** Everything about the person one stands on, and what can be changed about them. */
import type { ComponentType } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { type AccountName, accountId } from '../../../core/desk/fields.ts'
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import { type Person, STAGES, type Stage } from '../../../core/desk/person.ts'
import type { Language } from '../../../core/judgement/signal.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { shellWords } from '../../../i18n/desk-shell.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { words, writeAgo, writeCount, writeRange, writeScore } from '../../../i18n/index.ts'
import { gradeTitle, networkName } from '../../../i18n/phrases.ts'
import { useWords } from '../../parts/language.tsx'
import { LevelWords } from '../../parts/level.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { RangeBar } from '../../parts/range-bar.tsx'
import { useDesk } from '../desk.tsx'
import { changeText, missingText, shortNetwork } from '../parts/person-text.ts'
import { hashOf } from '../route.ts'
import { edited, removed, separated, tagsIn } from './edits.ts'
import { pageOf } from './table.tsx'

export function Detail({ one, close }: { one: ListedPerson; close(): void }) {
  const { language, say } = useWords(shortlistWords)
  const shell = useWords(shellWords).say
  const More = useMore()
  return (
    <aside class="detail" aria-label={say('detail.label', { person: nameOfPerson(one) })} data-part="detail">
      <button type="button" class="text-button detail-close" onClick={close}>
        {shell('close')}
      </button>
      <h2>
        <a href={pageOf(one)}>
          <PageText text={nameOfPerson(one)} />
        </a>{' '}
        <span class="quiet detail-accounts">{audiencesOf(one, language)}</span>
      </h2>
      <VerdictOf one={one} />
      <Changes one={one} />
      {More && <More key={one.person.id} one={one} />}
      <Edit key={one.person.id} one={one} />
      <Accounts one={one} />
    </aside>
  )
}

let more: ComponentType<{ one: ListedPerson }> | undefined

/** Fetched when somebody is looked at: the list is drawn without it. */
function useMore(): typeof more {
  const [, redraw] = useState(0)
  useEffect(() => {
    if (more) return
    void import('./more.tsx').then((found) => {
      more = found.More
      redraw(1)
    })
  }, [])
  return more
}

/** Each network with its audience: IG 48.2K · TT 12.9K. */
function audiencesOf({ summaries }: ListedPerson, language: Language): string {
  return summaries
    .flatMap(({ platform, audience }) =>
      audience ? `${shortNetwork(platform)}\u00a0${writeCount(audience.count, language)}` : [],
    )
    .join(' · ')
}

function VerdictOf({ one: { main } }: { one: ListedPerson }) {
  const { language, say: sayOfPerson } = useWords(personWords)
  const notRead = sayOfPerson('not-read')
  const say = words(language)
  if (!main) return <p class="quiet">{notRead}</p>
  const { score, range, grade } = main
  return (
    <section>
      <p class={`detail-grade tone-${grade}`}>
        <strong>
          {gradeTitle(main, language)}
          {score !== null && ` · ${writeScore(score, language)}`}
        </strong>
      </p>
      <RangeBar score={score} range={range} />
      <p class="quiet small">
        {range && say('score.range', { range: writeRange(...range, 'count', language) })}
        {range && ' · '}
        {say('basis.posts', { count: main.usablePosts })}
      </p>
      <dl class="levels">
        {(['likes', 'followers', 'stories'] as const).map((about) => (
          <div key={about}>
            <dt>{say(`suspicion.${about}`)}</dt>
            <dd>
              <LevelWords level={main.levels[about]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Changes({ one }: { one: ListedPerson }) {
  const { language, say } = useWords(shortlistWords)
  const desk = useDesk()
  if (one.changes.length === 0) return null
  const fact = one.main?.audience?.fact ?? 'followers'
  const seen = () =>
    desk.change(
      edited([one], () => ({ changesSeenAt: desk.now })),
      say('did.seen', { person: nameOfPerson(one) }),
    )
  return (
    <section data-part="changes">
      <h3 class="changed">
        <span aria-hidden="true">▲ </span>
        {say('changes.title')}
      </h3>
      {one.changes.map((change) => (
        <p key={change.what}>{changeText(change, fact, language)}</p>
      ))}
      <button type="button" class="text-button" onClick={seen}>
        {say('changes.seen')}
      </button>
    </section>
  )
}

function Edit({ one }: { one: ListedPerson }) {
  const { say } = useWords(shortlistWords)
  const stages = useWords(personWords).say
  const desk = useDesk()
  const { person, isSaved } = one
  const name = nameOfPerson(one)
  const change = (edit: Partial<Person>, what = say('did.edit', { person: name })) =>
    void desk.change(
      edited([one], () => edit),
      what,
    )
  const setStage = (stage: Stage) =>
    change({ stage }, say('did.stage', { count: 1, person: name, stage: stages(`stage.${stage}`) }))
  return (
    <section class="edit" data-part="edit">
      {!isSaved && (
        <button
          type="button"
          class="is-main"
          data-action="save"
          onClick={() => change({}, say('did.save', { count: 1, person: name }))}
        >
          {say('save')}
        </button>
      )}
      <label class="field">
        <span>{say('stage')}</span>
        <select
          data-field="stage"
          value={isSaved ? person.stage : ''}
          onChange={({ currentTarget }) => setStage(currentTarget.value as Stage)}
        >
          {!isSaved && <option value="">{stages('stage.unsaved')}</option>}
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {stages(`stage.${stage}`)}
            </option>
          ))}
        </select>
      </label>
      {isSaved && person.stage === 'refused' && (
        <TextField label={say('why')} value={person.refusal} most={500} save={(refusal) => change({ refusal })} />
      )}
      <TextField label={say('note')} value={person.note} most={20_000} isLong save={(note) => change({ note })} />
      <TextField
        label={say('tags')}
        value={person.tags.join(', ') || undefined}
        most={3_000}
        save={(text) => change({ tags: tagsIn(text ?? '') })}
      />
      <TextField label={say('owner')} value={person.owner} most={100} save={(owner) => change({ owner })} />
      <PriceField person={person} save={(price) => change({ price })} />
      <TextField label={say('name')} value={person.name} most={200} save={(own) => change({ name: own })} />
      {isSaved && (
        <button
          type="button"
          class="text-button"
          onClick={() => desk.change(removed([one]), say('did.remove', { count: 1, person: name }))}
        >
          {say('remove')}
        </button>
      )}
    </section>
  )
}

type TextShown = {
  label: string
  value: string | undefined
  most: number
  isLong?: boolean
  save(value: string | undefined): void
}

/** Written when it is left, or with Enter; Escape takes back what was typed. */
function TextField({ label, value = '', most, isLong = false, save }: TextShown) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const done = () => {
    const text = typed.trim()
    if (text !== value) save(text === '' ? undefined : text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setTyped(value)
      leaveField(event)
    }
    if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) leaveField(event)
  }
  const common = { value: typed, maxLength: most, onBlur: done, onKeyDown }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {isLong ? (
        <textarea
          id={id}
          data-field="note"
          rows={3}
          {...common}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      ) : (
        <input id={id} {...common} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
      )}
    </div>
  )
}

/** Back to the line one stands on; leaving the field writes it. */
function leaveField(event: KeyboardEvent): void {
  const field = event.currentTarget as HTMLElement
  const line = document.querySelector<HTMLElement>('tr.is-current a')
  // What was set to its former value is drawn first.
  setTimeout(() => (line ? line.focus() : field.blur()))
}

const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'CAD']

function PriceField({ person, save }: { person: Person; save(price: Person['price']): void }) {
  const { say } = useWords(shortlistWords)
  const currency = person.price?.currency ?? 'EUR'
  const [chosen, setChosen] = useState(currency)
  const currencies = CURRENCIES.includes(chosen) ? CURRENCIES : [chosen, ...CURRENCIES]
  const write = (text: string | undefined, unit: string) => {
    const amount = Number(text?.replace(/\s/g, '').replace(',', '.'))
    if (text === undefined) save(undefined)
    else if (Number.isFinite(amount) && amount >= 0) save({ amount, currency: unit })
  }
  return (
    <div class="price-field">
      <TextField
        label={say('price')}
        value={person.price && String(person.price.amount)}
        most={15}
        save={(text) => write(text, chosen)}
      />
      <label class="field">
        <span>{say('currency')}</span>
        <select
          value={chosen}
          onChange={({ currentTarget: { value } }) => {
            setChosen(value)
            if (person.price) save({ ...person.price, currency: value })
          }}
        >
          {currencies.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
    </div>
  )
}

function Accounts({ one }: { one: ListedPerson }) {
  const { say } = useWords(shortlistWords)
  const desk = useDesk()
  const { accounts } = one.person
  return (
    <section>
      <h3>{say('accounts')}</h3>
      <ul class="accounts">
        {accounts.map((account) => (
          <Account key={accountId(account)} one={one} account={account} />
        ))}
      </ul>
      {one.isSaved && accounts.length > 1 && (
        <button
          type="button"
          class="text-button"
          onClick={() => desk.change(separated(one), say('did.split', { person: nameOfPerson(one) }))}
        >
          {say('split.do')}
        </button>
      )}
    </section>
  )
}

function Account({ one, account }: { one: ListedPerson; account: AccountName }) {
  const { language, say } = useWords(shortlistWords)
  const desk = useDesk()
  const [isAsking, setAsking] = useState(false)
  const summary = one.summaries.find((candidate) => accountId(candidate) === accountId(account))
  const shown = `@${account.handle}`
  return (
    <li>
      <a href={hashOf('account', account.platform, account.handle)}>
        <PageText text={shown} />
      </a>{' '}
      <span class="quiet">
        {networkName(account.platform)}
        {summary?.audience && ` · ${writeCount(summary.audience.count, language)}`}
        {summary && ` · ${writeAgo(summary.readAt, desk.now, language)}`}
      </span>
      {summary?.next && <p class="small quiet">{missingText(summary, language)}</p>}
      {isAsking ? (
        <p class="buttons">
          <span>{say('forget.sure', { account: shown })}</span>
          <button type="button" class="is-danger" onClick={() => desk.forget(account)}>
            {say('forget.yes')}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {say('forget.no')}
          </button>
        </p>
      ) : (
        <button type="button" class="text-button small" onClick={() => setAsking(true)}>
          {say('forget', { account: shown })}
        </button>
      )}
    </li>
  )
}
