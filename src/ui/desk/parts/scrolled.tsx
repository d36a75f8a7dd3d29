import type { ComponentChildren } from 'preact'

/** What scrolls by itself must be reachable by the keyboard too. */
const FOCUSABLE = { tabIndex: 0 }

/** Holds what may be wider than the page, and scrolls it sideways. `label` names it: it is no landmark beside its section. */
export function Scrolled({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div class="scrolled" role="group" aria-label={label} {...FOCUSABLE}>
      {children}
    </div>
  )
}
