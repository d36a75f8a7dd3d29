/** A field that is written when it is left, or with Enter; Escape takes back what was typed. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'

type Props = {
  label: string
  value: string
  most: number
  kind?: 'text' | 'date' | 'long'
  /** What is wrong with what was typed; nothing is written then. */
  problem?(text: string): string | undefined
  save(text: string): void
  name?: string
  /** Where the keyboard goes with Enter and Escape; leaving the field writes it. It stays in the field unless said. */
  leave?(): void
}

export function TypedField({ label, value, most, kind = 'text', problem, save, name, leave }: Props) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const before = useRef(value)
  const isTypedIn = useRef(false)
  // What is being typed stays, whatever is written in another window meanwhile.
  useEffect(() => {
    setTyped((text) => (isTypedIn.current && text !== before.current ? text : value))
    before.current = value
  }, [value])
  const wrong = typed === value ? undefined : problem?.(typed.trim())
  const done = () => {
    const text = typed.trim()
    if (text === value || wrong !== undefined) return
    isTypedIn.current = false
    save(text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && (kind !== 'long' || event.ctrlKey || event.metaKey)
    if (event.key === 'Escape') setTyped(value)
    // What was set to its former value is drawn first.
    if (leave && (isEnter || event.key === 'Escape')) setTimeout(leave)
    else if (isEnter) done()
  }
  const onInput = ({ currentTarget }: { currentTarget: { value: string } }) => {
    isTypedIn.current = true
    setTyped(currentTarget.value)
  }
  const common = {
    id,
    value: typed,
    maxLength: most,
    onBlur: () => {
      isTypedIn.current = false
      done()
    },
    onKeyDown,
    'data-field': name,
    'aria-invalid': wrong !== undefined,
    ...(wrong !== undefined && { 'aria-describedby': `${id}-wrong` }),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {kind === 'long' ? (
        <textarea {...common} rows={3} onInput={onInput} />
      ) : (
        <input {...common} type={kind as 'text'} autocomplete="off" onInput={onInput} />
      )}
      {wrong !== undefined && (
        <span class="small is-danger" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </div>
  )
}
