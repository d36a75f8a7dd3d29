/**
 * The likes of the latest posts for paper: bars in one ink, the account's usual likes as a line; hidden and unread ones
 * are gaps, those that do not count towards the usual are hollow.
 */
import { postBars } from '../../../core/posts/post-bars.ts'
import type { Profile } from '../../../core/profile/profile.ts'
import { reportWords } from '../../../i18n/desk-report.ts'
import { writeCount } from '../../../i18n/index.ts'
import { useWords } from '../../parts/language.tsx'

const WIDTH = 480
const HEIGHT = 84
const TOP = 12
const MOST_POSTS = 24

export function LikesBars({ profile }: { profile: Profile }) {
  const { language, say } = useWords(reportWords)
  const { bars, usual } = postBars(profile, [], MOST_POSTS)
  const shown = bars.toReversed()
  const counts = shown.flatMap(({ likes }) => (typeof likes === 'number' ? [likes] : []))
  if (counts.length < 2) return null
  const write = (count: number) => writeCount(count, language)
  const [low, high] = [Math.min(...counts), Math.max(...counts, 1)]
  const place = WIDTH / Math.max(12, shown.length)
  const tall = (count: number) => ((HEIGHT - TOP) * count) / high
  const range = { count: counts.length, low: write(low), high: write(high) }
  const label =
    usual === undefined ? say('likes.label.alone', range) : say('likes.label', { ...range, median: write(usual) })
  return (
    <figure>
      <svg class="paper-plot" role="img" aria-label={label} viewBox={`0 0 ${WIDTH + 60} ${HEIGHT}`} width="100%">
        {shown.map(({ id, likes, excluded }, index) => {
          const height = tall(typeof likes === 'number' ? likes : 0)
          return (
            <rect
              key={id}
              class={excluded ? 'paper-bar is-excluded' : 'paper-bar'}
              x={index * place + 2}
              y={HEIGHT - height}
              width={place - 4}
              height={height}
            />
          )
        })}
        {usual !== undefined && (
          <>
            <line class="paper-line" x1="0" x2={WIDTH} y1={HEIGHT - tall(usual)} y2={HEIGHT - tall(usual)} />
            <text x={WIDTH + 4} y={HEIGHT - tall(usual) + 4}>
              {write(usual)}
            </text>
          </>
        )}
        <text x="0" y="9">
          {write(high)}
        </text>
      </svg>
      <figcaption class="quiet small">
        {say('likes')}
        {bars.some(({ excluded }) => excluded) && `. ${say('likes.excluded')}`}
      </figcaption>
    </figure>
  )
}
