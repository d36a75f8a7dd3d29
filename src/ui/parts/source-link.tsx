/** Where a number comes from. Nothing is opened but by the user's own click. */
import type { Source } from '../../core/judgement/signal.ts'
import { populationOf, sourceName } from '../../i18n/sources.ts'
import { useLanguage } from './language.tsx'

/** In short; whom it was measured on stands in the tooltip. */
export function SourceLink({ source }: { source: Source }) {
  const { language, say } = useLanguage()
  const name = sourceName(source, language)
  const population = populationOf(source, language)
  return (
    <span class="source small quiet">
      <span class="unseen">{say('source')} </span>
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer" title={population}>
          {name}
        </a>
      ) : (
        <span title={population}>{name}</span>
      )}
    </span>
  )
}
