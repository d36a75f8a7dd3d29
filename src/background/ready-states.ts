/** What tabs' popups can draw by themselves, in the browser's session storage. */

import type { PopupState } from '../messages/index.ts'
import { isReadyKey, readyKey, readyToDraw } from '../messages/ready.ts'
import type { Area } from '../store/index.ts'

/** Characters. The longest that an honest page comes to is a third of it; all tabs share ten million. */
const MOST_CHARACTERS = 500_000

/** Every method rejects with the browser's error when storage fails. */
export function openReadyStates(session: Area) {
  return {
    /** Undefined: nothing any more. What cannot be kept, because there is no room, leaves nothing that is out of date. */
    async keep(tab: number, popupState: PopupState | undefined): Promise<void> {
      const key = readyKey(tab)
      const ready = popupState && readyToDraw(popupState)
      if (!ready || JSON.stringify(ready).length > MOST_CHARACTERS) return session.remove(key)
      await session.set({ [key]: ready }).catch(async (error) => {
        await session.remove(key)
        throw error
      })
    },
    /** Of no tab anything any more. */
    forget: async (): Promise<void> => session.remove(Object.keys(await session.get(null)).filter(isReadyKey)),
  }
}
