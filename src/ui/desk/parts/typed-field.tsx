/** A field that is written when it is left, or with Enter; Escape takes back what was typed. */
import { useEffect, useId, useState } from 'preact/hooks'

type Props = {
  label: string
  value: string
  most: number
  kind?: 'text' | 'date' | 'long'
  /** What is wrong with what was typed; nothing is written then. */
  problem?(text: string): string | undefined
  save(text: string): void
  name?: string
}

export function TypedField({ label, value, most, kind = 'text', problem, save, name }: Props) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const wrong = typed === value ? undefined : problem?.(typed.trim())
  const done = () => {
    const text = typed.trim()
    if (text !== value && wrong === undefined) save(text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setTyped(value)
    if (event.key === 'Enter' && (kind !== 'long' || event.ctrlKey || event.metaKey)) done()
  }
  const common = {
    id,
    value: typed,
    maxLength: most,
    onBlur: done,
    onKeyDown,
    'data-field': name,
    'aria-invalid': wrong !== undefined,
    ...(wrong !== undefined && { 'aria-describedby': `${id}-wrong` }),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {kind === 'long' ? (
        <textarea {...common} rows={3} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
      ) : (
        <input
          {...common}
          type={kind as 'text'}
          autocomplete="off"
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      )}
      {wrong !== undefined && (
        <span class="small is-danger" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </div>
  )
}
