/** The post that m.weibo.cn carries as data: `$render_data = [{ status: … }][0]`. */
import type { Post } from '../../core/profile/reading.ts'
import { tagged } from '../shared/dom.ts'
import { type Json, property, stringAt } from '../shared/embedded.ts'
import { defined } from '../shared/exact.ts'
import { momentOf } from '../shared/moment.ts'
import { cappedAt, countAt } from './counts.ts'

const LONGEST = 500_000

export function carriedPost(page: Document, id: string): { owner: string; post: Post } | undefined {
  for (const script of tagged(page, 'script', 100)) {
    const text = script.textContent ?? ''
    if (text.length > LONGEST || !text.includes('$render_data')) continue
    const status = property(parsed(/\$render_data\s*=\s*\[([\s\S]*)\]\s*\[0\]/.exec(text)?.[1]), 'status')
    const owner = property(property(status, 'user'), 'id')
    const ids = [stringAt(status, 'id'), stringAt(status, 'mid'), stringAt(status, 'bid')]
    if ((typeof owner !== 'number' && typeof owner !== 'string') || !ids.includes(id)) continue
    if (!/^\d{6,12}$/.test(String(owner))) continue
    return { owner: String(owner), post: postOf(status, id) }
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

function postOf(status: Json | undefined, id: string): Post {
  const written = (key: string) => {
    const value = property(status, key)
    return typeof value === 'number' || typeof value === 'string' ? String(value) : undefined
  }
  return {
    id,
    ...defined({
      // "Wed Jun 17 18:12:00 +0800 2020"
      at: momentOf(Date.parse(written('created_at') ?? '')),
      likes: countAt(written('attitudes_count')),
      comments: cappedAt(written('comments_count')),
      shares: cappedAt(written('reposts_count')),
    }),
  }
}
