/** A button that opens what it names, with a chevron that turns. */
import type { ComponentChildren } from 'preact'

type Shown = { isOpen: boolean; controls: string; toggle: () => void; children: ComponentChildren }

export function Disclosure({ isOpen, controls, toggle, children }: Shown) {
  return (
    <button type="button" class="disclosure" aria-expanded={isOpen} aria-controls={controls} onClick={toggle}>
      <span class="disclosure-words">{children}</span>
      <svg class="chevron" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M4 2 8 6 4 10" />
      </svg>
    </button>
  )
}
