/** What every page of the desk may use: what there is, how it is changed, how that is undone. */
import { createContext } from 'preact'
import { useContext, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Change, type DeskDocument, keyOfChange } from '../../core/desk/document.ts'
import type { AccountName } from '../../core/desk/fields.ts'
import { accountId } from '../../core/desk/fields.ts'
import type { AccountDetails, ToDesk } from '../../messages/desk.ts'
import { type Problem, problemOf } from '../problem.ts'
import type { DeskClient } from './client.ts'
import {
  changesWithout,
  type DeskState,
  documentKey,
  stateOf,
  undoingAll,
  withAllNews,
  withChanges,
  withoutAccount,
  withRest,
} from './state.ts'

/** `isUnwritten`: what the user changed stands there and is not stored yet. */
export type DeskProblem = Problem & { isUnwritten: boolean }

/** What was done, in the user's words, and whether it can be undone. */
export type Notice = { text: string; canUndo: boolean }

export type Desk = {
  state: DeskState
  /** ISO 8601, when the desk was opened: what is days ago is counted from here. */
  now: string
  /**
   * Makes changes, which show at once; `what` says in the user's words what is done, for undoing it. `series`: what is done
   * in several steps, which are undone together; `what` is then of all of them. Resolves with whether it is stored: what is not
   * stays in view, with what is wrong, and is tried again with whatever is written next.
   */
  change(changes: readonly Change[], what: string, series?: object): Promise<boolean>
  /** The same for what the user need not be told of and would not undo. */
  note(changes: readonly Change[]): Promise<void>
  /** The last change but those that were undone; false where there is none. */
  undo(): Promise<boolean>
  /** Everything about one account; null where nothing of it was read. */
  account(account: AccountName): Promise<AccountDetails | null>
  forget(account: AccountName): Promise<void>
  /** Asks for everything anew: after an import, or when everything was forgotten. */
  reload(): void
  /** To be called in a click. */
  openTab(url: string): Promise<void>
  say(notice: Notice | undefined): void
}

/** Asks for everything anew; also there while nothing can be had, so that data can be taken out and begun again. */
export const ReloadContext = createContext<() => void>(() => {})

const DeskContext = createContext<Desk | undefined>(undefined)
export const DeskProvider = DeskContext.Provider

/** Throws outside the desk. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('not inside the desk')
  return desk
}

/** A document as the change that writes it. The worker dates it. */
export function written<Document extends DeskDocument>(
  document: Omit<Document, 'updatedAt'> & { updatedAt?: string },
  now: string,
): Change {
  return { document: { updatedAt: now, ...document } as unknown as DeskDocument }
}

/** `undo`: of each step, the first one first. */
type Done = { undo: Change[][]; what: string; series: object | undefined }

type Words = { undone(what: string): string; forgotten(account: string): string }
/** While the worker judges all accounts anew it tells of some ten times a second: the list follows so often, ms. */
const NEWS_EVERY_MS = 500
/** More than anybody undoes. */
const MOST_UNDONE = 200

/** The desk's state from the first answer on, kept current by what the worker tells. */
export function useOpenDesk(client: DeskClient, words: Words, now: string) {
  const [state, setState] = useState<DeskState | undefined>(undefined)
  const [problem, setProblem] = useState<DeskProblem | undefined>(undefined)
  const [notice, say] = useState<Notice | undefined>(undefined)
  const forgettings = useRef(0)
  const done = useRef<Done[]>([])
  const news = useRef<{ waiting: ToDesk[]; toldAt: number }>({ waiting: [], toldAt: Number.NEGATIVE_INFINITY })
  /** What could not be written: it stays in view, and goes before whatever is written next. */
  const unwritten = useRef<Change[]>([])

  function update(change: (state: DeskState) => DeskState): void {
    setState((before) => before && change(before))
  }

  /** Who was just read shows at once; a stream of many is gathered. */
  function hear(message: ToDesk): void {
    const { waiting, toldAt } = news.current
    waiting.push(message)
    const isOfMany = message.say === 'worker:summaries' && message.summaries.length > 1
    const left = isOfMany ? toldAt + NEWS_EVERY_MS - performance.now() : 0
    if (left <= 0) takeNews()
    else if (waiting.length === 1) setTimeout(takeNews, left)
  }

  /** Also before the desk's own changes, so that all keep their order. */
  function takeNews(): void {
    const { waiting } = news.current
    if (waiting.length === 0) return
    news.current = { waiting: [], toldAt: performance.now() }
    update((before) => withAllNews(before, waiting))
  }

  /** Wherever somebody was forgotten: undoing what was done before would bring them back. */
  function noteForgetting(account?: AccountName): void {
    forgettings.current += 1
    done.current = []
    unwritten.current = account ? changesWithout(unwritten.current, account) : []
    say((last) => last && { ...last, canUndo: false })
  }

  /** What was done here to a document that somebody has changed elsewhere since: undone, it would take theirs with it. */
  function noteElsewhere(changes: readonly Change[]): void {
    const changed = new Set(changes.map((change) => documentKey(keyOfChange(change))))
    const latest = done.current.at(-1)
    const isTouched = (one: Change) => changed.has(documentKey(keyOfChange(one)))
    done.current = done.current.filter(({ undo }) => !undo.some((step) => step.some(isTouched)))
    if (done.current.at(-1) !== latest) say((last) => last && { ...last, canUndo: false })
    unwritten.current = unwritten.current.filter((one) => !changed.has(documentKey(keyOfChange(one))))
  }

  async function show(): Promise<void> {
    const opened = stateOf(await client.list())
    setState(withChanges(opened, unwritten.current))
    if (opened.missing > 0) loadRest()
  }

  function load(): void {
    const ready = unwritten.current.length > 0 ? writeLeftOver().then(show) : show()
    ready.then(() => setProblem(undefined), fail)
  }

  function fail(error: unknown): void {
    setProblem({ ...problemOf(error), isUnwritten: unwritten.current.length > 0 })
  }

  function loadRest(): void {
    const before = forgettings.current
    client.summaries().then((rest) => {
      // Who was forgotten meanwhile may still be in what was read before.
      if (forgettings.current !== before) return loadRest()
      takeNews()
      update((state) => withRest(state, rest))
    }, fail)
  }

  // Not after the frame is drawn: the answer takes longest of all.
  useLayoutEffect(() => {
    client.onChange((message) => {
      if (message.say === 'worker:forgotten') noteForgetting(message.account)
      if (message.say === 'worker:forgotten-everything') noteForgetting()
      if (message.say === 'worker:documents' && message.by !== client.self) noteElsewhere(message.changes)
      hear(message)
    })
    load()
  }, [])

  async function write(before: DeskState, changes: readonly Change[]): Promise<Change[] | undefined> {
    update((state) => withChanges(state, changes))
    try {
      if (unwritten.current.length > 0) await writeLeftOver()
      return undoingAll(before, changes, await client.write(changes))
    } catch (error) {
      // What the worker makes no sense of will never be written: what is stored is shown again.
      const isSenseless = problemOf(error).code === 'unexpected'
      if (!isSenseless) unwritten.current = [...unwritten.current, ...changes]
      fail(error)
      if (isSenseless) await show().catch(() => {})
      return undefined
    }
  }

  async function writeLeftOver(): Promise<void> {
    const changes = unwritten.current
    unwritten.current = []
    try {
      await client.write(changes)
      setProblem(undefined)
    } catch (error) {
      unwritten.current = [...changes, ...unwritten.current]
      throw error
    }
  }

  const desk = useMemo((): Desk | undefined => {
    if (!state) return undefined
    return {
      state,
      now,
      async change(changes, what, series) {
        if (changes.length === 0) return true
        const undo = await write(state, changes)
        if (!undo) return false
        const latest = done.current.at(-1)
        if (series !== undefined && latest?.series === series) {
          latest.undo.push(undo)
          latest.what = what
        } else done.current = [...done.current, { undo: [undo], what, series }].slice(-MOST_UNDONE)
        say({ text: what, canUndo: true })
        return true
      },
      async note(changes) {
        await write(state, changes)
      },
      async undo() {
        const latest = done.current.at(-1)
        if (!latest) return false
        done.current = done.current.slice(0, -1)
        for (const step of latest.undo.toReversed()) if (!(await write(state, step))) return true
        say({ text: words.undone(latest.what), canUndo: done.current.length > 0 })
        return true
      },
      account: client.account,
      async forget(account) {
        const changes = await client.forget(account)
        noteForgetting(account)
        takeNews()
        update((before) => withoutAccount(withChanges(before, changes), account))
        say({ text: words.forgotten(accountId(account)), canUndo: false })
      },
      reload: load,
      openTab: client.openTab,
      say,
    }
  }, [state, words])

  return { desk, problem, notice, retry: load }
}
