/** The likes of the latest posts no larger than a line of text: the shape of the plot that the line opens. */
import type { PostBar } from '../../core/posts/post-bars.ts'

/** CSS pixels. */
const WIDTH = 104
const HEIGHT = 20
/** Share of a bar's place that is left empty. */
const GAP = 0.25
/** Few posts are not drawn as walls. */
const MOST_WIDTH = WIDTH / 12
/** Of posts without a count. */
const LOWEST = 2

/** Newest at the right. Says nothing aloud: the line it stands in names it. */
export function PostsMiniature({ bars }: { bars: readonly PostBar[] }) {
  const most = Math.max(1, ...bars.map(({ likes }) => (typeof likes === 'number' ? likes : 0)))
  const place = Math.min(MOST_WIDTH, WIDTH / bars.length)
  return (
    <svg class="posts-miniature" width={WIDTH} height={HEIGHT} aria-hidden="true">
      {bars.map((bar, index) => {
        const height = typeof bar.likes === 'number' ? Math.max(LOWEST, (bar.likes / most) * HEIGHT) : LOWEST
        return (
          <rect
            key={bar.id}
            class={shapeOf(bar)}
            x={WIDTH - (index + 1) * place}
            width={place * (1 - GAP)}
            y={HEIGHT - height}
            height={height}
          />
        )
      })}
    </svg>
  )
}

function shapeOf({ likes, signal, excluded }: PostBar): string {
  if (typeof likes !== 'number' || excluded) return 'bar-aside'
  return signal === undefined ? 'bar' : 'bar-pointed-at'
}
