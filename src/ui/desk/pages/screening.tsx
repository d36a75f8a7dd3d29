/** The screening queue: accounts to look at, one after the other. Nothing opens but by a click. */
import { useEffect, useState } from 'preact/hooks'
import { personWith } from '../../../core/desk/listed.ts'
import { type Person, personOf, STAGES, type Stage } from '../../../core/desk/person.ts'
import type { QueueProgress } from '../../../core/desk/progress.ts'
import type { QueueItem } from '../../../core/desk/queue-item.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { screeningWords } from '../../../i18n/desk-screening.ts'
import { writeDate, writeScore } from '../../../i18n/index.ts'
import { gradeTitle, networkName } from '../../../i18n/phrases.ts'
import { addressOf } from '../../../networks/addresses.ts'
import { allowNetwork, allowNetworks, listNetworks } from '../../networks.ts'
import { useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { isScreeningPaused, pauseScreening } from '../../screening-pause.ts'
import { useDesk, written } from '../desk.tsx'
import { missingText } from '../parts/person-text.ts'
import { hashOf } from '../route.ts'
import { AddAccounts } from '../screening/add.tsx'
import '../screening/screening.css'
import { documentsOf } from '../state.ts'
import { isLeft, queueIn } from '../to-do.ts'

export default function ScreeningPage() {
  const { say } = useWords(screeningWords)
  const desk = useDesk()
  const queue = queueIn(desk.state)
  const [isAdding, setAdding] = useState(queue.length === 0)
  const [isPaused, setPaused] = useState(isScreeningPaused)
  const left = queue.filter(isLeft)
  const done = queue.filter((one) => !isLeft(one))
  const pause = (paused: boolean) => {
    setPaused(paused)
    pauseScreening(paused)
  }
  const clear = () =>
    desk.change(
      done.map(({ item }) => ({ deleted: { kind: 'queue', id: item.id } })),
      say('did.remove', { count: done.length, account: done[0] ? shownName(done[0].item) : '' }),
    )
  return (
    <main data-part="screening">
      <div class="titled">
        <h1>{say('title')}</h1>
        <div class="buttons">
          {!isAdding && (
            <button type="button" onClick={() => setAdding(true)} data-action="add-more">
              {say('add')}
            </button>
          )}
          {left.length > 0 && (
            <button type="button" onClick={() => pause(!isPaused)} data-action="pause">
              {say(isPaused ? 'resume' : 'pause')}
            </button>
          )}
          {done.length > 0 && (
            <button type="button" onClick={() => void clear()}>
              {say('clear')}
            </button>
          )}
        </div>
      </div>
      {queue.length === 0 && !isAdding && <p>{say('empty.what')}</p>}
      {isAdding && <AddAccounts close={() => setAdding(false)} />}
      {queue.length > 0 && (
        <>
          <div class="progress-line">
            <progress aria-label={say('progress.label')} max={queue.length} value={done.length} />
            <p data-part="progress">{say('progress', { done: done.length, count: queue.length })}</p>
          </div>
          <NotAllowed queue={left} />
          <NextUp left={left} isPaused={isPaused} />
          <h2>{say('list')}</h2>
          <ol class="queue">
            {queue.map((one) => (
              <Item key={one.item.id} one={one} />
            ))}
          </ol>
        </>
      )}
    </main>
  )
}

function shownName({ name, handle }: QueueItem): string {
  return name ?? `@${handle.replace(/^@/, '')}`
}

/** The one to look at now: what was opened and is not finished, else the first that waits. */
function NextUp({ left, isPaused }: { left: readonly QueueProgress[]; isPaused: boolean }) {
  const { say } = useWords(screeningWords)
  if (left.length === 0) {
    return (
      <section class="next-up" data-part="next">
        <p>
          <strong>{say('finished')}</strong> <a href={hashOf('shortlist')}>{say('finished.compare')}</a>
        </p>
      </section>
    )
  }
  if (isPaused) {
    return (
      <section class="next-up" data-part="next">
        <p>{say('paused', { count: left.length })}</p>
      </section>
    )
  }
  const next = left.find(({ is }) => is === 'unfinished') ?? (left[0] as QueueProgress)
  return (
    <section class="next-up" aria-labelledby="next-up" data-part="next">
      <h2 id="next-up">
        {say('next')} <Who item={next.item} />
      </h2>
      {next.item.note !== undefined && <p>{next.item.note}</p>}
      <Progress one={next} />
      <Actions one={next} isMain />
      <p class="quiet small">{say('open.hint')}</p>
    </section>
  )
}

function Item({ one }: { one: QueueProgress }) {
  return (
    <li class={`queue-item is-${one.is}`} data-account={one.item.id}>
      <span class="tick" aria-hidden="true">
        {isLeft(one) ? '○' : one.is === 'skipped' ? '–' : '✓'}
      </span>
      <span class="queue-who">
        <Who item={one.item} />
      </span>
      <Progress one={one} />
      <Actions one={one} />
    </li>
  )
}

function Who({ item }: { item: QueueItem }) {
  return (
    <>
      <PageText text={shownName(item)} /> <span class="quiet">{networkName(item.platform)}</span>
    </>
  )
}

function Progress({ one: { item, summary, is } }: { one: QueueProgress }) {
  const { language, say } = useWords(screeningWords)
  const state = is === 'waiting' && item.openedAt !== undefined ? 'opened' : is
  return (
    <span class="queue-state">
      <span class={is === 'enough' ? 'tone-authentic' : 'quiet'}>{say(`is.${state}`)}</span>
      {summary && is === 'waiting' && (
        <span class="quiet">{say('known', { date: writeDate(summary.readAt, language) })}</span>
      )}
      {summary && (
        <a href={hashOf('account', summary.platform, summary.handle)} class={`tone-${summary.grade}`}>
          {gradeTitle(summary, language)}
          {summary.score !== null && ` · ${writeScore(summary.score, language)}`}
        </a>
      )}
      {summary?.next && is === 'unfinished' && <span>{missingText(summary, language)}</span>}
    </span>
  )
}

function Actions({ one, isMain = false }: { one: QueueProgress; isMain?: boolean }) {
  const { item, summary, is } = one
  const { say } = useWords(screeningWords)
  const desk = useDesk()
  const address = item.url ?? summary?.url ?? addressOf(item)
  const who = shownName(item)
  const change = (edit: Partial<QueueItem>, what: string) => {
    const { isSkipped: _, isDone: __, ...rest } = item
    return desk.change([written<QueueItem>({ ...rest, ...edit }, desk.now)], what)
  }
  const open = () => {
    if (address === undefined) return
    // First the tab: a browser that is asked later takes it for no wish of the user's.
    void desk.openTab(address)
    void desk.note([written<QueueItem>({ ...item, openedAt: new Date().toISOString() }, desk.now)])
  }
  const label = (name: string) => `${name}: ${who}`
  const openWord = say(item.openedAt === undefined ? 'open' : 'open.again')
  return (
    <span class="buttons">
      {address === undefined ? (
        <span class="quiet">{say('open.none')}</span>
      ) : (
        <button
          type="button"
          class={isMain ? 'is-main' : ''}
          aria-label={label(openWord)}
          data-action="open"
          onClick={open}
        >
          {openWord}
        </button>
      )}
      {is === 'unfinished' && (
        <button type="button" onClick={() => void change({ isDone: true }, say('did.done', { account: who }))}>
          {say('done')}
        </button>
      )}
      {(is === 'waiting' || is === 'unfinished') && (
        <button
          type="button"
          data-action="skip"
          aria-label={label(say('skip'))}
          onClick={() => void change({ isSkipped: true }, say('did.skip', { account: who }))}
        >
          {say('skip')}
        </button>
      )}
      {(is === 'skipped' || is === 'done') && (
        <button
          type="button"
          aria-label={label(say('skip.back'))}
          onClick={() => void change({}, say('did.back', { account: who }))}
        >
          {say('skip.back')}
        </button>
      )}
      {summary && <Decide one={one} />}
      {!isMain && (
        <button
          type="button"
          class="text-button"
          aria-label={label(say('remove'))}
          onClick={() =>
            void desk.change(
              [{ deleted: { kind: 'queue', id: item.id } }],
              say('did.remove', { count: 1, account: who }),
            )
          }
        >
          {say('remove')}
        </button>
      )}
    </span>
  )
}

/** Puts whoever was looked at on the list, at a stage. Whoever is decided about is done with, however much was read. */
function Decide({ one }: { one: QueueProgress }) {
  const { item } = one
  const { say } = useWords(screeningWords)
  const stages = useWords(personWords).say
  const desk = useDesk()
  const { platform, handle } = item
  const account = { platform, handle }
  const known = personWith(documentsOf(desk.state, 'person'), account)
  const decide = (stage: Stage) => {
    const { name, note } = item
    const fresh = { ...personOf(account), ...(name !== undefined && { name }), ...(note !== undefined && { note }) }
    const what = say('did.stage', { account: shownName(item), stage: stages(`stage.${stage}`) })
    const changes = [written<Person>({ ...(known ?? fresh), stage }, desk.now)]
    if (isLeft(one) && stage !== 'toCheck') changes.push(written<QueueItem>({ ...item, isDone: true }, desk.now))
    return desk.change(changes, what)
  }
  return (
    <select
      aria-label={`${say('decide')}: ${shownName(item)}`}
      value={known?.stage ?? ''}
      onChange={({ currentTarget: { value } }) => value !== '' && void decide(value as Stage)}
    >
      <option value="">{stages('stage.unsaved')}</option>
      {STAGES.map((stage) => (
        <option key={stage} value={stage}>
          {stages(`stage.${stage}`)}
        </option>
      ))}
    </select>
  )
}

/** Networks of the queue that the user has not allowed yet. */
function NotAllowed({ queue }: { queue: readonly QueueProgress[] }) {
  const { say } = useWords(screeningWords)
  const [allowed, setAllowed] = useState<ReadonlySet<string> | undefined>(undefined)
  const look = () =>
    void listNetworks().then(
      (networks) => setAllowed(new Set(networks.filter((one) => one.allowed).map(({ id }) => id))),
      () => {},
    )
  useEffect(look, [])
  if (!allowed) return null
  const missing = [...new Set(queue.map(({ item }) => item.platform))].filter((id) => !allowed.has(id))
  const [first] = missing
  if (first === undefined) return null
  return (
    <div class="not-allowed" data-part="not-allowed">
      <p>{say('allow.what', { count: missing.length, network: networkName(first) })}</p>
      <p class="buttons">
        {missing.length > 1 && (
          <button type="button" data-action="allow-all" onClick={() => void allowNetworks(missing).then(look)}>
            {say('allow.all', { count: missing.length })}
          </button>
        )}
        {missing.map((id) => (
          <button key={id} type="button" class="chip" onClick={() => void allowNetwork(id).then(look)}>
            {say('allow', { network: networkName(id) })}
          </button>
        ))}
      </p>
    </div>
  )
}
