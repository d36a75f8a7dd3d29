/** What the user taught of sites: kept beside the settings, as it is nobody's data and small. */
import * as z from 'zod/mini'
import { type Lesson, Lessons, withLesson } from '../core/lesson.ts'
import { Platform } from '../core/profile/fields.ts'
import { queue } from '../core/queue.ts'
import type { Area } from './session.ts'

const KEY = 'taught'
const MOST_SITES = 200
const Taught = z.record(Platform, Lessons)
/** Site → its lessons. */
export type Taught = z.output<typeof Taught>

/** Every method rejects with the browser's error when storage fails. What no longer makes sense is as good as absent. */
export function openTaught(local: Area) {
  const inTurn = queue()

  async function all(): Promise<Taught> {
    const read = Taught.safeParse((await local.get(KEY))[KEY])
    return read.success ? read.data : {}
  }

  /** What is taught last stays longest. */
  async function put(site: string, lessons: Lesson[]): Promise<void> {
    const { [site]: _, ...others } = await all()
    const entries = [...Object.entries(others), ...(lessons.length > 0 ? [[site, lessons] as const] : [])]
    await local.set({ [KEY]: Object.fromEntries(entries.slice(-MOST_SITES)) })
  }

  return {
    all,
    of: async (site: string): Promise<Lesson[]> => (await all())[site] ?? [],
    add: (site: string, lesson: Lesson): Promise<void> =>
      inTurn(async () => put(site, withLesson((await all())[site] ?? [], lesson))),
    forget: (site: string): Promise<void> => inTurn(() => put(site, [])),
  }
}
