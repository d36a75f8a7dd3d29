/** Accounts: what is known of one, what a reading adds, what is forgotten. */

import type { Change } from '../core/desk/document.ts'
import type { RememberedViewers } from '../core/people/ranking.ts'
import type { Observation } from '../core/profile/observation.ts'
import type { Profile } from '../core/profile/profile.ts'
import type { Reading } from '../core/profile/reading.ts'
import { latestBelieved } from '../core/time/clock.ts'
import { withoutFuture } from '../core/time/future.ts'
import type { Base } from './base.ts'
import { forgetOnDesk } from './documents.ts'
import { forget, learn, look, mended, readingsOf, withSightings } from './profiles.ts'
import { rememberedViewers } from './viewers.ts'
import { bounded } from './written.ts'

export function accountsOf({ database, inTurn, openSecrets, personOf, note, noteAnew, notes, now }: Base) {
  return {
    /** All that is known of an account; undefined for one nobody has seen. */
    async profile(platform: string, handle: string): Promise<Profile | undefined> {
      const account = { platform, handle }
      const hash = await personOf(account)
      const found = await database.read(['profiles', 'strangers'], async (reading) => {
        const { profile, isSound } = await look(reading, account, now())
        return { isSound, profile: profile && (await withSightings(reading, profile, hash)) }
      })
      if (found.isSound) return found.profile
      return database.write(async (writing) => {
        const profile = await mended(writing, account, now())
        return profile && withSightings(writing, profile, hash)
      })
    },

    /**
     * Adds a reading to what is known of its account, other people's handles and words made pseudonymous, and resolves with all of
     * it once it can no longer be lost. The same facts again within an hour change nothing.
     */
    append: (open: Observation): Promise<Profile> =>
      inTurn(async () => {
        const { pseudonyms } = await openSecrets()
        const hash = await pseudonyms.person(open.platform, open.handle)
        const seen = withoutFuture(open, latestBelieved(now()))
        const isFuture = Date.parse(seen.readAt) > latestBelieved(now())
        const reading = bounded(
          { ...(await pseudonyms.reading(seen)), ...(isFuture && { readAt: new Date(now()).toISOString() }) },
          'reading',
        )
        const profile = await database.write(async (writing) =>
          withSightings(writing, await learn(writing, reading, now()), hash),
        )
        await note()
        return profile
      }),

    /** Deletes all that is known of an account, on the desk too. Resolves with what that changed there. */
    forgetAccount: (platform: string, handle: string): Promise<Change[]> =>
      inTurn(async () => {
        const account = { platform, handle }
        const hash = await personOf(account)
        const changes = await database.write(async (writing) => {
          await forget(writing, account, hash)
          return forgetOnDesk(writing, account, now())
        })
        await noteAnew()
        return changes
      }),

    /** An account's readings as they are kept, oldest first. */
    readings: (platform: string, handle: string): Promise<Reading[]> =>
      database.read(['readings'], (reading) => readingsOf(reading, { platform, handle })),

    /** What is remembered of who keeps coming back to the user's own stories, for each network. */
    async viewers(): Promise<RememberedViewers[]> {
      const { pseudonyms } = await openSecrets()
      return rememberedViewers(database, pseudonyms)
    },

    /** How much is stored: accounts and readings. */
    size: (): Promise<{ accounts: number; readings: number }> =>
      // In turn: what is noted of a database that is being forgotten would be taken for lost.
      inTurn(async () => {
        const size = await database.read(['profiles', 'readings'], async (reading) => {
          const [accounts, readings] = [
            reading.objectStore('profiles').count(),
            reading.objectStore('readings').count(),
          ]
          return { accounts: await accounts, readings: await readings }
        })
        if (size.accounts > 0) await notes.note(size.accounts, now())
        return size
      }),
  }
}
