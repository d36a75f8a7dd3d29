/** The post that a page describes for search engines, as pages told it that were loaded signed out (JSON-LD, 2022). */
import type { Post } from '../../core/profile/reading.ts'
import { stringAt } from '../shared/embedded.ts'
import { defined, isEmpty } from '../shared/exact.ts'
import { momentIn } from '../shared/iso-time.ts'
import { interactionCount, isOfType, linkedDataOf } from '../shared/linked-data.ts'
import { linkOf } from './address.ts'

const POSTINGS = ['SocialMediaPosting', 'DiscussionForumPosting', 'VideoObject', 'ImageObject']

/** The described post with this number or code, and whose it is. Its comments are objects of their own. */
export function describedPost(page: Document, code: string): { handle: string; post: Post } | undefined {
  for (const object of linkedDataOf(page)) {
    if (!isOfType(object, POSTINGS) || linkOf(stringAt(object, 'url'))?.post !== code) continue
    const author = linkOf(stringAt(object.author, 'url'))
    const counts = defined({
      likes: interactionCount(object, 'LikeAction'),
      comments: interactionCount(object, 'CommentAction'),
      shares: interactionCount(object, 'ShareAction'),
      views: interactionCount(object, 'WatchAction'),
    })
    if (!author?.handle || author.post !== undefined || isEmpty(counts)) continue
    const at = momentIn(stringAt(object, 'dateCreated'))
    return { handle: author.handle, post: { id: code, ...(at && { at }), ...counts } }
  }
  return undefined
}
