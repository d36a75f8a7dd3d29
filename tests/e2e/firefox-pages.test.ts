/** The extension's own pages, in Firefox. */
import { afterAll, beforeAll, describe } from 'vitest'
import type { DrivenBrowser } from '../../tools/drive/browser.ts'
import { openFirefox } from '../../tools/drive/firefox.ts'
import { campaignsIn } from './campaigns.ts'
import { deskIn } from './desk.ts'
import { everyPageIn } from './every-page.ts'
import { openWorld, type World } from './world.ts'

describe('in Firefox', () => {
  let world: World<DrivenBrowser>
  beforeAll(async () => {
    world = await openWorld('firefox', openFirefox)
  })
  afterAll(() => world?.close())

  campaignsIn(() => world)
  deskIn(() => world)
  everyPageIn(() => world)
})
