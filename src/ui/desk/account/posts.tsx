/** The posts that were read, with the signs each is part of. */

import type { Finding } from '../../../core/judgement/signal.ts'
import type { Post } from '../../../core/profile/reading.ts'
import { accountWords } from '../../../i18n/desk-account.ts'
import { writeCount, writeDate, writeInFull } from '../../../i18n/index.ts'
import { signTitle } from '../../../i18n/phrases.ts'
import type { AccountDetails } from '../../../messages/desk.ts'
import { useWords } from '../../parts/language.tsx'
import { PostsChart, usePostsDrawn } from '../../parts/posts-chart.tsx'
import { Scrolled } from '../parts/scrolled.tsx'

const MOST = 36

export function Posts({ details }: { details: AccountDetails }) {
  const { profile, verdict } = details
  const { say } = useWords(accountWords)
  const drawn = usePostsDrawn(details, MOST)
  const posts = profile.recent ?? []
  const flags = flagsByPost(verdict.findings)
  if (posts.length === 0) {
    return (
      <section>
        <h2>{say('posts.title')}</h2>
        <p class="quiet">{say('posts.none')}</p>
      </section>
    )
  }
  const hasViews = posts.some(({ views }) => views)
  const hasSigns = posts.slice(0, MOST).some(({ id }) => flags.has(id))
  return (
    <section aria-labelledby="posts" data-part="posts">
      <h2 id="posts">{say('posts.title')}</h2>
      {drawn && (
        <div class="posts-chart">
          <PostsChart {...drawn} />
        </div>
      )}
      <Scrolled label={`${say('posts.title')} · ${say('history.table')}`}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{say('posts.date')}</th>
              <th scope="col">{say('posts.kind')}</th>
              <th scope="col" class="number-cell">
                {say('posts.likes')}
              </th>
              <th scope="col" class="number-cell">
                {say('posts.comments')}
              </th>
              {hasViews && (
                <th scope="col" class="number-cell">
                  {say('posts.views')}
                </th>
              )}
              {hasSigns && <th scope="col">{say('posts.signs')}</th>}
            </tr>
          </thead>
          <tbody>
            {posts.slice(0, MOST).map((post) => (
              <Line
                key={post.id}
                post={post}
                flags={hasSigns ? (flags.get(post.id) ?? []) : undefined}
                hasViews={hasViews}
              />
            ))}
          </tbody>
        </table>
      </Scrolled>
      {posts.length > MOST && <p class="quiet">{say('posts.more', { count: posts.length - MOST })}</p>}
    </section>
  )
}

function flagsByPost(findings: readonly Finding[]): Map<string, Finding[]> {
  const flags = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.is !== 'flag') continue
    for (const id of new Set(finding.reasons.flatMap(({ posts = [] }) => posts))) {
      flags.set(id, [...(flags.get(id) ?? []), finding])
    }
  }
  return flags
}

type Shown = { post: Post; flags: readonly Finding[] | undefined; hasViews: boolean }

/** `flags`: undefined where no post is part of a sign, and nothing is said of it. */
function Line({ post, flags, hasViews }: Shown) {
  const { language, say } = useWords(accountWords)
  const kinds = [
    post.kind && say(`kind.${post.kind}`),
    post.paid && say('posts.paid'),
    post.pinned && say('posts.pinned'),
    post.collaboration && say('posts.shared'),
  ].filter(Boolean)
  return (
    <tr>
      <td>{post.at === undefined ? '–' : writeDate(post.at, language)}</td>
      <td>{kinds.join(', ') || '–'}</td>
      <td class="number-cell">{post.likes === 'hidden' ? say('posts.hidden') : <Figure count={post.likes} />}</td>
      <td class="number-cell">
        <Figure count={post.comments} />
      </td>
      {hasViews && (
        <td class="number-cell">
          <Figure count={post.views} />
        </td>
      )}
      {flags && (
        <td class={flags.length > 0 ? 'tone-mixed' : ''}>{flags.map((one) => signTitle(one, language)).join(' · ')}</td>
      )}
    </tr>
  )
}

function Figure({ count }: { count: Post['comments'] }) {
  const { language } = useWords(accountWords)
  return count ? <span title={writeInFull(count, language)}>{writeCount(count, language)}</span> : <span>–</span>
}
