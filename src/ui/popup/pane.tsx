/** What stands in place of the overview: a title, and the way back. */
import type { ComponentChildren } from 'preact'
import { useLanguage } from '../parts/language.tsx'

export function Pane({ title, back, children }: { title: string; back(): void; children: ComponentChildren }) {
  const { say } = useLanguage()
  return (
    <section class="pane" data-part="pane" aria-labelledby="pane-title">
      <button type="button" class="text-button" data-first data-part="back" onClick={back}>
        <span aria-hidden="true">‹</span> {say('view.back')}
      </button>
      <h2 id="pane-title" class="pane-title">
        {title}
      </h2>
      {children}
    </section>
  )
}
