/** Who is mass-viewing the user's own stories: the strangers who keep coming back, the most suspicious first. */
import type { ReturningViewer, StoryViewers } from '../../../core/answers.ts'
import type { Language } from '../../../core/judgement/signal.ts'
import { writeCount, writeDate } from '../../../i18n/index.ts'
import { networkName } from '../../../i18n/phrases.ts'
import { useLanguage } from '../../parts/language.tsx'
import { LevelWords } from '../../parts/level.tsx'
import { ProblemText } from '../../parts/problem-text.tsx'
import type { Problem } from '../../problem.ts'
import { hashOf } from '../route.ts'
import { StoriesStrip } from './stories-strip.tsx'

/** `networks`: undefined until the worker has answered, and where it cannot say. */
export type ViewersShown = { networks?: readonly StoryViewers[] | undefined; problem?: Problem | undefined }

export function Viewers({ networks, problem }: ViewersShown) {
  const { say } = useLanguage()
  return (
    <>
      <h1>{say('viewers.title')}</h1>
      <p>{say('viewers.what')}</p>
      {problem && <ProblemText {...problem} />}
      {networks?.length === 0 && (
        <section data-part="empty">
          <p>{say('viewers.none')}</p>
        </section>
      )}
      {networks?.map((network) => (
        <Network key={network.platform} {...network} />
      ))}
    </>
  )
}

function Network({ platform, stories, strangers, returning }: StoryViewers) {
  const { language, say } = useLanguage()
  const [first, last] = [stories[0], stories.at(-1)]
  return (
    <section data-part={`viewers-${platform}`} aria-labelledby={`title-${platform}`}>
      <h2 id={`title-${platform}`}>{networkName(platform)}</h2>
      <p class="quiet">
        {say('viewers.basis', {
          stories: stories.length,
          ...spanOf(first?.at, last?.at, language),
          strangers: writeCount(strangers, language),
          returning: returning.length,
        })}
      </p>
      {stories.length < 2 && <p>{say('viewers.one')}</p>}
      {stories.length > 1 && returning.length === 0 && <p>{say('viewers.nobody')}</p>}
      <ol class="viewers">
        {returning.map((viewer) => (
          <Viewer key={viewer.hash} viewer={viewer} platform={platform} stories={stories} />
        ))}
      </ol>
      {returning.some(({ handle }) => handle === undefined) && <p class="quiet">{say('viewers.unnamed.why')}</p>}
    </section>
  )
}

type Shown = Pick<StoryViewers, 'platform' | 'stories'> & { viewer: ReturningViewer }

function Viewer({ viewer, platform, stories }: Shown) {
  const { language, say } = useLanguage()
  const { hash, handle, followers, level, sightings } = viewer
  const { seen } = sightings
  const [first, last] = [seen[0], seen.at(-1)]
  return (
    <li>
      <div class="titled">
        <strong>
          {handle === undefined ? (
            <span title={hash}>{say('viewers.unnamed', { mark: hash.slice(1, 6) })}</span>
          ) : (
            <a href={hashOf('account', platform, handle)}>
              <bdi>@{handle}</bdi>
            </a>
          )}
        </strong>
        <LevelWords level={level} />
      </div>
      <StoriesStrip stories={stories} seen={seen} />
      <p class="quiet">
        {say('viewers.seen', {
          times: seen.length,
          stories: sightings.stories,
          ...spanOf(first?.at, last?.at, language),
        })}
        {followers !== undefined &&
          ` · ${say('count.followers', { shown: writeCount(followers, language), count: followers })}`}
      </p>
    </li>
  )
}

/** From one day to another; no `days` where they are the same one. */
function spanOf(from: string | undefined, to: string | undefined, language: Language) {
  const [first, last] = [writeDate(from ?? '', language), writeDate(to ?? '', language)]
  return { first, last, days: first === last ? 0 : 1 }
}
