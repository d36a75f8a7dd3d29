/** Choosing how far one is with somebody. Whoever is not on the list is so once a stage is chosen. */
import { useId } from 'preact/hooks'
import { STAGES, type Stage } from '../../../core/desk/person.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { useWords } from '../../parts/language.tsx'

type Props = {
  label: string
  /** Undefined for whoever is not on the list. */
  stage: Stage | undefined
  set(stage: Stage): void
}

/** With its label beside it. */
export function StageField({ label, stage, set }: Props) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <StageSelect id={id} stage={stage} set={set} />
    </div>
  )
}

/** Where no label stands beside it, `label` is said by those who cannot see where it stands. */
export function StageSelect({ id, label, stage, set }: Omit<Props, 'label'> & { id?: string; label?: string }) {
  const { say } = useWords(personWords)
  return (
    <select
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      data-field="stage"
      value={stage ?? ''}
      onChange={({ currentTarget: { value } }) => value !== '' && set(value as Stage)}
    >
      {stage === undefined && <option value="">{say('stage.unsaved')}</option>}
      {STAGES.map((one) => (
        <option key={one} value={one}>
          {say(`stage.${one}`)}
        </option>
      ))}
    </select>
  )
}
