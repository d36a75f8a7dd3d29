/** One note: drawn large, alone or over what was there before, and in the data that its page was loaded with. */
import { findCount, parseCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { oneLine, select, textOf } from '../shared/dom.ts'
import { type Json, listAt, property, stringAt } from '../shared/embedded.ts'
import { defined } from '../shared/exact.ts'
import { isoTimeOf } from '../shared/iso-time.ts'
import type { PartialReading } from '../shared/network.ts'
import { at, objectUnder, scriptReader } from '../shared/scripts.ts'
import { addressOf, pathOf } from './address.ts'

export type Note = { author?: string; name?: string; title?: string; post: Post }

/** The site writes in Chinese or in English, and 万 in one and K in the other. */
const LANGUAGE = 'zh-CN'

/** Signed out, small counts are drawn as "10+", which says nothing, and zero as the name of the button. */
export function countAt(element: Element | null | undefined): Count | undefined {
  return element ? parseCount(textOf(element), LANGUAGE) : undefined
}

/** JSON has no such word; the site's scripts do. */
const UNDEFINED = /(?<=[:,[])undefined(?=[,}\]])/g

const isState = (_: Element, text: string) => /^\s*window\.__INITIAL_STATE__\s*=/.test(text.slice(0, 60))

const readNotes = scriptReader<Json>(isState, (text) =>
  objectUnder(text.replace(UNDEFINED, 'null'), 'noteDetailMap', 1_000_000),
)

const readUsers = scriptReader<Json>(isState, (text) => objectUnder(text.replace(UNDEFINED, 'null'), 'userPageData'))

/** What the data say of the profile that the page was loaded for; they do not say whose it is. */
export function carriedProfile(page: Document): PartialReading {
  const [told] = readUsers(page)
  const user = property(told, '_rawValue') ?? told
  const counts = new Map(listAt(user, 'interactions').map((one) => [stringAt(one, 'type'), property(one, 'count')]))
  const counted = (type: string): Count | undefined => {
    const value = counts.get(type)
    return typeof value === 'string' || typeof value === 'number' ? parseCount(String(value), LANGUAGE) : undefined
  }
  return defined({
    name: stringAt(property(user, 'basicInfo'), 'nickname')?.trim().slice(0, 300) || undefined,
    followers: counted('fans'),
    following: counted('follows'),
  })
}

/** The note with this number, where the page was loaded for it. */
export function carriedNote(page: Document, id: string): Note | undefined {
  for (const notes of readNotes(page)) {
    const note = at(notes, id, 'note')
    if (note === undefined || note === null) continue
    const user = property(note, 'user')
    const author = addressOf(`/user/profile/${stringAt(user, 'userId') ?? ''}`)?.handle
    const counts = property(note, 'interactInfo')
    const written = (key: string): Count | undefined => {
      const value = property(counts, key)
      return typeof value === 'string' || typeof value === 'number' ? parseCount(String(value), LANGUAGE) : undefined
    }
    const time = property(note, 'time')
    return defined({
      author,
      name: stringAt(user, 'nickname')?.slice(0, 300) || undefined,
      title: stringAt(note, 'title'),
      post: defined({
        id,
        at: typeof time === 'number' ? isoTimeOf(time) : undefined,
        kind: kindOf(stringAt(note, 'type'), listAt(note, 'imageList').length),
        likes: written('likedCount'),
        comments: written('commentCount'),
        shares: written('shareCount'),
        saves: written('collectedCount'),
      }) as Post,
    }) as Note
  }
  return undefined
}

function kindOf(type: string | undefined, pictures: number): Post['kind'] {
  if (type === 'video') return 'video'
  return type === 'normal' && pictures > 0 ? (pictures > 1 ? 'carousel' : 'photo') : undefined
}

const COUNTS = { likes: '.like-wrapper', saves: '.collect-wrapper', comments: '.chat-wrapper' } as const

/** The note that is drawn; whose number it has, nothing of it tells. Its comments have counts and authors of their own. */
export function drawnNote(page: Document, id: string): Note | undefined {
  const notes = select(page, '.note-container', 3)
  const [note] = notes
  if (!note || notes.length > 1) return undefined
  const outside = (selector: string) => select(note, selector, 20).filter((element) => !element.closest('.comments-el'))
  const links = outside('.author-wrapper a[href]').flatMap(
    (link) => addressOf(pathOf(link.getAttribute('href')) ?? '')?.handle ?? [],
  )
  if (new Set(links).size > 1) return undefined
  const bars = outside('.interactions, .engage-bar, .interact-container').filter(
    (bar, _, all) => !all.some((other) => other !== bar && other.contains(bar)),
  )
  const shown = (selector: string) =>
    bars.length === 1 ? countAt(bars[0]?.querySelector(`${selector} .count`)) : undefined
  const total = select(note, '.comments-container > .total', 1)[0]
  const name = outside('.author-wrapper .username')[0]
  const title = outside('#detail-title')[0]
  return defined({
    author: links[0],
    name: (name && oneLine(textOf(name)).slice(0, 300)) || undefined,
    title: title && oneLine(textOf(title)),
    post: defined({
      id,
      kind: note.getAttribute('data-type') === 'video' ? ('video' as const) : undefined,
      likes: shown(COUNTS.likes),
      comments: shown(COUNTS.comments) ?? (total && findCount(oneLine(textOf(total)), LANGUAGE)),
      saves: shown(COUNTS.saves),
    }) as Post,
  }) as Note
}
