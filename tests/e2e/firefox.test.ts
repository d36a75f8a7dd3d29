import { afterAll, beforeAll, describe } from 'vitest'
import type { DrivenBrowser } from '../../tools/drive/browser.ts'
import { openFirefox } from '../../tools/drive/firefox.ts'
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
  pageLivesIn(() => world)
})
