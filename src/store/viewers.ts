/** Who returned to the user's stories, with the names of those whose profile was looked at. */
import type { RememberedViewers } from '../core/people/ranking.ts'
import type { Database } from './database.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { keysOf } from './schema.ts'
import { knownStrangers, platformsWithStories, storiesSeen } from './stories.ts'
import { profileIn } from './written.ts'

export async function rememberedViewers(database: Database, pseudonyms: Pseudonyms): Promise<RememberedViewers[]> {
  const networks = await database.read(['stories', 'strangers'], async (reading) => {
    const found: Omit<RememberedViewers, 'named'>[] = []
    for (const platform of await platformsWithStories(reading)) {
      const known = await knownStrangers(reading, platform)
      if (known) found.push({ ...known, platform, stories: await storiesSeen(reading, platform) })
    }
    return found
  })
  return Promise.all(
    networks.map(async (network) => ({
      ...network,
      named: await namesOf(database, pseudonyms, network.platform, new Set(Object.keys(network.returning))),
    })),
  )
}

/** A hash names nobody, but whoever's profile was looked at has a name here already. */
async function namesOf(
  database: Database,
  { person }: Pseudonyms,
  platform: string,
  hashes: ReadonlySet<string>,
): Promise<RememberedViewers['named']> {
  const keys = await database.read(['profiles'], (reading) =>
    reading.objectStore('profiles').getAllKeys(keysOf(platform)),
  )
  const named = await Promise.all(keys.map(async (key) => [await person(...key), key] as const))
  const returning = named.filter(([hash]) => hashes.has(hash))
  return database.read(['profiles'], async (reading) => {
    const names = returning.map(async ([hash, key]) => {
      const followers = profileIn(await reading.objectStore('profiles').get(key))?.followers?.value
      return [hash, { handle: key[1], ...(followers !== undefined && { followers }) }] as const
    })
    return Object.fromEntries(await Promise.all(names))
  })
}
