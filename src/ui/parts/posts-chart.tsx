/** The plot of the latest posts with the key to it. */
import type { ComponentChildren } from 'preact'
import type { Verdict } from '../../core/judgement/verdict.ts'
import { type PostBars, postBars } from '../../core/posts/post-bars.ts'
import type { Profile } from '../../core/profile/profile.ts'
import { writeCount, writeList } from '../../i18n/index.ts'
import { signTitle } from '../../i18n/phrases.ts'
import { useLanguage } from './language.tsx'
import { PostsPlot } from './posts-plot.tsx'

type Drawn = { drawn: PostBars; nameOf(signal: string): string }

/** What is drawn of the newest `most` posts; undefined where no count of likes was seen. */
export function usePostsDrawn(
  { profile, verdict }: { profile: Profile; verdict: Verdict },
  most: number,
): Drawn | undefined {
  const { language } = useLanguage()
  const drawn = postBars(profile, verdict.findings, most)
  if (drawn.bars.every(({ likes }) => likes === undefined)) return undefined
  const nameOf = (signal: string) => {
    const finding = verdict.findings.find((one) => one.signal === signal)
    return finding ? signTitle(finding, language) : signal
  }
  return { drawn, nameOf }
}

export function PostsChart({ drawn, nameOf }: Drawn) {
  return (
    <>
      <PostsPlot {...drawn} nameOf={nameOf} />
      <Key drawn={drawn} nameOf={nameOf} />
    </>
  )
}

function Key({ drawn, nameOf }: Drawn) {
  const { language, say } = useLanguage()
  const { bars, usual, threshold } = drawn
  const write = (likes: number) => writeCount(likes, language)
  const signs = [...new Set(bars.flatMap(({ signal }) => signal ?? []))]
  const excluded = [...new Set(bars.flatMap(({ excluded: why }) => why ?? []))]
  return (
    <ul class="key small quiet">
      {usual !== undefined && (
        <Mark shape={<path class="posts-usual" d="M0 5H14" />}>{say('posts.usual', { likes: write(usual) })}</Mark>
      )}
      {threshold && (
        <Mark shape={<path class="posts-threshold" d="M0 5H14" />}>
          {say(`posts.threshold.${threshold.side}`, { likes: write(threshold.likes) })}
        </Mark>
      )}
      {signs.map((signal) => (
        <Mark key={signal} shape={<SwatchOf name="bar-flagged" />}>
          {say('posts.flagged', { sign: nameOf(signal) })}
        </Mark>
      ))}
      {excluded.length > 0 && (
        <Mark shape={<SwatchOf name="bar-excluded" />}>
          {say('posts.excluded', {
            reasons: writeList(
              excluded.map((why) => say(`excluded.${why}`)),
              language,
            ),
          })}
        </Mark>
      )}
      {bars.some(({ likes }) => likes === 'hidden') && (
        <Mark shape={<SwatchOf name="bar-hidden" />}>{say('posts.hidden')}</Mark>
      )}
      {bars.some(({ likes }) => likes === undefined) && (
        <Mark shape={<SwatchOf name="bar-unread" />}>{say('posts.unread')}</Mark>
      )}
    </ul>
  )
}

function SwatchOf({ name }: { name: string }) {
  return <rect class={name} x="2.5" y="0.5" width="9" height="9" rx="1.5" />
}

function Mark({ shape, children }: { shape: ComponentChildren; children: ComponentChildren }) {
  return (
    <li>
      <svg width="14" height="10" aria-hidden="true">
        {shape}
      </svg>{' '}
      {children}
    </li>
  )
}
