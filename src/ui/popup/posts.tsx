/** The latest posts, those that signs point at marked. */
import type { Profile } from '../../core/profile.ts'
import type { Finding } from '../../core/signal.ts'
import { writeRange } from '../../i18n/index.ts'
import { useLanguage } from '../parts/language.tsx'
import { PostsPlot } from '../parts/posts-plot.tsx'

/** More bars than this are too thin to read at the popup's width. */
const MOST_POSTS = 30

export function PostsSection({ profile, findings }: { profile: Profile; findings: readonly Finding[] }) {
  const { language, say } = useLanguage()
  const posts = (profile.recent ?? []).slice(0, MOST_POSTS)
  if (posts.every(({ likes }) => likes === undefined)) return null
  const flagged = new Set(
    findings.filter(({ is }) => is === 'flag').flatMap(({ because }) => because.flatMap(({ posts = [] }) => posts)),
  )
  const counts = posts.flatMap(({ likes }) => (typeof likes === 'object' ? [likes.value] : []))
  const marks = [
    posts.some(({ id }) => flagged.has(id)) && 'flagged',
    posts.some(({ likes }) => likes === 'hidden') && 'hidden',
    posts.some(({ likes }) => likes === undefined) && 'unread',
  ] as const
  return (
    <section class="recent" data-part="posts" aria-labelledby="posts-title">
      <div class="titled">
        <h2 id="posts-title" class="label">
          {say('posts.title', { count: posts.length })}
        </h2>
        {posts.length > 1 && <span class="small quiet">{say('posts.newest')}</span>}
      </div>
      <PostsPlot posts={posts} flagged={flagged} />
      <p class="key small quiet">
        {marks.map(
          (mark) =>
            mark && (
              <span key={mark}>
                <svg width="10" height="10" aria-hidden="true">
                  <rect class={`bar-${mark}`} x="0.5" y="0.5" width="9" height="9" rx="1.5" />
                </svg>
                {say(`posts.${mark}`)}
              </span>
            ),
        )}
        {counts.length > 0 && (
          <span class="span-of-likes">
            {say('posts.span', { range: writeRange(Math.min(...counts), Math.max(...counts), 'count', language) })}
          </span>
        )}
      </p>
    </section>
  )
}
