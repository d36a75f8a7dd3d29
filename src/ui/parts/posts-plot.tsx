/**
 * The likes of the latest posts as bars, with the usual level and a sign's threshold as lines. Posts that a sign points
 * at are hatched and marked; those that do not count are grey; hidden likes are hollow, dashed and as tall as the usual.
 */
import type { PostBar, PostBars } from '../../core/posts/post-bars.ts'
import { writeCount } from '../../i18n/index.ts'
import { useLanguage } from './language.tsx'

const BARS = 72
/** Above the bars: room for the mark of those that signs point at. */
const HEADROOM = 10
const HEIGHT = BARS + HEADROOM
/** Share of a bar's place that is left empty. */
const GAP = 0.16
/** A single post is not drawn as a wall. */
const MOST_WIDTH = 100 / 8
/** A threshold further above the tallest bar than this would flatten the bars: it is left out. */
const MOST_ABOVE = 1.5

/** `nameOf`: a sign's title. Drawn like a calendar, newest at the right. */
export function PostsPlot({ bars, usual, threshold, nameOf }: PostBars & { nameOf(signal: string): string }) {
  const { language, say } = useLanguage()
  const counts = bars.flatMap(({ likes }) => (typeof likes === 'number' ? [likes] : []))
  const tallest = Math.max(1, ...counts)
  const isDrawn = threshold !== undefined && threshold.likes <= tallest * MOST_ABOVE
  const most = isDrawn ? Math.max(tallest, threshold.likes) : tallest
  const place = Math.min(MOST_WIDTH, 100 / bars.length)
  const write = (count: number) => writeCount(count, language)
  const label = say('posts.label', {
    count: bars.length,
    shown: counts.length,
    low: write(Math.min(...counts)),
    high: write(tallest),
    flagged: bars.filter(({ signal }) => signal !== undefined).length,
    hidden: bars.filter(({ likes }) => likes === 'hidden').length,
    unread: bars.filter(({ likes }) => likes === undefined).length,
  })
  const heightOf = (likes: number) => HEIGHT - (likes / most) * BARS
  return (
    <svg class="posts" role="img" aria-label={label} width="100%" height={HEIGHT}>
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="5" height="5" />
          <line class="hatch-line" x1="0" x2="0" y1="0" y2="5" />
        </pattern>
      </defs>
      {bars.map((bar, index) => (
        <Bar
          key={bar.id}
          bar={bar}
          left={(bars.length - 1 - index) * place + (place * GAP) / 2}
          width={place * (1 - GAP)}
          tall={BARS * (typeof bar.likes === 'number' ? bar.likes / most : (usual ?? most / 2) / most)}
          nameOf={nameOf}
        />
      ))}
      <line class="posts-axis" x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {usual !== undefined && (
        <line class="posts-usual" x1="0" x2="100%" y1={heightOf(usual)} y2={heightOf(usual)}>
          <title>{say('posts.usual', { likes: write(usual) })}</title>
        </line>
      )}
      {isDrawn && (
        <line class="posts-threshold" x1="0" x2="100%" y1={heightOf(threshold.likes)} y2={heightOf(threshold.likes)}>
          <title>{say(`posts.threshold.${threshold.side}`, { likes: write(threshold.likes) })}</title>
        </line>
      )}
    </svg>
  )
}

type Drawn = { bar: PostBar; left: number; width: number; tall: number; nameOf(signal: string): string }

/** `left` and `width` in percent; `tall` in pixels. */
function Bar({ bar, left, width, tall, nameOf }: Drawn) {
  const { language, say } = useLanguage()
  const height = Math.max(2, tall)
  const box = { x: `${left}%`, width: `${width}%`, y: HEIGHT - height, height, rx: 1.5 }
  if (bar.likes === undefined) {
    return (
      <rect class="bar-unread" {...box} y={HEIGHT - 4} height={4}>
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
  const words = [
    say('posts.likes', { likes: writeCount(bar.likes, language), count: bar.likes }),
    bar.excluded && say('posts.excluded', { reasons: say(`excluded.${bar.excluded}`) }),
    bar.signal !== undefined && say('posts.flagged', { sign: nameOf(bar.signal) }),
  ]
  const shape = bar.signal !== undefined ? 'bar-flagged' : bar.excluded ? 'bar-excluded' : 'bar'
  return (
    <g>
      <rect class={shape} {...box}>
        <title>{words.filter(Boolean).join(', ')}</title>
      </rect>
      {bar.signal !== undefined && (
        <svg aria-hidden="true" class="bar-mark" x={`${left + width / 2}%`} y={HEIGHT - height - 3}>
          <path d="M-3.5-5H3.5L0 0Z" />
        </svg>
      )}
    </g>
  )
}
