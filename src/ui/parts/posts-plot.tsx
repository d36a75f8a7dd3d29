/** The likes of the latest posts as bars: those that stand out are hatched and marked, hidden likes hollow, dashed and as tall as the median. */
import type { Post } from '../../core/reading.ts'
import { writeCount } from '../../i18n/index.ts'
import { useLanguage } from './language.tsx'

const HEIGHT = 64
/** Above the bars: room for the mark of those that stand out. */
const HEADROOM = 10
/** Share of a bar's place that is left empty. */
const GAP = 0.16
/** A single post is not drawn as a wall. */
const MOST_WIDTH = 100 / 8

type Bar = { id: string; likes: number | 'hidden' | undefined; flagged: boolean }

/** `posts` newest first, as read; drawn like a calendar, newest at the right. */
export function PostsPlot({ posts, flagged }: { posts: readonly Post[]; flagged: ReadonlySet<string> }) {
  const { language, say } = useLanguage()
  const bars = posts.map(({ id, likes }): Bar => {
    const value = typeof likes === 'object' ? likes.value : likes
    return { id, likes: value, flagged: flagged.has(id) }
  })
  const counts = bars.flatMap(({ likes }) => (typeof likes === 'number' ? [likes] : []))
  const most = Math.max(1, ...counts)
  const usual = counts.length > 0 ? (counts.toSorted((a, b) => a - b)[counts.length >> 1] as number) / most : 0.5
  const place = Math.min(MOST_WIDTH, 100 / bars.length)
  const write = (count: number) => writeCount(count, language)
  const label = say('posts.label', {
    count: bars.length,
    shown: counts.length,
    low: write(Math.min(...counts)),
    high: write(most),
    flagged: bars.filter((bar) => bar.flagged).length,
    hidden: bars.filter((bar) => bar.likes === 'hidden').length,
    unread: bars.filter((bar) => bar.likes === undefined).length,
  })
  return (
    <svg class="posts" role="img" aria-label={label} width="100%" height={HEIGHT}>
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="5" height="5" />
          <line class="hatch-line" x1="0" x2="0" y1="0" y2="5" />
        </pattern>
      </defs>
      <line class="strip-axis" x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {bars.map((bar, index) => (
        <BarOf
          key={bar.id}
          bar={bar}
          left={(bars.length - 1 - index) * place + (place * GAP) / 2}
          width={place * (1 - GAP)}
          share={typeof bar.likes === 'number' ? bar.likes / most : usual}
        />
      ))}
    </svg>
  )
}

/** `left` and `width` in percent; `share` of the tallest bar. */
function BarOf({ bar, left, width, share }: { bar: Bar; left: number; width: number; share: number }) {
  const { language, say } = useLanguage()
  const tall = Math.max(2, share * (HEIGHT - HEADROOM))
  const box = { x: `${left}%`, width: `${width}%`, y: HEIGHT - tall, height: tall, rx: 1.5 }
  if (bar.likes === undefined) {
    return (
      <rect class="bar-unread" {...box} y={HEIGHT - 3} height={3}>
        <title>{say('posts.unread')}</title>
      </rect>
    )
  }
  if (bar.likes === 'hidden') {
    return (
      <rect class="bar-hidden" {...box}>
        <title>{say('posts.hidden')}</title>
      </rect>
    )
  }
  const likes = say('posts.likes', { likes: writeCount(bar.likes, language), count: bar.likes })
  if (!bar.flagged) {
    return (
      <rect class="bar" {...box}>
        <title>{likes}</title>
      </rect>
    )
  }
  return (
    <g>
      <rect class="bar-flagged" {...box}>
        <title>{`${likes}, ${say('posts.flagged')}`}</title>
      </rect>
      <svg aria-hidden="true" class="bar-mark" x={`${left + width / 2}%`} y={HEIGHT - tall - 3}>
        <path d="M-3.5-5H3.5L0 0Z" />
      </svg>
    </g>
  )
}
