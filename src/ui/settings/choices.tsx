/** One of a few. */
type Option<Value extends string> = { value: Value | undefined; label: string; lang?: string }

type Props<Value extends string> = {
  name: string
  title: string
  chosen: Value | undefined
  options: readonly Option<Value>[]
  choose(value: Value | undefined): void
}

export function Choices<Value extends string>({ name, title, chosen, options, choose }: Props<Value>) {
  return (
    <fieldset class="radio-group">
      <legend>{title}</legend>
      {options.map(({ value, label, lang }) => (
        <label key={label}>
          <input
            type="radio"
            name={name}
            value={value ?? ''}
            checked={value === chosen}
            onChange={() => choose(value)}
          />{' '}
          <span lang={lang}>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
