/** What stands where the verdict would be, when there is none. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { writeMonth } from '../../i18n/index.ts'
import { networkName, noAudienceOf } from '../../i18n/phrases.ts'
import type { ErrorCode } from '../../messages/index.ts'
import { useLanguage } from '../parts/language.tsx'
import type { Actions } from './actions.ts'
import { ProductHeader } from './header.tsx'

export function NotAProfile() {
  const { say } = useLanguage()
  return (
    <>
      <ProductHeader />
      <section class="notice">
        <h2 class="grade">{say('state.not-a-profile.title')}</h2>
        <p>{say('state.not-a-profile.what')}</p>
        <p class="quiet">{say('state.not-a-profile.reload')}</p>
      </section>
    </>
  )
}

/** A network that is known, and not allowed to be read. */
export function NotAllowed({ platform, actions }: { platform: string; actions: Actions }) {
  const { say } = useLanguage()
  const network = networkName(platform)
  return (
    <>
      <ProductHeader />
      <section class="notice">
        <h2 class="grade">{say('state.not-allowed.title', { network })}</h2>
        <p>{say('state.not-allowed.what', { network })}</p>
        <button type="button" class="main-button" data-part="allow" onClick={() => actions.allow(platform)}>
          {say('state.not-allowed.do', { network })}
        </button>
        <p>
          <button type="button" class="plain-button" data-part="look-once" onClick={() => actions.lookOnce()}>
            {say('state.not-allowed.once')}
          </button>
        </p>
        <p class="quiet">{say('state.not-allowed.back')}</p>
        <NoAudienceNote platform={platform} />
      </section>
    </>
  )
}

/** Whether there is nothing on a network's pages that it would be worth asking leave to read. */
export function showsNothing(platform: string): boolean {
  const note = noAudienceOf(platform)
  return note !== undefined && !note.readsPosts
}

/** A network whose public pages show no audience: what was found, and what to ask the creator for. */
export function NoAudience({ platform }: { platform: string }) {
  const { say } = useLanguage()
  return (
    <>
      <ProductHeader />
      <section class="notice" data-part="no-audience">
        <h2 class="grade">{say('state.no-audience.title', { network: networkName(platform) })}</h2>
        <NoAudienceNote platform={platform} />
      </section>
    </>
  )
}

function NoAudienceNote({ platform }: { platform: string }) {
  const { say, language } = useLanguage()
  const note = noAudienceOf(platform)
  if (!note) return null
  const { finding, ask } = note.words[language]
  return (
    <>
      <p>{finding}</p>
      <p>{ask}</p>
      <p class="quiet">{say('state.no-audience.checked', { month: writeMonth(note.checked, language) })}</p>
    </>
  )
}

export function Forgotten() {
  const { say } = useLanguage()
  return (
    <>
      <ProductHeader />
      <section class="notice" role="status">
        <h2 class="grade">{say('state.forgotten.title')}</h2>
        <p>{say('state.forgotten.what')}</p>
      </section>
    </>
  )
}

export function ErrorState({ code, detail }: { code: ErrorCode; detail: string }) {
  const { say } = useLanguage()
  return (
    <>
      <ProductHeader />
      <section class="notice" role="alert">
        <h2 class="grade">{say('state.error.title')}</h2>
        <p>{say(`state.error.${code}`)}</p>
        {code !== 'damaged' && <p class="quiet">{say('state.error.kept')}</p>}
        <p class="detail small quiet">
          {say('state.error.code', { code })} · <bdi>{detail}</bdi>
        </p>
      </section>
    </>
  )
}

/** A page that has drawn nothing after this long may have nothing to draw, ms. */
const SLOW_MS = 6_000

function useIsSlow(): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [])
  return isSlow
}

/** The verdict's place, empty. `said`: whether to say what is awaited, or only keep the place for a moment. */
export function Skeleton({ header, said = false }: { header: ComponentChildren; said?: boolean }) {
  const { say } = useLanguage()
  const what = useIsSlow() ? 'state.reading.slow' : 'state.reading.what'
  return (
    <>
      {header}
      <section class="verdict" aria-busy="true">
        <div class="headline">
          {said ? <h2 class="grade">{say('state.reading.title')}</h2> : <p class="grade bone" />}
          <p class="confidence is-alone quiet">{said ? say(what) : <span class="bone" />}</p>
        </div>
        <p class="bone bar-bone" />
      </section>
      <div class="suspicions" aria-hidden="true">
        {[1, 2, 3].map((row) => (
          <div key={row} class="suspicion">
            <p class="bone row-bone" />
          </div>
        ))}
      </div>
    </>
  )
}
