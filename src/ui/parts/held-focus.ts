import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * Keeps the keyboard where it is when a button makes way for others: if the focus was
 * inside the element and what held it is gone, the element's first button has it.
 */
export function useHeldFocus<Holder extends HTMLElement>(): RefObject<Holder | null> {
  const holder = useRef<Holder>(null)
  const isInside = () => holder.current?.contains(document.activeElement) ?? false
  const wasInside = isInside()
  useLayoutEffect(() => {
    if (wasInside && !isInside()) holder.current?.querySelector('button')?.focus()
  })
  return holder
}
