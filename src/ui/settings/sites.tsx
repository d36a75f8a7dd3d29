/** The sites that are no network of ours: which may be read, a further one, one taken away. */
import { useState } from 'preact/hooks'
import type { Lesson } from '../../core/lesson.ts'
import { writeList } from '../../i18n/index.ts'
import { settingsWords } from '../../i18n/settings.ts'
import { siteMeant } from '../../networks/sites.ts'
import { useLanguage, useWords } from '../parts/language.tsx'

const FACTS = ['followers', 'likes'] as const

export type SiteActions = {
  /** The browser asks; resolves with whether it was allowed. */
  allowSite(host: string): Promise<boolean>
  /** Takes the permission back, and forgets what was taught. */
  removeSite(host: string): Promise<void>
  /** Saves what was taught of a site as a file. */
  saveTaught(host: string): Promise<void>
  forgetTaught(host: string): Promise<void>
}

/** A site that may be read, or of which something was taught. */
export type ListedSite = { host: string; lessons: readonly Lesson[] }

export function SitesSection({ sites, actions }: { sites: readonly ListedSite[]; actions: SiteActions }) {
  const { say } = useLanguage()
  return (
    <section aria-labelledby="sites" data-part="sites">
      <h2 id="sites">{say('options.sites.title')}</h2>
      <p class="quiet">{say('options.sites.what')}</p>
      {sites.length === 0 && <p class="quiet">{say('options.sites.none')}</p>}
      <ul class="sites">
        {sites.map(({ host, lessons }) => (
          <li key={host} data-site={host}>
            <div class="site">
              <strong>
                <bdi>{host}</bdi>
              </strong>
              <button type="button" data-part="remove" onClick={() => actions.removeSite(host)}>
                {say('options.sites.remove', { site: host })}
              </button>
            </div>
            {lessons.length > 0 && <Taught host={host} lessons={lessons} actions={actions} />}
          </li>
        ))}
      </ul>
      <FurtherSite actions={actions} />
    </section>
  )
}

function Taught({ host, lessons, actions }: ListedSite & { actions: SiteActions }) {
  const { say, language } = useLanguage()
  const facts = FACTS.filter((fact) => lessons.some((lesson) => lesson[fact]))
  const named = facts.map((fact) => say(`options.sites.fact.${fact}`))
  return (
    <>
      <p class="quiet">{say('options.sites.taught', { facts: writeList(named, language), kinds: lessons.length })}</p>
      <p class="buttons">
        <button type="button" data-part="save-taught" onClick={() => actions.saveTaught(host)}>
          {say('options.sites.save', { site: host })}
        </button>
        <button type="button" data-part="forget-taught" onClick={() => actions.forgetTaught(host)}>
          {say('options.sites.forget', { site: host })}
        </button>
      </p>
    </>
  )
}

function FurtherSite({ actions }: { actions: SiteActions }) {
  const { say } = useLanguage()
  const [written, setWritten] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [refused, setRefused] = useState<string | undefined>(undefined)
  const own = useWords(settingsWords).say
  const add = (event: Event) => {
    event.preventDefault()
    const host = siteMeant(written)
    setWrong(host === undefined)
    setRefused(undefined)
    if (host === undefined) return
    void actions.allowSite(host).then((isAllowed) => (isAllowed ? setWritten('') : setRefused(host)))
  }
  return (
    <form onSubmit={add}>
      <label>
        {say('options.sites.address')}{' '}
        <input
          type="text"
          name="site"
          inputMode="url"
          autocomplete="off"
          value={written}
          aria-invalid={isWrong}
          onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        />
      </label>{' '}
      <button type="submit">{say('options.sites.add')}</button>
      <p role="status" class={isWrong || refused !== undefined ? 'is-danger' : 'unseen'}>
        {isWrong && say('options.sites.wrong')}
        {refused !== undefined && own('not-allowed', { name: refused })}
      </p>
    </form>
  )
}
