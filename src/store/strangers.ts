/**
 * Who viewed the user's own stories without following. A document per story holds its strangers; one per network
 * what they add up to, so that opening an account asks for one document however many stories there are.
 */
import * as z from 'zod/mini'
import { type People, type Reading, Sightings, When } from '../core/reading.ts'
import { strangersOf, type ViewedStory } from '../core/viewers.ts'
import type { Account } from './documents.ts'
import type { Database } from './pouch.ts'
import { StorageProblem } from './problem.ts'

export const STORIES = 'story:'
export const STRANGERS = 'strangers:'

/** Of one network; the newest stay. A brand tells two or three a day at most. */
const MOST_STORIES = 200
/** Of one story; the first stay. */
const MOST_STRANGERS = 5_000
const MOST_ATTEMPTS = 5

const Hash = z.string().check(z.maxLength(64))
export const Viewed = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  at: When,
  listed: z.int().check(z.gte(0)),
  strangers: z.record(Hash, z.object({ at: When, position: z.int().check(z.gte(0)) })),
})

export type StoryDocument = { _id: string; _rev?: string; story: ViewedStory }
type StrangersDocument = {
  _id: string
  _rev?: string
  stories: number
  strangers: number
  returning: Record<string, Sightings>
}

const StoryContent = z.object({ story: Viewed })
const StrangersContent = z.object({ returning: z.record(Hash, Sightings), stories: z.int(), strangers: z.int() })

/** What is known of a network's strangers. `strangers`: all that were seen, however often. */
export type KnownStrangers = Pick<StrangersDocument, 'stories' | 'strangers' | 'returning'>

export function storiesOf({ platform, handle }: Account): string {
  return `${STORIES}${platform}/${encodeURIComponent(handle)}/`
}

/** The network and the owner that a story's id names. */
export function ownerIn(id: string): Account | undefined {
  const [platform, handle] = id.slice(STORIES.length).split('/')
  return platform && handle ? { platform, handle: decodeURIComponent(handle) } : undefined
}

/** The stories whose viewers a reading lists. Sealed readings only: strangers go by their hashes. */
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

/** Adds what was seen of some stories; seeing it again changes nothing. Rejects where others keep writing meanwhile. */
export async function addViewed(accounts: Database, owner: Account, viewed: readonly ViewedStory[]): Promise<void> {
  if (viewed.length === 0) return
  await change(accounts, owner.platform, (known) => {
    const docs = viewed.map((story): StoryDocument => {
      const _id = storiesOf(owner) + encodeURIComponent(story.id)
      const before = known.get(_id)
      return { ...before, _id, story: before ? united(before.story, story) : story }
    })
    return docs.filter((doc) => JSON.stringify(doc.story) !== JSON.stringify(known.get(doc._id)?.story))
  })
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
export async function forgetStranger(accounts: Database, platform: string, hash: string): Promise<void> {
  await change(accounts, platform, (known) =>
    [...known.values()]
      .filter(({ story }) => story.strangers[hash] !== undefined)
      .map((doc) => {
        const { [hash]: _, ...strangers } = doc.story.strangers
        return { ...doc, story: { ...doc.story, strangers } }
      }),
  )
}

/** Deletes stories by id, or those first seen before a moment (ms since 1970), and adds up the others. */
export async function forgetStories(accounts: Database, platform: string, isGone: (doc: StoryDocument) => boolean) {
  const known = await storiesIn(accounts, platform)
  await accounts.purge([...known.values()].filter(isGone).map(({ _id }) => _id))
  await change(accounts, platform, () => [])
}

/** Networks of which stories are known. */
export async function platformsWithStories(accounts: Database): Promise<string[]> {
  const ids = await accounts.ids({ prefix: STORIES })
  return [...new Set(ids.flatMap((id) => ownerIn(id)?.platform ?? []))]
}

/** Whose lists were opened and when first, oldest first. */
export async function storiesSeen(accounts: Database, platform: string): Promise<Pick<ViewedStory, 'id' | 'at'>[]> {
  const stories = [...(await storiesIn(accounts, platform)).values()].map(({ story }) => story)
  return stories.sort((a, b) => momentOf(a) - momentOf(b)).map(({ id, at }) => ({ id, at }))
}

/** Undefined where no story was seen, or the record is damaged: the next story writes it anew. */
export async function knownStrangers(accounts: Database, platform: string): Promise<KnownStrangers | undefined> {
  const read = StrangersContent.safeParse(await accounts.get<StrangersDocument>(STRANGERS + platform))
  return read.success ? read.data : undefined
}

/** Writes changed stories and what all then add up to, in one transaction. */
async function change(
  accounts: Database,
  platform: string,
  changed: (known: ReadonlyMap<string, StoryDocument>) => StoryDocument[],
): Promise<void> {
  const _id = STRANGERS + platform
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const known = await storiesIn(accounts, platform)
    const docs = changed(known)
    const after = new Map([...known, ...docs.map((doc) => [doc._id, doc] as const)])
    const before: Partial<StrangersDocument> | undefined = await accounts.get<StrangersDocument>(_id)
    const sum = { ...(before?._rev && { _rev: before._rev }), _id, ...sumOf([...after.values()]) }
    const isNews = docs.length > 0 || JSON.stringify(sum.returning) !== JSON.stringify(before?.returning)
    if (!isNews) return
    const outcomes = await accounts.write<StoryDocument | StrangersDocument>([...docs, sum])
    if (outcomes.every((outcome) => 'ok' in outcome)) return
  }
  throw new StorageProblem('storage', `the stories of ${platform} are being written by somebody else`)
}

function momentOf({ at }: ViewedStory): number {
  return Date.parse(at)
}

function sumOf(docs: readonly StoryDocument[]): KnownStrangers {
  const stories = docs
    .map(({ story }) => story)
    .sort((a, b) => momentOf(b) - momentOf(a))
    .slice(0, MOST_STORIES)
  const strangers = new Set(stories.flatMap((story) => Object.keys(story.strangers))).size
  return { stories: stories.length, strangers, returning: strangersOf(stories) }
}

async function storiesIn(accounts: Database, platform: string): Promise<Map<string, StoryDocument>> {
  const rows = await accounts.list<StoryDocument>({ prefix: `${STORIES}${platform}/` })
  return new Map(
    rows.flatMap(({ id, doc }) => (doc && StoryContent.safeParse(doc).success ? [[id, doc] as const] : [])),
  )
}
