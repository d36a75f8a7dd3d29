/** What to do to be surer: the most useful step as the one button, the others as a line. */
import type { Step } from '../../core/verdict.ts'
import { stepPhrase } from '../../i18n/phrases.ts'
import { useHeldFocus } from '../parts/held-focus.ts'
import { useLanguage } from '../parts/language.tsx'
import type { Actions } from './actions.ts'
import type { Seen } from './seen.ts'

export function NextSection({ sight, actions }: { sight: Seen; actions: Actions }) {
  const { language, say } = useLanguage()
  const { progress, unread, verdict } = sight
  const firstStep = useHeldFocus<HTMLDivElement>()
  const canRead = unread > 0 || progress !== undefined
  const steps = canRead ? verdict.next.filter((step) => step.do !== 'read-posts') : verdict.next
  const [first, ...others] = canRead ? [undefined, ...steps] : steps
  return (
    <section class="next" data-part="next" aria-labelledby="next-title">
      <h2 id="next-title" class="label">
        {say('next.title')}
      </h2>
      <div class="first-step" ref={firstStep}>
        {progress ? (
          <Progress progress={progress} actions={actions} />
        ) : unread > 0 ? (
          <button type="button" class="main-button" data-part="read-posts" onClick={() => actions.readPosts()}>
            {say('next.read', { count: unread })}
          </button>
        ) : (
          <p>{first ? capitalised(stepPhrase(first, language)) : say('next.nothing')}</p>
        )}
      </div>
      {others.length > 0 && <Others steps={others} />}
    </section>
  )
}

function Others({ steps }: { steps: readonly (Step | undefined)[] }) {
  const { language, say } = useLanguage()
  const phrases = steps.flatMap((step) => (step ? [stepPhrase(step, language)] : []))
  return <p class="quiet">{say('next.or', { steps: phrases.join(' · ') })}</p>
}

function Progress({ progress, actions }: { progress: { done: number; total: number }; actions: Actions }) {
  const { say } = useLanguage()
  return (
    <div class="progress">
      <div class="progress-lines">
        <progress value={progress.done} max={Math.max(1, progress.total)} aria-label={say('next.reading.label')} />
        <span class="small quiet">{say('next.reading', progress)}</span>
      </div>
      <button type="button" class="plain-button" data-part="stop" onClick={() => actions.stop()}>
        {say('next.stop')}
      </button>
    </div>
  )
}

function capitalised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}
