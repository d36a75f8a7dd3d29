/** The screening queue: accounts to look at, one after the other. Nothing opens but by a click. */
import { useState } from 'preact/hooks'
import { screeningWords } from '../../../i18n/desk-screening.ts'
import { useWords } from '../../parts/language.tsx'
import { isScreeningPaused, pauseScreening } from '../../screening-pause.ts'
import { useDesk } from '../desk.tsx'
import { AddAccounts } from '../screening/add.tsx'
import '../screening/screening.css'
import { shownName } from '../screening/decide.tsx'
import { Item } from '../screening/item.tsx'
import { NextUp } from '../screening/next-up.tsx'
import { NotAllowed } from '../screening/not-allowed.tsx'
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
      {isAdding && <AddAccounts isAsked={queue.length > 0} close={() => setAdding(false)} />}
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
