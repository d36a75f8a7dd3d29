/** What the worker does for the desk. Everything it needs comes in, so that tests can bring their own. */
import type { Change, DeskDocument } from '../core/desk/document.ts'
import { type AccountName, accountId } from '../core/desk/fields.ts'
import { personWith } from '../core/desk/listed.ts'
import type { Person } from '../core/desk/person.ts'
import { progressOf, queuedAmong } from '../core/desk/progress.ts'
import type { Verdict } from '../core/judgement/verdict.ts'
import type { Profile } from '../core/profile/profile.ts'
import type { Settings } from '../core/settings.ts'
import type {
  AccountDetails,
  DeskList,
  DeskSummaries,
  FromDesk,
  KnownPerson,
  Queued,
  ToDesk,
} from '../messages/desk.ts'
import type { Answer } from '../messages/index.ts'
import { drawable } from '../messages/ready.ts'
import type { Store } from '../store/index.ts'
import { failureOf } from './failure.ts'
import { pastVerdictsOf, visitsOf } from './past-verdicts.ts'

type DeskAnswer = DeskList | DeskSummaries | DeskDocument[] | Change[] | KnownPerson | Queued | AccountDetails | null

export type DeskWorld = {
  store: Store
  assess(profile: Profile, settings: Settings): Verdict
  /** Forgets an account wherever it is known; resolves with what that changed on the desk. */
  forgetAccount(account: AccountName): Promise<Change[]>
  /** Tells an open desk; never rejects. */
  tell(message: ToDesk): void
}

export function createDesk({ store, assess, forgetAccount, tell }: DeskWorld) {
  async function list(latest: number | undefined): Promise<DeskList> {
    const [settings, documents, known] = await Promise.all([
      store.settings(),
      store.documents(),
      latest === undefined ? store.summaries() : store.latestSummaries(latest),
    ])
    if (latest !== undefined) known.summaries.push(...(await store.summariesOf(otherAccounts(documents, known))))
    return { settings, documents, ...known }
  }

  async function people(): Promise<Person[]> {
    return (await store.documents('person')).filter((document) => document.kind === 'person')
  }

  /** The other accounts of people of whom some are known: which of them stands for a person, all of them decide. */
  function otherAccounts(documents: readonly DeskDocument[], { summaries }: DeskSummaries): AccountName[] {
    const known = new Set(summaries.map(accountId))
    return documents.flatMap((document) => {
      if (document.kind !== 'person' || document.accounts.length < 2) return []
      const others = document.accounts.filter((account) => !known.has(accountId(account)))
      return others.length < document.accounts.length ? others : []
    })
  }

  async function write(changes: readonly Change[], by: string | undefined): Promise<Change[]> {
    const undo = await store.writeDesk(changes)
    tell({ say: 'worker:documents', changes: [...changes], ...(by !== undefined && { by }) })
    return undo
  }

  async function knownPerson(account: AccountName): Promise<KnownPerson | null> {
    const person = personWith(await people(), account)
    if (!person) return null
    const others = person.accounts.filter((one) => accountId(one) !== accountId(account))
    return { person, others: others.length > 0 ? await store.summariesOf(others) : [] }
  }

  async function queued(account: AccountName): Promise<Queued | null> {
    const items = (await store.documents('queue')).filter((document) => document.kind === 'queue')
    if (!items.some((item) => accountId(item) === accountId(account))) return null
    const known = new Map((await store.summariesOf(items)).map((summary) => [accountId(summary), summary]))
    return queuedAmong(
      items.map((item) => progressOf(item, known.get(accountId(item)))),
      account,
    )
  }

  async function details(account: AccountName): Promise<AccountDetails | null> {
    const { platform, handle } = account
    const [settings, profile] = await Promise.all([store.settings(), store.profile(platform, handle)])
    if (!profile) return null
    const [readings, known] = await Promise.all([store.readings(platform, handle), people()])
    return {
      profile: drawable(profile),
      verdict: assess(profile, settings),
      person: personWith(known, account) ?? null,
      pastVerdicts: pastVerdictsOf(readings, (one) => assess(one, settings)),
      visits: visitsOf(readings),
    }
  }

  async function hear(message: FromDesk): Promise<DeskAnswer> {
    switch (message.say) {
      case 'desk:list':
        return list(message.latest)
      case 'desk:summaries':
        return store.summaries()
      case 'desk:documents':
        return store.documents(message.kind)
      case 'desk:write':
        return write(message.changes, message.by)
      case 'desk:person':
        return knownPerson(message.account)
      case 'desk:queued':
        return queued(message.account)
      case 'desk:account':
        return details(message.account)
      case 'desk:forget':
        return forgetAccount(message.account)
    }
  }

  return {
    /** Never rejects: what went wrong is something to show. */
    hear: (message: FromDesk): Promise<Answer<DeskAnswer>> =>
      hear(message).then(
        (value) => ({ ok: true, value }),
        (error: unknown) => ({ ok: false, ...failureOf(error) }),
      ),
  }
}
