/** A whole line that can be pressed: it leads to what it names. */
import type { ComponentChildren } from 'preact'

export function Row({ id, press, children }: { id: string; press(): void; children: ComponentChildren }) {
  return (
    <button type="button" class="row" id={id} onClick={press}>
      <span class="row-words">{children}</span>
      <svg class="chevron" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M4 2 8 6 4 10" />
      </svg>
    </button>
  )
}
