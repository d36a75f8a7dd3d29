/** Moments that have not come yet: a clock was wrong, or somebody made them up. */
import type { Profile } from '../profile/profile.ts'
import type { Reading } from '../profile/reading.ts'

/**
 * The same facts without the moments after `latest` (ms since 1970): a date that cannot be is not known, a count of
 * another day does not count. When the reading itself was made is left for the caller to judge.
 */
export function withoutFuture<Facts extends Reading | Profile>(facts: Facts, latest: number): Facts {
  const isPast = ({ at }: { at?: string | undefined }) => at === undefined || Date.parse(at) <= latest
  const dated = <Thing extends { at?: string | undefined }>(thing: Thing): Thing => {
    if (isPast(thing)) return thing
    const { at: _, ...rest } = thing
    return rest as Thing
  }
  const { recent, comments, stories, history } = facts
  const seenAt = 'seenAt' in facts ? facts.seenAt : undefined
  return {
    ...facts,
    ...(recent && {
      recent: recent.map((post) => ({ ...dated(post), ...(post.earlier && { earlier: post.earlier.filter(isPast) }) })),
    }),
    ...(comments && { comments: comments.map(dated) }),
    ...(stories && { stories: stories.map(dated) }),
    ...(history && { history: history.filter(isPast) }),
    ...(seenAt && { seenAt: Object.fromEntries(Object.entries(seenAt).filter(([, at]) => isPast({ at }))) }),
  }
}
