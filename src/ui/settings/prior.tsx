/** How common buying is assumed to be, and what that changes, shown on an invented account. */
import { useEffect, useState } from 'preact/hooks'
import { PREVALENCE } from '../../core/choices.ts'
import { UNKNOWN_PREVALENCE, type Verdict } from '../../core/judgement/verdict.ts'
import type { Settings } from '../../core/settings.ts'
import { writeValue } from '../../i18n/index.ts'
import { gradePhrase } from '../../i18n/phrases.ts'
import { settingsWords } from '../../i18n/settings.ts'
import { normsOf } from '../../networks/norms.ts'
import { EXAMPLE } from '../example.ts'
import { useWords } from '../parts/language.tsx'
import type { Actions } from './actions.ts'

/** What a share of one's own starts from. */
const FIRST_OWN = 0.2

type Props = {
  settings: Settings
  save(settings: Settings): void
  assess: Actions['assessExample']
}

export function PriorSection({ settings, save, assess }: Props) {
  const { language, say } = useWords(settingsWords)
  // While it is being moved, the share is shown and not yet saved.
  const [moved, setMoved] = useState<number | undefined>(undefined)
  const own = moved ?? settings.prevalence
  const share = (value: number) => writeValue(value, 'share', language)
  const saveShare = (prevalence: number) => {
    save({ ...settings, prevalence })
    setMoved(undefined)
  }
  const savePublished = () => {
    const { prevalence: _, ...others } = settings
    setMoved(undefined)
    save(others)
  }
  return (
    <section aria-labelledby="prior" data-part="prior">
      <h2 id="prior">{say('prior')}</h2>
      <p class="quiet">{say('prior.what')}</p>
      <fieldset class="radio-group" aria-labelledby="prior">
        <label>
          <input type="radio" name="prior" checked={own === undefined} onChange={savePublished} />{' '}
          <span>{say('prior.published')}</span>
        </label>
        <p class="quiet choice-note">{say('prior.published.what', publishedShares(share))}</p>
        <label>
          <input type="radio" name="prior" checked={own !== undefined} onChange={() => saveShare(own ?? FIRST_OWN)} />{' '}
          <span>{say('prior.own')}</span>
        </label>
        {own !== undefined && (
          <p class="choice-note">
            <input
              type="range"
              aria-label={say('prior.own.label')}
              aria-valuetext={say('prior.own.value', { share: share(own) })}
              min={PREVALENCE.least}
              max={PREVALENCE.most}
              step={0.01}
              value={own}
              onInput={({ currentTarget }) => setMoved(currentTarget.valueAsNumber)}
              onChange={({ currentTarget }) => saveShare(currentTarget.valueAsNumber)}
            />
            <output>{say('prior.own.value', { share: share(own) })}</output>
          </p>
        )}
      </fieldset>
      <Example own={own} assess={assess} />
    </section>
  )
}

/** The bounds of what is published, as they are written. */
function publishedShares(write: (share: number) => string): { low: string; high: string; other: string } {
  const shares = normsOf(EXAMPLE.platform).prevalence?.bands.map((band) => band.share) ?? [UNKNOWN_PREVALENCE]
  return { low: write(Math.min(...shares)), high: write(Math.max(...shares)), other: write(UNKNOWN_PREVALENCE) }
}

function Example({ own, assess }: { own: number | undefined } & Pick<Props, 'assess'>) {
  const { say } = useWords(settingsWords)
  const published = useVerdict(undefined, assess)
  const mine = useVerdict(own, assess)
  return (
    <div class="example" data-part="prior-example">
      <p>{say('prior.example')}</p>
      <ExampleRow title={say('prior.example.published')} verdict={published} part="published" />
      {own !== undefined && <ExampleRow title={say('prior.example.own')} verdict={mine} part="own" />}
    </div>
  )
}

function ExampleRow({ title, verdict, part }: { title: string; verdict: Assessed; part: string }) {
  const { language, say } = useWords(settingsWords)
  return (
    <div class="example-row" data-part={`prior-${part}`}>
      <p>
        <strong>{title}</strong>{' '}
        <span role="status">
          {verdict === 'failed' ? say('prior.failed') : verdict && gradePhrase(verdict, language)}
        </span>
      </p>
    </div>
  )
}

/** Undefined until the first answer. */
type Assessed = Verdict | 'failed' | undefined

/** The newest question's answer; until it comes the one before stays, so that nothing flickers. */
function useVerdict(prevalence: number | undefined, assess: Props['assess']): Assessed {
  const [assessed, setAssessed] = useState<Assessed>(undefined)
  useEffect(() => {
    let isOld = false
    assess(prevalence).then(
      ({ verdict }) => !isOld && setAssessed(verdict),
      () => !isOld && setAssessed('failed'),
    )
    return () => {
      isOld = true
    }
  }, [prevalence, assess])
  return assessed
}
