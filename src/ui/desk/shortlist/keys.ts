/** The keyboard on the list. Keys mean what they always mean while something is typed or a modifier is held. */
import { useEffect } from 'preact/hooks'

export type ListKeys = {
  move(by: number): void
  select(): void
  stage(): void
  note(): void
  undo(): void
  search(): void
  open(): void
}

/** `areOn`: whether the user left single keys on. */
export function useListKeys(keys: ListKeys, areOn: boolean): void {
  useEffect(() => {
    if (!areOn) return undefined
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const act = ACTS[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act(keys)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}

const ACTS: Readonly<Record<string, (keys: ListKeys) => void>> = {
  j: ({ move }) => move(1),
  k: ({ move }) => move(-1),
  x: ({ select }) => select(),
  s: ({ stage }) => stage(),
  n: ({ note }) => note(),
  z: ({ undo }) => undo(),
  '/': ({ search }) => search(),
  o: ({ open }) => open(),
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox'
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName)
}
