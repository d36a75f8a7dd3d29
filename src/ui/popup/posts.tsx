/** The latest posts, those that signs point at marked. */
import type { Profile } from '../../core/profile.ts'
import type { Finding } from '../../core/signal.ts'
import { useLanguage } from '../parts/language.tsx'
import { PostsPlot } from '../parts/posts-plot.tsx'

/** More bars than this are too thin to read at the popup's width. */
const MOST_POSTS = 30

export function PostsSection({ profile, findings }: { profile: Profile; findings: readonly Finding[] }) {
  const { say } = useLanguage()
  const posts = (profile.recent ?? []).slice(0, MOST_POSTS)
  if (posts.length === 0) return null
  const flagged = new Set(
    findings.filter(({ is }) => is === 'flag').flatMap(({ because }) => because.flatMap(({ posts = [] }) => posts)),
  )
  const marks = [
    posts.some(({ id }) => flagged.has(id)) && 'flagged',
    posts.some(({ likes }) => likes === 'hidden') && 'hidden',
    posts.some(({ likes }) => likes === undefined) && 'unread',
  ] as const
  return (
    <section class="recent" data-part="posts" aria-labelledby="posts-title">
      <h2 id="posts-title" class="label">
        {say('posts.title', { count: posts.length })}
      </h2>
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
        <span class="newest">{say('posts.newest')}</span>
      </p>
    </section>
  )
}
