/** What to do to be surer: the most useful step as the one button, the others as a line. */
import { useEffect, useState } from 'preact/hooks'
import { lacksNorms } from '../../core/judgement/grade.ts'
import type { Step } from '../../core/judgement/verdict.ts'
import { stepPhrase } from '../../i18n/phrases.ts'
import { useHeldFocus } from '../parts/held-focus.ts'
import { useLanguage } from '../parts/language.tsx'
import type { Actions } from './actions.ts'
import type { Seen } from './seen.ts'

export function NextSection({ popupState, actions }: { popupState: Seen; actions: Actions }) {
  const { language, say } = useLanguage()
  const { progress, unread, verdict } = popupState
  const firstStep = useHeldFocus<HTMLDivElement>()
  const attempt = useAttempt(unread, progress !== undefined)
  const canRead = unread > 0 || progress !== undefined
  const steps = canRead ? verdict.next.filter((step) => step.do !== 'read-posts') : verdict.next
  const [first, ...others] = canRead ? [undefined, ...steps] : steps
  // The verdict has said that reading more brings no score
  if (!canRead && lacksNorms(verdict)) return null
  return (
    <section class="next" data-part="next" aria-labelledby="next-title">
      <h2 id="next-title" class="unseen">
        {say('next.title')}
      </h2>
      <div class="first-step" ref={firstStep}>
        {progress ? (
          <Progress progress={progress} stop={() => attempt.stop(actions)} />
        ) : unread > 0 ? (
          <button
            type="button"
            class="main-button"
            data-part="read-posts"
            onClick={() => {
              attempt.begin()
              void actions.readPosts()
            }}
          >
            {say('next.read', { count: unread })}
          </button>
        ) : (
          <p>
            {first ? (
              <>
                <span class="quiet" aria-hidden="true">
                  {say('summary.next', { steps: '' }).trim()}
                </span>{' '}
                <strong>{stepPhrase(first, language)}</strong>
              </>
            ) : (
              say('next.nothing')
            )}
            {others.length > 0 && <Others steps={others} />}
          </p>
        )}
      </div>
      <p role="status" class={attempt.wasInVain ? 'small' : 'unseen'} data-part="read-nothing">
        {attempt.wasInVain && say('next.read.nothing')}
      </p>
      {canRead && others.length > 0 && (
        <p>
          <Others steps={others} />
        </p>
      )}
    </section>
  )
}

/** A page that has not begun to read by then will not, ms. */
const BEGINS_MS = 2_000
/** What was read last is heard of after the end of reading, by so much at most, ms. */
const SETTLES_MS = 500

/** Reading the posts, from the press to its end: whether it brought nothing, so that the user can be told. */
function useAttempt(unread: number, isReading: boolean) {
  const [before, setBefore] = useState<number | undefined>(undefined)
  const [hasBegun, setBegun] = useState(false)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (before === undefined) return undefined
    if (isReading) {
      setBegun(true)
      return undefined
    }
    const timer = setTimeout(() => setOver(true), hasBegun ? SETTLES_MS : BEGINS_MS)
    return () => clearTimeout(timer)
  }, [before, isReading, hasBegun])
  const begin = (count: number | undefined) => {
    setBefore(count)
    setBegun(false)
    setOver(false)
  }
  return {
    begin: () => begin(unread),
    stop(actions: Actions) {
      begin(undefined)
      void actions.stop()
    },
    wasInVain: isOver && before !== undefined && unread >= before,
  }
}

function Others({ steps }: { steps: readonly (Step | undefined)[] }) {
  const { language, say } = useLanguage()
  const phrases = steps.flatMap((step) => (step ? [stepPhrase(step, language)] : []))
  return <span class="quiet"> {say('next.or', { steps: phrases.join(' · ') })}</span>
}

function Progress({ progress, stop }: { progress: { done: number; total: number }; stop(): void }) {
  const { say } = useLanguage()
  return (
    <div class="progress">
      <div class="progress-lines">
        <progress value={progress.done} max={Math.max(1, progress.total)} aria-label={say('next.reading.label')} />
        <span class="small quiet">{say('next.reading', progress)}</span>
      </div>
      <button type="button" class="plain-button" data-part="stop" onClick={stop}>
        {say('next.stop')}
      </button>
    </div>
  )
}
