/** The latest posts, with what a key has to say of them. */
import { useLanguage } from '../parts/language.tsx'
import { PostsChart, usePostsDrawn } from '../parts/posts-chart.tsx'
import { PostsMiniature } from '../parts/posts-miniature.tsx'
import { Row } from '../parts/row.tsx'
import { Pane } from './pane.tsx'
import type { Seen } from './seen.ts'
import type { Open } from './view.ts'

/** More bars than this are too thin to read at the popup's width. */
const MOST_POSTS = 30

export function PostsSection({ popupState }: { popupState: Seen }) {
  const { say } = useLanguage()
  const shown = usePostsDrawn(popupState, MOST_POSTS)
  if (!shown) return null
  const { bars } = shown.drawn
  return (
    <section class="recent" data-part="posts" aria-labelledby="posts-title">
      <div class="titled">
        <h2 id="posts-title" class="label">
          {say('posts.title', { count: bars.length })}
        </h2>
        {bars.length > 1 && <span class="small quiet">{say('posts.newest')}</span>}
      </div>
      <PostsChart {...shown} />
    </section>
  )
}

/** Where more has to be said than fits: a line with the plot in small, which opens it. */
export function PostsRow({ popupState, open }: { popupState: Seen; open: Open }) {
  const { say } = useLanguage()
  const shown = usePostsDrawn(popupState, MOST_POSTS)
  if (!shown) return null
  return (
    <Row id="open-posts" press={() => open({ shows: 'posts' })}>
      <span>{say('posts.title', { count: shown.drawn.bars.length })}</span>
      <PostsMiniature bars={shown.drawn.bars} />
    </Row>
  )
}

export function PostsPane({ popupState, back }: { popupState: Seen; back(): void }) {
  const { say } = useLanguage()
  const shown = usePostsDrawn(popupState, MOST_POSTS)
  const count = shown?.drawn.bars.length ?? 0
  return (
    <Pane title={say('posts.title', { count })} back={back}>
      {count > 1 && <p class="small quiet">{say('posts.newest')}</p>}
      <div data-part="posts">{shown && <PostsChart {...shown} />}</div>
    </Pane>
  )
}
