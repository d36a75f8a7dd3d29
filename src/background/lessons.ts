/** What was taught of sites: kept when the picker says it, told to the pages of the site it is of. */
import type { Lesson } from '../core/lesson.ts'
import type { FromPage, ToPage } from '../messages/index.ts'
import { isSite, siteAddressed } from '../networks/sites.ts'
import type { Store } from '../store/index.ts'

type World = { store: Pick<Store, 'taught'>; command(tab: number, command: ToPage): Promise<void> }

export function createLessons({ store, command }: World) {
  /** A page that is gone, or has no reader, need not hear it. */
  async function tell(tab: number, site: string): Promise<void> {
    const lessons = await store.taught.of(site)
    await command(tab, { say: 'worker:taught', lessons }).catch(() => {})
  }

  return {
    /** A page of a site that says where it is learns what was taught of it. */
    async greet(tab: number, message: FromPage): Promise<void> {
      if (message.say === 'page:at' && isSite(message.platform)) await tell(tab, message.platform)
    },
    /** `address`: where the browser says the picker stands. Only a site's own picker teaches it. Rejects for any other. */
    async learn(tab: number, address: string | undefined, lesson: Lesson): Promise<void> {
      const site = siteAddressed(address ?? '')
      if (site === undefined) throw new Error('a lesson from no site')
      await store.taught.add(site, lesson)
      await tell(tab, site)
    },
  }
}
