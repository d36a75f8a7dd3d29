/** What the popup says on a site that is no network of ours. */
import { useLanguage } from '../parts/language.tsx'
import type { Actions } from './actions.ts'
import { ProductHeader } from './header.tsx'

/** A site that may not be read: one button asks for it, another looks once. */
export function SiteNotAllowed({ site, actions }: { site: string; actions: Pick<Actions, 'allow' | 'lookOnce'> }) {
  const { say } = useLanguage()
  return (
    <>
      <ProductHeader />
      <section class="notice" data-part="site">
        <h2 class="grade">{say('site.not-allowed.title', { site })}</h2>
        <p>{say('site.not-allowed.what')}</p>
        <button type="button" class="main-button" data-part="allow" onClick={() => actions.allow(site)}>
          {say('site.not-allowed.do')}
        </button>
        <p>
          <button type="button" class="plain-button" data-part="look-once" onClick={() => actions.lookOnce()}>
            {say('state.not-allowed.once')}
          </button>
        </p>
        <p class="quiet">{say('state.not-allowed.back')}</p>
        <p class="quiet">{say('site.not-allowed.else')}</p>
      </section>
    </>
  )
}

/** A site that may be read, and a page of it that says nothing reliable. */
export function SiteSilent({ site, actions }: { site: string; actions: Pick<Actions, 'teach'> }) {
  const { say } = useLanguage()
  return (
    <>
      <ProductHeader />
      <section class="notice" data-part="site">
        <h2 class="grade">{say('site.silent.title')}</h2>
        <p>{say('site.silent.what', { site })}</p>
        <Teach actions={actions} kind="main-button" />
        <p class="quiet">{say('site.not-allowed.else')}</p>
      </section>
    </>
  )
}

/** Below the verdict on a site: what it read can be taught, and taught again. */
export function TeachSection({ actions }: { actions: Pick<Actions, 'teach'> }) {
  return (
    <section class="teach" data-part="site">
      <Teach actions={actions} kind="plain-button" />
    </section>
  )
}

function Teach({ actions, kind }: { actions: Pick<Actions, 'teach'>; kind: 'main-button' | 'plain-button' }) {
  const { say, language } = useLanguage()
  return (
    <>
      <p>{say('site.teach.what')}</p>
      <button type="button" class={kind} data-part="teach" onClick={() => actions.teach(language)}>
        {say('site.teach.do')}
      </button>
    </>
  )
}
