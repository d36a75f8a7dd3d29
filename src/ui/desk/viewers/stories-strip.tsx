/** The user's stories as a row of marks, filled where somebody was among the viewers. */
import type { StoryViewers } from '../../../core/answers.ts'
import type { Sightings } from '../../../core/profile/reading.ts'
import { writeDate } from '../../../i18n/index.ts'
import { useLanguage } from '../../parts/language.tsx'

/** More marks than this are too many for the page's width: the newest are drawn. */
const MOST_MARKS = 56
const PLACE = 10
const HEIGHT = 12

export function StoriesStrip({ stories, seen }: { stories: StoryViewers['stories']; seen: Sightings['seen'] }) {
  const { language, say } = useLanguage()
  const marks = stories.slice(-MOST_MARKS)
  const ids = new Set(seen.map(({ story }) => story))
  return (
    <svg
      class="stories-strip"
      role="img"
      aria-label={say('viewers.strip', { seen: ids.size, stories: stories.length })}
      width={marks.length * PLACE}
      height={HEIGHT}
    >
      {marks.map(({ id, at }, index) => (
        <rect
          key={id}
          class={ids.has(id) ? 'is-seen' : 'is-unseen'}
          x={index * PLACE + 0.5}
          y="1.5"
          width={PLACE - 3}
          height={HEIGHT - 3}
          rx="2"
        >
          <title>{writeDate(at, language)}</title>
        </rect>
      ))}
    </svg>
  )
}
