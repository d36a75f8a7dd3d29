/** The account of the queue to look at now. */
import type { QueueProgress } from '../../../core/desk/progress.ts'
import { screeningWords } from '../../../i18n/desk-screening.ts'
import { useWords } from '../../parts/language.tsx'
import { hashOf } from '../route.ts'
import { Actions, Progress, Who } from './item.tsx'

/** The one to look at now: what was opened and is not finished, else the first that waits. */
export function NextUp({ left, isPaused }: { left: readonly QueueProgress[]; isPaused: boolean }) {
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
