/** One account of the queue: how far it is, and what can be done with it. */
import type { QueueProgress } from '../../../core/desk/progress.ts'
import type { QueueItem } from '../../../core/desk/queue-item.ts'
import { screeningWords } from '../../../i18n/desk-screening.ts'
import { writeDate, writeScore } from '../../../i18n/index.ts'
import { gradeTitle, networkName } from '../../../i18n/phrases.ts'
import { addressOf } from '../../../networks/addresses.ts'
import { useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { useDesk, written } from '../desk.tsx'
import { missingText } from '../parts/person-text.ts'
import { hashOf } from '../route.ts'
import { isLeft } from '../to-do.ts'
import { Decide, shownName, WhyRefused } from './decide.tsx'

export function Item({ one }: { one: QueueProgress }) {
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
      <WhyRefused item={one.item} />
    </li>
  )
}

export function Who({ item }: { item: QueueItem }) {
  return (
    <>
      <PageText text={shownName(item)} /> <span class="quiet">{networkName(item.platform)}</span>
    </>
  )
}

export function Progress({ one: { item, summary, is } }: { one: QueueProgress }) {
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

export function Actions({ one, isMain = false }: { one: QueueProgress; isMain?: boolean }) {
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
