/** The post that m.weibo.cn carries as data: `$render_data = [{ status: … }][0]`. */
import type { Post } from '../../core/profile/reading.ts'
import { tagged } from '../shared/dom.ts'
import { type Json, property, stringAt } from '../shared/embedded.ts'
import { defined } from '../shared/exact.ts'
import { isoTimeOf } from '../shared/iso-time.ts'
import type { PartialReading } from '../shared/network.ts'
import { cappedAt, countAt } from './counts.ts'

const LONGEST = 500_000

type Carried = { owner: string; facts: PartialReading; post: Post }

export function carriedPost(page: Document, id: string): Carried | undefined {
  for (const script of tagged(page, 'script', 100)) {
    const text = script.textContent ?? ''
    if (text.length > LONGEST || !text.includes('$render_data')) continue
    const status = property(parsed(/\$render_data\s*=\s*\[([\s\S]*)\]\s*\[0\]/.exec(text)?.[1]), 'status')
    const user = property(status, 'user')
    const owner = property(user, 'id')
    const ids = [stringAt(status, 'id'), stringAt(status, 'mid'), stringAt(status, 'bid')]
    if ((typeof owner !== 'number' && typeof owner !== 'string') || !ids.includes(id)) continue
    if (!/^\d{6,12}$/.test(String(owner))) continue
    return { owner: String(owner), facts: factsOf(user), post: postOf(status, id) }
  }
  return undefined
}

function parsed(json: string | undefined): Json | undefined {
  try {
    return json === undefined ? undefined : (JSON.parse(json) as Json)
  } catch {
    return undefined
  }
}

function written(object: Json | undefined, key: string): string | undefined {
  const value = property(object, key)
  return typeof value === 'number' || typeof value === 'string' ? String(value) : undefined
}

/** Of whoever wrote the post; its followers may be rounded, as text ("405.1万"). */
function factsOf(user: Json | undefined): PartialReading {
  return defined({
    name: stringAt(user, 'screen_name')?.trim().slice(0, 300) || undefined,
    posts: countAt(written(user, 'statuses_count')),
    following: countAt(written(user, 'follow_count')),
    followers: countAt(written(user, 'followers_count')),
  })
}

function postOf(status: Json | undefined, id: string): Post {
  return {
    id,
    ...defined({
      // "Wed Jun 17 18:12:00 +0800 2020"
      at: isoTimeOf(Date.parse(written(status, 'created_at') ?? '')),
      likes: countAt(written(status, 'attitudes_count')),
      comments: cappedAt(written(status, 'comments_count')),
      shares: cappedAt(written(status, 'reposts_count')),
    }),
  }
}
