/** Each suspicion with how strong its signs are, a line each. */
import type { Suspicion } from '../../../core/judgement/signal.ts'
import type { Level } from '../../../core/judgement/verdict.ts'
import { useLanguage } from '../../parts/language.tsx'
import { LevelWords } from '../../parts/level.tsx'

/** `about`: those that are spoken of, in the order they are drawn. */
export function LevelsList({ about, levelOf }: { about: readonly Suspicion[]; levelOf(about: Suspicion): Level }) {
  const { say } = useLanguage()
  return (
    <dl class="levels">
      {about.map((suspicion) => (
        <div key={suspicion}>
          <dt>{say(`suspicion.${suspicion}`)}</dt>
          <dd>
            <LevelWords level={levelOf(suspicion)} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
