/**
 * Who viewed the user's own stories without following. A record per story holds its strangers; one per network what they
 * add up to, so that opening an account asks for one record however many stories there are.
 */
import * as z from 'zod/mini'
import { strangersOf, type ViewedStory } from '../core/people/viewers.ts'
import { Sightings } from '../core/profile/memory.ts'
import { type People, type Reading, When } from '../core/profile/reading.ts'
import { type Account, type KnownStrangers, keysOf, type StoryKey, type Transaction } from './schema.ts'

/** Of one network; the newest stay. A brand tells two or three a day at most. */
const MOST_STORIES = 200
/** Of one story; the first stay. */
const MOST_STRANGERS = 5_000

const Hash = z.string().check(z.maxLength(64))
export const Viewed = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  at: When,
  listed: z.int().check(z.gte(0)),
  strangers: z.record(Hash, z.object({ at: When, position: z.int().check(z.gte(0)) })),
})

const Strangers = z.object({ returning: z.record(Hash, Sightings), stories: z.int(), strangers: z.int() })

/** The stories whose viewers a reading lists. Pseudonymous readings only: strangers go by their hashes. */
export function viewedIn({ people = [], readAt }: Reading): ViewedStory[] {
  return people.flatMap(({ list, of, accounts }) =>
    list === 'story-viewers' && of !== undefined
      ? [{ id: of, at: readAt, listed: accounts.length, strangers: strangersIn(accounts, readAt) }]
      : [],
  )
}

/** Those of whom the list says that they do not follow. Of the others it is not known, or they do. */
function strangersIn(accounts: People['accounts'], at: string): ViewedStory['strangers'] {
  return Object.fromEntries(
    accounts.flatMap(({ hash, followsYou }, position) =>
      hash !== undefined && followsYou === false ? [[hash, { at, position }] as const] : [],
    ),
  )
}

/** Adds what was seen of an account's stories; seeing it again changes nothing. Resolves with how many are new. */
export async function addViewed(
  transaction: Transaction,
  { platform, handle }: Account,
  viewed: readonly ViewedStory[],
): Promise<number> {
  const stories = transaction.objectStore('stories')
  let [added, changed] = [0, 0]
  for (const story of viewed) {
    const key: StoryKey = [platform, handle, story.id]
    const before = storyIn(await stories.get(key))
    const after = before ? united(before, story) : story
    if (JSON.stringify(after) === JSON.stringify(before)) continue
    await stories.put(after, key)
    changed += 1
    if (!before) added += 1
  }
  if (changed > 0) await addUp(transaction, platform)
  return added
}

function united(one: ViewedStory, other: ViewedStory): ViewedStory {
  const fresh = Object.entries(other.strangers).filter(([hash]) => one.strangers[hash] === undefined)
  const strangers = [...Object.entries(one.strangers), ...fresh].slice(0, MOST_STRANGERS)
  return {
    id: one.id,
    at: momentOf(one) <= momentOf(other) ? one.at : other.at,
    listed: Math.max(one.listed, other.listed),
    strangers: Object.fromEntries(strangers),
  }
}

/** Takes somebody out of every list, and out of what they add up to. */
export async function forgetStranger(transaction: Transaction, platform: string, hash: string): Promise<void> {
  const stories = transaction.objectStore('stories')
  let isKnown = false
  for (const [key, story] of await storiesOn(transaction, platform)) {
    if (story.strangers[hash] === undefined) continue
    const { [hash]: _, ...strangers } = story.strangers
    await stories.put({ ...story, strangers }, key)
    isKnown = true
  }
  if (isKnown) await addUp(transaction, platform)
}

/** Deletes the stories of one account. */
export async function forgetStoriesOf(transaction: Transaction, { platform, handle }: Account): Promise<void> {
  const own = keysOf(platform, handle)
  if ((await transaction.objectStore('stories').count(own)) === 0) return
  await transaction.objectStore('stories').delete(own)
  await addUp(transaction, platform)
}

/** Deletes the stories first seen before a moment, ms since 1970. */
export async function forgetStoriesBefore(transaction: Transaction, moment: number): Promise<void> {
  for (const platform of await platformsWithStories(transaction)) {
    const old = (await storiesOn(transaction, platform)).filter(([, story]) => momentOf(story) < moment)
    for (const [key] of old) await transaction.objectStore('stories').delete(key)
    if (old.length > 0) await addUp(transaction, platform)
  }
}

/** Networks of which stories are known. */
export async function platformsWithStories(transaction: Transaction): Promise<string[]> {
  const keys = await transaction.objectStore('stories').getAllKeys()
  return [...new Set(keys.map(([platform]) => platform))]
}

/** Whose lists were opened and when first, oldest first. */
export async function storiesSeen(
  transaction: Transaction,
  platform: string,
): Promise<Pick<ViewedStory, 'id' | 'at'>[]> {
  const stories = (await storiesOn(transaction, platform)).map(([, story]) => story)
  return stories.sort((a, b) => momentOf(a) - momentOf(b)).map(({ id, at }) => ({ id, at }))
}

/** Undefined where no story was seen, or the record is damaged: the next story writes it anew. */
export async function knownStrangers(transaction: Transaction, platform: string): Promise<KnownStrangers | undefined> {
  const read = Strangers.safeParse(await transaction.objectStore('strangers').get(platform))
  return read.success ? read.data : undefined
}

async function addUp(transaction: Transaction, platform: string): Promise<void> {
  const known = await storiesOn(transaction, platform)
  const stories = known
    .map(([[, owner], story]) => ({ ...story, owner }))
    .sort((a, b) => momentOf(b) - momentOf(a))
    .slice(0, MOST_STORIES)
  const strangers = new Set(stories.flatMap((story) => Object.keys(story.strangers))).size
  const sum = { stories: stories.length, strangers, returning: strangersOf(stories) }
  if (known.length === 0) await transaction.objectStore('strangers').delete(platform)
  else await transaction.objectStore('strangers').put(sum, platform)
}

function momentOf({ at }: ViewedStory): number {
  return Date.parse(at)
}

async function storiesOn(transaction: Transaction, platform: string): Promise<[StoryKey, ViewedStory][]> {
  const stories = transaction.objectStore('stories')
  const range = keysOf(platform)
  const [keys, records] = await Promise.all([stories.getAllKeys(range), stories.getAll(range)])
  return keys.flatMap((key, index) => {
    const story = storyIn(records[index])
    return story ? [[key, story] as [StoryKey, ViewedStory]] : []
  })
}

function storyIn(record: unknown): ViewedStory | undefined {
  const read = Viewed.safeParse(record)
  return read.success ? read.data : undefined
}
