/** Xiaohongshu (RedNote): profiles and notes, by the markup that public readers rely on (2026). */
import type { Post } from '../../core/profile/reading.ts'
import { oneLine, select, textOf } from '../shared/dom.ts'
import { agreeing, defined, isEmpty } from '../shared/exact.ts'
import { layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { profileAndPost } from '../shared/yields.ts'
import { type Address, addressOf, pathOf } from './address.ts'
import { carriedNote, carriedProfile, countAt, drawnNote, type Note } from './note.ts'

/** "获赞与收藏" is likes and saves together, which is neither. */
const LABELS: readonly [RegExp, 'followers' | 'following'][] = [
  [/^(?:粉[丝絲]|followers?)$/iu, 'followers'],
  [/^(?:[关關]注|following)$/iu, 'following'],
]

function read(page: Document, url: URL): PartialReading {
  const address = addressOf(url.pathname)
  if (!address) return {}
  return address.post === undefined ? readProfile(page, address) : readNote(page, address, address.post)
}

function readProfile(page: Document, { handle = '' }: Address): PartialReading {
  const notes = select(page, 'section.note-item', 200)
  const owned = notes.map((note) =>
    select(note, 'a[href*="/user/profile/"]', 6)
      .map((link) => addressOf(pathOf(link.getAttribute('href')) ?? ''))
      .find((target) => target?.post !== undefined),
  )
  const isNamed = owned.some((target) => target?.handle === handle) || canonical(page)?.handle === handle
  if (!isNamed || owned.some((target) => target && target.handle !== handle)) return {}
  const facts: PartialReading = {}
  for (const item of select(page, '.user-interactions > div', 6)) {
    const label = oneLine(textOf(item.querySelector('.shows') ?? item))
    const fact = LABELS.find(([pattern]) => pattern.test(label))?.[1]
    const count = countAt(item.querySelector('.count'))
    if (fact && count) facts[fact] = count
  }
  const recent = notes.flatMap((note, nth): Post[] => {
    const id = owned[nth]?.post
    return id ? [{ id, ...defined({ likes: countAt(note.querySelector('.like-wrapper .count')) }) }] : []
  })
  const told = toldOf(page, handle, facts)
  if (isEmpty(facts) && recent.length === 0 && isEmpty(told)) return {}
  const name = page.querySelector('.user-info .user-name')
  const shown = defined({ name: (name && oneLine(textOf(name)).slice(0, 300)) || undefined, ...facts })
  return {
    handle,
    ...layered([
      { origin: 'page', facts: { ...shown, ...(recent.length > 0 && { recent }) } },
      { origin: 'state', facts: told },
    ]),
  }
}

/** The data are of the page that was loaded: after a move within the site they are another's, and do not agree with what is drawn. */
function toldOf(page: Document, handle: string, shown: PartialReading): PartialReading {
  const told = canonical(page)?.handle === handle ? carriedProfile(page) : {}
  const { name: _, ...counts } = told
  const kept = agreeing(counts, shown)
  return isEmpty(counts) || Object.keys(kept).length < Object.keys(counts).length ? {} : told
}

function canonical(page: Document): Address | undefined {
  return addressOf(pathOf(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? '')
}

/**
 * What is drawn counts where the page was loaded for this note and is titled as its data say: a note that is opened
 * within the site has neither, and nothing drawn tells its number.
 */
function readNote(page: Document, { handle }: Address, id: string): PartialReading {
  const carried = carriedNote(page, id)
  const drawn = carried || canonical(page)?.post === id ? drawnNote(page, id) : undefined
  const isSame = drawn && carried ? areOne(drawn, carried) : drawn !== undefined
  const author = carried?.author ?? (isSame ? drawn?.author : undefined)
  if (!author || (handle !== undefined && author !== handle)) return {}
  const shown = isSame && drawn ? factsOf(drawn) : {}
  const exact = carried ? factsOf(carried) : {}
  const facts = layered(
    [
      { origin: 'state', facts: agreeing(exact, shown) },
      { origin: 'page', facts: shown },
      { origin: 'state', facts: exact },
    ],
    id,
  )
  const { likes, comments, saves } = facts.recent?.[0] ?? {}
  return (likes ?? comments ?? saves) === undefined ? {} : { handle: author, ...facts }
}

function areOne(drawn: Note, carried: Note): boolean {
  const titles = [drawn.title, carried.title].map((title) => oneLine(title ?? ''))
  return titles[0] === titles[1] && (carried.author === undefined || carried.author === drawn.author)
}

function factsOf({ name, post }: Note): PartialReading {
  return { ...(name !== undefined && { name }), recent: [post] }
}

const xiaohongshu: Network = {
  id: 'xiaohongshu',
  name: 'Xiaohongshu',
  hosts: ['https://www.xiaohongshu.com/*', 'https://www.rednote.com/*'],
  yields: profileAndPost((url) => addressOf(url.pathname), ['followers', 'following']),
  handleOf: (url) => addressOf(url.pathname)?.handle,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://www.xiaohongshu.com/user/profile/5ff0e6410000000001008400'],
}

export default xiaohongshu
