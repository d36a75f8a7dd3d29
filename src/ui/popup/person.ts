/** The person behind the account in view, as the desk knows them, and what the popup can change about them. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Change } from '../../core/desk/document.ts'
import type { AccountName } from '../../core/desk/fields.ts'
import { accountId, personOf } from '../../core/desk/names.ts'
import type { Person } from '../../core/desk/person.ts'
import type { KnownPerson, Queued } from '../../messages/desk.ts'
import type { Actions } from './actions.ts'

export type PersonInView = {
  /** Undefined until the desk has answered, and where it cannot; null where nobody was made of the account. */
  known: KnownPerson | null | undefined
  /** Where the account stands in the queue; undefined where it is not in it. */
  queued: Queued | undefined
  /** Changes the person, who is put on the list where they were not. Rejects where it could not be written. */
  edit(change: Partial<Person>): Promise<void>
  /** Takes the person off the list; resolves with what puts them back. */
  remove(): Promise<() => Promise<void>>
}

/** `account`: undefined where no account is in view. */
export function usePerson(
  account: AccountName | undefined,
  { knownPerson, queued: queuedNow, writeDesk }: Pick<Actions, 'knownPerson' | 'queued' | 'writeDesk'>,
): PersonInView {
  const id = account && accountId(account)
  const [found, setFound] = useState<{ id: string; known: KnownPerson | null; queued: Queued | undefined } | undefined>(
    undefined,
  )
  const inView = useRef(id)
  inView.current = id
  const { known, queued } = (found?.id === id ? found : undefined) ?? {}
  useEffect(() => {
    if (account) load(account)
  }, [id])

  /** An answer about an account that is no longer in view changes nothing. */
  async function load(asked: AccountName): Promise<void> {
    const [answer, place] = await Promise.all([
      knownPerson(asked).catch(() => undefined),
      queuedNow(asked).catch(() => null),
    ])
    if (answer === undefined || accountId(asked) !== inView.current) return
    setFound({ id: accountId(asked), known: answer, queued: place ?? undefined })
  }

  async function write(changes: readonly Change[]): Promise<readonly Change[]> {
    const undo = await writeDesk(changes)
    if (account) await load(account)
    return undo
  }

  return {
    known,
    queued,
    async edit(change) {
      if (!account) return
      const { platform, handle } = account
      // As it is by now: a panel may have stood open while the desk was written on.
      const before = (await knownPerson({ platform, handle }))?.person ?? personOf({ platform, handle })
      const updatedAt = new Date().toISOString()
      const changes: Change[] = [{ document: { ...before, ...change, updatedAt } as Person }]
      // Whoever is decided about is done with, however much was read.
      const isDecided = change.stage !== undefined && change.stage !== 'toCheck'
      if (isDecided && queued?.is === 'unfinished')
        changes.push({ document: { ...queued.item, isDone: true, updatedAt } })
      await write(changes)
    },
    async remove() {
      const undo = known ? await write([{ deleted: { kind: 'person', id: known.person.id } }]) : []
      return async () => {
        await write(undo)
      }
    },
  }
}
