/** The same verdict, byte for byte, whatever engine comes to it. */

import { build } from 'vite'
import { expect, test } from 'vitest'
import { openChromium } from '../../tools/drive/chromium.ts'
import { openFirefox } from '../../tools/drive/firefox.ts'
import { verdicts } from './engine.ts'
import { openWorld } from './world.ts'

const READINGS = 300

/** The judgement as one script that any page can run. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: 'tests/e2e/engine.ts', formats: ['iife'], name: 'engine' } },
  })
  const [bundle] = [built].flat()
  if (!bundle || !('output' in bundle)) throw new Error('nothing was built')
  return bundle.output[0].code
}

test.each([
  ['chromium', openChromium],
  ['firefox', openFirefox],
] as const)('%s judges as Node does', async (name, launch) => {
  const world = await openWorld(name, launch)
  try {
    const { page } = await world.visit('/')
    const theirs = await page.run(`${await script()}; engine.verdicts(${READINGS})`)
    expect(theirs).toBe(verdicts(READINGS))
  } finally {
    await world.close()
  }
})
