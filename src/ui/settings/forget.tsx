/** Nothing of it any more. */
import { useState } from 'preact/hooks'
import { settingsWords } from '../../i18n/settings.ts'
import { useHeldFocus } from '../parts/held-focus.ts'
import { useLanguage, useWords } from '../parts/language.tsx'
import type { Actions } from './actions.ts'
import { Report, useTask } from './task.tsx'

export function ForgetSection({ actions }: { actions: Pick<Actions, 'forget'> }) {
  const { say } = useLanguage()
  const own = useWords(settingsWords).say
  const holder = useHeldFocus<HTMLDivElement>()
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
      <div ref={holder}>
        {isAsking ? (
          <fieldset class="buttons" aria-label={say('options.forget.sure')}>
            <p>
              {say('options.forget.sure')} {own('forget.export-first')}
            </p>
            <button key="no" type="button" onClick={() => setAsking(false)}>
              {say('options.forget.no')}
            </button>
            <button key="yes" type="button" class="is-danger" onClick={forget}>
              {say('options.forget.yes')}
            </button>
          </fieldset>
        ) : (
          <button key="ask" type="button" class="is-danger" onClick={() => setAsking(true)}>
            {say('options.forget.do')}
          </button>
        )}
      </div>
      <Report doing={doing}>{() => <p>{say('options.forget.done')}</p>}</Report>
    </section>
  )
}
