/** Save, stage and note of the person behind the account, each in one press, and the way to the desk. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { STAGES, type Stage } from '../../core/desk/names.ts'
import type { QueueItem } from '../../core/desk/queue-item.ts'
import { sayIn } from '../../i18n/bilingual.ts'
import { personWords } from '../../i18n/desk-person.ts'
import { popupPersonWords } from '../../i18n/popup-person.ts'
import { useLanguage } from '../parts/language.tsx'
import { PageText } from '../parts/page-text.tsx'
import { isScreeningPaused } from '../screening-pause.ts'
import type { PersonInView } from './person.ts'

type Said = 'failed' | 'note.kept' | 'removed' | undefined

export type Opened = 'note' | 'more' | undefined

/** `children`: what else stands at the end of the row. */
type Props = {
  person: PersonInView
  openDesk(): Promise<unknown>
  openNext(item: QueueItem): Promise<boolean>
  /** What lies over the page: one thing at a time. */
  opened: Opened
  open(what: Opened): void
  /** What else may lie there. */
  more: ComponentChildren
  children: ComponentChildren
}

export function PersonBar({ person, openDesk, openNext, opened, open, more, children }: Props) {
  const { language } = useLanguage()
  const say = sayIn(popupPersonWords, language)
  const sayOfPerson = sayIn(personWords, language)
  const [said, setSaid] = useState<Said>(undefined)
  const undo = useRef<(() => Promise<void>) | undefined>(undefined)
  const { known, queued } = person
  const saved = known?.person
  const isAsked = known === undefined
  const isWriting = opened === 'note'

  /** What could not be written is said, and what stands there stays. */
  async function doing(act: () => Promise<Said>): Promise<void> {
    setSaid(await act().catch((): Said => 'failed'))
  }

  function toggle(): Promise<void> {
    return doing(async () => {
      if (!saved) {
        await person.edit({})
        return undefined
      }
      undo.current = await person.remove()
      if (isWriting) open(undefined)
      return 'removed'
    })
  }

  return (
    <>
      <fieldset class="person-bar" data-part="person-bar" aria-label={say('actions')}>
        <button
          type="button"
          class="plain-button"
          data-part="save"
          aria-pressed={saved !== undefined}
          disabled={isAsked}
          title={say(saved ? 'saved.title' : 'save.title')}
          onClick={toggle}
        >
          <span aria-hidden="true">{saved ? '★' : '☆'}</span> {say(saved ? 'saved' : 'save')}
        </button>
        <select
          class="plain-button"
          data-part="stage"
          aria-label={say('stage')}
          disabled={isAsked}
          value={saved?.stage ?? ''}
          onChange={({ currentTarget }) =>
            doing(() => person.edit({ stage: currentTarget.value as Stage }).then(() => undefined))
          }
        >
          {!saved && <option value="">{say('stage')}</option>}
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {sayOfPerson(`stage.${stage}`)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="plain-button"
          data-part="note"
          aria-expanded={isWriting}
          aria-controls="note"
          disabled={isAsked}
          onClick={() => open(isWriting ? undefined : 'note')}
        >
          {say(saved?.note ? 'note.has' : 'note')}
        </button>
        <button type="button" class="text-button" data-part="desk" onClick={() => openDesk()}>
          {say('desk')}
        </button>
        {children}
      </fieldset>
      <div class="over" hidden={!opened}>
        <div id="note" hidden={!isWriting}>
          {isWriting && (
            <NoteForm
              note={saved?.note ?? ''}
              write={(note) => person.edit({ note: note === '' ? undefined : note })}
              failed={() => setSaid('failed')}
              done={() => {
                open(undefined)
                setSaid('note.kept')
              }}
            />
          )}
        </div>
        {more}
      </div>
      {queued?.next && !isScreeningPaused() && (
        <NextInQueue next={queued.next} left={queued.left} openNext={openNext} />
      )}
      <p role="status" class={said ? 'small quiet' : 'unseen'}>
        {said && say(said)}{' '}
        {said === 'removed' && (
          <button
            type="button"
            class="text-button"
            onClick={() =>
              doing(async () => {
                await undo.current?.()
                return undefined
              })
            }
          >
            {say('undo')}
          </button>
        )}
      </p>
    </>
  )
}

/** From one profile of the queue to the next, in the same tab: at a press, and never by itself. */
function NextInQueue({ next, left, openNext }: { next: QueueItem; left: number } & Pick<Props, 'openNext'>) {
  const { language } = useLanguage()
  const say = sayIn(popupPersonWords, language)
  const [isUnknown, setUnknown] = useState(false)
  return (
    <p class="next-in-queue" data-part="next-in-queue">
      <button
        type="button"
        class="text-button"
        data-part="open-next"
        onClick={() => void openNext(next).then((isOpen) => setUnknown(!isOpen))}
      >
        {say('queue.next')} <PageText text={`@${next.handle}`} /> <span aria-hidden="true">→</span>
      </button>
      <span class="small quiet" role={isUnknown ? 'alert' : undefined}>
        {isUnknown ? say('queue.unknown') : say('queue.left', { count: left })}
      </span>
    </p>
  )
}

/** Characters; the desk keeps no more of a note. */
const LONGEST_NOTE = 20_000

/** What is typed is written this long after the last key, ms: a popup closes at a click beside it, and tells nobody. */
const WRITTEN_AFTER_MS = 500

type Noted = { note: string; write(note: string): Promise<void>; failed(): void; done(): void }

function NoteForm(props: Noted) {
  const { language } = useLanguage()
  const say = sayIn(popupPersonWords, language)
  const latest = useRef(props)
  latest.current = props
  const typed = useRef(props.note)
  const written = useRef(props.note)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const write = async () => {
    clearTimeout(timer.current)
    const [before, note] = [written.current, typed.current.trim()]
    if (note === before) return true
    written.current = note
    try {
      await latest.current.write(note)
      return true
    } catch {
      written.current = before
      latest.current.failed()
      return false
    }
  }
  // Another account comes into view, or the note is folded away.
  useEffect(() => () => void write(), [])
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault()
        void write().then((isWritten) => isWritten && latest.current.done())
      }}
    >
      <label class="small quiet" for="note-text">
        {say('note.label')}
      </label>
      <textarea
        id="note-text"
        name="note"
        rows={3}
        maxLength={LONGEST_NOTE}
        defaultValue={props.note}
        ref={focus}
        onInput={({ currentTarget }) => {
          typed.current = currentTarget.value
          clearTimeout(timer.current)
          timer.current = setTimeout(write, WRITTEN_AFTER_MS)
        }}
      />
      <button type="submit" class="plain-button">
        {say('note.keep')}
      </button>
    </form>
  )
}

/** Once: a function of its own, so that what is written meanwhile takes the keyboard from nobody. */
function focus(field: HTMLElement | null): void {
  field?.focus()
}
