/**
 * Walks `tests/networks/<network>/<case>/{page.html, expected.json}`. `expected.json` is
 * `{ about, url, reading, unread? }`: `about` says why in one line, `reading` is all that may be read (a plain
 * number is an exact count; a count's `shown` is compared only where it is given), `unread` the posts whose
 * counts could be drawn.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Reading } from '../../src/core/profile/reading.ts'
import { networkOf, networks } from '../../src/networks/index.ts'

const Case = z.strictObject({
  about: z.string().check(z.minLength(10)),
  url: z.url(),
  reading: z.record(z.string(), z.unknown()),
  unread: z.optional(z.array(z.string())),
})

const root = new URL('.', import.meta.url)
const foldersIn = (folder: URL) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)

/** Through the schema every reading goes through on its way in, which also spells out plain numbers. */
function normal(reading: object): Reading {
  const { handle, ...rest } = reading as Partial<Reading>
  const parsed = Reading.parse({ platform: 'test', handle: handle ?? 'nobody', readAt: '2026-11-01', ...rest })
  return JSON.parse(JSON.stringify(parsed)) as Reading
}

/** Drops `shown` from the counts of `actual` where `expected` does not give it. */
function comparable(actual: unknown, expected: unknown): unknown {
  if (actual === null || typeof actual !== 'object') return actual
  if (Array.isArray(actual)) return actual.map((item, nth) => comparable(item, (expected as unknown[])?.[nth]))
  return Object.fromEntries(
    Object.entries(actual)
      .filter(([key]) => key !== 'shown' || (expected as Record<string, unknown>)?.shown !== undefined)
      .map(([key, value]) => [key, comparable(value, (expected as Record<string, unknown>)?.[key])]),
  )
}

test.each(networks.map(({ id }) => id))('%s has cases', (id) => {
  expect(existsSync(new URL(`${id}/`, root))).toBe(true)
})

describe.each(foldersIn(root))('%s', (id) => {
  const folder = new URL(`${id}/`, root)

  test.each(foldersIn(folder))('%s', (name) => {
    const { url, reading, unread } = Case.parse(
      JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')),
    )
    const network = networkOf(new URL(url))
    if (network?.id !== id) throw new Error(`${url} is not ${id}'s`)
    const page = new JSDOM(readFileSync(new URL(`${name}/page.html`, folder), 'utf8')).window.document
    const before = page.documentElement.outerHTML

    const actual = network.read(page, new URL(url))
    expect(comparable(normal(actual), normal(reading))).toEqual(normal(reading))
    expect(Object.keys(actual).length === 0).toBe(Object.keys(reading).length === 0)
    expect(network.ready(page, new URL(url))).toBe(Object.keys(reading).length > 0)
    if (unread) expect(network.unreadPosts?.(page, new URL(url))).toEqual(unread)
    expect(page.documentElement.outerHTML).toBe(before)
  })
})
