/** Where a number comes from. Nothing is opened but by the user's own click. */
import type { Source } from '../../core/signal.ts'
import { useLanguage } from './language.tsx'

export function SourceLink({ source }: { source: Source }) {
  const { say } = useLanguage()
  const { title, population, url } = source
  const year = String(source.year)
  const text = title.includes(year) ? title : `${title}, ${year}`
  return (
    <p class="source small quiet">
      {say('source')}{' '}
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
      {` (${population})`}
    </p>
  )
}
