/** Nothing of it any more. */
import { useState } from 'preact/hooks'
import { useLanguage } from '../parts/language.tsx'
import type { Actions } from './actions.ts'
import { Report, useTask } from './task.tsx'

export function ForgetSection({ actions }: { actions: Pick<Actions, 'forget'> }) {
  const { say } = useLanguage()
  const [isAsking, setAsking] = useState(false)
  const [doing, start] = useTask<void>()
  const forget = () => {
    setAsking(false)
    start(() => actions.forget())
  }
  return (
    <section aria-labelledby="forget">
      <h2 id="forget">{say('options.forget.title')}</h2>
      <p class="quiet">{say('options.forget.what')}</p>
      {isAsking ? (
        <fieldset class="buttons" aria-label={say('options.forget.sure')}>
          <p>{say('options.forget.sure')}</p>
          <button type="button" class="is-danger" onClick={forget}>
            {say('options.forget.yes')}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {say('options.forget.no')}
          </button>
        </fieldset>
      ) : (
        <button type="button" class="is-danger" onClick={() => setAsking(true)}>
          {say('options.forget.do')}
        </button>
      )}
      <Report doing={doing}>{() => <p>{say('options.forget.done')}</p>}</Report>
    </section>
  )
}
