/** The person behind the account in view, as the desk knows them, and what the popup can change about them. */
import { useEffect, useState } from 'preact/hooks'
import type { Change } from '../../core/desk/document.ts'
import type { AccountName } from '../../core/desk/fields.ts'
import { accountId, personOf } from '../../core/desk/names.ts'
import type { Person } from '../../core/desk/person.ts'
import type { KnownPerson } from '../../messages/desk.ts'
import type { Actions } from './actions.ts'

export type PersonInView = {
  /** Undefined until the desk has answered, and where it cannot; null where nobody was made of the account. */
  known: KnownPerson | null | undefined
  /** Changes the person, who is put on the list where they were not. Rejects where it could not be written. */
  edit(change: Partial<Person>): Promise<void>
  /** Takes the person off the list; resolves with what puts them back. */
  remove(): Promise<() => Promise<void>>
}

/** `account`: undefined where no account is in view. */
export function usePerson(
  account: AccountName | undefined,
  { knownPerson, writeDesk }: Pick<Actions, 'knownPerson' | 'writeDesk'>,
): PersonInView {
  const id = account && accountId(account)
  const [found, setFound] = useState<{ id: string; known: KnownPerson | null } | undefined>(undefined)
  const known = found?.id === id ? found?.known : undefined
  useEffect(() => {
    if (account) load(account)
  }, [id])

  /** An answer about an account that is no longer in view changes nothing. */
  async function load(asked: AccountName): Promise<void> {
    const answer = await knownPerson(asked).catch(() => undefined)
    if (answer !== undefined) setFound({ id: accountId(asked), known: answer })
  }

  async function write(changes: readonly Change[]): Promise<readonly Change[]> {
    const undo = await writeDesk(changes)
    if (account) await load(account)
    return undo
  }

  return {
    known,
    async edit(change) {
      if (!account) return
      const { platform, handle } = account
      // As it is by now: a panel may have stood open while the desk was written on.
      const before = (await knownPerson({ platform, handle }))?.person ?? personOf({ platform, handle })
      await write([{ document: { ...before, ...change, updatedAt: new Date().toISOString() } as Person }])
    },
    async remove() {
      const undo = known ? await write([{ deleted: { kind: 'person', id: known.person.id } }]) : []
      return async () => {
        await write(undo)
      }
    },
  }
}
