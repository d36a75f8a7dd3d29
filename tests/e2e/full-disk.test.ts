/** A disk that is really full: a small file system of its own holds the browser's profile. Skipped where none can be made (Linux, as root). */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Page, type Tab, until } from '../../tools/drive/browser.ts'
import { type Chromium, openChromium } from '../../tools/drive/chromium.ts'
import { untilSeen } from '../../tools/drive/read.ts'
import { SITE } from '../../tools/site/index.ts'
import { openWorld, type World } from './world.ts'

const HANDLE = 'sam.begins.demo'
const OTHER = 'lucie.bakes.demo'
const MEGABYTE = 1_048_576

const disk = mountSmallDisk()

/** Undefined where this machine lets nobody mount. */
function mountSmallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128m', 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
}

/** Takes all the room there is, to the last byte. */
function fill(file: string): void {
  const handle = openSync(file, 'a')
  try {
    for (let size = MEGABYTE; size >= 1; ) {
      try {
        writeSync(handle, Buffer.alloc(size))
      } catch {
        size = Math.floor(size / 2)
      }
    }
  } finally {
    closeSync(handle)
  }
}

const alertIn = (page: Page) =>
  page.evaluate(() => document.querySelector('[role="alert"], main')?.textContent ?? '', undefined)

describe.skipIf(!disk)('a disk that is full', () => {
  const folder = disk ?? ''
  const filler = join(folder, 'filler')
  let world: World<Chromium>
  let tab: Tab

  beforeAll(async () => {
    world = await openWorld('chromium', (options) => openChromium({ ...options, profilesIn: folder }))
    tab = await world.visit(`/${HANDLE}/`)
    await untilSeen(world.browser, tab.id, HANDLE, ({ profile }) => profile.posts !== undefined)
  })

  afterAll(async () => {
    rmSync(filler, { force: true })
    await world?.close()
    execFileSync('umount', ['--lazy', folder])
    rmSync(folder, { recursive: true })
  })

  test('the popup says so, nothing is lost, and all goes on without a restart once there is room', async () => {
    const { profile: before } = await untilSeen(world.browser, tab.id, HANDLE)
    fill(filler)
    const other = await world.visit(`/${OTHER}/`)
    const popup = await world.browser.popup(other.id)
    await until('the popup to say so', async () => {
      // Whatever of the browser's own files was deleted meanwhile made room.
      fill(filler)
      return (await alertIn(popup)).includes('disk is not full')
    })
    expect(await alertIn(popup)).toMatch(/nothing is lost/i)

    rmSync(filler)
    await other.page.goto(new URL(`/${OTHER}/`, SITE).href)
    const { profile } = await untilSeen(world.browser, other.id, OTHER)
    expect(profile.followers?.value).toBe(48_231)

    // What a worker that starts anew finds on the disk.
    await world.browser.killWorker()
    const known = await untilSeen(world.browser, tab.id, HANDLE)
    expect(known.profile.followers?.value).toBe(before.followers?.value)
    expect((await untilSeen(world.browser, other.id, OTHER)).profile.followers?.value).toBe(48_231)
  })
})
