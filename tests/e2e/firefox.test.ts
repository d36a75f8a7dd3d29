/** In two files, which run beside each other: what happens in pages and popups, and the extension's own pages (`firefox-pages`). */
import { afterAll, beforeAll, describe } from 'vitest'
import type { DrivenBrowser } from '../../tools/drive/browser.ts'
import { openFirefox } from '../../tools/drive/firefox.ts'
import { aroundIn } from './around.ts'
import { journeysIn } from './journeys.ts'
import { pageLivesIn } from './page-lives.ts'
import { openWorld, type World } from './world.ts'

describe('in Firefox', () => {
  let world: World<DrivenBrowser>
  beforeAll(async () => {
    world = await openWorld('firefox', openFirefox)
  })
  afterAll(() => world?.close())

  journeysIn(() => world)
  aroundIn(() => world)
  pageLivesIn(() => world)
})
