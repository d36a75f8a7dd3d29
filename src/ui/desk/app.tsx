/** The desk's frame: the navigation at the left, the page one is on beside it. */
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { sayIn } from '../../i18n/bilingual.ts'
import { shellWords } from '../../i18n/desk-shell.ts'
import { chooseLanguage, writeNumber } from '../../i18n/index.ts'
import { useAppearance } from '../parts/appearance.ts'
import { LanguageContext, useWords } from '../parts/language.tsx'
import { ProblemText } from '../parts/problem-text.tsx'
import type { DeskClient } from './client.ts'
import { type Desk, type DeskProblem, DeskProvider, type Notice, ReloadContext, useDesk, useOpenDesk } from './desk.tsx'
import { useKeptFocus } from './kept-focus.ts'
import { isPage, loadedPage, loadPage, type Page } from './page-files.ts'
import { hashOf, latestFor, type Route, routeOf } from './route.ts'
import { type DeskState, documentsOf } from './state.ts'
import { leftToDo } from './to-do.ts'

const NAVIGATION = [
  ['shortlist', 'screening', 'compare', 'campaigns', 'viewers', 'reports'],
  ['networks', 'data', 'settings'],
] as const

/** What is still needed where the database cannot be opened: data is exported, imported and forgotten there. */
const WITHOUT_DESK: ReadonlySet<string> = new Set(NAVIGATION[1])
/** They say themselves what is wrong. */
const SAYS_PROBLEMS: ReadonlySet<string> = new Set(['data', 'settings'])

/** Pages that are there. */
const navigation = NAVIGATION.map((group) => group.filter(isPage)).filter((group) => group.length > 0)

type Props = { client: DeskClient; browserLanguages: readonly string[]; now: string }

export function App({ client, browserLanguages, now }: Props) {
  const [wanted, setWanted] = useState<'en' | 'fr' | undefined>(undefined)
  const language = chooseLanguage(wanted, browserLanguages)
  const words = useMemo(() => {
    const say = sayIn(shellWords, language)
    return {
      undone: (what: string) => say('undone', { what }),
      forgotten: (account: string) => say('forgotten', { account }),
    }
  }, [language])
  const { desk, problem, notice, retry } = useOpenDesk(client, words, now)
  const route = useRoute()
  const chosen = desk?.state.settings.language
  useEffect(() => setWanted(chosen), [chosen])
  useAppearance(language, desk?.state.settings.theme, desk !== undefined)
  return (
    <LanguageContext.Provider value={language}>
      <DeskProvider value={desk}>
        <ReloadContext.Provider value={retry}>
          <Frame desk={desk} route={route} problem={problem} retry={retry} />
        </ReloadContext.Provider>
        <NoticeBar notice={notice} desk={desk} />
      </DeskProvider>
    </LanguageContext.Provider>
  )
}

function useRoute(): Route {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = () => setHash(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return useMemo(() => routeOf(hash), [hash])
}

type Framed = { desk: Desk | undefined; route: Route; problem: DeskProblem | undefined; retry(): void }

function Frame({ desk, route, problem, retry }: Framed) {
  const { say } = useWords(shellWords)
  const loaded = useLoadedPage(route.page)
  const isReady = desk !== undefined && isEnoughFor(route, desk.state)
  const { page, onClickCapture } = useKeptFocus()
  const isWithoutDesk = !desk && problem !== undefined && WITHOUT_DESK.has(route.page)
  return (
    <div class="desk" data-page={route.page}>
      <button type="button" class="skip" onClick={() => document.getElementById('page')?.focus()}>
        {say('skip')}
      </button>
      <header class="desk-nav">
        <p class="brand">Bonafide</p>
        <nav aria-label={say('nav.label')}>
          {navigation.map((group) => (
            <ul key={group[0]}>
              {group.map((page) => (
                <li key={page}>
                  <a href={hashOf(page)} aria-current={page === route.page ? 'page' : undefined}>
                    {say(`nav.${page}`)}
                    {desk && <Tally page={page} />}
                  </a>
                </li>
              ))}
            </ul>
          ))}
        </nav>
        <p class="quiet promise">{say('private.note')}</p>
      </header>
      <div class="desk-page" id="page" tabIndex={-1} ref={page} onClickCapture={onClickCapture}>
        {problem && !(isWithoutDesk && SAYS_PROBLEMS.has(route.page)) && (
          <div class="notice-problem">
            <ProblemText {...problem} advice={problem.isUnwritten ? say('unwritten') : undefined} />
            <p class="buttons">
              <button type="button" onClick={retry}>
                {say('retry')}
              </button>
              {!desk && route.page !== 'data' && (
                <a class="button" href={hashOf('data')}>
                  {say('nav.data')}
                </a>
              )}
            </p>
          </div>
        )}
        {isReady || isWithoutDesk ? (
          <PageOf route={route} loaded={loaded} />
        ) : (
          !problem && <Loading key={route.page} retry={retry} />
        )}
      </div>
    </div>
  )
}

/** The worker has to start first; what takes longer than this may never come, ms. */
const SLOW_MS = 10_000

function Loading({ retry }: { retry(): void }) {
  const { say } = useWords(shellWords)
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div class="loading" role="status">
      <p class="quiet">{say(isSlow ? 'slow' : 'loading')}</p>
      {isSlow && (
        <button type="button" onClick={retry}>
          {say('retry')}
        </button>
      )}
    </div>
  )
}

/** Of some pages the first accounts are enough to begin with; the others are drawn once all are there. */
function isEnoughFor(route: Route, { missing }: DeskState): boolean {
  return missing === 0 || latestFor(route) !== undefined
}

/** How much waits on a page, beside its name. */
function Tally({ page }: { page: string }) {
  const { say } = useWords(shellWords)
  const { state } = useDesk()
  if (page === 'shortlist') return <Count count={documentsOf(state, 'person').length} />
  if (page === 'campaigns') return <Count count={documentsOf(state, 'campaign').length} />
  // Until all accounts are there nobody knows which of the queue were read.
  if (page !== 'screening' || state.missing > 0) return null
  const left = leftToDo(state)
  return left > 0 ? <span class="tally"> {say('nav.left', { count: left })}</span> : null
}

function Count({ count }: { count: number }) {
  const { language } = useWords(shellWords)
  return count > 0 ? <span class="tally"> {writeNumber(count, language)}</span> : null
}

type Loaded = { name: string; Page: Page | undefined } | undefined

/** A page's code, fetched while the desk still waits for what the page will show. */
function useLoadedPage(name: string): Loaded {
  const [loaded, setLoaded] = useState<Loaded>(undefined)
  const known = loadedPage(name)
  useLayoutEffect(() => {
    if (known) return undefined
    let isWanted = true
    loadPage(name).then((Page) => {
      if (isWanted) setLoaded({ name, Page })
    })
    return () => {
      isWanted = false
    }
  }, [name, known])
  return known ? { name, Page: known } : loaded
}

function PageOf({ route, loaded }: { route: Route; loaded: Loaded }) {
  const { say } = useWords(shellWords)
  if (loaded?.name !== route.page) return null
  if (loaded.Page) return <loaded.Page route={route} />
  return (
    <main>
      <h1>Bonafide</h1>
      <p>
        {say('not-found')} <a href={hashOf('shortlist')}>{say('nav.shortlist')}</a>
      </p>
    </main>
  )
}

/** What was just done, and a button to undo it. */
function NoticeBar({ notice, desk }: { notice: Notice | undefined; desk: Desk | undefined }) {
  const { say } = useWords(shellWords)
  return (
    <div class="notice-bar" role="status" data-part="notice">
      {notice && desk && (
        <p>
          <span>{notice.text}</span>
          {notice.canUndo && (
            <button type="button" class="text-button" onClick={() => desk.undo()}>
              {say('undo')}
            </button>
          )}
          <button type="button" class="text-button" aria-label={say('close')} onClick={() => desk.say(undefined)}>
            ×
          </button>
        </p>
      )}
    </div>
  )
}
