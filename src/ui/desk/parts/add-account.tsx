/** Finding an account of the desk by the name or handle of its person, and taking it: into a campaign, into a comparison. */
import { useMemo, useRef, useState } from 'preact/hooks'
import { plainName } from '../../../core/campaign/names.ts'
import { type AccountName, accountId } from '../../../core/desk/fields.ts'
import { nameOfPerson } from '../../../core/desk/listed.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { networkName } from '../../../i18n/phrases.ts'
import { useWords } from '../../parts/language.tsx'
import { useDesk } from '../desk.tsx'
import { type DeskState, peopleIn } from '../state.ts'
import './add-account.css'

/** More would not be looked through. */
const MOST_FOUND = 8

type Found = { account: AccountName; name: string }
/** `taken`: identifiers of accounts that are not offered. */
type Props = { label: string; taken: ReadonlySet<string>; add(found: Found): void }

export function AddAccount({ label, taken, add }: Props) {
  const { say } = useWords(personWords)
  const { state } = useDesk()
  const [wanted, setWanted] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const found = useMemo(() => accountsCalled(wanted, taken, state), [wanted, taken, state])
  const take = (one: Found) => {
    setWanted('')
    // Whoever adds one adds more.
    field.current?.focus()
    add(one)
  }
  return (
    <div class="add-account" data-part="add">
      <label class="field">
        <span>{label}</span>
        <input
          type="search"
          ref={field}
          placeholder={say('add.what')}
          data-field="add"
          maxLength={200}
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      </label>
      {wanted.trim() !== '' && (
        <ul>
          {found.map((one) => (
            <li key={accountId(one.account)}>
              <button type="button" onClick={() => take(one)}>
                {say('add.this', { account: `${one.name} · ${networkName(one.account.platform)}` })}
              </button>
            </li>
          ))}
          {found.length === 0 && <li class="quiet">{say('add.none')}</li>}
        </ul>
      )}
    </div>
  )
}

function accountsCalled(wanted: string, taken: ReadonlySet<string>, state: DeskState): Found[] {
  const text = plainName(wanted)
  if (text === '') return []
  const found: Found[] = []
  for (const one of peopleIn(state)) {
    const name = nameOfPerson(one)
    for (const account of one.person.accounts) {
      if (taken.has(accountId(account))) continue
      if (plainName(`${name} ${account.handle}`).includes(text)) found.push({ account, name })
      if (found.length >= MOST_FOUND) return found
    }
  }
  return found
}
